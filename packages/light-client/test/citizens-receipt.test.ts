// Goal: a citizen's receipt needs q cosignatures of the trusted council's attest keys, or a head or
// landmark that its reader holds, and its verdict says who vouches and how old it is. Method: the
// chain of other tests, cosigned by some, by none, by others, and read by clocks that are wrong.

import { strict as assert } from 'node:assert';
import { encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { sha256 } from '@witan/ledger/hash';
import type { Landmark } from '@witan/ledger/landmark';
import { quorum } from '@witan/ledger/membership';
import type { FullSeal, Receipt } from '@witan/ledger/receipt';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import {
  asOfMs,
  seenHead,
  type Trust,
  type Verdict,
  type Verify,
  verifyReceipt,
} from '@witan/light-client';
import {
  type CosigningOptions,
  citizensReceiptsOf,
  genesisOf,
  NOW_MS,
  type Sealed,
  TestChain,
  withSeal,
} from './chain.ts';
import { strictVerify } from './quick-crypto.ts';
import { toyQuestions } from './toy-schema.ts';
import { trueAnswers } from './truth.ts';
import { verdictView } from './verdict-view.ts';

const DAY_MS = 24 * 3_600_000;

interface Reading {
  readonly nowMs?: number;
  readonly verify?: Verify;
}

function check(trust: Trust, receipt: Receipt, reading: Reading = {}): Promise<Verdict> {
  const reader = { verify: strictVerify, questions: toyQuestions, nowMs: NOW_MS, ...reading };
  return verifyReceipt(trust, encodeReceipt(receipt), reader);
}

const refusedAs = (key: string) => ({ name: 'VerifyError', key });
const TOO_FEW = refusedAs('checkpoint/quorum');

/** Counts what it is asked. */
function counting(verify: Verify = strictVerify): { readonly verify: Verify; asked: number } {
  const counted = {
    asked: 0,
    verify: (...signed: Parameters<Verify>): ReturnType<Verify> => {
      counted.asked++;
      return verify(...signed);
    },
  };
  return counted;
}

for (const agencies of [4, 7, 16]) {
  describe(`citizens' receipts of a council of ${agencies}`, () => {
    const chain = new TestChain({ genesis: genesisOf(agencies) });
    const { trust } = chain;
    const q = quorum(agencies);
    const claim = chain.transactionClaim(4, 2);
    const cosigned = (options: CosigningOptions = {}): Sealed<FullSeal> => ({
      ...chain.full(4, 10, options),
      claim,
    });
    const seats = (count: number) => Array.from({ length: count }, (_, seat) => seat);

    for (const [name, receipt] of citizensReceiptsOf(chain)) {
      it(`the verdict is what the chain holds: ${name}`, async () => {
        const verdict = await check(trust, receipt);
        const { finding, height, signers } = verdict;
        const block = chain.block(height);
        const isFull = receipt.seal.grade === 'full';
        assert.equal(verdict.grade, receipt.seal.grade);
        assert.equal(verdict.basis, isFull ? 'signatures' : 'landmark');
        // §12: what vouches is passed on with the receipt, and can accuse where it is signed.
        const seen = seenHead(encodeReceipt(receipt), verdict);
        assert.deepEqual(seen?.root, isFull ? verdict.head?.root : undefined);
        assert.equal(seen?.cosignatures.length, isFull ? q : undefined);
        assert.deepEqual(
          signers,
          trust.validators.slice(0, isFull ? q : 0).map((validator) => validator.name),
        );
        const size = 'size' in receipt.seal ? receipt.seal.size : 0;
        assert.equal(verdict.sealedAt, size - 1);
        assert.deepEqual(verdict.head?.root, chain.headRoot(size));
        if (receipt.entry !== undefined) assert.equal(verdict.headerTimeMs, block.header.timeMs);
        if (finding.kind === 'state') {
          const truth = trueAnswers(block, toyQuestions(finding.question));
          assert.deepEqual(verdictView(verdict).answers, truth);
        } else {
          assert.deepEqual(finding.outcome, block.outcomes[finding.outcome.index]);
        }
      });
    }

    it('§5.3: q - 1 cosignatures are too few; of more than q the first q are looked at', async () => {
      for (const count of [1, q - 1]) {
        await assert.rejects(check(trust, cosigned({ signers: seats(count) })), TOO_FEW);
      }
      const counted = counting();
      const verdict = await check(trust, cosigned({ signers: seats(agencies) }), counted);
      assert.deepEqual([verdict.signers.length, counted.asked], [q, q]);
    });

    it('§10: a false cosignature neither counts nor spoils the others', async () => {
      // The second seat signs with the key of the first.
      const as = (seat: number): number => (seat === 1 ? 0 : seat);
      await assert.rejects(check(trust, cosigned({ as })), TOO_FEW);
      const verdict = await check(trust, cosigned({ as, signers: seats(q + 1) }));
      const [first, , ...others] = trust.validators.slice(0, q + 1).map(({ name }) => name);
      assert.deepEqual(verdict.signers, [first, ...others]);
    });

    it('a signer counts once, whatever the seats that its signature stands in', async () => {
      await assert.rejects(check(trust, cosigned({ as: () => 0 })), TOO_FEW);
      const beyond = chain.cosignatures(10).map((each) => ({ ...each }));
      beyond[q - 1] = { ...(beyond[q - 1] as (typeof beyond)[number]), voter: agencies };
      const receipt = withSeal(cosigned(), { cosignatures: encodeCosignatures(beyond) });
      await assert.rejects(check(trust, receipt), TOO_FEW);
    });

    it('cosignatures of another size, root, time or log vouch for nothing here', async () => {
      const { seal } = cosigned();
      const { cosignatures: ofNine } = chain.full(4, 9).seal;
      const moved = chain.cosignatures(10).map((each) => ({ ...each, time: each.time + 1 }));
      const foreign = new TestChain({
        genesis: { ...chain.genesis, createdMs: chain.genesis.createdMs + 1 },
      });
      const otherRoot = { root: sha256(Uint8Array.of(1)) };
      for (const cosignatures of [
        ofNine,
        encodeCosignatures(chain.cosignatures(10, otherRoot)),
        encodeCosignatures(moved),
        encodeCosignatures(foreign.cosignatures(10, { root: chain.headRoot(10) })),
      ]) {
        const receipt = { ...cosigned(), seal: { ...seal, cosignatures } };
        await assert.rejects(check(trust, receipt), TOO_FEW);
      }
    });
  });
}

describe('what vouches for a citizen’s receipt', () => {
  const chain = new TestChain();
  const { trust } = chain;
  const receipt: Sealed<FullSeal> = {
    ...chain.full(6, 10),
    claim: chain.stateClaim('payments/02', 6),
  };
  const head = { size: 10, root: chain.headRoot(10), attestedAtMs: NOW_MS - 5_000 };

  it('§10: under a head that is trusted no signature is needed', async () => {
    const counted = counting(() => false);
    const verdict = await check({ ...trust, head }, receipt, counted);
    assert.deepEqual([verdict.basis, verdict.signers, counted.asked], ['head', [], 0]);
    assert.equal(verdict.attestedAtMs, head.attestedAtMs);
    const later = withSeal(receipt, { epoch: 7 });
    // What nobody has looked at is not said: the epoch is that of the council which is trusted.
    const { basis, epoch } = await check({ ...trust, head }, later);
    assert.deepEqual([basis, epoch], ['head', trust.epoch]);
    for (const other of [
      { ...head, size: 9 },
      { ...head, root: chain.headRoot(9) },
    ]) {
      const judged = check({ ...trust, head: other }, receipt, { verify: () => false });
      await assert.rejects(judged, TOO_FEW);
      assert.equal((await check({ ...trust, head: other }, receipt)).basis, 'signatures');
    }
  });

  it('a council that the reader does not know is no reason to call a receipt false', async () => {
    const unknown = { name: 'DecodeError', key: 'epoch/unknown' };
    await assert.rejects(check(trust, withSeal(receipt, { epoch: 1 })), unknown);
    await assert.rejects(check({ ...trust, epoch: 1 }, receipt), unknown);
  });

  it('entries of another chain, and paths that lead elsewhere, are refused', async () => {
    const elsewhere = { ...trust, chainId: sha256(Uint8Array.of(2)) };
    await assert.rejects(check(elsewhere, receipt), refusedAs('receipt/foreign-chain'));
    const { path } = receipt.seal;
    const short = withSeal(receipt, { path: path.slice(1) });
    await assert.rejects(check(trust, short), refusedAs('proof/path'));
    await assert.rejects(check(trust, withSeal(receipt, { size: 6 })), refusedAs('proof/path'));
    await assert.rejects(check(trust, withSeal(receipt, { path: path.toReversed() })), TOO_FEW);
  });

  it('a landmark is the reader’s own: its day, size, root and state', async () => {
    const receipts = citizensReceiptsOf(chain);
    const under = receipts.get('landmark: inclusion') as Receipt;
    const own = receipts.get('landmark: its own state') as Receipt;
    const [landmark] = trust.landmarks as readonly [Landmark];
    const holding = (changes: Partial<Landmark>): Trust => ({
      ...trust,
      landmarks: [{ ...landmark, ...changes }],
    });
    const unknown = { name: 'DecodeError', key: 'receipt/unknown-landmark' };
    for (const each of [under, own]) {
      await assert.rejects(check(holding({ day: landmark.day + 9 }), each), unknown);
      await assert.rejects(check({ ...trust, landmarks: [] }, each), unknown);
      await assert.rejects(check(holding({ size: 7 }), each), unknown);
    }
    const root = sha256(Uint8Array.of(3));
    await assert.rejects(check(holding({ root }), under), refusedAs('receipt/unlinked'));
    await assert.rejects(check(holding({ stateRoot: root }), own), refusedAs('proof/other-root'));
    const { attestedAtMs, headerTimeMs, height } = await check(trust, own);
    assert.deepEqual(
      [attestedAtMs, headerTimeMs, height],
      [landmark.day * DAY_MS, attestedAtMs, 5],
    );
  });
});

describe('the age of a receipt', () => {
  const chain = new TestChain();
  const { trust } = chain;
  const { createdMs } = chain.genesis;
  const atHead = (seconds: readonly number[]): Receipt => ({
    ...chain.full(6, 7, { seconds }),
    claim: chain.stateClaim('payments/02', 6),
  });
  const after = (seconds: number): Reading => ({ nowMs: createdMs + 1_000 * seconds });

  it('§11: the (f + 1)-th latest signer gives it, and those ahead of the reader do not', async () => {
    const { attestedAtMs, ageMs } = await check(trust, atHead([60, 100, 80]), after(100));
    assert.deepEqual([attestedAtMs, ageMs], [createdMs + 80_000, 20_000]);
    const lied = await check(trust, atHead([60, 221, 80]), after(100));
    assert.equal(lied.attestedAtMs, createdMs + 60_000);
    const edge = await check(trust, atHead([60, 220, 80]), after(100));
    assert.equal(edge.attestedAtMs, createdMs + 80_000);
    const ahead = await check(trust, atHead([60, 221, 900]), after(100));
    assert.deepEqual([ahead.attestedAtMs, ahead.ageMs], [undefined, undefined]);
    assert.equal(ahead.freshness, 'historical');
  });

  it('§11: a clock that is behind what was verified before is not believed', async () => {
    const verified = { size: 3, root: chain.headRoot(3), attestedAtMs: createdMs + 900_000 };
    const reader = { ...trust, head: verified };
    const verdict = await check(reader, atHead([60, 100, 80]), after(0));
    assert.deepEqual([verdict.ageMs, verdict.freshness], [820_000, 'as-of']);
    assert.equal((await check(trust, atHead([60, 100, 80]), after(100))).freshness, 'current');
  });

  it('a receipt is never false for its age', async () => {
    const verdict = await check(trust, atHead([60, 100, 80]), {
      nowMs: createdMs + 9_000 * DAY_MS,
    });
    assert.equal(verdict.freshness, 'historical');
  });

  it('an old state under a new head is as old as its block, an outcome stays', async () => {
    const seconds = [7_200, 7_200, 7_200];
    const state = {
      ...chain.full(6, 10, { seconds }),
      claim: chain.stateClaim('payments/02', 6),
    };
    const old = await check(trust, state, after(7_200));
    assert.deepEqual([old.attestedAtMs, old.ageMs], [createdMs + 7_200_000, 7_194_000]);
    assert.equal(asOfMs(old), old.headerTimeMs, 'what people are told is no newer either');
    assert.equal(old.freshness, 'as-of');
    const executed = { ...chain.full(4, 10, { seconds }), claim: chain.transactionClaim(4, 2) };
    assert.equal((await check(trust, executed, after(7_200))).freshness, 'current');
  });

  it('under a COMMIT certificate nobody vouches for a time', async () => {
    const verdict = await check(trust, chain.stateReceipt('payments/02', 6), after(10));
    assert.equal(verdict.grade, 'immediate');
    assert.deepEqual([verdict.attestedAtMs, verdict.freshness], [undefined, 'historical']);
  });
});
