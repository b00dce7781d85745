// Goal: a light client accepts nothing that is not proved (R14, U9). Method: genuine receipts of
// every kind and proofs behind a genuine seal, damaged by the fuzzer's mutator under a fresh
// checksum, so that only what is signed can stop them. The verdict on a changed question must be
// the truth of the chain; anything else that is accepted is a forgery.

import { strict as assert } from 'node:assert';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import { decodeReceipt } from '@witan/ledger/receipt';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { type Verdict, verifyReceipt } from '@witan/light-client';
import { NOW_MS, receiptsOf, TestChain } from '../../packages/light-client/test/chain.ts';
import { quickVerify, useNativeSha256 } from '../../packages/light-client/test/quick-crypto.ts';
import { covered, resealed } from '../../packages/light-client/test/reseal.ts';
import { toyQuestions } from '../../packages/light-client/test/toy-schema.ts';
import { trueAnswers } from '../../packages/light-client/test/truth.ts';
import { answerView } from '../../packages/light-client/test/verdict-view.ts';
import { recordFigure } from '../figures.ts';
import { Draw, mutated } from './mutator.ts';

const RUNS = process.env.WITAN_CI_TIER === 'nightly' ? 1_000_000 : 20_000;

describe('receipts under the mutator', function () {
  this.timeout(Math.max(60_000, RUNS));
  useNativeSha256();
  const chain = new TestChain();
  const receipts = [...receiptsOf(chain).values()];
  const reader = { verify: quickVerify, questions: toyQuestions, nowMs: NOW_MS };

  async function verdictOf(bytes: Uint8Array): Promise<Verdict | undefined> {
    try {
      return await verifyReceipt(chain.trust, bytes, reader);
    } catch (error) {
      assert.ok(error instanceof DecodeError || error instanceof VerifyError, String(error));
      return undefined;
    }
  }

  /** Another question that the same proof answers truly is no forgery: nobody signs questions. */
  function isTrue({ finding, height }: Verdict): boolean {
    if (finding.kind === 'transaction') return false;
    const truth = trueAnswers(chain.block(height), toyQuestions(finding.question));
    assert.deepEqual(finding.answers.map(answerView), truth, finding.question);
    return true;
  }

  it(`R14: of ${RUNS.toLocaleString('en')} damaged receipts none is accepted`, async () => {
    const genuine = receipts.map(encodeReceipt);
    const bodies = genuine.map(covered);
    const draw = new Draw(14);
    let forgeries = 0;
    for (let i = 0; i < RUNS; i++) {
      const at = draw.below(bodies.length);
      const changed = mutated(bodies[at] as Uint8Array, draw, bodies);
      if (bodies.some((body) => equalBytes(body, changed))) continue;
      const verdict = await verdictOf(resealed(changed));
      if (verdict === undefined || isTrue(verdict)) continue;
      forgeries++;
      assert.fail(`accepted: ${toHex(changed)}`);
    }
    const figure = { promise: 'R14', name: 'damaged receipts accepted', value: forgeries } as const;
    recordFigure({ ...figure, unit: `of ${RUNS.toLocaleString('en')}`, atMost: 0 });
  });

  it('R14: of damaged proofs behind a genuine seal none is accepted', async () => {
    const claims = receipts.flatMap((receipt) =>
      receipt.claim.kind === 'state' ? [{ receipt, claim: receipt.claim }] : [],
    );
    const proofs = claims.map(({ claim }) => claim.proof);
    const draw = new Draw(15);
    let accepted = 0;
    for (let i = 0; i < RUNS / 2; i++) {
      const { receipt, claim } = draw.pick(claims);
      const proof = mutated(claim.proof, draw, proofs);
      if (proofs.some((one) => equalBytes(one, proof))) continue;
      const bytes = encodeReceipt({ ...receipt, claim: { ...claim, proof } });
      assert.equal(decodeReceipt(bytes).claim.kind, 'state');
      if ((await verdictOf(bytes)) !== undefined) accepted++;
    }
    assert.equal(accepted, 0);
    const figure = { promise: 'R14', name: 'damaged proofs accepted', value: accepted } as const;
    recordFigure({ ...figure, unit: `of ${(RUNS / 2).toLocaleString('en')}`, atMost: 0 });
  });
});
