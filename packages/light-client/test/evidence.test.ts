// Goal: evidence of a split view convinces whoever has the councils, and accuses nobody else.
// Method: real Ed25519 signatures over forked logs, every byte changed, parts exchanged, councils
// that change; and frozen bytes, so that a file of today is read for ever.

import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromHex, toHex } from '@witan/ledger/bytes';
import { sha256 } from '@witan/ledger/hash';
import { keyPairFromSeed } from '@witan/ledger/keys';
import { quorum, type Validator } from '@witan/ledger/membership';
import {
  decodeSplitView,
  encodeSplitView,
  isSplitView,
  type SignedHead,
  type SplitView,
  splitView,
} from '@witan/ledger/split-view';
import { utf8 } from '@witan/ledger/text';
import { type SplitViewVerdict, type Trust, verifyEvidence } from '@witan/light-client';
import { evidenceFromJson, evidenceToJson } from '@witan/light-client/evidence-json';
import { quickVerify, strictVerify, useNativeSha256 } from './quick-crypto.ts';
import { agency, CHAIN_ID, headOf, logOf, NOW, signHead, trustOf } from './sync-world.ts';

const VECTORS = fileURLToPath(new URL('../../../test/vectors/split-views.json', import.meta.url));
const truth = logOf(70);
const fork = logOf(70, 'false', 40);

const keyPairs = new Map<string, ReturnType<typeof keyPairFromSeed>>();
function member(name: string): Validator {
  const pair = keyPairFromSeed(sha256(utf8(`split view ${name}`)));
  keyPairs.set(toHex(pair.publicKey), pair);
  return { ...agency(name), attestKey: pair.publicKey };
}
const sign = (key: Uint8Array, message: Uint8Array): Uint8Array =>
  keyPairs.get(toHex(key))?.sign(message) ?? assert.fail('no such key');

function councilOf(names: readonly string[], epoch = 0): Trust {
  return trustOf(names.map(member), epoch);
}

function cosigned(
  log: typeof truth,
  size: number,
  trust: Trust,
  seats: readonly number[],
): SignedHead {
  return signHead(headOf(log, size), trust, seats, (seat) => NOW + seat, sign);
}

const four = councilOf([...'abcd']);
const E1 = splitView(
  CHAIN_ID,
  cosigned(truth, 64, four, [0, 1, 2]),
  cosigned(fork, 64, four, [1, 2, 3]),
  [],
);
const E2 = splitView(
  CHAIN_ID,
  cosigned(truth, 64, four, [0, 1, 2]),
  cosigned(fork, 70, four, [0, 2, 3]),
  fork.prefixProof(64, 70),
);
const judge = (view: SplitView, ...councils: Trust[]): Promise<SplitViewVerdict> =>
  verifyEvidence(encodeSplitView(view), councils.length > 0 ? councils : [four], {
    verify: strictVerify,
  });
const named = ({ guilty }: SplitViewVerdict): string => guilty.map((each) => each.member).join('');

const isRefusal = ({ name }: Error): boolean => name === 'DecodeError' || name === 'VerifyError';

describe('evidence of a split view', function () {
  this.timeout(60_000);
  useNativeSha256();

  it('E1, E2: names who cosigned both, also where the smaller size is a power of two', async () => {
    const [twins, sizes] = [await judge(E1), await judge(E2)];
    assert.deepEqual([twins.kind, named(twins), twins.isEnough], ['E1', 'bc', true]);
    assert.deepEqual([sizes.kind, named(sizes), sizes.needed], ['E2', 'ac', 2]);
    assert.deepEqual(
      sizes.heads.map(({ signers }) => signers.length),
      [3, 3],
    );
  });

  it('has one byte string, in which every changed byte is refused, and one JSON form', async () => {
    const bytes = encodeSplitView(E2);
    assert.ok(isSplitView(bytes));
    assert.deepEqual(encodeSplitView(decodeSplitView(bytes)), bytes);
    const json: unknown = JSON.parse(JSON.stringify(evidenceToJson(bytes)));
    assert.deepEqual(evidenceFromJson(json), bytes);
    assert.throws(() => evidenceFromJson({ ...(json as object), more: 1 }), {
      name: 'DecodeError',
    });
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ (1 << (at % 8));
      const judged = verifyEvidence(changed, [four], { verify: quickVerify });
      await assert.rejects(judged, isRefusal, `byte ${at}`);
    }
    for (const length of [0, 1, 40, bytes.length - 1]) {
      const judged = verifyEvidence(bytes.subarray(0, length), [four], { verify: quickVerify });
      await assert.rejects(judged, { name: 'DecodeError' });
    }
  });

  it('two heads of one log prove nothing, in whatever order or with whatever proof', async () => {
    const [small, large] = [
      cosigned(truth, 64, four, [0, 1, 2]),
      cosigned(truth, 70, four, [0, 1, 2]),
    ];
    const noContradiction = { key: 'evidence/no-contradiction' };
    await assert.rejects(
      judge(splitView(CHAIN_ID, small, large, truth.prefixProof(64, 70))),
      noContradiction,
    );
    await assert.rejects(judge(splitView(CHAIN_ID, small, small, [])), noContradiction);
    await assert.rejects(judge({ ...E1, heads: [E1.heads[1], E1.heads[0]] }), noContradiction);
    await assert.rejects(judge({ ...E2, heads: [E2.heads[1], E2.heads[0]] }), noContradiction);
    await assert.rejects(judge({ ...E2, proof: truth.prefixProof(64, 70) }), { key: 'proof/path' });
    await assert.rejects(judge({ ...E2, proof: [] }), { key: 'proof/path' });
    await assert.rejects(judge({ ...E1, proof: [CHAIN_ID] }), { key: 'proof/path' });
  });

  it('nobody is named by a signature that is not theirs, nor by too few of them', async () => {
    const [first, second] = E1.heads;
    const swapped = first.cosignatures.map((each, i) => ({
      ...each,
      signature: second.cosignatures[i]?.signature ?? each.signature,
    }));
    const borrowed = splitView(CHAIN_ID, { ...first, cosignatures: swapped }, second, []);
    await assert.rejects(judge(borrowed), { key: 'evidence/signature' });
    const few = splitView(
      CHAIN_ID,
      { ...first, cosignatures: first.cosignatures.slice(1) },
      second,
      [],
    );
    await assert.rejects(judge(few), { key: 'checkpoint/quorum' });
    const bare = splitView(CHAIN_ID, { ...first, cosignatures: [] }, second, []);
    await assert.rejects(judge(bare), { key: 'checkpoint/quorum' });
    await assert.rejects(judge(E1, { ...four, chainId: sha256(CHAIN_ID) }), {
      key: 'checkpoint/other-log',
    });
    await assert.rejects(judge(E1, { ...four, epoch: 1 }), { key: 'epoch/unknown' });
    // Of two councils that claim one epoch, each answers for itself.
    const other = councilOf([...'wxyz']);
    assert.equal(named(await judge(E1, other, four)), 'bc');
  });

  it('§12: across epochs who sits elsewhere is known by the key, and there may be fewer', async () => {
    const next = councilOf([...'dexy'], 1);
    const before = cosigned(truth, 64, four, [1, 2, 3]);
    const after = splitView(
      CHAIN_ID,
      before,
      cosigned(fork, 70, next, [0, 1, 2]),
      fork.prefixProof(64, 70),
    );
    const verdict = await judge(after, four, next);
    assert.deepEqual([named(verdict), verdict.needed, verdict.isEnough], ['d', 2, false]);
    const none = splitView(
      CHAIN_ID,
      before,
      cosigned(fork, 70, next, [1, 2, 3]),
      fork.prefixProof(64, 70),
    );
    assert.deepEqual(named(await judge(none, four, next)), '');
  });

  it('§12: of 67 agencies it takes no more than 12 KB, and names 23', async () => {
    const large = councilOf(Array.from({ length: 67 }, (_, i) => `agency-${i}`));
    const q = quorum(67);
    const seats = Array.from({ length: 67 }, (_, i) => i);
    const honest = cosigned(truth, 63, large, seats.slice(0, q));
    const twins = splitView(CHAIN_ID, honest, cosigned(fork, 63, large, seats.slice(67 - q)), []);
    const proof = fork.prefixProof(63, 70);
    const sizes = splitView(
      CHAIN_ID,
      honest,
      cosigned(fork, 70, large, seats.slice(67 - q)),
      proof,
    );
    for (const view of [twins, sizes]) {
      const bytes = encodeSplitView(view);
      assert.ok(bytes.length <= 12 * 1024, `${bytes.length} bytes`);
      const verdict = await verifyEvidence(bytes, [large], { verify: quickVerify });
      assert.deepEqual([verdict.guilty.length, verdict.needed, verdict.isEnough], [23, 23, true]);
    }
    assert.equal(encodeSplitView(twins).length, 6_005);
  });

  it('frozen files are read as they were', async () => {
    const found = await Promise.all(
      [E1, E2].map(async (view) => {
        const { kind, guilty } = await judge(view);
        return {
          bytes: toHex(encodeSplitView(view)),
          kind,
          guilty: guilty.map((each) => each.member),
        };
      }),
    );
    if (process.env.WITAN_REWRITE_VECTORS === '1') {
      writeFileSync(VECTORS, `${JSON.stringify(found, null, 2)}\n`);
    }
    const frozen = JSON.parse(readFileSync(VECTORS, 'utf8')) as typeof found;
    assert.deepEqual(found, frozen);
    for (const { bytes, guilty } of frozen) {
      const verdict = await verifyEvidence(fromHex(bytes) as Uint8Array, [four], {
        verify: strictVerify,
      });
      assert.equal(named(verdict), guilty.join(''));
    }
  });
});
