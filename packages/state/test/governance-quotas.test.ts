// Budgets: whose batch carried it pays, governance has a reserve, and budgets renew when they said.

import { strict as assert } from 'node:assert';
import { ByteReader } from '@witan/ledger/bytes';
import { change, withdraw } from '@witan/ledger/codec-governance';
import type { Change } from '@witan/ledger/codec-governance-fields';
import { budgetsFit } from '@witan/ledger/genesis';
import { genesisFromJson, genesisToJson } from '@witan/ledger/genesis-json';
import { epochBlocksMin, epochLinksMax } from '@witan/ledger/limits';
import { utf8Text } from '@witan/ledger/text';
import { decodeTransaction } from '@witan/ledger/transaction';
import { PARAMETERS } from '../src/host/registry.ts';
import type { PlacedEvent } from '../src/index.ts';
import { demonstrationKey } from '../src/testkit.ts';
import {
  Chamber,
  chamberGenesis,
  code,
  councillorKey,
  governanceCall,
  WINDOW,
} from './support/chamber.ts';

/** The least budget that a genesis may give: one transaction of the largest size. */
const BUDGET = 64 * 1024;
const PERIOD = 100;
const CALL_BYTES = 40 * 1024;

const small = (): Chamber =>
  new Chamber(chamberGenesis(4, { epochBytesPerMember: BUDGET, epochBlocksMax: PERIOD }));

/** A large transaction of nobody: refused by execution, and charged to whoever carries it. */
function large(chamber: Chamber, bytes = CALL_BYTES): Uint8Array {
  const operations = [{ call: 1, payload: new Uint8Array(bytes) }];
  return chamber.ledger.transaction({ sender: demonstrationKey('nobody'), operations });
}

const UNKNOWN = code('transaction/unknown-call');
const OVER = code('governance/quota-exceeded');

describe('governance: budgets', () => {
  it('GOV-9: the member whose batch carried it is charged, and no other', () => {
    const chamber = small();
    const bytes = large(chamber);
    chamber.ledger.commitLanes([[], [bytes]]);
    assert.deepEqual(chamber.budget('agency-0').usedBytes, 0);
    const { usedBytes, usedOperations } = chamber.budget('agency-1');
    assert.deepEqual([usedBytes, usedOperations], [bytes.length, 1]);
  });

  it('GOV-9: beyond the budget a transaction is refused, not used up, and another may carry it', () => {
    const chamber = small();
    const [first, second] = [large(chamber), large(chamber)];
    const outcomes = chamber.ledger.commitLanes([[first, second]]);
    assert.deepEqual(
      outcomes.map((outcome) => outcome.code),
      [UNKNOWN, OVER],
    );
    const { txid } = decodeTransaction(second);
    const { host } = chamber.ledger;
    assert.equal(host.hasExecuted(txid), false);
    assert.equal(host.archive.transaction(txid)?.code, OVER, 'found, in memory');
    chamber.ledger.flush();
    assert.equal(host.archive.transaction(txid)?.code, OVER, 'and in the rows');
    const [carried] = chamber.ledger.commitLanes([[], [], [second]]);
    assert.equal(carried?.code, UNKNOWN);
    assert.equal(host.archive.transaction(txid)?.code, UNKNOWN);
  });

  it('GOV-9: the refusal names the member and the height at which budgets renew', () => {
    const chamber = small();
    chamber.ledger.commitLanes([[large(chamber), large(chamber)]]);
    const { archive, head } = chamber.ledger.host;
    const [event, ...others] = archive.events(head.height);
    assert.deepEqual(others, []);
    assert.deepEqual(chamber.events(), ['QuotaExceeded']);
    const [member, renewal] = (event as PlacedEvent).keys as [Uint8Array, Uint8Array];
    assert.equal(utf8Text(member), 'agency-0');
    assert.equal(new ByteReader(renewal).u64(), PERIOD);
    assert.equal(chamber.budget('agency-0').renewalHeight, PERIOD);
  });

  it('GOV-9: governance calls have a reserve that other traffic cannot use', () => {
    const chamber = small();
    chamber.ledger.commitLanes([[large(chamber)]]);
    const [mixed] = chamber.ledger.commitLanes([[large(chamber, 30_000)]]);
    assert.equal(mixed?.code, OVER);
    assert.equal(chamber.propose('agency-0', change.renew()).code, 0);
    const { usedBytes, reserveBytes, reserveOperations } = chamber.budget('agency-0');
    assert.ok(usedBytes < BUDGET && reserveBytes > 0);
    assert.equal(reserveOperations, 1);
    const payload = withdraw.encode({ proposal: new Uint8Array(20) });
    const [both] = chamber.ledger.commitLanes([
      [
        chamber.ledger.transaction({
          sender: councillorKey('agency-0'),
          operations: [
            governanceCall('withdraw', payload),
            { call: 1, payload: new Uint8Array(30_000) },
          ],
        }),
      ],
    ]);
    assert.equal(both?.code, OVER, 'one other operation, and the reserve is closed');
  });

  it('GOV-9: strangers cannot use the reserve, a councillor and a node of a member can', () => {
    const chamber = new Chamber(chamberGenesis(4, { epochOperationsPerMember: 256 }));
    const operation = governanceCall('withdraw', withdraw.encode({ proposal: new Uint8Array(20) }));
    const operations = Array.from({ length: 200 }, () => operation);
    const sent = (sender: Uint8Array): number | undefined =>
      chamber.ledger.commit([chamber.ledger.transaction({ sender, operations })])[0]?.code;
    const reserved = (): number => chamber.budget('agency-0').reserveOperations;
    const stranger = demonstrationKey('nobody');
    assert.notEqual(sent(stranger), OVER);
    assert.equal(reserved(), 0, 'paid like anything else');
    assert.equal(sent(stranger), OVER);
    assert.notEqual(sent(councillorKey('agency-1')), OVER);
    assert.notEqual(sent(demonstrationKey('agency-2/network')), OVER);
    assert.equal(reserved(), 400);
  });

  it('GOV-9: the reserve is of joiners too, and of nobody who left', () => {
    const chamber = new Chamber();
    chamber.admit('joiner');
    const reserved = (): number => chamber.budget('agency-0').reserveOperations;
    const before = reserved();
    chamber.present('joiner');
    assert.equal(reserved(), before + 1);
    assert.equal(chamber.leave('joiner').code, 0);
    assert.equal(reserved(), before + 2, 'it left by its own call');
    chamber.present('joiner');
    chamber.leave('joiner');
    assert.equal(reserved(), before + 2);
  });

  it('GOV-9: operations are counted as well as bytes', () => {
    const chamber = new Chamber(chamberGenesis(4, { epochOperationsPerMember: 256 }));
    const operations = Array.from({ length: 200 }, () => ({ call: 1, payload: new Uint8Array(1) }));
    const sender = demonstrationKey('nobody');
    const lane = [0, 1].map(() => chamber.ledger.transaction({ sender, operations }));
    const outcomes = chamber.ledger.commitLanes([lane]);
    assert.deepEqual(
      outcomes.map((outcome) => outcome.code),
      [UNKNOWN, OVER],
    );
  });

  it('GOV-9: budgets renew with the epoch, at the height that was named', () => {
    const chamber = small();
    chamber.ledger.commitLanes([[large(chamber)]]);
    chamber.advance(PERIOD - 2);
    assert.ok(chamber.budget('agency-0').usedBytes > 0);
    chamber.advance(1);
    assert.equal(chamber.epoch, 1);
    assert.equal(chamber.budget('agency-0').usedBytes, 0);
    assert.equal(chamber.budget('agency-0').renewalHeight, 2 * PERIOD);
  });

  it('GOV-9: an epoch that was cut short renews no budget, and the named height stands', () => {
    for (const cut of [10, PERIOD - 2 * WINDOW, PERIOD - WINDOW - 1, PERIOD - WINDOW, PERIOD - 3]) {
      const chamber = small();
      chamber.ledger.commitLanes([[large(chamber)]]);
      const { usedBytes } = chamber.budget('agency-0');
      chamber.advance(cut - 1 - chamber.ledger.host.head.height);
      assert.equal(chamber.returned('agency-2'), 0);
      chamber.toNextEpoch();
      const { height } = chamber.ledger.host.head;
      const isRenewed = height + WINDOW >= PERIOD;
      assert.equal(chamber.budget('agency-0').usedBytes, isRenewed ? 0 : usedBytes, `cut ${cut}`);
      chamber.advance(PERIOD - height);
      assert.equal(chamber.budget('agency-0').usedBytes, 0, `renewed by then, cut ${cut}`);
    }
  });

  it('GOV-9: a quota that the council sets holds from the next epoch on, for that member', () => {
    const chamber = new Chamber();
    chamber.enact(change.quota('agency-2', BUDGET, 1_000));
    chamber.toNextEpoch();
    assert.equal(chamber.budget('agency-2').bytes, BUDGET);
    assert.equal(chamber.budget('agency-1').bytes, 2 ** 26);
    chamber.enact(change.parameters([{ number: 6, value: 2 ** 25 }]));
    chamber.toNextEpoch();
    const bytes = [1, 2].map((seat) => chamber.budget(`agency-${seat}`).bytes);
    assert.deepEqual(bytes, [2 ** 25, BUDGET], 'its own stands, the others follow');
    const { data } = chamber.ledger.host.query('governance/usage');
    assert.deepEqual(data, { members: 4, usedBytes: '0' });
  });

  it('GOV-9: budgets are of who sits: one for who joins, none for who left', () => {
    const chamber = new Chamber();
    chamber.admit('joiner');
    chamber.enact(change.replace('agency-3', 'joiner'));
    chamber.toNextEpoch();
    assert.equal(chamber.budget('joiner').usedBytes, 0);
    assert.throws(() => chamber.budget('agency-3'), /has a budget/);
  });

  it('GOV-9: a genesis whose budgets exceed what an epoch carries is refused', () => {
    const long = { epochBlocksMax: epochBlocksMin };
    const genesis = chamberGenesis(4, { ...long, epochBytesPerMember: 2 ** 50 });
    assert.equal(budgetsFit(genesis.parameters, 4), false);
    assert.throws(() => genesisFromJson(genesisToJson(genesis)), /GOV-9/);
    assert.doesNotThrow(() => genesisFromJson(genesisToJson(chamberGenesis(4, long))));
  });

  it('PM-1: the shortest epoch that a network may have keeps receipts linkable for a year', () => {
    const yearBlocks = 365 * 24 * 3_600 * 5;
    assert.ok(epochBlocksMin * epochLinksMax >= yearBlocks);
    const short = chamberGenesis(4, { epochBlocksMax: epochBlocksMin - 1 });
    assert.throws(() => genesisFromJson(genesisToJson(short)), /epochBlocksMax/);
    const chamber = new Chamber();
    const epochBlocks = (value: number): Change =>
      change.parameters([{ number: PARAMETERS.epochBlocksMax, value }]);
    const { code: refused } = chamber.propose('agency-0', epochBlocks(epochBlocksMin - 1));
    assert.equal(refused, code('governance/parameter-out-of-range'));
    assert.equal(chamber.propose('agency-0', epochBlocks(epochBlocksMin)).code, 0);
  });

  it('X1: who is over budget does not depend on the order in which batches are handed over', () => {
    const [one, two] = [small(), small()];
    const lanes = [0, 1, 2].map(() => [large(one), large(one, 30_000)]);
    const { block, batches } = one.ledger.block(lanes);
    const first = one.ledger.host.execute(block, batches);
    const second = two.ledger.host.execute(block, batches.toReversed());
    assert.deepEqual(second, first);
  });
});
