// Goal: no byte of a receipt can change, get lost or be added without its being refused; and the
// checksum is not what this rests on.
// Method: every kind of receipt, every byte. With the checksum computed anew, exactly one part may
// change: the text of the question, which nobody signs because it is what the *reader* asks. Then
// the verdict is about that other question, and must be true.

import { strict as assert } from 'node:assert';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import { decodeReceipt } from '@witan/ledger/receipt';
import { type Verdict, verifyReceipt } from '@witan/light-client';
import { encodedReceiptsOf, genesisOf, NOW_MS, TestChain } from './chain.ts';
import { quickVerify, useNativeSha256 } from './quick-crypto.ts';
import { covered, resealed } from './reseal.ts';
import { toyQuestions } from './toy-schema.ts';
import { trueAnswers } from './truth.ts';
import { verdictView } from './verdict-view.ts';

const reader = { verify: quickVerify, questions: toyQuestions, nowMs: NOW_MS };

/** The verdict, or undefined when the receipt was refused as it should be. */
async function verdictOf(chain: TestChain, bytes: Uint8Array): Promise<Verdict | undefined> {
  try {
    return await verifyReceipt(chain.trust, bytes, reader);
  } catch (error) {
    assert.ok(error instanceof DecodeError || error instanceof VerifyError, String(error));
    return undefined;
  }
}

function flipped(bytes: Uint8Array, at: number, mask: number): Uint8Array {
  return bytes.with(at, (bytes[at] as number) ^ mask);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the text of the question stands; an empty span in a receipt of a transaction. */
function questionSpan(bytes: Uint8Array): Span {
  const { claim } = decodeReceipt(bytes);
  if (claim.kind !== 'state') return { from: 0, to: 0 };
  const text = Buffer.from(claim.question);
  const from = Buffer.from(bytes).indexOf(text);
  assert.equal(Buffer.from(bytes).indexOf(text, from + 1), -1, 'the text stands there once');
  return { from, to: from + text.length };
}

/**
 * Every bit has its turn along the bytes; in the question the lowest, which keeps digits digits.
 */
function maskAt(at: number, span: Span): number {
  return at >= span.from && at < span.to ? 0x01 : 1 << (at % 8);
}

/** Flips each byte under a new checksum; answers where in the question that was accepted. */
async function acceptedFlips(chain: TestChain, bytes: Uint8Array): Promise<number[]> {
  const span = questionSpan(bytes);
  const signed = covered(bytes);
  const accepted: number[] = [];
  for (let at = 0; at < signed.length; at++) {
    const changed = flipped(signed, at, maskAt(at, span));
    const verdict = await verdictOf(chain, resealed(changed));
    if (verdict === undefined) continue;
    const { finding, height } = verdict;
    assert.ok(at >= span.from && at < span.to, `byte ${at} was changed and accepted`);
    assert.ok(finding.kind === 'state');
    const text = Buffer.from(changed.subarray(span.from, span.to)).toString();
    assert.equal(finding.question, text);
    const truth = trueAnswers(chain.block(height), toyQuestions(text));
    assert.deepEqual(verdictView(verdict).answers, truth, text);
    accepted.push(at - span.from);
  }
  return accepted;
}

const FIRST_DIGIT = 'accounts/'.length;
const DIGITS = 40;
const SECOND_DIGIT = FIRST_DIGIT + DIGITS + '/and/'.length;

/**
 * Digits of an account's id from which on it may be changed: the leaf that is open decides on every
 * id that shares the bits of its path, which lie in the first two digits. A changed id of a present
 * account is truly absent. Letters whose lowest bit leads out of the hexadecimal digits drop out.
 */
function changeableDigits(receipt: string, firstDigit: number): number[] {
  const digits = [...receipt.slice(firstDigit, firstDigit + DIGITS)];
  return digits.flatMap((digit, i) => {
    const neighbour = String.fromCharCode(digit.charCodeAt(0) ^ 1);
    return i >= 1 && '0123456789abcdef'.includes(neighbour) ? [firstDigit + i] : [];
  });
}

/** Where the question of each kind of receipt may change; all others not at all. */
function expectedFlips(name: string, question: string): readonly number[] {
  switch (name) {
    case 'inclusion':
    case 'inclusion under an anchor':
    case 'absence':
    case 'absence at genesis':
    case 'full: inclusion':
    case 'full: absence below the head':
    case 'landmark: inclusion':
    case 'landmark: its own state':
      return changeableDigits(question, FIRST_DIGIT);
    case 'inclusion and absence':
      return [FIRST_DIGIT, SECOND_DIGIT].flatMap((first) => changeableDigits(question, first));
    case 'range and its total':
      // payments/01/015-045: 115-045 is empty, and the leaves at the borders, which lie at 010,
      // 020, 040 and 050, decide on 014 and 044 as well.
      return [12, 14, 18];
    case 'page':
      // payments/03/020+03: a page of two is the beginning of a page of three.
      return [17];
    default:
      return [];
  }
}

describe('flip', () => {
  const chain = new TestChain();
  const receipts = encodedReceiptsOf(chain);
  useNativeSha256();

  for (const [name, bytes] of receipts) {
    it(`no byte can change: ${name}`, async () => {
      assert.ok((await verdictOf(chain, bytes)) !== undefined);
      for (let at = 0; at < bytes.length; at++) {
        const changed = flipped(bytes, at, 1 << (at % 8));
        assert.equal(await verdictOf(chain, changed), undefined, `byte ${at}`);
      }
    });

    it(`under a new checksum the question alone can, for one whose answer is true: ${name}`, async () => {
      const { claim } = decodeReceipt(bytes);
      const question = claim.kind === 'state' ? claim.question : '';
      assert.deepEqual(await acceptedFlips(chain, bytes), expectedFlips(name, question));
    });
  }

  for (const [agencies, name] of [
    [7, 'page'],
    [16, 'refused under an anchor'],
  ] as const) {
    it(`the same under a council of ${agencies}: ${name}`, async () => {
      const larger = new TestChain({ genesis: genesisOf(agencies) });
      const bytes = encodedReceiptsOf(larger).get(name) as Uint8Array;
      assert.deepEqual(await acceptedFlips(larger, bytes), expectedFlips(name, ''));
    });
  }
});

describe('cut and grow', () => {
  const chain = new TestChain();
  const receipts = encodedReceiptsOf(chain);
  useNativeSha256();

  for (const name of ['absence', 'executed alone']) {
    it(`no byte can be lost, added or repeated: ${name}`, async () => {
      const bytes = receipts.get(name) as Uint8Array;
      const signed = covered(bytes);
      for (let at = 0; at < signed.length; at++) {
        const [head, tail] = [signed.subarray(0, at), signed.subarray(at)];
        // Lengths stand before each part, so even the text of a question cannot grow by a byte.
        const mixes = [
          head,
          Buffer.concat([head, tail.subarray(1)]),
          Buffer.concat([head, Buffer.of(0), tail]),
          Buffer.concat([head, tail.subarray(0, 1), tail]),
        ];
        for (const [i, mix] of mixes.entries()) {
          assert.equal(await verdictOf(chain, resealed(mix)), undefined, `mix ${i} at ${at}`);
        }
        assert.equal(await verdictOf(chain, bytes.subarray(0, at)), undefined, `cut at ${at}`);
      }
      const longer = Buffer.concat([bytes, Buffer.of(0)]);
      assert.equal(await verdictOf(chain, longer), undefined);
    });
  }
});
