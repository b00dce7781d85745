// Builders for calls of the land register, with defaults that are accepted.

import { fromHex, toHex } from '@witan/ledger/bytes';
import type { Codec } from '@witan/ledger/codec-fields';
import * as payloads from '@witan/ledger/codec-land';
import {
  type Money,
  SOURCE_KINDS,
  type Source,
  TITLE_KINDS,
} from '@witan/ledger/codec-land-fields';
import { sha256 } from '@witan/ledger/hash';
import { type ProblemKey, problemOf } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import type { Operation } from '@witan/ledger/transaction';
import type { MultiPolygon } from '../../src/modules/land/geometry.ts';
import {
  canonicalMultiPolygon,
  encodeMultiPolygon,
} from '../../src/modules/land/geometry-codec.ts';
import { METHODS } from '../../src/modules/land/methods.ts';
import { LAND } from '../../src/modules/land/title-keys.ts';
import { demonstrationKey, TEST_TIME_MS, TestLedger } from '../../src/testkit.ts';

export const HOUR_MS = 3_600_000;

export function operation(method: number, payload: Uint8Array): Operation {
  return { call: LAND * 256 + method, payload };
}

export function documentHash(name: string): Uint8Array {
  return sha256(utf8(name));
}

export function sourceOf(changes: Partial<Source> = {}): Source {
  const datedMs = TEST_TIME_MS - HOUR_MS;
  const document = documentHash('a document');
  return { document, kind: SOURCE_KINDS.deed, datedMs, validUntilMs: 0, ...changes };
}

/** A rectangle in millimetres. */
export function rectangle(x: number, y: number, width: number, height: number): MultiPolygon {
  const outer = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  return canonicalMultiPolygon([{ outer, holes: [] }]);
}

export function shapeBytes(x: number, y: number, width = 10_000, height = 10_000): Uint8Array {
  return encodeMultiPolygon(rectangle(x, y, width, height));
}

export function owner(name: string, numerator = 1n, denominator = 1n): payloads.Owner {
  return { party: demonstrationKey(name), numerator, denominator };
}

export function money(minorUnits: bigint, currency = 'USD'): Money {
  return { currency, minorUnits };
}

export function firstTitle(
  changes: Partial<payloads.RegisterFirstTitle> = {},
): payloads.RegisterFirstTitle {
  return {
    parcel: 'P-1',
    shape: shapeBytes(0, 0),
    kind: TITLE_KINDS.freehold,
    landUse: '101',
    value: money(1_000_000n),
    source: sourceOf(),
    owners: [owner('alice')],
    ...changes,
  };
}

export function registration(changes: Partial<payloads.RegisterFirstTitle> = {}): Operation {
  return operation(
    METHODS.registerFirstTitle,
    payloads.registerFirstTitle.encode(firstTitle(changes)),
  );
}

/** Submits one operation as a person of the demonstration; the code, 0 when accepted. */
export function act(ledger: TestLedger, as: string, ...operations: readonly Operation[]): number {
  return ledger.submit({ sender: demonstrationKey(as), operations });
}

interface ParcelAnswer {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly version: number;
}

/** Query data of a shape that the test knows. */
export function read<T>(ledger: TestLedger, path: string): T {
  return ledger.host.query(path).data as unknown as T;
}

export function parcelAt(ledger: TestLedger, id: string): ParcelAnswer | null {
  return read(ledger, `land/parcels/${id}`);
}

/** The title that covers a parcel, or covered it last. */
export function titleOf(ledger: TestLedger, parcel = 'P-1'): Uint8Array {
  const title = parcelAt(ledger, parcel)?.title;
  return title === undefined ? new Uint8Array(20) : (fromHex(title) as Uint8Array);
}

interface RightAnswer {
  readonly kind: string;
  readonly number: number;
  readonly party: string;
  readonly share: string | null;
}

export function rightsAt(ledger: TestLedger, parcel = 'P-1'): RightAnswer[] {
  return read(ledger, `land/titles/${toHex(titleOf(ledger, parcel))}/rights`);
}

/** Owners with their shares, sorted, for example `bob 1/1`. */
export function ownersAt(ledger: TestLedger, names: readonly string[], parcel = 'P-1'): string[] {
  return rightsAt(ledger, parcel)
    .filter(({ kind }) => kind === 'ownership')
    .map(({ party, share }) => {
      const name = names.find((one) => toHex(demonstrationKey(one)) === party);
      return `${name} ${share}`;
    })
    .sort();
}

export function proposalOf(ledger: TestLedger, parcel = 'P-1'): Uint8Array {
  const path = `land/titles/${toHex(titleOf(ledger, parcel))}/disposal`;
  const id = read<{ id: string } | null>(ledger, path)?.id;
  return id === undefined ? new Uint8Array(20) : (fromHex(id) as Uint8Array);
}

/** Calls on one parcel's title, each with defaults; `as` is who sends it. */
export class Scene {
  readonly ledger: TestLedger;
  readonly parcel: string;

  constructor(ledger: TestLedger, parcel = 'P-1') {
    this.ledger = ledger;
    this.parcel = parcel;
  }

  #send<T>(as: string, method: number, codec: Codec<T>, payload: T): number {
    return act(this.ledger, as, operation(method, codec.encode(payload)));
  }

  get title(): Uint8Array {
    return titleOf(this.ledger, this.parcel);
  }

  get #on(): payloads.OnProposal {
    return { title: this.title, proposal: proposalOf(this.ledger, this.parcel) };
  }

  get deadlineMs(): number {
    return this.ledger.timeMs + 24 * HOUR_MS;
  }

  register(changes: Partial<payloads.RegisterFirstTitle> = {}): number {
    return act(this.ledger, 'registrar', registration({ parcel: this.parcel, ...changes }));
  }

  propose(changes: Partial<payloads.ProposeTransfer> = {}, as = 'alice'): number {
    return this.#send(as, METHODS.proposeTransfer, payloads.proposeTransfer, {
      title: this.title,
      owners: [owner('bob')],
      price: money(900_000n),
      rights: [],
      source: sourceOf(),
      deadlineMs: this.deadlineMs,
      ...changes,
    });
  }

  consent(as: string, changes: Partial<payloads.OnProposal> = {}): number {
    return this.#send(as, METHODS.consent, payloads.onProposal, { ...this.#on, ...changes });
  }

  attest(changes: Partial<payloads.AttestNotary> = {}, as = 'notary'): number {
    return this.#send(as, METHODS.attestNotary, payloads.attestNotary, {
      ...this.#on,
      deed: sourceOf({ document: documentHash('a deed') }),
      payment: money(900_000n),
      paymentReference: documentHash('a payment'),
      ...changes,
    });
  }

  settle(as = 'registrar', changes: Partial<payloads.OnProposal> = {}): number {
    return this.#send(as, METHODS.settle, payloads.onProposal, { ...this.#on, ...changes });
  }

  withdraw(as: string): number {
    return this.#send(as, METHODS.withdraw, payloads.onProposal, this.#on);
  }

  expire(as = 'anyone'): number {
    return this.#send(as, METHODS.expire, payloads.expire, { title: this.title });
  }

  mortgage(changes: Partial<payloads.CreateMortgage> = {}, as = 'alice'): number {
    return this.#send(as, METHODS.createMortgage, payloads.createMortgage, {
      title: this.title,
      rank: 1,
      mortgagee: demonstrationKey('bank'),
      secured: money(500_000n),
      source: sourceOf(),
      deadlineMs: this.deadlineMs,
      ...changes,
    });
  }

  /** A mortgage that is proposed, consented to and settled. */
  mortgaged(rank: number, bank = 'bank', secured = 500_000n): number {
    const codes = [
      this.mortgage({ rank, mortgagee: demonstrationKey(bank), secured: money(secured) }),
      this.consent(bank),
      this.settle(),
    ];
    return Math.max(...codes);
  }

  varyRank(rank: number, newRank: number, as = 'alice'): number {
    return this.#send(as, METHODS.varyRank, payloads.varyRank, {
      title: this.title,
      rank,
      newRank,
      source: sourceOf(),
      deadlineMs: this.deadlineMs,
    });
  }

  discharge(as: string, rank: number): number {
    const call = { title: this.title, rank, source: sourceOf() };
    return this.#send(as, METHODS.discharge, payloads.discharge, call);
  }

  caution(changes: Partial<payloads.LodgeCaution> = {}, as = 'registrar'): number {
    return this.#send(as, METHODS.lodgeCaution, payloads.lodgeCaution, {
      title: this.title,
      cautioner: demonstrationKey('carol'),
      source: sourceOf(),
      untilMs: 0,
      ...changes,
    });
  }

  withdrawCaution(as: string, number: number): number {
    const call = { title: this.title, number, source: sourceOf() };
    return this.#send(as, METHODS.withdrawCaution, payloads.withdrawCaution, call);
  }

  freeze(as = 'judge', changes: Partial<payloads.CourtFreeze> = {}): number {
    const call = { title: this.title, caseNumber: 'C 1/26', source: sourceOf(), ...changes };
    return this.#send(as, METHODS.courtFreeze, payloads.courtFreeze, call);
  }

  unfreeze(number: number, as = 'judge'): number {
    const call = { title: this.title, number, source: sourceOf() };
    return this.#send(as, METHODS.unfreeze, payloads.unfreeze, call);
  }

  notice(changes: Partial<payloads.GivePriorityNotice> = {}, as = 'alice'): number {
    return this.#send(as, METHODS.givePriorityNotice, payloads.givePriorityNotice, {
      title: this.title,
      beneficiary: demonstrationKey('bob'),
      source: sourceOf(),
      untilMs: this.deadlineMs,
      ...changes,
    });
  }

  subdivide(parcels: readonly payloads.NewParcel[], as = 'registrar'): number {
    const call = { title: this.title, parcels, source: sourceOf() };
    return this.#send(as, METHODS.subdivide, payloads.subdivide, call);
  }

  merge(changes: Partial<payloads.Merge>, as = 'registrar'): number {
    return this.#send(as, METHODS.merge, payloads.merge, {
      titles: [this.title],
      parcel: part('M', shapeBytes(0, 0)),
      rights: [],
      source: sourceOf(),
      ...changes,
    });
  }

  correct(changes: Partial<payloads.CorrectError>, as = 'registrar'): number {
    return this.#send(as, METHODS.correctError, payloads.correctError, {
      title: this.title,
      owners: [],
      shape: new Uint8Array(0),
      source: sourceOf(),
      ...changes,
    });
  }

  close(as = 'registrar'): number {
    const call = { title: this.title, source: sourceOf() };
    return this.#send(as, METHODS.closeTitle, payloads.closeTitle, call);
  }

  get restrictions(): readonly RightAnswer[] {
    return read(this.ledger, `land/titles/${toHex(this.title)}/restrictions`);
  }
}

export function part(parcel: string, shape: Uint8Array, value = 500_000n): payloads.NewParcel {
  return { parcel, shape, landUse: '101', value };
}

/** A ledger with one registered parcel, P-1 of Alice, unless told otherwise. */
export function scene(changes: Partial<payloads.RegisterFirstTitle> = {}): Scene {
  const made = new Scene(new TestLedger());
  const code = made.register(changes);
  if (code !== 0) throw new Error(`the parcel of the scene was refused: ${code}`);
  return made;
}

/** The catalogue number of a refusal. */
export function code(key: ProblemKey): number {
  return problemOf(key).code;
}
