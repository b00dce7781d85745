// Checkpoints between log and state: a head counts when it is both executed and durable.

import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cosigner, CosignRequest } from '@witan/consensus';
import { MemoryClock } from '@witan/consensus/memory';
import type { Header } from '@witan/ledger/block';
import { genesisCouncil } from '@witan/ledger/council';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { sha256 } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';
import { CheckpointDesk } from '../src/checkpoint/desk.ts';

describe('checkpoints of a node', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'witan-desk-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const genesis = exampleGenesis();
  const publicKey = demonstrationKeyPair(`${genesis.validators[0]?.member}/attest`).publicKey;
  const watermark = { size: 0, root: sha256(utf8('none')) };

  function open(
    cosigner: Cosigner,
    clock: MemoryClock,
    log: { size: number; durableHeight: number },
  ) {
    const lines: string[] = [];
    const desk = new CheckpointDesk({
      ...{ directory, chainId: sha256(utf8('chain')), cosigner, clock },
      log: (line) => lines.push(line),
      councils: { of: (epoch) => (epoch === 0 ? genesisCouncil(genesis) : undefined) },
      reader: {
        get logSize() {
          return log.size;
        },
        headerAt: (height) => {
          assert.ok(height < log.size, 'a height that was executed');
          return { epoch: 0, height, timeMs: height, epochEnd: false } as Header;
        },
        logRoot: (size) => sha256(utf8(String(size))),
        ...{ entryAt: () => assert.fail(), logGrowth: () => [] },
      },
      replica: {
        get durableHeight() {
          return log.durableHeight;
        },
        accuse: () => true,
      },
      mesh: { broadcast: () => undefined, send: () => false, peers: () => [] },
    });
    return { desk, lines };
  }

  it('S1: cosigns what is executed and durable, while a start still replays its log', () => {
    const clock = new MemoryClock();
    const asked: CosignRequest[] = [];
    const cosign: Cosigner['cosign'] = (request) => asked.push(request);
    const log = { size: 3, durableHeight: 9 };
    const { desk, lines } = open({ publicKey, watermark, cosign }, clock, log);
    desk.note();
    desk.take(1, 16, new Uint8Array(3));
    assert.equal(asked.length, 0, 'not before it was started');
    desk.start();
    log.size = 8;
    log.durableHeight = 4;
    desk.note();
    clock.advance(5_000);
    assert.deepEqual(
      asked.map(({ size }) => size),
      [5],
    );
    assert.equal(desk.noteText(), undefined);
    assert.deepEqual(lines, []);
    desk.stop();
  });

  it('S5: that a fence holds back the attest key is said once, however the log grows', () => {
    const clock = new MemoryClock();
    let refusals = 0;
    const cosign: Cosigner['cosign'] = (_request, done) => {
      refusals++;
      done(undefined);
    };
    const log = { size: 3, durableHeight: 99 };
    const { desk, lines } = open({ publicKey, watermark, cosign }, clock, log);
    desk.start();
    for (; log.size < 9; log.size++) clock.advance(2_000);
    assert.ok(refusals > 3);
    assert.equal(lines.length, 1);
    desk.stop();
  });
});
