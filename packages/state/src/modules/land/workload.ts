// Random acts on the land register, for tests and the simulator: mostly such as people make, chosen
// by what the state holds, so that disposals get through; some of them wrong in one place.

import { equalBytes, toHex } from '@witan/ledger/bytes';
import * as payloads from '@witan/ledger/codec-land';
import {
  type Money,
  RIGHT_KINDS,
  type RightKind,
  SOURCE_KINDS,
  type Source,
  TITLE_KINDS,
} from '@witan/ledger/codec-land-fields';
import type { Disposal, Title } from '@witan/ledger/codec-land-titles';
import { sha256 } from '@witan/ledger/hash';
import type { PublicKey } from '@witan/ledger/signature';
import { utf8 } from '@witan/ledger/text';
import type { Act, Random, Scenery } from '../../host/module.ts';
import { readAll, readRecord, type StateReader } from '../../host/reader.ts';
import { type Box, boundingBox } from './geometry.ts';
import { canonicalMultiPolygon, decodeMultiPolygon, encodeMultiPolygon } from './geometry-codec.ts';
import { METHODS } from './methods.ts';
import { isPastDeadline, isRestriction, keysOfKind } from './records.ts';
import { disposals, LAND, parcelKey, parcels, rights, titles } from './title-keys.ts';

const PEOPLE = ['alice', 'bob', 'carol', 'bank', 'union'];
const HOUR_MS = 3_600_000;
const PLOTS = 24;
const PLOT_MM = 8_000;

/** The next random act. The same state and random numbers give the same act. */
export function randomAct(scenery: Scenery): Act {
  return new Imagination(scenery).next();
}

interface Known {
  readonly id: Uint8Array;
  readonly title: Title;
  readonly disposal: Disposal | undefined;
  readonly owner: string;
}

class Imagination {
  readonly #state: StateReader;
  readonly #random: Random;
  readonly #keyOf: (name: string) => PublicKey;
  readonly #timeMs: number;

  constructor({ state, random, keyOf, timeMs }: Scenery) {
    this.#state = state;
    this.#random = random;
    this.#keyOf = keyOf;
    this.#timeMs = timeMs;
  }

  next(): Act {
    const current = readAll(this.#state, titles, {}).filter(({ record }) => record.status === 1);
    const chosen = current[this.#random(Math.max(1, current.length))];
    if (chosen === undefined || this.#random(8) === 0) return this.#register();
    const known = this.#known(chosen.key.title, chosen.record);
    const isRestricted = known.title.rights.some(isRestriction);
    if (isRestricted && this.#random(2) === 0) return this.#lift(known);
    if (known.disposal !== undefined && this.#random(8) > 0) {
      return this.#progress(known, known.disposal);
    }
    const acts = [
      this.#assess,
      this.#propose,
      this.#propose,
      this.#mortgage,
      this.#varyRank,
      this.#discharge,
      this.#varyRank,
      this.#caution,
      this.#freeze,
      this.#notice,
      this.#expire,
      this.#subdivide,
      this.#merge,
      this.#correct,
      this.#close,
      this.#junk,
    ];
    return this.#pick(acts).call(this, known);
  }

  #pick<T>(items: readonly T[]): T {
    return items[this.#random(items.length)] as T;
  }

  #known(id: Uint8Array, title: Title): Known {
    const kind = RIGHT_KINDS.ownership;
    const [first] = readAll(this.#state, rights, { title: id, kind });
    const disposal = readRecord(this.#state, disposals, { title: id })?.record;
    return { id, title, disposal, owner: this.#nameOf(first?.record.party) };
  }

  #nameOf(party: Uint8Array | undefined): string {
    const isParty = (name: string): boolean =>
      party !== undefined && equalBytes(this.#keyOf(name), party);
    return PEOPLE.find(isParty) ?? 'stranger';
  }

  #act<T>(as: string, method: number, codec: { encode(value: T): Uint8Array }, call: T): Act {
    // Now and then somebody tries what another may do.
    const sender = this.#random(16) === 0 ? this.#pick(PEOPLE) : as;
    const operation = { call: LAND * 256 + method, payload: codec.encode(call) };
    return { as: sender, operations: [operation] };
  }

  #source(): Source {
    const isLate = this.#random(40) === 0;
    return {
      document: sha256(utf8(`document ${this.#random(1_000)}`)),
      kind: SOURCE_KINDS.deed,
      datedMs: this.#timeMs + (isLate ? HOUR_MS : -HOUR_MS),
      validUntilMs: 0,
    };
  }

  #owners(): payloads.Owner[] {
    const party = (i: number): PublicKey => this.#keyOf(PEOPLE[i] as string);
    if (this.#random(3) > 0) {
      return [{ party: party(this.#random(3)), numerator: 1n, denominator: 1n }];
    }
    const denominator = BigInt(2 + this.#random(4));
    const first = this.#random(3);
    const rest = denominator - (this.#random(10) === 0 ? 2n : 1n);
    return [
      { party: party(first), numerator: 1n, denominator },
      { party: party((first + 1) % 3), numerator: rest, denominator },
    ];
  }

  #money(): Money {
    return { currency: 'USD', minorUnits: BigInt(this.#random(1_000_000)) };
  }

  #deadlineMs(): number {
    return this.#timeMs + HOUR_MS * (1 + this.#random(96));
  }

  #registrar(): string {
    return this.#pick(['registrar', 'registrar-two']);
  }

  #register(): Act {
    const plot = this.#random(PLOTS);
    const [x, y] = [(plot % 6) * PLOT_MM, Math.floor(plot / 6) * PLOT_MM];
    // A strip more than the plot overlaps the next one, where there is one.
    const width = PLOT_MM + (this.#random(8) === 0 ? 1 : 0);
    const shape = rectangle({ minX: x, minY: y, maxX: x + width, maxY: y + PLOT_MM });
    return this.#act('registrar', METHODS.registerFirstTitle, payloads.registerFirstTitle, {
      parcel: `plot ${plot}-${this.#random(3)}`,
      shape,
      kind: TITLE_KINDS.freehold,
      landUse: '101',
      value: this.#money(),
      source: this.#source(),
      owners: this.#owners(),
    });
  }

  /** Whatever brings the disposal further, or ends it. */
  #progress({ id, owner }: Known, disposal: Disposal): Act {
    if (isPastDeadline(disposal, this.#timeMs)) return this.#expire({ id });
    const on = { title: id, proposal: disposal.id };
    const missing = disposal.consents.find(({ height }) => height === 0);
    if (this.#random(15) === 0) {
      return this.#act(owner, METHODS.withdraw, payloads.onProposal, on);
    }
    if (missing !== undefined) {
      return this.#act(this.#nameOf(missing.party), METHODS.consent, payloads.onProposal, on);
    }
    const isTransfer = disposal.method === METHODS.proposeTransfer;
    if (isTransfer && disposal.attestation === undefined) {
      const { price } = payloads.proposeTransfer.decode(disposal.call);
      return this.#act('notary', METHODS.attestNotary, payloads.attestNotary, {
        ...on,
        deed: this.#source(),
        payment: price,
        paymentReference: sha256(disposal.id),
      });
    }
    return this.#act(this.#registrar(), METHODS.settle, payloads.onProposal, on);
  }

  #assess({ title }: Known): Act {
    const call = { parcel: title.parcel, value: this.#money(), landUse: '104' };
    return this.#act('assessor', METHODS.updateAssessment, payloads.updateAssessment, call);
  }

  #propose({ id, title, owner }: Known): Act {
    const charges = title.rights.filter(({ kind }) => kind !== RIGHT_KINDS.ownership);
    return this.#act(owner, METHODS.proposeTransfer, payloads.proposeTransfer, {
      title: id,
      owners: this.#owners(),
      price: this.#money(),
      rights: charges.map((right) => ({ right, discharged: this.#random(2) === 0 })),
      source: this.#source(),
      deadlineMs: this.#deadlineMs(),
    });
  }

  #mortgage({ id, owner }: Known): Act {
    return this.#act(owner, METHODS.createMortgage, payloads.createMortgage, {
      title: id,
      rank: 1 + this.#random(4),
      mortgagee: this.#keyOf(this.#pick(['bank', 'union'])),
      secured: this.#money(),
      source: this.#source(),
      deadlineMs: this.#deadlineMs(),
    });
  }

  #varyRank({ id, title, owner }: Known): Act {
    return this.#act(owner, METHODS.varyRank, payloads.varyRank, {
      title: id,
      rank: this.#numberOf(title, RIGHT_KINDS.mortgage),
      newRank: 1 + this.#random(4),
      source: this.#source(),
      deadlineMs: this.#deadlineMs(),
    });
  }

  #discharge({ id, title }: Known): Act {
    const rank = this.#numberOf(title, RIGHT_KINDS.mortgage);
    const right = { title: id, kind: RIGHT_KINDS.mortgage, number: rank };
    const party = readRecord(this.#state, rights, right)?.record.party;
    const call = { title: id, rank, source: this.#source() };
    return this.#act(this.#nameOf(party), METHODS.discharge, payloads.discharge, call);
  }

  #caution({ id }: Known): Act {
    return this.#act('registrar', METHODS.lodgeCaution, payloads.lodgeCaution, {
      title: id,
      cautioner: this.#keyOf('carol'),
      source: this.#source(),
      untilMs: this.#deadlineMs(),
    });
  }

  #numberOf(title: Title, kind: RightKind): number {
    return keysOfKind(title, kind)[0]?.number ?? 1;
  }

  /** Ends some restriction, or tries to. */
  #lift({ id, title }: Known): Act {
    const { kind, number } = this.#pick(title.rights.filter(isRestriction));
    const call = { title: id, number, source: this.#source() };
    if (kind === RIGHT_KINDS.caution) {
      return this.#act('carol', METHODS.withdrawCaution, payloads.withdrawCaution, call);
    }
    if (kind === RIGHT_KINDS.courtFreeze) {
      return this.#act('judge', METHODS.unfreeze, payloads.unfreeze, call);
    }
    return this.#expire({ id });
  }

  #freeze({ id }: Known): Act {
    const call = { title: id, caseNumber: 'C 1', source: this.#source() };
    return this.#act('judge', METHODS.courtFreeze, payloads.courtFreeze, call);
  }

  #notice({ id, owner }: Known): Act {
    return this.#act(owner, METHODS.givePriorityNotice, payloads.givePriorityNotice, {
      title: id,
      beneficiary: this.#keyOf(this.#pick(PEOPLE)),
      source: this.#source(),
      untilMs: this.#deadlineMs(),
    });
  }

  #expire({ id }: Pick<Known, 'id'>): Act {
    return this.#act('stranger', METHODS.expire, payloads.expire, { title: id });
  }

  #boxOf(title: Title): Box {
    const parcel = readRecord(this.#state, parcels, { parcel: parcelKey(title.parcel) });
    return boundingBox(decodeMultiPolygon(parcel?.record.shape ?? new Uint8Array(0)));
  }

  #subdivide({ id, title }: Known): Act {
    const box = this.#boxOf(title);
    const cut = box.minX + 1 + this.#random(box.maxX - box.minX);
    const gap = this.#random(10) === 0 ? 1 : 0;
    const part = (side: string, shape: Uint8Array): payloads.NewParcel => ({
      parcel: `${toHex(id).slice(0, 12)}-${side}`,
      shape,
      landUse: '102',
      value: 5n,
    });
    return this.#act(this.#registrar(), METHODS.subdivide, payloads.subdivide, {
      title: id,
      parcels: [
        part('west', rectangle({ ...box, maxX: cut })),
        part('east', rectangle({ ...box, minX: cut + gap })),
      ],
      source: this.#source(),
    });
  }

  /** With the neighbour to the east, if there is one of equal height. */
  #merge({ id, title }: Known): Act {
    const box = this.#boxOf(title);
    const other = readAll(this.#state, titles, {}).find(({ record }) => {
      if (record.status !== 1) return false;
      const next = this.#boxOf(record);
      return next.minX === box.maxX && next.minY === box.minY && next.maxY === box.maxY;
    });
    const olds = other === undefined ? [] : [{ id: other.key.title, title: other.record }];
    const maxX = other === undefined ? box.maxX : this.#boxOf(other.record).maxX;
    const charges = [{ id, title }, ...olds].flatMap((old) =>
      keysOfKind(old.title, RIGHT_KINDS.mortgage).map((right) => ({ title: old.id, right })),
    );
    return this.#act(this.#registrar(), METHODS.merge, payloads.merge, {
      titles: [id, ...olds.map((old) => old.id)],
      parcel: {
        parcel: `${toHex(id).slice(0, 12)}-whole`,
        shape: rectangle({ ...box, maxX }),
        landUse: '103',
        value: 9n,
      },
      rights: charges.map((charge, i) => ({ ...charge, number: i + 1 })),
      source: this.#source(),
    });
  }

  /** The same correction from either registrar, so that two of them sometimes agree. */
  #correct({ id }: Known): Act {
    const owners = [{ party: this.#keyOf('bob'), numerator: 1n, denominator: 1n }];
    const document = sha256(id);
    return this.#act(this.#registrar(), METHODS.correctError, payloads.correctError, {
      title: id,
      owners,
      shape: new Uint8Array(0),
      source: { document, kind: SOURCE_KINDS.survey, datedMs: 1, validUntilMs: 0 },
    });
  }

  #close({ id }: Known): Act {
    const source = { document: sha256(id), kind: SOURCE_KINDS.deed, datedMs: 1, validUntilMs: 0 };
    const call = { title: id, source };
    return this.#act(this.#registrar(), METHODS.closeTitle, payloads.closeTitle, call);
  }

  #junk(): Act {
    const payload = Uint8Array.from({ length: this.#random(40) }, () => this.#random(256));
    return { as: 'registrar', operations: [{ call: LAND * 256 + this.#random(30), payload }] };
  }
}

function rectangle({ minX, minY, maxX, maxY }: Box): Uint8Array {
  const outer = [
    { x: minX, y: minY },
    { x: maxX, y: minY },
    { x: maxX, y: maxY },
    { x: minX, y: maxY },
  ];
  return encodeMultiPolygon(canonicalMultiPolygon([{ outer, holes: [] }]));
}
