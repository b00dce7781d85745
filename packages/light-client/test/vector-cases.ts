// The receipts that are frozen in test/vectors/receipts, true ones and false ones. Each false one
// is false in one thing only, and everything that can be computed anew is.

import { ENTRY_LENGTH } from '@witan/ledger/block';
import { ByteReader, ByteWriter, concatBytes } from '@witan/ledger/bytes';
import { type Certificate, encodeCertificate } from '@witan/ledger/certificate';
import type { Cosignature } from '@witan/ledger/checkpoint';
import { encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { HASH_LENGTH, sha256 } from '@witan/ledger/hash';
import { problemOf } from '@witan/ledger/problems';
import type { ImmediateSeal, LandmarkSeal, Receipt } from '@witan/ledger/receipt';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import { encodeStateProof } from '@witan/ledger/state-proof-writer';
import { stateSumMax } from '@witan/ledger/state-tree';
import { readBigUvarint, readUvarint } from '@witan/ledger/uvarint';
import { encodedReceiptsOf, genesisOf, receiptsOf, TestChain, withSeal } from './chain.ts';
import { covered, resealed } from './reseal.ts';

type NamedReceipts = ReadonlyMap<string, Uint8Array>;

/** L, the order of Ed25519's group, little-endian (RFC 8032 §5.1). */
const GROUP_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** The same signature with s + L for s: valid under the equation, refused by the strict rule. */
function malleated(signature: Uint8Array): Uint8Array {
  let s = GROUP_ORDER;
  for (let i = 0; i < 32; i++) s += BigInt(signature[33 + i] as number) << BigInt(8 * i);
  const changed = signature.slice();
  for (let i = 0; i < 32; i++) changed[33 + i] = Number((s >> BigInt(8 * i)) & 0xffn);
  return changed;
}

function falseCertificates(chain: TestChain): Map<string, Certificate> {
  const genuine = chain.certificate(4);
  const { signatures } = genuine;
  const [first, second, third] = signatures as [Uint8Array, Uint8Array, Uint8Array];
  const fork = new TestChain({ branch: ', forked' });
  return new Map([
    ['one signature too few', chain.certificate(4, { signers: [0, 2] })],
    ['one signature too many', chain.certificate(4, { signers: [0, 1, 2, 3] })],
    ['one agency in two seats', { ...genuine, signatures: [first, first, third] }],
    ['signatures of other seats', { ...genuine, signers: [0, 1, 3] }],
    ['a seat beyond the council', { ...genuine, signers: [0, 1, 4] }],
    ['a PREPARE certificate', chain.certificate(4, { kind: 'prepare' })],
    ['a certificate of another epoch', chain.certificate(4, { epoch: 1 })],
    ['a certificate of another height', chain.certificate(5)],
    ['a certificate of a fork', fork.certificate(4)],
    ['another view than the one signed', { ...genuine, view: 5 }],
    ['a malleated signature', { ...genuine, signatures: [first, malleated(second), third] }],
    ['a signature of suite 2', { ...genuine, signatures: [first, second.with(0, 2), third] }],
    [
      'a signature of zeros',
      { ...genuine, signatures: [first, second, third.with(40, 0).fill(0, 1)] },
    ],
  ]);
}

function falseSeals(chain: TestChain): Map<string, Receipt> {
  const direct = chain.transactionReceipt(4, 2);
  const anchored = chain.transactionReceipt(4, 2, 9);
  const path = anchored.seal.path.map((sibling) => sibling.slice());
  (path[1] as Uint8Array)[0] = ((path[1]?.[0] ?? 0) + 1) % 256;
  const otherNetwork = { ...chain.genesis, network: 'another' };
  const receipts = new Map([
    ['a path without an anchor', withSeal(direct, { path: anchored.seal.path })],
    ['an anchor without a path', withSeal(anchored, { path: [] })],
    ['a path one step short', withSeal(anchored, { path: anchored.seal.path.slice(1) })],
    ['a path with a wrong step', withSeal(anchored, { path })],
    ['a path in reverse', withSeal(anchored, { path: anchored.seal.path.toReversed() })],
    ['an anchor of its own height', withSeal(direct, { anchor: direct.entry })],
    ['an anchor below', withSeal(chain.transactionReceipt(6, 11), belowOf(chain))],
    ['another network', new TestChain({ genesis: otherNetwork }).transactionReceipt(4, 2)],
    ['another council', new TestChain({ genesis: genesisOf(7) }).transactionReceipt(4, 2)],
  ]);
  for (const [name, certificate] of falseCertificates(chain)) {
    receipts.set(name, withSeal(direct, { certificate: encodeCertificate(certificate) }));
  }
  return receipts;
}

function falseHeads(chain: TestChain): Map<string, Receipt> {
  const claim = chain.transactionClaim(4, 2);
  const full = (options = {}, size = 10) => ({ ...chain.full(4, size, options), claim });
  const genuine = full();
  const signed = chain.cosignatures(10);
  const by = (cosignatures: readonly Cosignature[]): Receipt =>
    withSeal(genuine, { cosignatures: encodeCosignatures(cosignatures) });
  const [first, second, third] = signed as [Cosignature, Cosignature, Cosignature];
  const under = { ...chain.underLandmark(1, 4), claim };
  const own = { ...chain.underLandmark(0), claim: chain.stateClaim('payments/02', 5) };
  const landmark = (receipt: Receipt, changed: object): Receipt => {
    return { ...receipt, seal: { ...receipt.seal, ...changed } as Receipt['seal'] };
  };
  const { day } = under.seal as LandmarkSeal;
  return new Map<string, Receipt>([
    ['full: one cosignature too few', full({ signers: [0, 2] })],
    ['full: a false one among q', full({ as: (seat: number) => Math.min(seat, 1) })],
    ['full: one agency in three seats', full({ as: () => 0 })],
    ['full: a seat beyond the council', by([first, second, { ...third, voter: 4 }])],
    ['full: a time that was not signed', by([first, second, { ...third, time: third.time + 1 }])],
    [
      'full: a malleated cosignature',
      by([first, second, { ...third, signature: malleated(third.signature) }]),
    ],
    ['full: cosignatures of another size', by(chain.cosignatures(9))],
    ['full: another size', withSeal(genuine, { size: 9 })],
    ['full: another epoch', withSeal(genuine, { epoch: 1 })],
    ['full: a path one step short', withSeal(genuine, { path: genuine.seal.path.slice(1) })],
    ['full: a path in reverse', withSeal(genuine, { path: genuine.seal.path.toReversed() })],
    ['full: the path of another height', withSeal(genuine, { path: chain.full(5, 10).seal.path })],
    ['full: another entry', { ...genuine, entry: chain.block(5).entry }],
    ['landmark: of a day that nobody holds', landmark(under, { day: day + 9 })],
    ['landmark: of another day', landmark(under, { day: day - 1 })],
    ['landmark: of another size', landmark(under, { size: 8 })],
    ['landmark: another entry', { ...under, entry: chain.block(3).entry }],
    ['landmark: a state that is not its own', landmark(own, { day, size: 9 })],
  ]);
}

function belowOf(chain: TestChain): Pick<ImmediateSeal, 'anchor' | 'certificate'> {
  return { anchor: chain.block(5).entry, certificate: chain.seal(5).seal.certificate };
}

function stateClaim(receipt: Receipt, changed: object): Receipt {
  return { ...receipt, claim: { ...receipt.claim, ...changed } as Receipt['claim'] };
}

function falseClaims(chain: TestChain): Map<string, Receipt> {
  const receipts = receiptsOf(chain);
  const list = receipts.get('list') as Receipt;
  const sum = receipts.get('sum') as Receipt;
  const executed = receipts.get('executed') as Receipt;
  const other = chain.transactionReceipt(4, 3);
  const above = chain.stateReceipt('payments/02', 7);
  if (list.claim.kind !== 'state' || above.claim.kind !== 'state') throw new Error('kind');
  if (executed.claim.kind !== 'transaction' || other.claim.kind !== 'transaction') {
    throw new Error('kind');
  }
  const proof = decodeStateProof(list.claim.proof);
  const { code } = problemOf('transaction/expired');
  const skipping = new TestChain({ outcomeOf: (outcome) => ({ ...outcome, code }) });
  const [value] = proof.values;
  return new Map([
    ['a question that is not covered', stateClaim(list, { question: 'payments/03' })],
    ['a question that nobody knows', stateClaim(list, { question: 'payments/all' })],
    ['a list without its values', stateClaim(list, { proof: withValues(list, []) })],
    ['a list with a value twice', stateClaim(list, { proof: withValues(list, [value, value]) })],
    ['a proof of another height', stateClaim(list, { proof: above.claim.proof })],
    [
      'a proof of another state under this height',
      stateClaim(list, {
        proof: encodeStateProof({ ...decodeStateProof(above.claim.proof), height: 6 }),
      }),
    ],
    ['a sum with one line raised', stateClaim(sum, { proof: raisedSum(sum) })],
    ['the outcome of another transaction', stateClaim(executed, { outcome: other.claim.outcome })],
    ['the body of another transaction', stateClaim(executed, { body: other.claim.body })],
    ['the path of another outcome', stateClaim(executed, { path: other.claim.path })],
    ['an outcome of another index', stateClaim(executed, { outcome: reindexed(executed) })],
    ['a copy that was skipped', skipping.transactionReceipt(4, 2)],
  ]);
}

function withValues(receipt: Receipt, values: readonly (Uint8Array | undefined)[]): Uint8Array {
  if (receipt.claim.kind !== 'state') throw new Error('kind');
  const proof = decodeStateProof(receipt.claim.proof);
  return encodeStateProof({ ...proof, values: values as readonly Uint8Array[] });
}

/** The lowest bit of the first sum that an opaque node of the tree claims. */
function raisedSum(receipt: Receipt): Uint8Array {
  if (receipt.claim.kind !== 'state') throw new Error('kind');
  const proof = decodeStateProof(receipt.claim.proof);
  const tree = proof.tree.slice();
  const reader = new ByteReader(tree);
  for (;;) {
    const tag = readUvarint(reader);
    if (tag >= 2) continue;
    if (tag === 1) {
      reader.raw(readUvarint(reader));
    } else {
      readUvarint(reader);
    }
    const at = tree.length - reader.remaining;
    const amount = readBigUvarint(reader, stateSumMax);
    reader.raw(HASH_LENGTH);
    if (tag === 1 || amount === 0n) continue;
    tree[at] = (tree[at] as number) ^ 1;
    return encodeStateProof({ ...proof, tree });
  }
}

function reindexed(receipt: Receipt): Uint8Array {
  if (receipt.claim.kind !== 'transaction') throw new Error('kind');
  const outcome = receipt.claim.outcome.slice();
  new DataView(outcome.buffer).setUint32(9, 3);
  return outcome;
}

/** Bytes that are no receipt. */
function undecodable(chain: TestChain): Map<string, Uint8Array> {
  const direct = chain.transactionReceipt(1, 0);
  const genuine = encodeReceipt(direct);
  const signed = covered(genuine);
  const stateBytes = encodeReceipt(chain.stateReceipt('payments/77', 6));
  const question = Buffer.from(stateBytes).indexOf('payments/77');
  const spoken = (text: string): Uint8Array => {
    const changed = covered(stateBytes).slice();
    changed.set(Buffer.from(text, 'latin1'), question);
    return resealed(changed);
  };
  // Version and grade take two bytes each, entry and certificate three more than their lengths.
  const claim = 4 + 3 + ENTRY_LENGTH + 3 + direct.seal.certificate.length;
  const unknownField = new ByteWriter()
    .raw(signed)
    .u8((10 << 3) | 2)
    .u8(1)
    .u8(7)
    .finish();
  return new Map([
    ['nothing', new Uint8Array(0)],
    ['a checksum alone', resealed(new Uint8Array(0))],
    ['a checksum of something else', concatBytes(genuine.slice(0, -HASH_LENGTH), sha256(genuine))],
    ['a byte changed in transit', genuine.with(100, (genuine[100] as number) ^ 1)],
    ['half of a receipt', genuine.slice(0, genuine.length / 2)],
    ['a byte behind the end', concatBytes(genuine, Uint8Array.of(0))],
    ['a later version', resealed(signed.with(1, 2))],
    ['another grade', resealed(signed.with(3, 4))],
    ['a COMMIT certificate in place of a head', resealed(signed.with(3, 2))],
    ['an unknown field', resealed(unknownField)],
    [
      'fields out of order',
      resealed(concatBytes(signed.slice(2, 4), signed.slice(0, 2), signed.slice(4))),
    ],
    ['a padded varint', resealed(concatBytes(Uint8Array.of(8, 0x81, 0), signed.slice(2)))],
    [
      'an explicit default',
      resealed(concatBytes(signed.slice(0, claim), Uint8Array.of(0x2a, 0), signed.slice(claim))),
    ],
    ['a question with a line feed', spoken('payments\n77')],
    ['a question with an escape', spoken('payments\u001b77')],
    ['a question beyond ASCII', spoken('payments\u00e977')],
  ]);
}

/** The kinds of true receipts under a larger council. */
export const KINDS_OF_MORE: readonly string[] = ['absence', 'page', 'refused under an anchor'];

/** All frozen receipts under the council of four. */
export function casesOfFour(chain: TestChain): NamedReceipts {
  return new Map([
    ...encodedReceiptsOf(chain),
    ...[...falseSeals(chain), ...falseHeads(chain), ...falseClaims(chain)].map(
      ([name, receipt]) => [name, encodeReceipt(receipt)] as const,
    ),
    ...undecodable(chain),
  ]);
}

/** A few of each kind under a larger council. */
export function casesOfMore(chain: TestChain): NamedReceipts {
  const direct = chain.transactionReceipt(4, 2);
  const { signers, ...certificate } = chain.certificate(4);
  const fewer = {
    ...certificate,
    signers: signers.slice(1),
    signatures: certificate.signatures.slice(1),
  };
  return new Map([
    ...[...encodedReceiptsOf(chain)].filter(([name]) => KINDS_OF_MORE.includes(name)),
    [
      'one signature too few',
      encodeReceipt(withSeal(direct, { certificate: encodeCertificate(fewer) })),
    ],
  ]);
}
