// Subdivision, merger, correction and closing: exact partitions, kept owners, linked versions.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import type { MergedRight } from '@witan/ledger/codec-land';
import { EVENTS } from '../src/modules/land/methods.ts';
import { parcelKey } from '../src/modules/land/title-keys.ts';
import {
  code,
  HOUR_MS,
  money,
  owner,
  ownersAt,
  parcelAt,
  part,
  read,
  rightsAt,
  Scene,
  scene,
  shapeBytes,
  titleOf,
} from './support/land-calls.ts';

const NAMES = ['alice', 'bob', 'carol'];
const HALVES = [part('A', shapeBytes(0, 0, 4_000), 3n), part('B', shapeBytes(4_000, 0, 6_000), 4n)];

function halved(): { made: Scene; a: Scene; b: Scene } {
  const made = scene({ owners: [owner('alice', 1n, 3n), owner('bob', 2n, 3n)] });
  assert.equal(made.subdivide(HALVES), 0);
  return { made, a: new Scene(made.ledger, 'A'), b: new Scene(made.ledger, 'B') };
}

describe('land: subdivision', () => {
  it('LAND-7: the parts cover the parcel exactly, keep its owners, and end its title', () => {
    const { made, a, b } = halved();
    for (const { parcel } of [a, b]) {
      assert.deepEqual(ownersAt(made.ledger, NAMES, parcel), ['alice 1/3', 'bob 2/3']);
      assert.equal(parcelAt(made.ledger, parcel)?.status, 'current');
    }
    assert.equal(parcelAt(made.ledger, 'P-1')?.status, 'historic');
    assert.deepEqual(rightsAt(made.ledger, 'P-1'), []);
    assert.equal(made.propose(), code('land/title-historic'));
    const value = read<{ minorUnits: string }>(made.ledger, 'land/assessments/USD');
    assert.equal(value.minorUnits, '7', 'the old value has left the sum');
  });

  it('LAND-7: a gap or an overlap of 1 mm is refused', () => {
    const made = scene();
    const refused = code('land/partition-inexact');
    const parts = (width: number) => [
      part('A', shapeBytes(0, 0, width)),
      part('B', shapeBytes(5_000, 0, 5_000)),
    ];
    for (const width of [4_999, 5_001]) assert.equal(made.subdivide(parts(width)), refused);
    assert.equal(made.subdivide(parts(5_000)), 0);
  });

  it('LAND-7: one part is no subdivision, and one title no merger', () => {
    const made = scene();
    const refused = code('land/parcels-too-few');
    assert.equal(made.subdivide([part('A', shapeBytes(0, 0))]), refused);
    assert.equal(made.merge({}), refused);
    assert.equal(made.merge({ titles: [made.title, made.title] }), refused);
  });

  it('LAND-6: every part carries every mortgage', () => {
    const made = scene();
    assert.equal(made.mortgaged(3), 0);
    assert.equal(made.subdivide(HALVES), 0);
    for (const parcel of ['A', 'B']) {
      const mortgages = rightsAt(made.ledger, parcel).filter(({ kind }) => kind === 'mortgage');
      assert.deepEqual(
        mortgages.map(({ number }) => number),
        [3],
      );
    }
  });

  it('LAND-9: a title with a pending disposal is not subdivided', () => {
    const made = scene();
    made.propose();
    assert.equal(made.subdivide(HALVES), code('land/disposal-pending'));
  });

  it('LAND-11: old and new titles link to each other, and stated ids are not used again', () => {
    const { made, a, b } = halved();
    const title = (id: Uint8Array) =>
      read<{ predecessors: string[]; successors: string[]; version: number }>(
        made.ledger,
        `land/titles/${toHex(id)}`,
      );
    const old = title(made.title);
    assert.deepEqual(old.successors, [toHex(a.title), toHex(b.title)]);
    assert.equal(old.version, 2);
    assert.deepEqual(title(a.title).predecessors, [toHex(made.title)]);
    const ancestry = read<{ predecessor: string }[]>(made.ledger, 'land/parcels/A/ancestry');
    assert.deepEqual(
      ancestry.map(({ predecessor }) => predecessor),
      [toHex(parcelKey('P-1'))],
    );
    const again = [part('P-1', shapeBytes(0, 0, 2_000)), part('C', shapeBytes(2_000, 0, 2_000))];
    assert.equal(a.subdivide(again), code('land/parcel-exists'));
    const twice = [part('C', shapeBytes(0, 0, 2_000)), part('C', shapeBytes(2_000, 0, 2_000))];
    assert.equal(a.subdivide(twice), code('land/parcel-exists'));
  });
});

describe('land: merger', () => {
  it('LAND-7: two titles of the same owners become one that covers both exactly', () => {
    const { made, a, b } = halved();
    const titles = [a.title, b.title];
    const wider = part('M', shapeBytes(0, 0, 10_001));
    assert.equal(made.merge({ titles, parcel: wider }), code('land/partition-inexact'));
    assert.equal(made.merge({ titles, parcel: part('M', shapeBytes(0, 0)) }), 0);
    assert.deepEqual(ownersAt(made.ledger, NAMES, 'M'), ['alice 1/3', 'bob 2/3']);
    assert.equal(parcelAt(made.ledger, 'A')?.status, 'historic');
    assert.equal(parcelAt(made.ledger, 'B')?.status, 'historic');
  });

  it('LAND-7: different owners, shares, kinds or currencies are refused', () => {
    const made = scene();
    const merge = (parcel: string, x: number, changes: object): number => {
      const other = new Scene(made.ledger, parcel);
      assert.equal(other.register({ shape: shapeBytes(x, 0), ...changes }), 0);
      const shape = shapeBytes(0, 0, 20_000);
      return made.merge({ titles: [made.title, other.title], parcel: part('M', shape) });
    };
    assert.equal(merge('B', 10_000, { owners: [owner('bob')] }), code('land/owners-differ'));
    const shared = [owner('alice', 1n, 2n), owner('bob', 1n, 2n)];
    assert.equal(merge('C', 20_000, { owners: shared }), code('land/owners-differ'));
    assert.equal(merge('D', 30_000, { kind: 2 }), code('land/kinds-differ'));
    assert.equal(merge('E', 40_000, { value: money(1n, 'EUR') }), code('land/currency-differs'));
  });

  it('LAND-6: each mortgage gets a rank by name, and none is left out', () => {
    const { made, a, b } = halved();
    for (const [on, bank] of [
      [a, 'bank'],
      [b, 'union'],
    ] as const) {
      on.mortgage({ mortgagee: sceneKey(bank) });
      on.consent('bob');
      on.consent(bank);
      assert.equal(on.settle(), 0);
    }
    const titles = [a.title, b.title];
    const named = (title: Uint8Array, number: number): MergedRight => ({
      title,
      right: { kind: 2, number: 1 },
      number,
    });
    const merge = (rights: MergedRight[]): number =>
      made.merge({ titles, rights, parcel: part('M', shapeBytes(0, 0)) });
    assert.equal(merge([named(a.title, 1)]), code('land/rights-unaccounted'));
    assert.equal(merge([named(a.title, 1), named(b.title, 1)]), code('land/rank-taken'));
    const twice = [named(a.title, 1), named(a.title, 2)];
    assert.equal(merge(twice), code('land/right-unknown'));
    assert.equal(merge([named(a.title, 2), named(b.title, 1)]), 0);
    const mortgages = rightsAt(made.ledger, 'M').filter(({ kind }) => kind === 'mortgage');
    assert.deepEqual(
      mortgages.map(({ number, party }) => [number, party]),
      [
        [1, toHex(sceneKey('union'))],
        [2, toHex(sceneKey('bank'))],
      ],
    );
  });
});

describe('land: correction and closing', () => {
  const owners = [owner('carol')];

  it('MOD-4: a correction takes two registrars who are two persons', () => {
    const made = scene();
    assert.equal(made.correct({ owners }), 0);
    assert.deepEqual(ownersAt(made.ledger, NAMES), ['alice 1/1'], 'one signature does nothing');
    assert.equal(made.correct({ owners }), code('land/same-person'));
    const other = [owner('bob')];
    const differs = code('land/approval-differs');
    assert.equal(made.correct({ owners: other }, 'registrar-two'), differs);
    assert.equal(made.correct({ owners }, 'registrar-two'), 0);
    assert.deepEqual(ownersAt(made.ledger, NAMES), ['carol 1/1']);
  });

  it('MOD-4: the first registrar may change her mind, and an approval lapses', () => {
    const made = scene();
    made.correct({ owners });
    assert.equal(made.correct({ owners: [owner('bob')] }), 0);
    made.ledger.timeMs += 31 * 24 * HOUR_MS;
    assert.equal(made.expire(), 0);
    assert.equal(made.expire(), code('land/nothing-lapsed'));
    assert.equal(made.correct({ owners: [owner('bob')] }, 'registrar-two'), 0);
    assert.deepEqual(ownersAt(made.ledger, NAMES), ['alice 1/1']);
  });

  it('LAND-8: a corrected boundary overlaps no neighbour, and frees what it leaves', () => {
    const made = scene();
    const next = new Scene(made.ledger, 'P-2');
    assert.equal(next.register({ shape: shapeBytes(10_000, 0) }), 0);
    const overlapping = { shape: shapeBytes(0, 0, 10_001) };
    assert.equal(made.correct(overlapping), 0);
    assert.equal(made.correct(overlapping, 'registrar-two'), code('land/parcels-overlap'));
    const narrower = { shape: shapeBytes(0, 0, 9_000) };
    assert.equal(made.correct(narrower), 0);
    assert.equal(made.correct(narrower, 'registrar-two'), 0);
    const strip = new Scene(made.ledger, 'P-3');
    assert.equal(strip.register({ shape: shapeBytes(9_000, 0, 1_000) }), 0);
  });

  it('MOD-6: a correction is a new version; one that changes nothing is refused', () => {
    const made = scene();
    assert.equal(made.correct({}), code('land/nothing-to-correct'));
    made.correct({ owners });
    made.correct({ owners }, 'registrar-two');
    const { past } = made.ledger.host.query(`land/titles/${toHex(made.title)}/history`);
    assert.equal(past.length, 1);
  });

  it('LAND-1: a correction to shares that do not sum to 1 is refused at the first signature', () => {
    const made = scene();
    const half = [owner('bob', 1n, 2n)];
    assert.equal(made.correct({ owners: half }), code('land/shares-not-one'));
  });

  it('LAND-6: a title with a mortgage is not closed', () => {
    const made = scene();
    made.mortgaged(1);
    assert.equal(made.close(), code('land/rights-in-force'));
  });

  it('LAND-11: a closed title is historic, its parcel leaves the ground, and both stay', () => {
    const made = scene();
    assert.equal(made.close(), 0);
    assert.equal(made.close(), code('land/same-person'));
    assert.equal(made.close('registrar-two'), 0);
    assert.equal(parcelAt(made.ledger, 'P-1')?.status, 'historic');
    assert.equal(made.propose(), code('land/title-historic'));
    const again = new Scene(made.ledger, 'P-2');
    assert.equal(again.register(), 0, 'the ground is free');
    assert.equal(made.register({ shape: shapeBytes(99_000, 0) }), code('land/parcel-exists'));
  });

  it('MOD-13: every accepted call emits an event that names title and parcel', () => {
    const { made, a } = halved();
    const { height } = made.ledger.host.head;
    const [event] = made.ledger.host.archive.events(height);
    assert.equal(EVENTS[(event?.type ?? 0) - 1], 'Subdivided');
    const keys = (event?.keys ?? []).map(toHex);
    assert.ok(keys.includes(toHex(a.title)));
    assert.equal(keys[0], toHex(titleOf(made.ledger, 'P-1')));
  });
});

function sceneKey(name: string): Uint8Array {
  return owner(name).party;
}
