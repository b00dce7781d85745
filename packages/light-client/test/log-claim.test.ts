// What a receipt says of a log. Goal: no byte of it can change, nothing can be carried that nobody
// asked for, and the proof of one log, or of none, passes for no other. Method: a ledger of the
// budget module; the seal around the claim is proved elsewhere.

import { strict as assert } from 'node:assert';
import { fileStatement } from '@witan/ledger/codec-budget';
import { sha256 } from '@witan/ledger/hash';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import type { StateClaim } from '@witan/ledger/receipt';
import { encodeLogProof } from '@witan/ledger/state-log';
import { utf8 } from '@witan/ledger/text';
import { accountKey, ask, BUDGET, BUDGET_METHODS } from '@witan/state/schema';
import { demonstrationKey, TestLedger } from '@witan/state/testkit';
import * as beside from '../src/beside-record.ts';
import { checkState, type StateFinding } from '../src/state-claim.ts';

const NOTHING = new Uint8Array(0);
const ledger = new TestLedger();

function file(account: string, count: number): void {
  for (let i = 0; i < count; i++) {
    const document = sha256(utf8(`${account} ${i}`));
    const payload = fileStatement.encode({ account: accountKey(account), document });
    const operations = [{ call: BUDGET * 256 + BUDGET_METHODS.fileStatement, payload }];
    const sender = demonstrationKey('treasurer');
    assert.equal(ledger.submit({ sender, operations, nonce: i }), 0);
  }
}

function claimed(question: string): StateClaim {
  const { proof, log } = ledger.host.query(question);
  return { question, proof, past: NOTHING, log: log === undefined ? NOTHING : encodeLogProof(log) };
}

function checked(claim: StateClaim): StateFinding {
  const { chainId, head } = ledger.host;
  const expected = { chainId, height: head.height, stateRoot: head.result.stateRoot };
  return checkState(claim, expected, (path) => ask(path).questions, beside);
}

function refuses(claim: StateClaim, what: string): void {
  try {
    checked(claim);
  } catch (error) {
    assert.ok(error instanceof VerifyError || error instanceof DecodeError, `${what}: ${error}`);
    return;
  }
  assert.fail(`${what} was accepted`);
}

describe('log claim', () => {
  const log = 'budget/statements/treasury/A';
  const questions = [`${log}/entries/2`, `${log}/entries`, `${log}/prefixes/3`];
  before(() => {
    file('A', 6);
    file('B', 6);
  });

  for (const question of questions) {
    it(`LOG-2: ${question}: every changed, missing or added byte is refused`, () => {
      const claim = claimed(question);
      const [answer] = checked(claim).answers;
      assert.ok(answer?.ask === 'log' && answer.present);
      assert.equal(answer.size, 6);
      for (const part of ['log', 'proof'] as const) {
        const bytes = claim[part];
        for (let at = 0; at < bytes.length; at++) {
          const changed = bytes.with(at, (bytes[at] as number) ^ (1 << (at % 8)));
          refuses({ ...claim, [part]: changed }, `${part}, byte ${at}`);
        }
        refuses({ ...claim, [part]: bytes.slice(0, -1) }, `${part}, cut`);
        refuses({ ...claim, [part]: new Uint8Array([...bytes, 0]) }, `${part}, longer`);
      }
      refuses({ ...claim, log: NOTHING }, 'no proof of the part');
    });
  }

  it('the parts of another log, or of another question, are refused', () => {
    for (const question of questions) {
      const claim = claimed(question);
      const other = claimed(question.replace('/A', '/B'));
      refuses({ ...claim, log: other.log }, 'entries of another log');
      refuses({ ...claim, proof: other.proof }, 'the head of another log');
      refuses({ ...other, question }, 'another log');
      for (const asked of questions) {
        if (asked !== question) refuses({ ...claim, question: asked }, `${asked} by ${question}`);
      }
    }
  });

  it('where there is no log nothing is shown, and that there is none is proved', () => {
    const absent = claimed('budget/statements/treasury/C/entries');
    assert.deepEqual(checked(absent).answers, [{ ask: 'log', present: false }]);
    const { log: shown } = claimed(`${log}/entries`);
    refuses({ ...absent, log: shown }, 'entries of no log');
    refuses({ ...absent, question: `${log}/entries` }, 'absence of another log');
  });

  it('what nobody asked for is not carried', () => {
    const { log: shown } = claimed(`${log}/entries`);
    refuses({ ...claimed(log), log: shown }, 'entries beside a head');
    assert.deepEqual(checked(claimed(log)).answers[0]?.ask, 'key');
  });
});
