// Offices and mandates: who appoints whom, for how long, what ends with the seat of an agency, and
// that a consortium never locks itself out (GOV-6, MOD-11).

import { strict as assert } from 'node:assert';
import { change, endMandate } from '@witan/ledger/codec-governance';
import { COUNCILLOR_POWER, type Genesis } from '@witan/ledger/genesis';
import { mandateMsMax, mandatesPerPersonMax } from '@witan/ledger/limits';
import { demonstrationKey } from '../src/testkit.ts';
import {
  Chamber,
  chamberGenesis,
  code,
  councillorKey,
  governanceCall,
  seats,
  YEAR_MS,
} from './support/chamber.ts';
import { registration } from './support/land-calls.ts';

const REGISTRAR = 'land/registrar';
const DAY_MS = 24 * 3_600_000;

/** Founding mandates that run for a year. */
function shortTerms(count = 4): Genesis {
  const genesis = chamberGenesis(count);
  const { registry, createdMs } = genesis;
  const mandates = registry.mandates.map((one) => ({ ...one, toMs: createdMs + YEAR_MS }));
  return { ...genesis, registry: { ...registry, mandates } };
}

/** A chamber whose clock is that of its genesis. */
function chamberAt(genesis: Genesis): Chamber {
  const chamber = new Chamber(genesis);
  chamber.ledger.timeMs = genesis.createdMs + DAY_MS;
  return chamber;
}

let parcels = 0;
/** Whether a key may register a parcel now. */
function registers(chamber: Chamber, person: string): number {
  return chamber.send(demonstrationKey(person), registration({ parcel: `P-${parcels++}` }));
}

const noPower = code('transaction/mandate-missing');
const noVoice = code('governance/no-councillor');

describe('governance: offices', () => {
  it('GOV-6: officers of an agency that lost its seat have no powers, from that epoch on', () => {
    const chamber = chamberAt(chamberGenesis(5));
    const { member } = chamber.offices().find(({ power }) => power === REGISTRAR) as {
      member: string;
    };
    assert.notEqual(registers(chamber, 'person/registrar'), noPower);
    chamber.enact(change.remove(member));
    assert.notEqual(registers(chamber, 'person/registrar'), noPower, 'it still sits');
    chamber.toNextEpoch();
    assert.ok(!chamber.seated.includes(member));
    assert.equal(registers(chamber, 'person/registrar'), noPower);
  });

  it('OVER-5: a mandate that a transaction ends is over for the next of the same block', () => {
    const chamber = chamberAt(chamberGenesis());
    const { member, office } = chamber.offices().find(({ power }) => power === REGISTRAR) as {
      member: string;
      office: number;
    };
    const payload = endMandate.encode({ mandate: chamber.mandateOf(office) });
    const ends = governanceCall('endMandate', payload);
    const registering = registration({ parcel: `P-${parcels++}` });
    const sent = [
      [demonstrationKey('person/registrar'), registering],
      [councillorKey(member), ends],
      [demonstrationKey('person/registrar'), registering],
    ] as const;
    const transactions = sent.map(([sender, operation]) =>
      chamber.ledger.transaction({ sender, operations: [operation] }),
    );
    const codes = chamber.ledger.commit(transactions).map((outcome) => outcome.code);
    assert.deepEqual(codes.slice(1), [0, noPower]);
    assert.notEqual(codes[0], noPower);
  });

  it('GOV-6: who came back has no officers of its former time', () => {
    const chamber = chamberAt(chamberGenesis(5));
    const { member } = chamber.offices().find(({ power }) => power === REGISTRAR) as {
      member: string;
    };
    chamber.enact(change.remove(member));
    chamber.toNextEpoch();
    chamber.readmit(member, 'again');
    assert.equal(registers(chamber, 'person/registrar'), noPower);
    assert.equal(chamber.propose(member, change.renew()).code, noVoice, 'its old councillor');
    assert.equal(chamber.propose('again', change.renew()).code, 0, 'its new one');
  });

  it('GOV-6: a mandate of a former time is void: neither renewed, nor in the way', () => {
    const chamber = chamberAt(chamberGenesis(5));
    const { member, office } = chamber.offices().find(({ power }) => power === REGISTRAR) as {
      member: string;
      office: number;
    };
    const [void1, void2] = [office, chamber.officeOf(member, COUNCILLOR_POWER)].map((of) =>
      chamber.mandateOf(of),
    ) as [number, number];
    const old = councillorKey(member);
    chamber.enact(change.remove(member));
    chamber.toNextEpoch();
    chamber.readmit(member, 'again');
    const [key, over] = [councillorKey('again'), code('governance/mandate-over')];
    assert.equal(chamber.renewMandate(key, void1), over);
    assert.equal(chamber.endMandate(key, void1), over);
    assert.equal(chamber.grant('again', office, 'person/registrar'), 0, 'appointed anew');
    assert.notEqual(registers(chamber, 'person/registrar'), noPower);
    // Its old councillor is appointed again: what became void does not end its new voice.
    const seat = chamber.officeOf(member, COUNCILLOR_POWER);
    assert.equal(chamber.grant('again', seat, `person/${member}-councillor`), 0);
    assert.equal(chamber.endMandate(key, void2), over);
    const longer = chamber.timeMs + 2 * YEAR_MS;
    assert.equal(chamber.renewMandate(old, chamber.mandateOf(seat), longer), 0);
    assert.equal(chamber.propose(member, change.renew()).code, 0);
  });

  it('GOV-1: one key is the councillor of an agency once', () => {
    const chamber = chamberAt(chamberGenesis(5));
    const first = chamber.officeOf('agency-4', COUNCILLOR_POWER);
    chamber.enact(change.remove('agency-4'));
    chamber.toNextEpoch();
    chamber.readmit('agency-4', 'again');
    const held = code('governance/mandate-held');
    const granted = chamber.grant('again', first, 'person/again-councillor', undefined, []);
    assert.equal(granted, held);
  });

  it('GOV-1: the council gives an agency that joined an office, which the agency fills', () => {
    const chamber = chamberAt(chamberGenesis());
    chamber.admit('joiner');
    chamber.enact(change.add('joiner'));
    chamber.toNextEpoch();
    const made = change.office('joiner', REGISTRAR, 'Registrar of ships');
    const { epoch } = chamber;
    chamber.enact(made);
    assert.equal(chamber.ledger.host.changedAt, undefined, 'no epoch ends for it');
    assert.ok(chamber.events().includes('OfficeCreated'));
    const office = chamber.officeOf('joiner', REGISTRAR);
    const foreign = chamber.grant('agency-0', office, 'person/new');
    assert.equal(foreign, code('governance/office-foreign'));
    assert.equal(registers(chamber, 'person/new'), noPower);
    assert.equal(chamber.grant('joiner', office, 'person/new'), 0);
    assert.deepEqual(chamber.events(), ['MandateGranted']);
    assert.notEqual(registers(chamber, 'person/new'), noPower);
    assert.equal(chamber.epoch, epoch);
  });

  it('GOV-4: an office is for an agency with a seat, and none gets a second vote by it', () => {
    const chamber = chamberAt(chamberGenesis());
    const propose = (member: string, power: string): number =>
      chamber.propose('agency-0', change.office(member, power, 'An office')).code;
    assert.equal(propose('nobody', REGISTRAR), code('governance/not-seated'));
    assert.equal(propose('agency-1', COUNCILLOR_POWER), code('governance/change-empty'));
    assert.equal(propose('agency-1', ''), code('governance/change-malformed'));
  });
});

describe('governance: mandates', () => {
  it('GOV-6: granted for a term, renewed before it is over, ended at once', () => {
    const chamber = chamberAt(chamberGenesis());
    const { office, member } = chamber.offices().find(({ power }) => power === REGISTRAR) as {
      office: number;
      member: string;
    };
    const councillor = councillorKey(member);
    const until = chamber.timeMs + DAY_MS;
    assert.equal(chamber.grant(member, office, 'person/second', until), 0);
    const mandate = chamber.mandateOf(office);
    const again = chamber.grant(member, office, 'person/second');
    assert.equal(again, code('governance/mandate-held'));
    const shorter = chamber.renewMandate(councillor, mandate, until - 1);
    assert.equal(shorter, code('governance/deadline-invalid'));
    assert.equal(chamber.renewMandate(councillor, mandate, until + DAY_MS), 0);
    chamber.ledger.timeMs = until + 1;
    assert.notEqual(registers(chamber, 'person/second'), noPower, 'renewed');
    assert.equal(chamber.endMandate(councillor, mandate), 0);
    assert.equal(registers(chamber, 'person/second'), noPower);
    const over = code('governance/mandate-over');
    assert.equal(chamber.renewMandate(councillor, mandate), over);
    assert.equal(chamber.endMandate(councillor, mandate), over);
    assert.equal(chamber.grant(member, office, 'person/second'), 0, 'anew');
    assert.equal(chamber.endMandate(councillor, 10_000), code('governance/mandate-unknown'));
    assert.equal(chamber.grant(member, 10_000, 'person/x'), code('governance/office-unknown'));
    const far = chamber.grant(member, office, 'person/x', chamber.timeMs + 11 * YEAR_MS);
    assert.equal(far, code('governance/deadline-invalid'));
  });

  it('GOV-6: a mandate lapses without an act', () => {
    const chamber = chamberAt(shortTerms());
    assert.notEqual(registers(chamber, 'person/registrar'), noPower);
    chamber.ledger.timeMs += YEAR_MS;
    assert.equal(registers(chamber, 'person/registrar'), noPower);
    assert.equal(chamber.propose('agency-0', change.renew()).code, noVoice);
  });

  it('GOV-1: an agency changes its councillor by itself, and has one vote with two of them', () => {
    const chamber = chamberAt(chamberGenesis());
    const office = chamber.officeOf('agency-0', COUNCILLOR_POWER);
    const first = chamber.mandateOf(office);
    const old = councillorKey('agency-0');
    assert.equal(chamber.endMandate(old, first), code('governance/last-councillor'), 'MOD-11');
    const taken = chamber.grant('agency-0', office, 'person/agency-1-councillor');
    assert.equal(taken, code('governance/key-used'), 'one key votes for one member');
    assert.equal(chamber.grant('agency-0', office, 'person/successor-councillor'), 0);
    const { id } = chamber.propose('agency-1', change.renew());
    assert.equal(chamber.vote('agency-0', id), 0);
    assert.equal(chamber.vote('successor', id), code('governance/vote-cast'));
    assert.equal(chamber.endMandate(councillorKey('successor'), first), 0);
    assert.equal(chamber.propose('agency-0', change.renew()).code, noVoice, 'deposed');
    assert.equal(chamber.renewMandate(old, first), noVoice, 'and no caretaker');
  });

  it('MOD-10: a person holds so many mandates at one time; those that are over leave room', () => {
    const chamber = chamberAt(chamberGenesis());
    const powers = Array.from({ length: mandatesPerPersonMax + 1 }, (_, i) => `land/power-${i}`);
    const made = powers.map((power) => {
      chamber.enact(change.office('agency-0', power, power));
      return chamber.officeOf('agency-0', power);
    });
    const last = made.pop() as number;
    for (const office of made) assert.equal(chamber.grant('agency-0', office, 'person/new'), 0);
    const full = code('governance/mandates-full');
    assert.equal(chamber.grant('agency-0', last, 'person/new'), full);
    const ended = chamber.mandateOf(made[0] as number);
    assert.equal(chamber.endMandate(councillorKey('agency-0'), ended), 0);
    assert.equal(chamber.grant('agency-0', last, 'person/new'), 0);
  });

  it('GOV-15: nobody is appointed whose key has not signed', () => {
    const chamber = chamberAt(chamberGenesis());
    const office = chamber.officeOf('agency-0', COUNCILLOR_POWER);
    const unproven = code('governance/key-unproven');
    assert.equal(chamber.grant('agency-0', office, 'person/new', undefined, []), unproven);
    assert.equal(chamber.grant('agency-0', office, 'person/notary', undefined, []), unproven);
    const seat = chamber.grant('agency-0', office, 'agency-1/consensus');
    assert.equal(seat, code('governance/key-used'), 'a key serves one purpose');
  });
});

describe('governance: a council whose mandates have all run out', () => {
  it('MOD-11: the last councillor of each agency renews itself, and can do nothing before', () => {
    const chamber = chamberAt(shortTerms());
    chamber.ledger.timeMs += YEAR_MS;
    const key = councillorKey('agency-0');
    const office = chamber.officeOf('agency-0', COUNCILLOR_POWER);
    assert.equal(chamber.propose('agency-0', change.renew()).code, noVoice);
    assert.equal(chamber.grant('agency-0', office, 'person/friend'), noVoice);
    const others = chamber.mandateOf(chamber.officeOf('agency-1', COUNCILLOR_POWER));
    assert.equal(chamber.renewMandate(key, others), code('governance/office-foreign'));
    const held = chamber.offices().find(({ member, power }) => {
      return member === 'agency-0' && power !== COUNCILLOR_POWER;
    });
    const officers = chamber.mandateOf(held?.office as number);
    assert.equal(chamber.renewMandate(key, officers), noVoice, 'its own voice alone');
    for (const member of seats(4)) {
      const own = chamber.mandateOf(chamber.officeOf(member, COUNCILLOR_POWER));
      assert.equal(chamber.renewMandate(councillorKey(member), own), 0, member);
    }
    chamber.enact(change.renew());
  });

  it('MOD-11: only the last of an agency, and only while none is in office', () => {
    const chamber = chamberAt(shortTerms());
    const office = chamber.officeOf('agency-0', COUNCILLOR_POWER);
    const first = chamber.mandateOf(office);
    const until = chamber.timeMs + 2 * YEAR_MS;
    assert.equal(chamber.grant('agency-0', office, 'person/successor-councillor', until), 0);
    const second = chamber.mandateOf(office);
    chamber.ledger.timeMs += YEAR_MS;
    const old = councillorKey('agency-0');
    assert.equal(chamber.renewMandate(old, first), noVoice, 'the successor is in office');
    chamber.ledger.timeMs = until;
    assert.equal(chamber.renewMandate(old, first), noVoice, 'the successor was the last');
    assert.equal(chamber.renewMandate(councillorKey('successor'), second), 0);
  });

  it('MOD-11: what a caretaker renewed counts, whatever it was appointed to meanwhile', () => {
    const chamber = chamberAt(shortTerms());
    const [own, theirs] = ['agency-0', 'agency-1'].map((member) =>
      chamber.mandateOf(chamber.officeOf(member, COUNCILLOR_POWER)),
    ) as [number, number];
    const later = chamber.timeMs + 5 * YEAR_MS;
    assert.equal(chamber.renewMandate(councillorKey('agency-1'), theirs, later), 0);
    chamber.enact(change.office('agency-1', 'land/archivist', 'Archivist'));
    chamber.ledger.timeMs += YEAR_MS;
    // Its term is over, and another agency appoints it: what is over leaves room (MOD-10).
    const office = chamber.officeOf('agency-1', 'land/archivist');
    assert.equal(chamber.grant('agency-1', office, 'person/agency-0-councillor'), 0);
    const key = councillorKey('agency-0');
    assert.equal(chamber.renewMandate(key, own), 0);
    assert.equal(chamber.propose('agency-0', change.renew()).code, 0);
    assert.equal(chamber.renewMandate(key, own, chamber.timeMs + 2 * YEAR_MS), 0, 'in office');
  });

  it('MOD-10: a caretaker whose key holds all that one person may hold renews nothing', () => {
    const chamber = chamberAt(shortTerms());
    const [own, theirs] = ['agency-0', 'agency-1'].map((member) =>
      chamber.mandateOf(chamber.officeOf(member, COUNCILLOR_POWER)),
    ) as [number, number];
    const later = chamber.timeMs + 5 * YEAR_MS;
    assert.equal(chamber.renewMandate(councillorKey('agency-1'), theirs, later), 0);
    const made = Array.from({ length: mandatesPerPersonMax }, (_, i) => {
      chamber.enact(change.office('agency-1', `land/power-${i}`, 'Office'));
      return chamber.officeOf('agency-1', `land/power-${i}`);
    });
    chamber.ledger.timeMs += YEAR_MS;
    for (const office of made) {
      assert.equal(chamber.grant('agency-1', office, 'person/agency-0-councillor'), 0);
    }
    // One more could not be read back, and every node would stop at the next word of that key.
    const key = councillorKey('agency-0');
    assert.equal(chamber.renewMandate(key, own), code('governance/mandates-full'));
    const ended = chamber.mandateOf(made[0] as number);
    assert.equal(chamber.endMandate(councillorKey('agency-1'), ended), 0);
    assert.equal(chamber.renewMandate(key, own), 0);
    assert.equal(chamber.propose('agency-0', change.renew()).code, 0);
  });

  it('MOD-11: whoever an agency had before it left and came back is not waited for', () => {
    const founding = chamberGenesis(5);
    const { registry, createdMs } = founding;
    const toMs = createdMs + 2 * mandateMsMax;
    const mandates = registry.mandates.map((one) => ({ ...one, toMs }));
    const chamber = chamberAt({ ...founding, registry: { ...registry, mandates } });
    chamber.enact(change.remove('agency-4'));
    chamber.toNextEpoch();
    const { id } = chamber.invite('agency-0', 'agency-4', councillorKey('again'));
    assert.equal(chamber.requestJoin(id, 'again'), 0);
    const mandate = chamber.mandates().at(-1)?.mandate as number;
    assert.equal(chamber.ready('again'), 0);
    chamber.enact(change.add('agency-4'));
    chamber.toNextEpoch();
    chamber.ledger.timeMs += mandateMsMax;
    assert.equal(chamber.propose('again', change.renew()).code, noVoice, 'its term is over');
    assert.equal(chamber.renewMandate(councillorKey('again'), mandate), 0);
    assert.equal(chamber.propose('again', change.renew()).code, 0);
  });
});
