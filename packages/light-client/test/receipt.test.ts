// Goal: every kind of receipt gives the verdict that is true of its chain, under councils of
// several sizes, and nothing that a quorum of that council has not sealed is accepted. Method: a
// real chain; the expected answers are read off a plain list of all leaves.

import { strict as assert } from 'node:assert';
import type { Header } from '@witan/ledger/block';
import { type Certificate, encodeCertificate } from '@witan/ledger/certificate';
import { sha256 } from '@witan/ledger/hash';
import { receiptBytesMax } from '@witan/ledger/limits';
import { quorum } from '@witan/ledger/membership';
import type { Receipt } from '@witan/ledger/receipt';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import { encodeStateProof } from '@witan/ledger/state-proof-writer';
import { type Trust, type Verdict, verifyReceipt } from '@witan/light-client';
import {
  genesisOf,
  immediateReceiptsOf,
  NO_PAST,
  NOW_MS,
  receiptsOf,
  type SigningOptions,
  TestChain,
  withSeal,
} from './chain.ts';
import { strictVerify } from './quick-crypto.ts';
import { toyQuestions } from './toy-schema.ts';
import { trueAnswers } from './truth.ts';
import { verdictView } from './verdict-view.ts';

const reader = { verify: strictVerify, questions: toyQuestions, nowMs: NOW_MS };

function check(trust: Trust, receipt: Receipt): Promise<Verdict> {
  return verifyReceipt(trust, encodeReceipt(receipt), reader);
}

const refusedAs = (key: string) => ({ name: 'VerifyError', key });

for (const agencies of [4, 7, 16]) {
  describe(`receipts of a council of ${agencies}`, () => {
    const chain = new TestChain({ genesis: genesisOf(agencies) });
    const { trust } = chain;
    const { validators } = chain.genesis;
    const q = quorum(agencies);

    for (const [name, receipt] of immediateReceiptsOf(chain)) {
      it(`the verdict is what the chain holds: ${name}`, async () => {
        const verdict = await check(trust, receipt);
        const { height } = verdict;
        const block = chain.block(height);
        assert.deepEqual(Buffer.from(receipt.entry), Buffer.from(block.entry));
        assert.equal(verdict.headerTimeMs, block.header.timeMs);
        assert.equal(verdict.network, chain.genesis.network);
        assert.equal(verdict.demonstration, true);
        assert.equal(verdict.grade, 'immediate');
        assert.equal(verdict.council, agencies);
        assert.deepEqual(
          verdict.signers,
          validators.slice(0, q).map((validator) => validator.name),
        );
        assert.equal(verdict.sealedAt > height, receipt.seal.anchor !== undefined);
        const { finding } = verdict;
        if (finding.kind === 'state') {
          const truth = trueAnswers(block, toyQuestions(finding.question));
          assert.deepEqual(verdictView(verdict).answers, truth);
        } else {
          assert.deepEqual(finding.outcome, block.outcomes[finding.outcome.index]);
          assert.deepEqual(finding.txid, finding.outcome.txid);
        }
      });
    }

    const certifiedBy = (certificate: Certificate): Receipt =>
      withSeal(chain.transactionReceipt(4, 2), { certificate: encodeCertificate(certificate) });
    const sealedBy = (options: SigningOptions): Receipt =>
      certifiedBy(chain.certificate(4, options));
    const seats = (count: number, from = 0) =>
      Array.from({ length: count }, (_, i) => (i + from) % agencies).sort((a, b) => a - b);

    it('Q1: any q distinct signers suffice, in any view', async () => {
      for (const from of [0, 1, agencies - 2]) {
        const signers = seats(q, from);
        const verdict = await check(trust, sealedBy({ signers, view: 40 + from }));
        assert.deepEqual(
          verdict.signers,
          signers.map((seat) => validators[seat]?.name),
        );
      }
    });

    it('Q1: q - 1 signers are too few, q + 1 too many, and all n as well', async () => {
      for (const count of [0, 1, q - 1, q + 1, agencies]) {
        const receipt = sealedBy({ signers: seats(count) });
        await assert.rejects(check(trust, receipt), refusedAs('certificate/quorum'), `${count}`);
      }
    });

    it('Q1: one signature counts once: q seats that share a signature are refused', async () => {
      const { signatures, ...certificate } = chain.certificate(4);
      const first = signatures[0] as Uint8Array;
      const repeated = { ...certificate, signatures: signatures.map(() => first) };
      const receipt = certifiedBy(repeated);
      await assert.rejects(check(trust, receipt), refusedAs('certificate/signature'));
    });

    it('a signer beyond the council is none', async () => {
      const certificate = chain.certificate(4);
      const signers = [...certificate.signers.slice(0, -1), agencies];
      const receipt = certifiedBy({ ...certificate, signers });
      await assert.rejects(check(trust, receipt), refusedAs('certificate/quorum'));
    });

    it('a PREPARE certificate of the same block seals nothing', async () => {
      const receipt = sealedBy({ kind: 'prepare' });
      await assert.rejects(check(trust, receipt), refusedAs('receipt/unlinked'));
    });

    it('a certificate of another epoch, height or result is refused', async () => {
      const fork = new TestChain({ genesis: chain.genesis, branch: ', forked' });
      const others = [
        chain.certificate(4, { epoch: 1 }),
        chain.certificate(4, { statedHeight: 5 }),
        chain.certificate(5),
        fork.certificate(4),
        { ...chain.certificate(4), sealedHash: fork.certificate(4).sealedHash },
        { ...chain.certificate(4), blockHash: fork.certificate(3).blockHash },
      ];
      for (const certificate of others) {
        const receipt = certifiedBy(certificate);
        await assert.rejects(check(trust, receipt), refusedAs('receipt/unlinked'));
      }
      // Signatures are bound to the view that they name.
      const receipt = certifiedBy({ ...chain.certificate(4), view: 9 });
      await assert.rejects(check(trust, receipt), refusedAs('certificate/signature'));
    });
  });
}

describe('trust', () => {
  const chain = new TestChain();
  const { trust } = chain;
  const receipts = immediateReceiptsOf(chain);

  it('a chain from another genesis is foreign, though the same agencies sign it', async () => {
    const { createdMs, ...rest } = chain.genesis;
    const other = genesisOf(4);
    assert.deepEqual(other.validators, rest.validators);
    const foreign = { ...trust, chainId: Uint8Array.from(trust.chainId, (byte) => byte ^ 1) };
    for (const receipt of receipts.values()) {
      await assert.rejects(check(foreign, receipt), refusedAs('receipt/foreign-chain'));
    }
  });

  it('another council is foreign: a member more, fewer, renamed, reordered or with another key', async () => {
    const [first, second, ...others] = trust.validators;
    assert.ok(first !== undefined && second !== undefined);
    const councils = [
      [first, second, ...others, { ...first, member: 'newcomer' }],
      [first, second, ...others.slice(1)],
      [{ ...first, name: 'Treasure' }, second, ...others],
      [second, first, ...others],
      [{ ...first, attestKey: second.attestKey }, second, ...others],
      [],
    ];
    for (const validators of councils) {
      const [receipt] = receipts.values();
      const verdict = check({ ...trust, validators }, receipt as Receipt);
      await assert.rejects(verdict, refusedAs('receipt/foreign-chain'));
    }
  });

  it('entry and anchor are of the chain, and the council is that of the anchor, which is signed', async () => {
    const elsewhere = sha256(Uint8Array.of(1));
    const sealing = (height: number, change: Partial<Header>): Receipt => {
      const headerOf = (header: Header): Header =>
        header.height === height ? { ...header, ...change } : header;
      return new TestChain({ headerOf }).transactionReceipt(4, 2, 9);
    };
    for (const height of [4, 9]) {
      const foreign = sealing(height, { chainId: elsewhere });
      await assert.rejects(check(trust, foreign), refusedAs('receipt/foreign-chain'));
    }
    const unknown = sealing(9, { validatorsHash: elsewhere });
    await assert.rejects(check(trust, unknown), refusedAs('receipt/foreign-chain'));
    // An earlier council's block stands in the log that the trusted one signs.
    assert.equal((await check(trust, sealing(4, { validatorsHash: elsewhere }))).height, 4);
  });

  it('an anchor must lie above the entry: its own height and lower ones prove nothing', async () => {
    const base = chain.transactionReceipt(4, 2);
    const anchored = chain.transactionReceipt(4, 2, 9);
    for (const sealedAt of [1, 3, 4]) {
      const { entry: anchor } = chain.block(sealedAt);
      const { certificate } = chain.seal(sealedAt).seal;
      const receipt = withSeal(anchored, { anchor, certificate });
      await assert.rejects(check(trust, receipt), refusedAs('receipt/unlinked'));
      const bare = withSeal(base, { anchor, certificate });
      await assert.rejects(check(trust, bare), refusedAs('receipt/unlinked'));
    }
  });

  it('a path without an anchor leads nowhere', async () => {
    const { path } = chain.transactionReceipt(4, 2, 9).seal;
    const receipt = withSeal(chain.transactionReceipt(4, 2), { path });
    await assert.rejects(check(trust, receipt), refusedAs('receipt/unlinked'));
  });

  it('an uncertified block above a certified one is no anchor for itself', async () => {
    // The certificate of height 6 with the entry of height 9 in place of the anchor.
    const { entry: anchor } = chain.block(9);
    const receipt = withSeal(chain.transactionReceipt(4, 2, 6), { anchor });
    await assert.rejects(check(trust, receipt), refusedAs('receipt/unlinked'));
  });

  it('a verifier that answers later is waited for, and its no is a no', async () => {
    const bytes = encodeReceipt(chain.transactionReceipt(4, 2));
    const slow = { ...reader, verify: async () => true };
    assert.equal((await verifyReceipt(trust, bytes, slow)).height, 4);
    const no = { ...reader, verify: async () => false };
    await assert.rejects(verifyReceipt(trust, bytes, no), refusedAs('certificate/signature'));
    let asked = 0;
    const lastNo = { ...reader, verify: async () => ++asked < 3 };
    await assert.rejects(verifyReceipt(trust, bytes, lastNo), refusedAs('certificate/signature'));
    assert.equal(asked, 3);
  });
});

describe('claims', () => {
  const chain = new TestChain();
  const { trust } = chain;
  const question = 'payments/02';
  const receipt = chain.stateReceipt(question, 6);
  assert.ok(receipt.claim.kind === 'state');
  const { proof } = receipt.claim;

  it('a question that the reader does not know is undecodable, not false', async () => {
    for (const unknown of ['payments/2', 'accounts/', 'no/such', '%']) {
      const asked = {
        ...receipt,
        claim: { kind: 'state', question: unknown, proof, past: NO_PAST, log: NO_PAST },
      } as const;
      const refused = { name: 'DecodeError', key: 'receipt/unknown-question' };
      await assert.rejects(check(trust, asked), refused, unknown);
    }
    const silent = { ...reader, questions: () => [] };
    await assert.rejects(verifyReceipt(trust, encodeReceipt(receipt), silent), {
      key: 'receipt/unknown-question',
    });
  });

  it('a fault of the reader itself is not blamed on the receipt', async () => {
    const questions = () => {
      throw new TypeError('a bug');
    };
    await assert.rejects(
      verifyReceipt(trust, encodeReceipt(receipt), { ...reader, questions }),
      TypeError,
    );
  });

  it('PROOF-5: what the proof leaves open is an error, never absence', async () => {
    for (const other of ['payments/03', 'payments/03/015-045', 'payments/03/020+03']) {
      const asked = {
        ...receipt,
        claim: { kind: 'state', question: other, proof, past: NO_PAST, log: NO_PAST },
      } as const;
      await assert.rejects(check(trust, asked), refusedAs('proof/not-covered'), other);
    }
  });

  it('a value that was asked for cannot be withheld', async () => {
    const kinds = ['inclusion', 'list', 'range and its total', 'page', 'inclusion and absence'];
    const all = receiptsOf(chain);
    for (const name of kinds) {
      const whole = all.get(name) as Receipt;
      assert.ok(whole.claim.kind === 'state');
      const opened = decodeStateProof(whole.claim.proof);
      assert.ok(opened.values.length > 0, name);
      const withheld = encodeStateProof({ ...opened, values: [] });
      const claim = { ...whole.claim, proof: withheld };
      await assert.rejects(check(trust, { ...whole, claim }), refusedAs('proof/not-covered'), name);
    }
  });

  it('what was verified does not change when the caller uses its buffer again', async () => {
    const bytes = encodeReceipt(receipt);
    const verdict = verifyReceipt(trust, bytes, {
      ...reader,
      verify: async (...signed) => {
        bytes.fill(0);
        return reader.verify(...signed);
      },
    });
    const expected = verdictView(await verifyReceipt(trust, encodeReceipt(receipt), reader));
    assert.deepEqual(verdictView(await verdict), expected);
    assert.equal(bytes[0], 0);
  });

  it('bytes in a Buffer, or in the middle of a larger array, are read alike', async () => {
    const bytes = encodeReceipt(receipt);
    const expected = verdictView(await verifyReceipt(trust, bytes, reader));
    const padded = new Uint8Array(bytes.length + 20).fill(7);
    padded.set(bytes, 10);
    for (const same of [Buffer.from(bytes), padded.subarray(10, 10 + bytes.length)]) {
      assert.deepEqual(verdictView(await verifyReceipt(trust, same, reader)), expected);
    }
  });

  it('a receipt beyond the limit is refused unread', async () => {
    const huge = new Uint8Array(receiptBytesMax + 1);
    await assert.rejects(verifyReceipt(trust, huge, reader), { key: 'codec/too-long' });
  });
});
