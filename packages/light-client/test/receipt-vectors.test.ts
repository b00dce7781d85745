// Goal: the receipts of today are read for ever, with the verdicts that they had. Method:
// test/vectors/receipts holds receipts, true and false, with their verdicts and the genesis that
// their reader trusts; WITAN_REWRITE_VECTORS=1 approves a change. The same files are judged in a
// browser by test/browser.

import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromHex, toHex } from '@witan/ledger/bytes';
import { genesisToJson } from '@witan/ledger/genesis-json';
import { decodeReceipt } from '@witan/ledger/receipt';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import {
  installAsyncSignatureBackend,
  verifySignature,
  verifySignatureAsync,
} from '@witan/ledger/signature';
import { type SubtleCryptoPort, webCryptoBackend } from '@witan/ledger/signature-webcrypto';
import { type Verify, verifyReceipt } from '@witan/light-client';
import { genesisOf, NOW_MS, receiptsOf, TestChain } from './chain.ts';
import { toyQuestions } from './toy-schema.ts';
import { casesOfFour, casesOfMore, KINDS_OF_MORE } from './vector-cases.ts';
import { trustOf, type VectorCase, type VectorFile, viewOf } from './verdict-view.ts';

const folder = fileURLToPath(new URL('../../../test/vectors/receipts/', import.meta.url));
const rewrite = process.env.WITAN_REWRITE_VECTORS === '1';

function fileOf(agencies: number): string {
  return `${folder}council-of-${agencies}.json`;
}

async function rewritten(agencies: number): Promise<VectorFile> {
  const chain = new TestChain({ genesis: genesisOf(agencies) });
  const receipts = agencies === 4 ? casesOfFour(chain) : casesOfMore(chain);
  const reader = { verify: verifySignature, questions: toyQuestions, nowMs: NOW_MS };
  const cases: VectorCase[] = [];
  for (const [name, receipt] of receipts) {
    const verdict = await viewOf(verifyReceipt(chain.trust, receipt, reader));
    cases.push({ name, verdict, receipt: toHex(receipt) });
  }
  const landmarks = (chain.trust.landmarks ?? []).map(({ day, size, root, stateRoot }) => {
    return { day, size, root: toHex(root), stateRoot: toHex(stateRoot) };
  });
  return { genesis: genesisToJson(chain.genesis), nowMs: NOW_MS, landmarks, cases };
}

for (const agencies of [4, 7, 16]) {
  describe(`frozen receipts of a council of ${agencies}`, () => {
    let vectors: VectorFile;

    before(async () => {
      if (rewrite) {
        const text = JSON.stringify(await rewritten(agencies), null, 1);
        writeFileSync(fileOf(agencies), `${text}\n`);
      }
      vectors = JSON.parse(readFileSync(fileOf(agencies), 'utf8')) as VectorFile;
    });

    async function judgeAll(verify: Verify): Promise<void> {
      const trust = trustOf(vectors);
      const reader = { verify, questions: toyQuestions, nowMs: vectors.nowMs };
      for (const { name, receipt, verdict } of vectors.cases) {
        const bytes = fromHex(receipt) as Uint8Array;
        const found = await viewOf(verifyReceipt(trust, bytes, reader));
        assert.deepEqual(found, verdict, name);
      }
    }

    it('noble gives the verdicts that they had', async () => {
      await judgeAll(verifySignature);
    });

    it('WebCrypto gives the verdicts that they had', async () => {
      const subtle = crypto.subtle as unknown as SubtleCryptoPort<unknown>;
      await installAsyncSignatureBackend(webCryptoBackend(subtle));
      await judgeAll(verifySignatureAsync);
    });

    it('they hold true and false ones, and each true one has one form', () => {
      const accepted = vectors.cases.filter(({ verdict }) => verdict.error === undefined);
      assert.deepEqual(
        accepted.map(({ name }) => name),
        agencies === 4 ? [...receiptsOf(new TestChain()).keys()] : KINDS_OF_MORE,
      );
      assert.ok(vectors.cases.length > accepted.length);
      for (const { receipt } of accepted) {
        const decoded = decodeReceipt(fromHex(receipt) as Uint8Array);
        assert.equal(toHex(encodeReceipt(decoded)), receipt);
      }
    });
  });
}
