// Goal: whatever bytes arrive, the light client ends in a verdict or in one of its two errors,
// soon, without recursion and without trusting a length. Method: noise, noise in the shape of a
// receipt, and valid receipts with random damage, all under a correct checksum; then hostile proofs
// of full size behind a genuine seal.

import { strict as assert } from 'node:assert';
import { ByteWriter, concatBytes } from '@witan/ledger/bytes';
import { type Certificate, encodeCertificate } from '@witan/ledger/certificate';
import { stateProofBytesMax } from '@witan/ledger/limits';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import type { Receipt } from '@witan/ledger/receipt';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { encodeStateProof } from '@witan/ledger/state-proof-writer';
import { writeUvarint } from '@witan/ledger/uvarint';
import { WireReader } from '@witan/ledger/wire-reader';
import { WireWriter } from '@witan/ledger/wire-writer';
import { type Verdict, verifyReceipt } from '@witan/light-client';
import fc from 'fast-check';
import { NO_PAST, NOW_MS, receiptsOf, TestChain } from './chain.ts';
import { quickVerify, useNativeSha256 } from './quick-crypto.ts';
import { covered, resealed } from './reseal.ts';
import { toyQuestions } from './toy-schema.ts';
import { trueAnswers } from './truth.ts';
import { answerView } from './verdict-view.ts';

const chain = new TestChain();
const receipts = [...receiptsOf(chain).values()];
const encoded = receipts.map(encodeReceipt);

async function verdictOf(bytes: Uint8Array): Promise<Verdict | undefined> {
  try {
    const reader = { verify: quickVerify, questions: toyQuestions, nowMs: NOW_MS };
    return await verifyReceipt(chain.trust, bytes, reader);
  } catch (error) {
    assert.ok(error instanceof DecodeError || error instanceof VerifyError, String(error));
    return undefined;
  }
}

/** Refused, or true: only a question that the same proof covers can be left of random damage. */
async function isHarmless(bytes: Uint8Array): Promise<boolean> {
  const verdict = await verdictOf(bytes);
  if (verdict === undefined) return true;
  const { finding, height } = verdict;
  if (finding.kind === 'transaction')
    return encoded.some((one) => Buffer.compare(one, bytes) === 0);
  const truth = trueAnswers(chain.block(height), toyQuestions(finding.question));
  assert.deepEqual(finding.answers.map(answerView), truth);
  return true;
}

const noise = (maxLength: number) => fc.uint8Array({ maxLength });
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
const number = fc.oneof(fc.nat({ max: 20 }), fc.maxSafeNat());

/** Sometimes genuine, sometimes noise of the right or of another length. */
const part = (genuine: readonly Uint8Array[], length: number) =>
  fc.oneof(
    fc.constantFrom(...genuine),
    fc.uint8Array({ minLength: length, maxLength: length }),
    noise(2 * length),
  );

/** Field 4, whatever the grade. */
function certificateOf(receipt: Receipt): Uint8Array {
  const input = new WireReader(encodeReceipt(receipt));
  for (const field of [1, 2]) input.integer(field);
  input.bytes(3, 1_024);
  return input.bytes(4, 9_000);
}

const certificate: fc.Arbitrary<Uint8Array> = fc
  .record({
    kind: fc.constantFrom('prepare' as const, 'commit' as const),
    epoch: number,
    view: number,
    height: number,
    blockHash: hash,
    sealedHash: hash,
    signers: fc.uniqueArray(fc.nat({ max: 103 }), { maxLength: 8 }),
  })
  .map((fields): Certificate => {
    const signers = fields.signers.sort((a, b) => a - b);
    return { ...fields, signers, signatures: signers.map((i) => new Uint8Array(65).fill(i)) };
  })
  .map(encodeCertificate);

const fields = fc.record({
  grade: fc.constantFrom(0, 1, 2, 3, 4),
  entry: part(
    receipts.flatMap(({ entry = [] }) => entry),
    390,
  ),
  certificate: fc.oneof(certificate, part(receipts.map(certificateOf), 100)),
  anchor: fc.option(
    part(
      receipts.flatMap(({ entry = [] }) => entry),
      390,
    ),
  ),
  path: fc.array(fc.oneof(hash, noise(40)), { maxLength: 70 }),
  state: fc.option(noise(300)),
  transaction: fc.option(noise(300)),
});

const shaped = fields.map(({ grade, entry, certificate: bytes, anchor, path, ...claims }) => {
  const out = new WireWriter().integer(1, 1).integer(2, grade).bytes(3, entry).bytes(4, bytes);
  if (anchor !== null) out.element(5, anchor);
  for (const sibling of path) out.element(6, sibling);
  if (claims.state !== null) out.element(7, claims.state);
  if (claims.transaction !== null) out.element(8, claims.transaction);
  return out.finish();
});

interface Damage {
  readonly at: number;
  readonly remove: number;
  readonly insert: Uint8Array;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat({ max: 4_000 }),
  remove: fc.nat({ max: 4 }),
  insert: noise(4),
});

function damaged(bytes: Uint8Array, damages: readonly Damage[]): Uint8Array {
  let result = bytes;
  for (const { at, remove, insert } of damages) {
    const from = at % (result.length + 1);
    result = concatBytes(result.subarray(0, from), insert, result.subarray(from + remove));
  }
  return result;
}

describe('garbage', () => {
  useNativeSha256();

  it('noise is no receipt, with a checksum or without', async () => {
    const property = fc.asyncProperty(noise(2_000), async (bytes) => {
      assert.equal(await verdictOf(bytes), undefined);
      assert.equal(await verdictOf(resealed(bytes)), undefined);
    });
    await fc.assert(property, { seed: 11, numRuns: 2_000 });
  });

  it('noise in the shape of a receipt is refused', async () => {
    const property = fc.asyncProperty(shaped, async (bytes) => {
      assert.equal(await verdictOf(resealed(bytes)), undefined);
    });
    await fc.assert(property, { seed: 12, numRuns: 3_000 });
  });

  it('a receipt with random damage is refused, or answers another question truly', async () => {
    const choice = fc.constantFrom(...encoded.map(covered));
    const damages = fc.array(damage, { minLength: 1, maxLength: 3 });
    const property = fc.asyncProperty(choice, damages, async (bytes, list) => {
      assert.ok(await isHarmless(resealed(damaged(bytes, list))));
    });
    await fc.assert(property, { seed: 13, numRuns: 5_000 });
  });

  it('a claim of noise behind a genuine seal is refused', async () => {
    const seal = chain.seal(6);
    const claims = fc.oneof(
      fc.record({ proof: noise(200), past: noise(200), log: noise(200) }).map((parts) => ({
        kind: 'state' as const,
        question: 'accounts',
        ...parts,
      })),
      fc.record({
        kind: fc.constant('transaction' as const),
        body: fc.oneof(noise(100), fc.constantFrom(...chain.block(6).bodies)),
        outcome: fc.uint8Array({ minLength: 79, maxLength: 79 }),
        path: fc.array(hash, { maxLength: 64 }),
      }),
    );
    const property = fc.asyncProperty(claims, async (claim) => {
      assert.equal(await verdictOf(encodeReceipt({ ...seal, claim } as Receipt)), undefined);
    });
    await fc.assert(property, { seed: 14, numRuns: 2_000 });
  });
});

describe('hostile proofs behind a genuine seal', () => {
  useNativeSha256();
  const { chainId } = chain.trust;
  const opaque = concatBytes(Uint8Array.of(0, 1, 0), new Uint8Array(32).fill(1));

  const receiptOf = (tree: Uint8Array, values: readonly Uint8Array[] = []): Uint8Array => {
    const proof = encodeStateProof({ chainId, height: 6, tree, values });
    return encodeReceipt({
      ...chain.seal(6),
      claim: { kind: 'state', question: 'accounts', proof, past: NO_PAST, log: NO_PAST },
    });
  };

  async function refusedWithin(bytes: Uint8Array, milliseconds: number): Promise<void> {
    const before = process.cpuUsage();
    assert.equal(await verdictOf(bytes), undefined);
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1_000;
    assert.ok(took < milliseconds, `${took} ms for ${bytes.length} bytes`);
  }

  it('PROOF-2: a comb as deep as keys are long, and deeper, needs no stack', async () => {
    for (const depth of [511, 512, 513, 1_026]) {
      const tree = new ByteWriter();
      for (let bit = 0; bit < depth; bit++) writeUvarint(tree, bit + 2);
      for (let i = 0; i <= depth; i++) tree.raw(opaque);
      await refusedWithin(receiptOf(tree.finish()), 1_000);
    }
  });

  it('a tree that never ends is short of bytes', async () => {
    await refusedWithin(receiptOf(new Uint8Array(100_000).fill(2)), 1_000);
    await refusedWithin(receiptOf(Uint8Array.of(2)), 1_000);
  });

  it('PROOF-6: a proof beyond the limit is refused by its length', async () => {
    await refusedWithin(receiptOf(new Uint8Array(stateProofBytesMax)), 2_000);
  });

  it('two megabytes of nodes cost time in proportion', async () => {
    const grow = (bit: number): Uint8Array =>
      bit === 16 ? opaque : concatBytes(Uint8Array.of(bit + 2), grow(bit + 1), grow(bit + 1));
    await refusedWithin(receiptOf(grow(0)), 10_000);
  });

  it('lengths that promise more than there is are refused before anything is reserved', async () => {
    for (const field of [3, 4, 5, 6, 7, 8]) {
      const head = new WireWriter().integer(1, 1).integer(2, 1).finish();
      const tag = Uint8Array.of((field << 3) | 2, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f);
      await refusedWithin(resealed(concatBytes(head, tag)), 100);
    }
  });
});
