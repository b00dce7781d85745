// Transfers and mortgages: consent, attestation, settlement, ranks.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { EVENTS } from '../src/modules/land/methods.ts';
import { demonstrationKey } from '../src/testkit.ts';
import {
  code,
  HOUR_MS,
  money,
  owner,
  ownersAt,
  proposalOf,
  read,
  rightsAt,
  type Scene,
  scene,
  sourceOf,
} from './support/land-calls.ts';

const NAMES = ['alice', 'bob', 'carol'];
const DAY_MS = 24 * HOUR_MS;

function isFrozenInTime(made: Scene, act: () => number, expected: number): void {
  const before = made.ledger.moduleRecordsHash();
  assert.equal(act(), expected);
  assert.equal(made.ledger.moduleRecordsHash(), before, 'the state has changed');
}

function lastEvents(made: Scene): string[] {
  const { height } = made.ledger.host.head;
  return made.ledger.host.archive.events(height).map(({ type }) => EVENTS[type - 1] as string);
}

describe('land: transfer', () => {
  it('LAND-10: with all consents and the attestation, title and payment move together', () => {
    const made = scene();
    assert.equal(made.propose(), 0);
    assert.equal(made.consent('bob'), 0);
    assert.equal(made.attest(), 0);
    assert.deepEqual(ownersAt(made.ledger, NAMES), ['alice 1/1']);
    assert.equal(made.settle(), 0);
    assert.deepEqual(ownersAt(made.ledger, NAMES), ['bob 1/1']);
    assert.deepEqual(lastEvents(made), ['TransferSettled']);
    const paid = read<{ price: unknown }[]>(
      made.ledger,
      `land/titles/${toHex(made.title)}/settlements`,
    );
    assert.deepEqual(
      paid.map(({ price }) => price),
      [{ currency: 'USD', minorUnits: '900000' }],
    );
  });

  it('LAND-10: a settlement without consent, or without attestation, moves nothing', () => {
    const made = scene();
    assert.equal(made.propose(), 0);
    isFrozenInTime(made, () => made.settle(), code('land/consent-missing'));
    isFrozenInTime(made, () => made.attest(), code('land/attestation-not-due'));
    assert.equal(made.consent('bob'), 0);
    isFrozenInTime(made, () => made.settle(), code('land/attestation-missing'));
  });

  it('LAND-10: the payment held is exactly the price, in its currency', () => {
    const made = scene();
    made.propose();
    made.consent('bob');
    for (const payment of [money(899_999n), money(900_001n), money(900_000n, 'EUR')]) {
      isFrozenInTime(made, () => made.attest({ payment }), code('land/payment-differs'));
    }
    assert.equal(made.attest(), 0);
    assert.equal(made.attest(), code('land/attestation-given'));
  });

  it('LAND-10: nobody consents for another, nor twice', () => {
    const made = scene();
    made.propose();
    for (const as of ['carol', 'registrar', 'notary']) {
      assert.equal(made.consent(as), code('land/not-a-party'));
    }
    assert.equal(made.consent('alice'), code('land/consent-given'));
    assert.equal(made.consent('bob'), 0);
    assert.equal(made.consent('bob'), code('land/consent-given'));
  });

  it('LAND-10: every co-owner consents, also one whose share does not change', () => {
    const made = scene({ owners: [owner('alice', 1n, 2n), owner('carol', 1n, 2n)] });
    assert.equal(made.propose({ owners: [owner('bob', 1n, 2n), owner('carol', 1n, 2n)] }), 0);
    made.consent('bob');
    assert.equal(made.settle(), code('land/consent-missing'));
    assert.equal(made.consent('carol'), 0);
    assert.equal(made.attest(), 0);
    assert.equal(made.settle(), 0);
    assert.deepEqual(ownersAt(made.ledger, NAMES), ['bob 1/2', 'carol 1/2']);
  });

  it('LAND-1: a transfer to shares that do not sum to 1 is refused', () => {
    const made = scene();
    const owners = [owner('bob', 1n, 2n), owner('carol', 1n, 3n)];
    isFrozenInTime(made, () => made.propose({ owners }), code('land/shares-not-one'));
  });

  it('MOD-4: the notary and the registrar are two persons, and neither is a proposing officer', () => {
    const made = scene();
    assert.equal(made.propose({}, 'registrar'), 0);
    made.consent('alice');
    made.consent('bob');
    made.attest();
    isFrozenInTime(made, () => made.settle('registrar'), code('land/same-person'));
    assert.equal(made.settle('registrar-two'), 0);
  });

  it('LAND-9: a second disposal is refused while one waits', () => {
    const made = scene();
    assert.equal(made.propose(), 0);
    isFrozenInTime(made, () => made.propose(), code('land/disposal-pending'));
    isFrozenInTime(made, () => made.mortgage(), code('land/disposal-pending'));
    assert.equal(made.withdraw('alice'), 0);
    assert.equal(made.mortgage(), 0);
  });

  it('LAND-9: consent to a withdrawn proposal does not count for the one after it', () => {
    const made = scene();
    made.propose();
    const first = proposalOf(made.ledger);
    made.withdraw('alice');
    made.propose({ price: money(1n) });
    assert.equal(made.consent('bob', { proposal: first }), code('land/proposal-unknown'));
    assert.equal(made.consent('bob'), 0);
  });

  it('LAND-9: a buyer cannot withdraw what owners proposed; an owner or a registrar can', () => {
    const made = scene();
    made.propose();
    assert.equal(made.withdraw('bob'), code('transaction/mandate-missing'));
    assert.equal(made.withdraw('registrar-two'), 0);
    assert.equal(made.withdraw('alice'), code('land/proposal-unknown'));
  });

  it('MOD-11: past its deadline a proposal can only be cleared away, by anyone', () => {
    const made = scene();
    made.propose();
    assert.equal(made.expire(), code('land/nothing-lapsed'));
    made.ledger.timeMs += DAY_MS;
    assert.equal(made.consent('bob'), code('land/proposal-lapsed'));
    assert.equal(made.expire(), 0);
    assert.deepEqual(lastEvents(made), ['DisposalLapsed']);
    assert.equal(made.propose(), 0);
    made.ledger.timeMs += DAY_MS;
    assert.equal(made.propose(), 0, 'a lapsed proposal gives way to the next');
  });

  it('MOD-11: a deadline in the past or beyond half a year is refused', () => {
    const made = scene();
    for (const deadlineMs of [made.ledger.timeMs, made.ledger.timeMs + 181 * DAY_MS]) {
      assert.equal(made.propose({ deadlineMs }), code('land/deadline-invalid'));
    }
  });

  it('MOD-12: the old ownership and the proposal stay readable after settlement', () => {
    const made = scene();
    made.propose();
    made.consent('bob');
    made.attest();
    made.settle();
    const path = `land/titles/${toHex(made.title)}/removals`;
    const removed = read<{ method: string; right: { party: string } | null }[]>(made.ledger, path);
    assert.deepEqual(
      removed.map(({ method, right }) => [method, right?.party ?? 'the proposal']),
      [
        ['settle', toHex(demonstrationKey('alice'))],
        ['settle', 'the proposal'],
      ],
    );
  });

  it('LAND-11: each version of a title links to the one before it', () => {
    const made = scene();
    made.propose();
    made.consent('bob');
    made.attest();
    made.settle();
    const { past, data } = made.ledger.host.query(`land/titles/${toHex(made.title)}/history`);
    assert.equal((data as { version: number }).version, 2);
    assert.deepEqual(
      past.map(({ step }) => step.version),
      [2],
    );
  });

  it('LAND-3: a transfer without a current source is refused', () => {
    const made = scene();
    const source = sourceOf({ datedMs: made.ledger.timeMs + HOUR_MS });
    assert.equal(made.propose({ source }), code('land/source-not-current'));
  });

  it('GOV-6: strangers propose nothing, and only officers attest and settle', () => {
    const made = scene();
    const refused = code('transaction/mandate-missing');
    assert.equal(made.propose({}, 'bob'), refused);
    made.propose();
    made.consent('bob');
    assert.equal(made.attest({}, 'registrar'), refused);
    made.attest();
    for (const as of ['alice', 'bob', 'notary', 'judge']) assert.equal(made.settle(as), refused);
  });
});

describe('land: mortgages', () => {
  const ranks = (made: Scene): [number, string][] =>
    rightsAt(made.ledger)
      .filter(({ kind }) => kind === 'mortgage')
      .map(({ number, party }) => [
        number,
        ['bank', 'union'].find((name) => toHex(demonstrationKey(name)) === party) ?? '?',
      ]);

  it('LAND-5: ranks are unique, and free again after discharge', () => {
    const made = scene();
    assert.equal(made.mortgaged(1), 0);
    assert.equal(made.mortgage({ rank: 1 }), code('land/rank-taken'));
    assert.equal(made.discharge('alice', 1), code('land/not-a-party'));
    assert.equal(made.discharge('bank', 2), code('land/right-unknown'));
    assert.equal(made.discharge('bank', 1), 0);
    assert.equal(made.mortgaged(1, 'union'), 0);
    assert.deepEqual(ranks(made), [[1, 'union']]);
  });

  it('LAND-5: a rank is varied only with the consent of everyone between', () => {
    const made = scene();
    assert.equal(made.mortgaged(1, 'bank', 10n), 0);
    assert.equal(made.mortgaged(2, 'union', 10n), 0);
    assert.equal(made.varyRank(2, 1), 0);
    assert.equal(made.consent('union'), 0);
    isFrozenInTime(made, () => made.settle(), code('land/consent-missing'));
    assert.equal(made.consent('bank'), 0);
    assert.equal(made.settle(), 0);
    assert.deepEqual(ranks(made), [
      [1, 'union'],
      [2, 'bank'],
    ]);
    assert.deepEqual(lastEvents(made), ['RankChanged']);
  });

  it('LAND-5: a rank is varied to a free one, and the old one is free then', () => {
    const made = scene();
    made.mortgaged(1);
    assert.equal(made.varyRank(1, 1), code('land/rank-taken'));
    assert.equal(made.varyRank(4, 5), code('land/right-unknown'));
    made.varyRank(1, 7);
    made.consent('bank');
    assert.equal(made.settle(), 0);
    assert.deepEqual(ranks(made), [[7, 'bank']]);
  });

  it('LAND-5: more secured than the assessed value is a warning and no refusal', () => {
    const made = scene();
    assert.equal(made.mortgaged(1, 'bank', 1_000_000n), 0);
    assert.deepEqual(lastEvents(made), ['EncumbranceAdded']);
    assert.equal(made.mortgaged(2, 'union', 1n), 0);
    assert.deepEqual(lastEvents(made), ['EncumbranceAdded', 'SecuredAboveValue']);
  });

  it('LAND-6: a transfer names every mortgage, and carries or ends what it names', () => {
    const made = scene();
    made.mortgaged(1, 'bank', 10n);
    made.mortgaged(2, 'union', 10n);
    const right = (number: number) => ({ kind: 2, number }) as const;
    const first = { right: right(1), discharged: true };
    const second = { right: right(2), discharged: false };
    isFrozenInTime(made, () => made.propose(), code('land/rights-unaccounted'));
    const partly = { rights: [first] };
    isFrozenInTime(made, () => made.propose(partly), code('land/rights-unaccounted'));
    const more = { rights: [first, second, { right: right(3), discharged: true }] };
    isFrozenInTime(made, () => made.propose(more), code('land/right-unknown'));
    assert.equal(made.propose({ rights: [first, second] }), 0);
    for (const party of ['bob', 'bank', 'union']) assert.equal(made.consent(party), 0);
    made.attest();
    assert.equal(made.settle(), 0);
    assert.deepEqual(ranks(made), [[2, 'union']]);
  });

  it('LAND-6: a mortgage that its holder discharges meanwhile does not hold up the transfer', () => {
    const made = scene();
    made.mortgaged(1);
    const rights = [{ right: { kind: 2, number: 1 } as const, discharged: true }];
    made.propose({ rights });
    made.consent('bob');
    made.consent('bank');
    assert.equal(made.discharge('bank', 1), 0);
    made.attest();
    assert.equal(made.settle(), 0);
  });
});
