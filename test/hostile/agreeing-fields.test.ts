// Goal: where bytes say one thing twice, both must agree or the bytes are refused (H17, H18, H23,
// H24): indices and what they index, counts and what is counted, bitmaps and their signatures, a
// hash and what it is the hash of, and everything a proposer or a synced node takes over.
// Method: genuine bytes with one of the two changed, each pair by name.

import { strict as assert } from 'node:assert';
import { batchRootMatches, composeBatch, decodeBatch, sealBatch } from '@witan/ledger/batch';
import { concatBytes } from '@witan/ledger/bytes';
import {
  type Certificate,
  certificateClaims,
  decodeCertificate,
  encodeCertificate,
} from '@witan/ledger/certificate';
import { validatorsMax } from '@witan/ledger/limits';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import type { ImmediateSeal, Receipt } from '@witan/ledger/receipt';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { verifyReceipt } from '@witan/light-client';
import {
  immediateReceiptsOf,
  NOW_MS,
  type Sealed,
  TestChain,
  withSeal,
} from '../../packages/light-client/test/chain.ts';
import { quickVerify, useNativeSha256 } from '../../packages/light-client/test/quick-crypto.ts';
import { toyQuestions } from '../../packages/light-client/test/toy-schema.ts';

const signature = (fill: number): Uint8Array => new Uint8Array(65).fill(fill);
const transactions = [Uint8Array.of(1, 2, 3), new Uint8Array(50).fill(7)];
const lane = { author: 1, epoch: 0, boot: 4, seq: 9, createdMs: 5 };

describe('fields that must agree', () => {
  useNativeSha256();
  const chain = new TestChain();
  const receipts = immediateReceiptsOf(chain);
  const receipt = (name: string) => receipts.get(name) as Sealed<ImmediateSeal>;
  const certificate = decodeCertificate(receipt('executed').seal.certificate);

  async function refused(changed: Receipt): Promise<void> {
    const reader = { verify: quickVerify, questions: toyQuestions, nowMs: NOW_MS };
    await assert.rejects(
      verifyReceipt(chain.trust, encodeReceipt(changed), reader),
      (error) => error instanceof VerifyError || error instanceof DecodeError,
    );
  }

  function certified(changes: Partial<Certificate>): Receipt {
    const changed = { ...certificate, ...changes };
    return withSeal(receipt('executed'), { certificate: encodeCertificate(changed) });
  }

  it('H18: a batch’s count and its transactions, its length and its bytes', () => {
    const { header } = composeBatch(lane, transactions);
    for (const count of [0, 1, 3, 2_001, 0xffff_ffff]) {
      const { bytes } = sealBatch({ ...header, count }, signature(1), transactions);
      assert.throws(() => decodeBatch(bytes), DecodeError, `count ${count}`);
    }
    for (const byteLength of [0, header.byteLength - 1, header.byteLength + 1, 0xffff_fff0]) {
      const made = sealBatch(header, signature(1), transactions).bytes.slice();
      new DataView(made.buffer).setUint32(34, byteLength);
      assert.throws(() => decodeBatch(made), DecodeError, `length ${byteLength}`);
    }
  });

  it('H24: a batch’s root and its transactions', () => {
    const { header } = composeBatch(lane, transactions);
    const other = [transactions[1] as Uint8Array, transactions[0] as Uint8Array];
    const { bytes } = sealBatch(header, signature(1), other);
    assert.equal(batchRootMatches(decodeBatch(bytes)), false);
  });

  it('H18: a certificate’s bitmap and its signatures', () => {
    const bytes = encodeCertificate(certificate);
    // The bitmap of four seats is one byte, right before the signatures.
    const at = bytes.length - 65 * certificate.signers.length - 1;
    for (let bitmap = 0; bitmap < 256; bitmap++) {
      const changed = bytes.with(at, bitmap);
      const ones = bitmap.toString(2).replaceAll('0', '').length;
      if (ones === certificate.signers.length) continue;
      assert.throws(() => decodeCertificate(changed), DecodeError, `bitmap ${bitmap}`);
    }
  });

  it('H16: a seat beyond the council, and beyond every council', async () => {
    const { validators } = chain.trust;
    const signers = [...certificate.signers.slice(0, -1), validators.length];
    const beyond = { ...certificate, signers };
    assert.throws(() => certificateClaims(beyond, chain.trust.chainId, validators), VerifyError);
    await refused(certified({ signers }));
    const far = [...certificate.signers.slice(0, -1), 8 * Math.ceil(validatorsMax / 8)];
    assert.throws(
      () => decodeCertificate(encodeCertificate({ ...certificate, signers: far })),
      DecodeError,
    );
  });

  it('H23: a certificate with a valid quorum and a tail of garbage', async () => {
    const next = [0, 1, 2, 3].find((seat) => !certificate.signers.includes(seat)) as number;
    const signers = [...certificate.signers, next].sort((a, b) => a - b);
    const at = signers.indexOf(next);
    const signatures = certificate.signatures.toSpliced(at, 0, signature(9));
    await refused(certified({ signers, signatures }));
    // Nor is a wrong signature among them covered up by the right ones.
    for (let i = 0; i < certificate.signatures.length; i++) {
      await refused(certified({ signatures: certificate.signatures.with(i, signature(9)) }));
    }
    const bytes = concatBytes(encodeCertificate(certificate), signature(9));
    assert.throws(() => decodeCertificate(bytes), DecodeError);
  });

  it('H17: what the certificate says of its block, and the header that lies beside it', async () => {
    for (const changes of [
      { height: certificate.height + 1 },
      { epoch: certificate.epoch + 1 },
      { view: certificate.view + 1 },
      { blockHash: new Uint8Array(32).fill(1) },
      { sealedHash: new Uint8Array(32).fill(1) },
      { kind: 'prepare' as const },
    ]) {
      await refused(certified(changes));
    }
  });

  it('H17: an outcome’s index, height and identifier, and its place in the block', async () => {
    const { claim, ...seal } = receipt('executed');
    assert.ok(claim.kind === 'transaction');
    for (let at = 0; at < claim.outcome.length; at++) {
      const outcome = claim.outcome.with(at, ((claim.outcome[at] as number) + 1) & 0xff);
      await refused({ ...seal, claim: { ...claim, outcome } });
    }
    for (const path of [claim.path.slice(1), [...claim.path, new Uint8Array(32)], []]) {
      await refused({ ...seal, claim: { ...claim, path } });
    }
    const other = receipt('refused');
    assert.ok(other.claim.kind === 'transaction');
    await refused({ ...seal, claim: { ...claim, body: other.claim.body } });
  });

  it('H24: every byte of a header and its result is under the certificate', async () => {
    const { entry, ...rest } = receipt('executed');
    for (let at = 0; at < entry.length; at++) {
      await refused({ ...rest, entry: entry.with(at, (entry[at] as number) ^ 1) });
    }
  });

  it('H17: an anchor that is missing, of the wrong height, or reached by another path', async () => {
    const anchored = receipt('refused under an anchor');
    await refused(withSeal(anchored, { anchor: undefined, path: [] }));
    await refused(withSeal(anchored, { anchor: anchored.entry }));
    await refused(withSeal(anchored, { path: anchored.seal.path.slice(1) }));
    await refused(withSeal(anchored, { path: [...anchored.seal.path, new Uint8Array(32)] }));
    await refused(withSeal(receipt('executed'), { path: anchored.seal.path }));
  });
});
