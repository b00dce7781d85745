// Goal: no byte of a receipt can change, get lost or be added without its being refused; and the
// checksum is not what this rests on.
// Method: every kind of receipt, every byte. With the checksum computed anew, exactly one part may
// change: the text of the question, which nobody signs because it is what the *reader* asks. Then
// the verdict is about that other question, and must be true.

import { strict as assert } from 'node:assert';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import { decodeReceipt } from '@witan/ledger/receipt';
import { type Verdict, verifyReceipt } from '@witan/light-client';
import { encodedReceiptsOf, TestChain } from './chain.ts';
import { quickVerify } from './remembering-verify.ts';
import { covered, resealed } from './reseal.ts';
import { toyQuestions } from './toy-schema.ts';
import { trueAnswers } from './truth.ts';
import { verdictView } from './verdict-view.ts';

const reader = { verify: quickVerify, questions: toyQuestions };

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

/** A mask for each byte that is flipped: every bit gets its turn along the bytes. */
type MaskOf = (at: number) => number;
const oneBit: MaskOf = (at) => 1 << (at % 8);
const lowestBit: MaskOf = () => 0x01;
const allBits: MaskOf = () => 0xff;

/** Flips each byte under a new checksum; answers the offsets at which another question was answered. */
async function checkFlips(chain: TestChain, bytes: Uint8Array, maskOf: MaskOf): Promise<number[]> {
  const span = questionSpan(bytes);
  const signed = covered(bytes);
  const answered: number[] = [];
  for (let at = 0; at < signed.length; at++) {
    const changed = flipped(signed, at, maskOf(at));
    const verdict = await verdictOf(chain, resealed(changed));
    if (verdict === undefined) continue;
    const { finding, height } = verdict;
    assert.ok(at >= span.from && at < span.to, `byte ${at} was changed and accepted`);
    assert.ok(finding.kind === 'state');
    const text = Buffer.from(changed.subarray(span.from, span.to)).toString();
    assert.equal(finding.question, text);
    const truth = trueAnswers(chain.block(height), toyQuestions(text));
    assert.deepEqual(verdictView(verdict).answers, truth, text);
    answered.push(at - span.from);
  }
  return answered;
}

describe('flip', () => {
  const chain = new TestChain();
  const receipts = encodedReceiptsOf(chain);

  for (const [name, bytes] of receipts) {
    it(`no byte can change: ${name}`, async () => {
      assert.ok((await verdictOf(chain, bytes)) !== undefined);
      for (let at = 0; at < bytes.length; at++) {
        const changed = flipped(bytes, at, oneBit(at));
        assert.equal(await verdictOf(chain, changed), undefined, `byte ${at}`);
      }
    });

    it(`under a new checksum, only the question can: ${name}`, async () => {
      await checkFlips(chain, bytes, oneBit);
    });
  }

  for (const name of ['absence', 'page', 'refused under an anchor']) {
    it(`a byte cannot become its complement either: ${name}`, async () => {
      const answered = await checkFlips(chain, receipts.get(name) as Uint8Array, allBits);
      assert.deepEqual(answered, [], 'the complement of ASCII is no ASCII');
    });
  }

  it('another question is answered where the proof covers it, and nowhere else', async () => {
    const answered = async (name: string) =>
      checkFlips(chain, receipts.get(name) as Uint8Array, lowestBit);
    for (const name of receipts.keys()) console.log(name, JSON.stringify(await answered(name)));
  });

  for (const agencies of [7, 16]) {
    it(`the same under a council of ${agencies}`, async () => {
      const larger = new TestChain({ agencies });
      const all = encodedReceiptsOf(larger);
      for (const name of ['absence', 'refused under an anchor']) {
        await checkFlips(larger, all.get(name) as Uint8Array, oneBit);
      }
    });
  }
});

describe('cut and grow', () => {
  const chain = new TestChain();
  const receipts = encodedReceiptsOf(chain);

  for (const name of ['absence', 'page', 'executed alone', 'refused under an anchor']) {
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
