// Goal: whose policy names outside witnesses is told how many of them stand behind a head, and a
// head that too few have seen is neither refused nor called current (light-client.md §5.4).

import { strict as assert } from 'node:assert';
import { ByteWriter } from '@witan/ledger/bytes';
import { checkpointBody, cosignedBytes } from '@witan/ledger/checkpoint';
import { cosignerKeyId } from '@witan/ledger/checkpoint-note';
import { decodeNote, encodeNote, type NoteLine } from '@witan/ledger/note';
import { openCheckpoint, type Trust } from '@witan/light-client';
import { LightClient } from '@witan/light-client/sync';
import {
  agency,
  FakeMirror,
  headOf,
  logOf,
  MemoryStore,
  NOW,
  NOW_MS,
  noteOf,
  ORIGIN,
  quickSign,
  quickVerify,
  signHead,
  trustOf,
} from './sync-world.ts';

const council = trustOf(['a', 'b', 'c', 'd'].map(agency));
const list = ['press', 'court', 'university'].map((name) => {
  return { name: `${name}.example/witness`, key: agency(name).attestKey };
});
const trust: Trust = { ...council, witnesses: { needed: 2, list } };
const log = logOf(20);
const head = headOf(log);
const verify = quickVerify;

/** The line of a witness, by the key of another where one is named. */
function line(at: number, by = at, of = head): NoteLine {
  const { name, key } = list[at] ?? assert.fail();
  const message = cosignedBytes(checkpointBody(ORIGIN, of), NOW);
  const signature = quickSign(list[by]?.key ?? assert.fail(), message).subarray(1);
  const timed = new ByteWriter(72).u64(NOW).raw(signature).finish();
  return { name, keyId: cosignerKeyId(name, key), signature: timed };
}

function witnessed(...lines: readonly NoteLine[]): string {
  const { text, lines: agencies } = decodeNote(noteOf(signHead(head, council, [0, 1, 2]), council));
  return encodeNote({ text, lines: [...agencies, ...lines] });
}

describe('outside witnesses of a head', () => {
  const open = async (note: string, by: Trust = trust) =>
    (await openCheckpoint(by, note, { verify, nowMs: NOW_MS })).witnesses;
  const names = (...places: number[]) => places.map((at) => list[at]?.name);

  it('§5.4: are counted by valid signatures over this very head, each once', async () => {
    assert.deepEqual(await open(witnessed()), { seen: [], needed: 2 });
    assert.deepEqual(await open(witnessed(line(2), line(0))), { seen: names(0, 2), needed: 2 });
    const forged = [line(1, 0), line(2, 2, headOf(log, 19)), line(0), line(0)];
    assert.deepEqual(await open(witnessed(...forged)), { seen: names(0), needed: 2 });
  });

  it('are of no interest to whose policy names none, and never make up for agencies', async () => {
    assert.deepEqual(await open(witnessed(line(0)), council), { seen: [], needed: 0 });
    const { text, lines } = decodeNote(witnessed(line(0), line(1), line(2)));
    const without = encodeNote({ text, lines: lines.slice(2) });
    await assert.rejects(open(without), { key: 'checkpoint/quorum' });
  });

  it('what all mirrors have counts together; a head that too few have seen is not current', async () => {
    const mirrors = ['one', 'two'].map((name) => new FakeMirror(name, log, witnessed()));
    const [one, two] = mirrors as [FakeMirror, FakeMirror];
    const store = new MemoryStore();
    const reported = async () => {
      const client = await LightClient.open(trust, mirrors, store, { verify });
      const { status, freshness, witnesses } = await client.sync(NOW_MS, { force: true });
      return [status, freshness, witnesses.seen.length];
    };
    assert.deepEqual(await reported(), ['compared', 'as-of', 0]);
    one.note = witnessed(line(0));
    two.note = witnessed(line(0));
    assert.deepEqual(await reported(), ['compared', 'as-of', 1]);
    two.note = witnessed(line(1));
    assert.deepEqual(await reported(), ['compared', 'current', 2]);
    // Nobody answers any more: what is known goes on, and is not called more than it is.
    for (const mirror of mirrors) mirror.manner = 'silent';
    assert.deepEqual(await reported(), ['offline', 'as-of', 0]);
  });
});
