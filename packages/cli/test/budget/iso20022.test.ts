// Messages of a bank: read exactly, matched to the last unit, and refused when they are not what
// they should be.

import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toHex } from '@witan/ledger/bytes';
import { utf8 } from '@witan/ledger/text';
import { batchKey } from '@witan/state/schema';
import {
  endToEndIdOf,
  type PaymentInitiation,
  readCamt053,
  readPain001,
  readPain002,
  writePain001,
} from '../../src/budget/iso20022.ts';
import {
  type ExportedOrder,
  matchRejections,
  matchStatements,
  ordersSentIn,
} from '../../src/budget/matching.ts';

const FOLDER = fileURLToPath(
  new URL(
    '../../../../../shared/data/payments/Svapnil__iso20022.js/test/assets/nordea/',
    import.meta.url,
  ),
);
const euros = (minorUnits: bigint) => ({ currency: 'EUR', minorUnits });

function order(endToEndId: string, minorUnits: bigint): ExportedOrder {
  return { line: 'aa', order: 'bb', endToEndId, amount: euros(minorUnits) };
}

const initiation: PaymentInitiation = {
  messageId: 'WITAN-2016-1',
  createdMs: Date.UTC(2016, 0, 31, 12),
  debtorName: 'Treasury & Co <main>',
  debtorIban: 'FI8529501800030574',
  executionDate: '2016-02-01',
  transfers: [
    {
      endToEndId: endToEndIdOf('0123456789abcdef0123456789abcdef01234567'),
      amount: euros(70_050n),
      creditorName: 'O\'Hara "Roads"',
      creditorIban: 'DE89370400440532013000',
      remittance: 'Invoice 1',
    },
    {
      endToEndId: 'E2E-2',
      amount: euros(1n),
      creditorName: 'Bridge',
      creditorIban: 'DE89370400440532013000',
      remittance: 'Invoice 2',
    },
  ],
};

describe('ISO 20022', () => {
  it('pain.001: what is written is read back, with its sums; the same payments give the same bytes', () => {
    const text = writePain001(initiation);
    assert.equal(text, writePain001(initiation));
    assert.match(text, /<CtrlSum>700\.51<\/CtrlSum>/);
    assert.deepEqual(readPain001(utf8(text)), initiation);
    const wrong = text.replaceAll('>700.51<', '>700.52<');
    assert.throws(() => readPain001(utf8(wrong)), { key: 'budget/message-malformed' });
    const mixed = { ...initiation.transfers[1], amount: { currency: 'USD', minorUnits: 1n } };
    const transfers = [initiation.transfers[0], mixed] as PaymentInitiation['transfers'];
    assert.throws(() => writePain001({ ...initiation, transfers }), {
      key: 'budget/message-malformed',
    });
  });

  it('a message with a document type, broken XML or a fraction of a cent is refused', () => {
    const text = writePain001(initiation);
    const cases: readonly (readonly [string, string])[] = [
      [text.replace('<Document', '<!DOCTYPE a><Document'), 'budget/message-unsafe'],
      [text.replace('</Document>', ''), 'budget/message-malformed'],
      [text.replace('>700.50<', '>700.505<'), 'usage/invalid'],
      ['<Document/>', 'budget/message-malformed'],
    ];
    for (const [bad, key] of cases) assert.throws(() => readPain001(utf8(bad)), { key }, bad);
  });

  describe('of a real bank', () => {
    before(function () {
      if (!existsSync(FOLDER)) {
        console.log('SKIPPED ISO 20022 of a real bank: the shared sample data is absent');
        this.skip();
      }
    });
    const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, name)));

    it('BUD-11: a camt.053 books an order by its reference, to the last cent, and once', () => {
      const statements = readCamt053(read('example_camt.xml'));
      const [statement] = statements;
      assert.equal(statement?.id, '2019-05-09-04.44.12-EUR0574');
      assert.equal(statement?.entries.length, 6);
      const known = order('20190508-E123456', 70_050n);
      const other = order('NOT-BOOKED', 1n);
      const { bookings, unmatched, open } = matchStatements(statements, [known, other]);
      assert.deepEqual(
        bookings.map(({ entry, orders }) => [entry.reference, ...orders]),
        [['1905082588CEAG0003', known]],
      );
      assert.deepEqual(
        unmatched.map(({ why }) => why),
        ['credit', 'credit', 'without reference', 'without reference', 'without reference'],
      );
      assert.deepEqual(open, [other]);
      const cent = matchStatements(statements, [order('20190508-E123456', 70_051n)]);
      assert.equal(cent.unmatched[2]?.why, 'amount differs');
      const twice = matchStatements([...statements, ...statements], [known]);
      assert.equal(twice.bookings.length, 1);
    });

    it('a camt.053 whose entries do not give its balance is refused', () => {
      const text = new TextDecoder().decode(read('example_camt.xml'));
      const wrong = text.replace('>700.50<', '>700.60<');
      assert.throws(() => readCamt053(utf8(wrong)), { key: 'budget/message-malformed' });
    });

    it('a pain.002 rejects single transfers, a whole payment, or a whole message', () => {
      const [first, second] = [
        order('ENDTOENDID-950-TEST2-2807-01', 1n),
        order('ENDTOENDID-950-TEST2-2807-02', 2n),
      ];
      const third = order('ANOTHER', 3n);
      const of = (name: string) => matchRejections(readPain002(read(name)), [first, second, third]);
      const single = of('pain_002_v3_txn_reject.xml');
      assert.deepEqual(
        single.map((one) => [one.order, one.reason]),
        [
          [second, 'NARR'],
          [first, 'NARR'],
        ],
      );
      assert.equal(of('pain_002_v3_group_reject.xml').length, 3);
      assert.equal(of('pain_002_v3_group_reject.xml')[0]?.reason, 'DU01');
      assert.equal(of('pain_002_v3_payment_reject.xml').length, 3);
    });

    it('BUD-11: a report on a message rejects no order of another, nor one exported anew', async () => {
      const report = readPain002(read('pain_002_v3_group_reject.xml'));
      const mine = toHex(batchKey(report.originalMessageId));
      const later = toHex(batchKey('a later message'));
      const [first, second, third] = [order('A', 1n), order('B', 2n), order('C', 3n)];
      const batches = new Map<ExportedOrder, string | null>([
        [first, mine],
        [second, later],
        [third, null],
      ]);
      const batchOf = async (one: ExportedOrder) => batches.get(one) ?? null;
      const sent = await ordersSentIn(report.originalMessageId, [first, second, third], batchOf);
      assert.deepEqual(
        matchRejections(report, sent).map((one) => one.order),
        [first],
      );
    });
  });
});
