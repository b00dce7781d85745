// The land module's calls and records: one byte string per value, and bounds before anything else.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { concatBytes } from '@witan/ledger/bytes';
import type { Codec } from '@witan/ledger/codec-fields';
import * as calls from '@witan/ledger/codec-land';
import type { Money, RightKey, Source } from '@witan/ledger/codec-land-fields';
import * as records from '@witan/ledger/codec-land-records';
import * as titles from '@witan/ledger/codec-land-titles';
import { codecOf } from '@witan/ledger/codec-record-writer';
import { operationBytesMax, titleOwnersMax } from '@witan/ledger/limits';
import { DecodeError } from '@witan/ledger/problems';

const id = new Uint8Array(20).fill(7);
const key = new Uint8Array(33).fill(1);
const hash = new Uint8Array(32).fill(9);
const person = new Uint8Array(16).fill(3);
const shape = new Uint8Array([0, 1, 0, 1]);
const most = 2n ** 63n - 1n;
const source: Source = { document: hash, kind: 2, datedMs: 2 ** 53 - 1, validUntilMs: 0 };
const money: Money = { currency: 'EUR', minorUnits: most };
const owner: calls.Owner = { party: key, numerator: 1n, denominator: 2n ** 48n - 1n };
const right: RightKey = { kind: 2, number: 2 ** 32 - 1 };
const parcel: calls.NewParcel = { parcel: 'Flur 7, № 12', shape, landUse: '', value: 0n };
const consent: titles.Consent = { party: key, height: 0 };
const disposal: titles.Disposal = {
  id,
  method: 3,
  call: shape,
  proposer: key,
  person,
  deadlineMs: 1,
  consents: [consent, { ...consent, height: 9 }],
  attestation: { person, deed: source, payment: money, paymentReference: hash },
};

/** A codec with a value that fills every field. */
function sample<T>(name: string, codec: Codec<T>, value: T): [string, Codec<unknown>, unknown] {
  return [name, codec as Codec<unknown>, value];
}

const SAMPLES = [
  sample('registerFirstTitle', calls.registerFirstTitle, {
    parcel: '106-54',
    shape,
    kind: 1,
    landUse: '101',
    value: money,
    source,
    owners: [owner, owner],
  }),
  sample('updateAssessment', calls.updateAssessment, { parcel: 'P', value: money, landUse: 'x' }),
  sample('proposeTransfer', calls.proposeTransfer, {
    title: id,
    owners: [owner],
    price: money,
    rights: [
      { right, discharged: true },
      { right, discharged: false },
    ],
    source,
    deadlineMs: 5,
  }),
  sample('onProposal', calls.onProposal, { title: id, proposal: id }),
  sample('attestNotary', calls.attestNotary, {
    title: id,
    proposal: id,
    deed: source,
    payment: money,
    paymentReference: hash,
  }),
  sample('expire', calls.expire, { title: id }),
  sample('createMortgage', calls.createMortgage, {
    title: id,
    rank: 1,
    mortgagee: key,
    secured: money,
    source,
    deadlineMs: 1,
  }),
  sample('varyRank', calls.varyRank, { title: id, rank: 1, newRank: 2, source, deadlineMs: 1 }),
  sample('discharge', calls.discharge, { title: id, rank: 1, source }),
  sample('lodgeCaution', calls.lodgeCaution, { title: id, cautioner: key, source, untilMs: 0 }),
  sample('withdrawCaution', calls.withdrawCaution, { title: id, number: 1, source }),
  sample('courtFreeze', calls.courtFreeze, { title: id, caseNumber: '12 O 34/26', source }),
  sample('unfreeze', calls.unfreeze, { title: id, number: 1, source }),
  sample('givePriorityNotice', calls.givePriorityNotice, {
    title: id,
    beneficiary: key,
    source,
    untilMs: 1,
  }),
  sample('subdivide', calls.subdivide, { title: id, parcels: [parcel, parcel], source }),
  sample('merge', calls.merge, {
    titles: [id, id],
    parcel,
    rights: [{ title: id, right, number: 1 }],
    source,
  }),
  sample('correctError', calls.correctError, { title: id, owners: [owner], shape, source }),
  sample('closeTitle', calls.closeTitle, { title: id, source }),
  sample('Parcel', codecOf(titles.parcelCodec), {
    id: '106-54',
    status: 1,
    title: id,
    shape,
    doubledAreaMm2: most,
    currency: 'USD',
    source,
    predecessors: [id],
  }),
  sample('Title', codecOf(titles.titleCodec), {
    parcel: '106-54',
    kind: 1,
    status: 2,
    rights: [right],
    nextNumber: 3,
    source,
    predecessors: [id],
    successors: [id, id],
  }),
  sample('Right', codecOf(titles.rightCodec), {
    id,
    party: key,
    numerator: 1n,
    denominator: 3n,
    secured: money,
    fromMs: 1,
    untilMs: 2,
    caseNumber: 'C',
    source,
  }),
  sample('Right without party', codecOf(titles.rightCodec), {
    id,
    party: undefined,
    numerator: 0n,
    denominator: 0n,
    secured: undefined,
    fromMs: 1,
    untilMs: 0,
    caseNumber: '',
    source,
  }),
  sample('Assessment', codecOf(titles.assessmentCodec), {
    value: most,
    landUse: '101',
    closed: true,
  }),
  sample('Disposal', codecOf(titles.disposalCodec), disposal),
  sample('Disposal by an owner', codecOf(titles.disposalCodec), {
    ...disposal,
    person: undefined,
    attestation: undefined,
  }),
  sample('Approval', codecOf(records.approvalCodec), {
    method: 1,
    callHash: hash,
    person,
    deadlineMs: 1,
  }),
  sample('Removal', codecOf(records.removalCodec), {
    kind: 0,
    number: 0,
    record: shape,
    method: 6,
    actor: key,
    person: undefined,
  }),
  sample('Settlement', codecOf(records.settlementCodec), {
    proposal: id,
    price: money,
    paymentReference: hash,
    deed: hash,
    notary: person,
    registrar: person,
  }),
  sample('GridCell', codecOf(records.gridCellCodec), {
    entries: [{ parcel: id, minX: -(2 ** 31), minY: -1, maxX: 0, maxY: 2 ** 31 - 1 }],
  }),
  sample('Ancestry', codecOf(records.ancestryCodec), { title: id, height: 12 }),
];

function isDecodeError(error: unknown): boolean {
  return error instanceof DecodeError && error.key.startsWith('codec/');
}

/** Other bytes are no value, or the one byte string of another value. */
function refusedOrOther(
  codec: Codec<unknown>,
  bytes: Uint8Array,
  value: unknown,
  where: string,
): void {
  let read: unknown;
  try {
    read = codec.decode(bytes);
  } catch (error) {
    assert.ok(isDecodeError(error), `${where}: ${error}`);
    return;
  }
  assert.deepEqual(codec.encode(read), bytes, where);
  assert.notDeepEqual(read, value, where);
}

describe('codec-land', () => {
  it('every message of the schema has a sample here', () => {
    const schema = readFileSync(new URL('../proto/land.proto', import.meta.url), 'utf8');
    const messages = [...schema.matchAll(/^message (\w+) /gm)].map(([, name]) => name as string);
    assert.ok(messages.length > 30);
    const parts = new Set([
      'Owner',
      'Money',
      'Source',
      'RightKey',
      'Disposition',
      'NewParcel',
      'MergedRight',
      'Consent',
      'Attestation',
      'GridEntry',
    ]);
    const named = new Set(SAMPLES.map(([name]) => name.toLowerCase()));
    const missing = messages.filter((one) => !parts.has(one) && !named.has(one.toLowerCase()));
    assert.deepEqual(missing, []);
  });

  for (const [name, codec, value] of SAMPLES) {
    it(`MOD-3: ${name} reads back to what was written, in plain values`, () => {
      const bytes = codec.encode(value);
      assert.equal(Object.getPrototypeOf(bytes), Uint8Array.prototype);
      assert.deepEqual(codec.decode(bytes), value);
    });

    it(`network §9.2: ${name} in any other bytes is refused`, () => {
      const bytes = codec.encode(value);
      for (let end = 0; end < bytes.length; end++) {
        refusedOrOther(codec, bytes.slice(0, end), value, `cut at ${end}`);
      }
      const unknownField = Uint8Array.of(0xf8, 0x07, 1);
      assert.throws(() => codec.decode(concatBytes(bytes, unknownField)), isDecodeError);
      // The whole message twice over: protobuf reads repeated single fields, the last one wins.
      refusedOrOther(codec, concatBytes(bytes, bytes), value, 'twice');
    });

    it(`network §9.2: ${name} with one bit changed is refused, or is another value`, () => {
      const bytes = codec.encode(value);
      for (let at = 0; at < bytes.length; at++) {
        const changed = bytes.slice();
        changed[at] = (changed[at] as number) ^ 1;
        refusedOrOther(codec, changed, value, `byte ${at}`);
      }
    });
  }

  it('MOD-10: bytes, lists, texts and amounts are bounded', () => {
    const long = new Uint8Array(operationBytesMax + 1);
    assert.throws(
      () => calls.registerFirstTitle.decode(long),
      (error: unknown) => error instanceof DecodeError && error.key === 'codec/too-long',
    );
    const update = { parcel: 'P', value: money, landUse: '' };
    const refused: (() => unknown)[] = [
      () => calls.updateAssessment.encode({ ...update, parcel: 'ü'.repeat(33) }),
      () => calls.updateAssessment.encode({ ...update, parcel: '' }),
      () => calls.updateAssessment.encode({ ...update, parcel: '\ud800' }),
      () => calls.updateAssessment.encode({ ...update, value: { ...money, currency: 'eur' } }),
      () => calls.updateAssessment.encode({ ...update, value: { ...money, minorUnits: -1n } }),
      () =>
        calls.updateAssessment.encode({ ...update, value: { ...money, minorUnits: most + 1n } }),
      () => calls.expire.encode({ title: new Uint8Array(19) }),
      () =>
        calls.correctError.encode({
          title: id,
          owners: Array.from({ length: titleOwnersMax + 1 }, () => owner),
          shape,
          source,
        }),
    ];
    for (const write of refused) assert.throws(write, RangeError);
    assert.ok(calls.updateAssessment.encode({ ...update, parcel: 'ü'.repeat(32) }).length > 64);
  });

  it('MOD-10: a list beyond its bound is refused by the reader too', () => {
    const bytes = calls.correctError.encode({
      title: id,
      owners: Array.from({ length: titleOwnersMax }, () => owner),
      shape: new Uint8Array(0),
      source,
    });
    assert.equal(calls.correctError.decode(bytes).owners.length, titleOwnersMax);
    const one = calls.correctError.encode({ title: id, owners: [owner], shape, source });
    const none = calls.correctError.encode({ title: id, owners: [], shape, source });
    // Field 2 stands between the title, 22 bytes, and the rest.
    const element = one.subarray(22, one.length - (none.length - 22));
    const more = concatBytes(bytes.subarray(0, 22), element, bytes.subarray(22));
    assert.throws(
      () => calls.correctError.decode(more),
      (error: unknown) => error instanceof DecodeError && error.key === 'codec/count',
    );
  });
});
