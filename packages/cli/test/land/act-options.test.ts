// What people write on the command line of the land register, and what it means; nothing is guessed
// or rounded.

import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RIGHT_KINDS, SOURCE_KINDS } from '@witan/ledger/codec-land-fields';
import { WitanError } from '@witan/ledger/problems';
import {
  parseDeadline,
  parseDispositions,
  parseOwner,
  parseRight,
  sourceOf,
} from '../../src/land/act-options.ts';
import { moneyText, parseAmount, parseMoney } from '../../src/land/money.ts';
import { readPartsFile, readShapeFile } from '../../src/land/shape-file.ts';

const DAY_MS = 86_400_000;

function isUsage(error: unknown): boolean {
  return error instanceof WitanError && error.key === 'usage/invalid';
}

describe('options of the land register', () => {
  let folder: string;
  const file = (text: string): string => {
    const path = join(folder, 'file.json');
    writeFileSync(path, text);
    return path;
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'witan-options-'));
  });

  after(() => rmSync(folder, { recursive: true }));

  it('money is in whole minor units of its currency, with the places that this currency has', () => {
    for (const [text, currency, minorUnits] of [
      ['USD 250000.00', 'USD', 25_000_000n],
      ['USD250000', 'USD', 25_000_000n],
      ['EUR 0.05', 'EUR', 5n],
      ['JPY 1200', 'JPY', 1_200n],
      ['BHD 1.234', 'BHD', 1_234n],
    ] as const) {
      assert.deepEqual(parseMoney(text), { currency, minorUnits });
    }
    assert.equal(parseAmount('999999999999999.99', 'USD'), 99_999_999_999_999_999n);
    for (const text of ['250000', 'usd 1', 'USD -1', 'USD 1.005', 'JPY 1.0', 'USD 1e3', 'USD']) {
      assert.throws(() => parseMoney(text), isUsage, text);
    }
  });

  it('money is read back as it was written', () => {
    for (const text of ['USD 0.00', 'USD 0.05', 'USD 1234567.89', 'JPY 0', 'BHD 0.001']) {
      assert.equal(moneyText(parseMoney(text)), text);
    }
  });

  it('LAND-1: shares are taken as they stand, for the ledger to judge', () => {
    const partyOf = (name: string) => new Uint8Array([name.length]);
    assert.deepEqual(parseOwner('ab=2/4', partyOf), {
      party: new Uint8Array([2]),
      numerator: 2n,
      denominator: 4n,
    });
    assert.equal(parseOwner('ab', partyOf).denominator, 1n);
    assert.equal(parseOwner('owner-of:1=2=1/3', partyOf).party[0], 'owner-of:1=2'.length);
    for (const text of ['a=', 'a=1/', 'a=-1/2', 'a=0.5', 'a=1/2/3']) {
      assert.throws(() => parseOwner(text, partyOf), isUsage, text);
    }
  });

  it('LAND-6: rights are named by kind and number, mortgages by their rank alone', () => {
    assert.deepEqual(parseRight('2'), { kind: RIGHT_KINDS.mortgage, number: 2 });
    assert.deepEqual(parseRight('priorityNotice:7'), {
      kind: RIGHT_KINDS.priorityNotice,
      number: 7,
    });
    for (const text of ['', 'mortgage', 'mortgage:', 'lease:1', 'mortgage:1.5', 'toString:1']) {
      assert.throws(() => parseRight(text), isUsage, text);
    }
    const rights = parseDispositions(['1'], ['2']);
    assert.deepEqual(
      rights.map(({ right, discharged }) => [right.number, discharged]),
      [
        [1, false],
        [2, true],
      ],
    );
  });

  it('a deadline is a time from now or a date; a document is dated by the day', () => {
    const nowMs = Date.UTC(2026, 4, 1, 12);
    assert.equal(parseDeadline('30d', nowMs), nowMs + 30 * DAY_MS);
    assert.equal(parseDeadline('90m', nowMs), nowMs + 90 * 60_000);
    assert.equal(parseDeadline('2026-05-31', nowMs), Date.UTC(2026, 4, 31));
    for (const text of ['', 'soon', '30', '2026-02-31x', '31.05.2026', '2026-13-01']) {
      assert.throws(() => parseDeadline(text, nowMs), isUsage, text);
    }
    const source = sourceOf({}, SOURCE_KINDS.deed, { nowMs, demonstration: true });
    assert.equal(source.datedMs, Date.UTC(2026, 4, 1));
  });

  it('a document is known by its SHA-256, and outside a demonstration there must be one', () => {
    const real = { nowMs: 0, demonstration: false };
    const document = file('a deed');
    const hash = createHash('sha256').update('a deed').digest('hex');
    const byFile = sourceOf({ document }, SOURCE_KINDS.deed, real);
    const byHash = sourceOf({ documentHash: hash }, SOURCE_KINDS.deed, real);
    assert.equal(Buffer.from(byFile.document).toString('hex'), hash);
    assert.deepEqual(byHash, byFile);
    assert.throws(() => sourceOf({}, SOURCE_KINDS.deed, real), isUsage);
    assert.throws(() => sourceOf({ documentHash: 'ab' }, SOURCE_KINDS.deed, real), isUsage);
  });

  it('a shape is a GeoJSON polygon in whole millimetres, closed or not, turned either way', () => {
    const ring = [
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 0],
    ];
    const polygon = { type: 'Polygon', coordinates: [ring] };
    const closed = { type: 'Polygon', coordinates: [[...ring.toReversed(), ring[3]]] };
    const several = { type: 'MultiPolygon', coordinates: [[ring]] };
    const feature = { type: 'Feature', geometry: polygon, properties: null };
    const shapes = [polygon, closed, several, feature].map((json) =>
      readShapeFile(file(JSON.stringify(json))),
    );
    for (const shape of shapes) assert.deepEqual(shape, shapes[0]);
    for (const text of [
      '',
      '[]',
      'null',
      '{"type":"Point","coordinates":[0,0]}',
      '{"type":"Polygon","coordinates":[]}',
      '{"type":"MultiPolygon","coordinates":[[]]}',
      '{"type":"Polygon","coordinates":[[[0,0],[0.5,1],[1,1]]]}',
      '{"type":"Polygon","coordinates":[[[0,0,0],[0,1,0],[1,1,0]]]}',
      '{"type":"Feature","geometry":null}',
    ]) {
      assert.throws(() => readShapeFile(file(text)), isUsage, text);
    }
  });

  it('what has no bytes on the ledger is refused here, with the ledger’s code', () => {
    const far = '{"type":"Polygon","coordinates":[[[0,0],[9999999999,0],[0,9]]]}';
    assert.throws(
      () => readShapeFile(file(far)),
      (error) => error instanceof WitanError && error.key === 'land/coordinate-invalid',
    );
  });

  it('the parts of a subdivision are features with an id', () => {
    const geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [9, 0],
          [9, 9],
        ],
      ],
    };
    const part = (properties: unknown) => ({ type: 'Feature', properties, geometry });
    const collection = (...features: unknown[]) =>
      file(JSON.stringify({ type: 'FeatureCollection', features }));
    const [one, two] = readPartsFile(
      collection(part({ parcel: 'A', landUse: 'garden', value: '10.00' }), part({ parcel: 'B' })),
    );
    assert.deepEqual([one?.parcel, one?.landUse, one?.value], ['A', 'garden', '10.00']);
    assert.deepEqual([two?.parcel, two?.landUse, two?.value], ['B', '', '0']);
    for (const features of [[part({})], [part(null)], [null], [part({ parcel: 1 })]]) {
      assert.throws(() => readPartsFile(collection(...features)), isUsage);
    }
    assert.throws(() => readPartsFile(file('{}')), isUsage);
  });
});
