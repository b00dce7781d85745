// Goal: the parts of a receipt are bound to each other, so no part of one valid receipt stands in
// another; any old bundle of valid parts must not pass (the fault behind GHSA-8gw7-4j42-w388).
// Method: every part, between all pairs of receipts of one chain, and from a fork, from another
// council and from another network.

import { strict as assert } from 'node:assert';
import { decodeHeader, HEADER_LENGTH } from '@witan/ledger/block';
import { encodeCertificate } from '@witan/ledger/certificate';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import type { Receipt, ReceiptSeal } from '@witan/ledger/receipt';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { type Verdict, verifyReceipt } from '@witan/light-client';
import { genesisOf, NOW_MS, receiptsOf, TestChain, withSeal } from './chain.ts';
import { quickVerify, useNativeSha256 } from './quick-crypto.ts';
import { toyQuestions } from './toy-schema.ts';
import { trueAnswers } from './truth.ts';
import { answerView } from './verdict-view.ts';

const reader = { verify: quickVerify, questions: toyQuestions, nowMs: NOW_MS };
const chain = new TestChain();
const receipts = [...receiptsOf(chain)];

async function verdictOf(receipt: Receipt): Promise<Verdict | undefined> {
  try {
    return await verifyReceipt(chain.trust, encodeReceipt(receipt), reader);
  } catch (error) {
    assert.ok(error instanceof DecodeError || error instanceof VerifyError, String(error));
    return undefined;
  }
}

/** Each part of a seal that the other has too, and each pair of those of seals of one grade. */
function mixedSeals(mine: ReceiptSeal, theirs: ReceiptSeal): Map<string, ReceiptSeal> {
  // A grade says which parts there are: it is exchanged where bytes are.
  const parts = Object.keys(mine).filter((part) => part !== 'grade' && part in theirs);
  const pairs = parts.flatMap((one, i) => parts.slice(i + 1).map((other) => [one, other]));
  const isAlike = mine.grade === theirs.grade;
  return new Map(
    [...parts.map((part) => [part]), ...(isAlike ? pairs : [])].map((chosen) => {
      const taken = chosen.map((part) => [part, theirs[part as keyof ReceiptSeal]]);
      return [chosen.join(' and '), { ...mine, ...Object.fromEntries(taken) } as ReceiptSeal];
    }),
  );
}

/** Parts that can be exchanged, by name; undefined where the two receipts do not both have it. */
function mixes(mine: Receipt, theirs: Receipt): Map<string, Receipt> {
  const found = new Map<string, Receipt>();
  const { claim } = mine;
  const other = theirs.claim;
  for (const part of ['entry', 'seal', 'claim'] as const) {
    found.set(part, { ...mine, [part]: theirs[part] });
  }
  found.set('entry and seal', { ...mine, entry: theirs.entry, seal: theirs.seal });
  for (const [part, seal] of mixedSeals(mine.seal, theirs.seal)) {
    found.set(part, { ...mine, seal });
    if (part.includes(' and ')) continue;
    found.set(`entry and ${part}`, { ...mine, entry: theirs.entry, seal });
  }
  const within = (part: string, changed: object): void => {
    found.set(part, { ...mine, claim: { ...claim, ...changed } as Receipt['claim'] });
  };
  if (claim.kind === 'state' && other.kind === 'state') {
    within('question', { question: other.question });
    within('proof', { proof: other.proof });
  }
  if (claim.kind === 'transaction' && other.kind === 'transaction') {
    within('body', { body: other.body });
    within('outcome', { outcome: other.outcome });
    within('path of the outcome', { path: other.path });
    within('body and outcome', { body: other.body, outcome: other.outcome });
  }
  return found;
}

function assertTrue({ finding, height }: Verdict): void {
  const block = chain.block(height);
  if (finding.kind === 'state') {
    const truth = trueAnswers(block, toyQuestions(finding.question));
    assert.deepEqual(finding.answers.map(answerView), truth);
  } else {
    assert.deepEqual(finding.outcome, block.outcomes[finding.outcome.index]);
  }
}

const same = (a: Receipt, b: Receipt): boolean =>
  Buffer.compare(encodeReceipt(a), encodeReceipt(b)) === 0;

function heightOf({ entry, seal }: Receipt): number {
  if (entry !== undefined) return decodeHeader(entry.subarray(0, HEADER_LENGTH)).height;
  return seal.grade === 'landmark' ? seal.size - 1 : assert.fail('no entry');
}

/** What a mix may take, whole, from another receipt of the very same block. */
const BY_HEIGHT = ['claim', 'proof', 'seal', 'entry and seal'];

describe('swap', function () {
  this.timeout(20_000);
  useNativeSha256();

  it('within a chain: a mix is refused, or it is another true receipt of the same seal', async () => {
    let mixed = 0;
    let accepted = 0;
    for (const [name, mine] of receipts) {
      for (const [otherName, theirs] of receipts) {
        for (const [part, mix] of mixes(mine, theirs)) {
          if (same(mix, mine) || same(mix, theirs)) continue;
          mixed += 1;
          const verdict = await verdictOf(mix);
          if (verdict === undefined) continue;
          accepted += 1;
          const where = `${part}: ${name} from ${otherName}`;
          // What is signed stays together. A question may be another one that the proof covers, and
          // a proof, a whole claim or a whole seal another one of the very same block; and the last
          // block of a landmark needs no entry.
          if (BY_HEIGHT.includes(part)) assert.equal(heightOf(mine), heightOf(theirs), where);
          else if (mix.entry === undefined) assert.equal(verdict.height, heightOf(mine), where);
          else assert.equal(part, 'question', where);
          assertTrue(verdict);
        }
      }
    }
    assert.ok(mixed > 1_500 && accepted > 10 && accepted < 200, `${accepted} of ${mixed}`);
  });

  it('any quorum of signers stands for another', async () => {
    const mine = chain.stateReceipt('accounts', 6);
    const certificate = encodeCertificate(chain.certificate(6, { signers: [0, 2, 3], view: 7 }));
    assert.equal((await verdictOf(withSeal(mine, { certificate })))?.signers.length, 3);
  });

  const { createdMs, ...rest } = chain.genesis;
  const foreigners = {
    'a fork of the same chain': new TestChain({ branch: ', forked' }),
    'another council': new TestChain({ genesis: genesisOf(7) }),
    'another network of the same council': new TestChain({
      genesis: { ...rest, createdMs: createdMs + 1 },
    }),
  };

  for (const [name, foreign] of Object.entries(foreigners)) {
    it(`no part of ${name} stands here`, async () => {
      const theirs = receiptsOf(foreign);
      for (const [kind, mine] of receipts) {
        for (const [part, mix] of mixes(mine, theirs.get(kind) as Receipt)) {
          if (same(mix, mine)) continue;
          assert.equal(await verdictOf(mix), undefined, `${part}: ${kind}`);
        }
        if (name.startsWith('a fork')) continue;
        assert.equal(await verdictOf(theirs.get(kind) as Receipt), undefined, kind);
      }
    });
  }
});
