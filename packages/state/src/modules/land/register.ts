// What handlers share: reading titles and rights, adding and ending rights so that nothing vanishes
// (MOD-12), and the conditions that several calls ask for.

import { equalBytes } from '@witan/ledger/bytes';
import type { NewParcel, Owner } from '@witan/ledger/codec-land';
import {
  type Money,
  RIGHT_KINDS,
  type RightKey,
  type RightKind,
  type Source,
} from '@witan/ledger/codec-land-fields';
import {
  type Disposal,
  disposalCodec,
  type Parcel,
  type Right,
  rightCodec,
  STATUS,
  type Title,
} from '@witan/ledger/codec-land-titles';
import { writeRecord } from '@witan/ledger/codec-record-writer';
import { must } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import { type Context, refuse } from '../../host/module.ts';
import { doubledArea, type MultiPolygon } from './geometry.ts';
import { occupy, shapeOf, vacate } from './ground.ts';
import { approvals, removals } from './keys.ts';
import type { LandEvent } from './methods.ts';
import {
  faultOfShares,
  hasLapsed,
  hasRight,
  hasRoom,
  isCurrentSource,
  isPastDeadline,
  isRestriction,
  keysOfKind,
  withoutRight,
  withRight,
} from './records.ts';
import { assessments, disposals, parcelKey, parcels, rights, titles } from './title-keys.ts';

/** A title while a call works on it; `save` writes it once, at the end. */
export class OpenTitle {
  readonly context: Context;
  readonly id: Uint8Array;
  #record: Title;

  private constructor(context: Context, id: Uint8Array, record: Title) {
    this.context = context;
    this.id = id;
    this.#record = record;
  }

  /** LAND-2, LAND-11: acts are on the current version of a current title. */
  static current(context: Context, id: Uint8Array): OpenTitle {
    const record = context.get(titles, { title: id }) ?? refuse('land/title-unknown');
    if (record.status !== STATUS.current) refuse('land/title-historic');
    return new OpenTitle(context, id, record);
  }

  /** A new title over a parcel; the host gives its identifier. */
  static create(
    context: Context,
    record: Pick<Title, 'parcel' | 'kind' | 'source' | 'predecessors'>,
  ): OpenTitle {
    const title = { ...record, status: STATUS.current, rights: [], nextNumber: 1, successors: [] };
    return new OpenTitle(context, context.newId(), title);
  }

  get record(): Title {
    return this.#record;
  }

  save(): void {
    this.context.put(titles, { title: this.id }, this.#record);
  }

  /** Ends the title itself; the caller has ended its rights (LAND-7, LAND-11). */
  retire(successors: readonly Uint8Array[]): void {
    must(this.#record.rights.length === 0, 'LAND-2: a historic title holds no right');
    this.context.delete(approvals, { title: this.id });
    this.#record = { ...this.#record, status: STATUS.historic, successors };
  }

  right(key: RightKey): Right {
    const right = this.context.get(rights, { title: this.id, ...key });
    must(right !== undefined, 'a title lists the rights that exist');
    return right;
  }

  /** The right with this number, or a refusal. */
  find(key: RightKey): Right {
    return hasRight(this.#record, key) ? this.right(key) : refuse('land/right-unknown');
  }

  rightsOf(kind: RightKind): Right[] {
    return keysOfKind(this.#record, kind).map((key) => this.right(key));
  }

  get owners(): Right[] {
    return this.rightsOf(RIGHT_KINDS.ownership);
  }

  isOwner(party: Uint8Array): boolean {
    return this.owners.some((right) => right.party !== undefined && equalBytes(right.party, party));
  }

  add(key: RightKey, right: Right): void {
    if (!hasRoom(this.#record)) refuse('land/title-full');
    must(!hasRight(this.#record, key), 'LAND-5: the number of a right is taken');
    this.#record = withRight(this.#record, key);
    this.context.put(rights, { title: this.id, ...key }, right);
  }

  /** Adds a right under the next number and returns that number. */
  addNext(kind: RightKind, right: Right): number {
    const { nextNumber } = this.#record;
    this.#record = { ...this.#record, nextNumber: nextNumber + 1 };
    this.add({ kind, number: nextNumber }, right);
    return nextNumber;
  }

  /** LAND-1: the owners from now on, each with a right of its own. */
  addOwners(owners: readonly Owner[], source: Source): void {
    const fault = faultOfShares(owners);
    if (fault !== undefined) refuse(fault);
    for (const owner of owners) {
      this.addNext(RIGHT_KINDS.ownership, { ...this.newRight(source), ...owner });
    }
  }

  /** A right from now on; what the kind needs is added by the caller. */
  newRight(source: Source): Right {
    return {
      id: this.context.newId(),
      party: undefined,
      numerator: 0n,
      denominator: 0n,
      secured: undefined,
      fromMs: this.context.timeMs,
      untilMs: 0,
      caseNumber: '',
      source,
    };
  }

  /** Takes a right out of force and keeps it, with who ended it by which method (MOD-12). */
  end(key: RightKey, method: number): Right {
    const right = this.right(key);
    this.#record = withoutRight(this.#record, key);
    this.context.delete(rights, { title: this.id, ...key });
    this.#remember(key, writeRecord(rightCodec, right), method);
    return right;
  }

  /** Gives a right another number; whichever has that number gets the one left free (LAND-5). */
  exchange(from: RightKey, to: RightKey): void {
    const moved = this.right(from);
    const other = hasRight(this.#record, to) ? this.right(to) : undefined;
    this.#record = withoutRight(withoutRight(this.#record, from), to);
    this.context.delete(rights, { title: this.id, ...from });
    this.add(to, moved);
    if (other !== undefined) this.add(from, other);
  }

  endAll(keys: readonly RightKey[], method: number): void {
    for (const key of keys) this.end(key, method);
  }

  #remember(key: { kind: number; number: number }, record: Uint8Array, method: number): void {
    const { kind, number } = key;
    const { key: actor, person } = this.context.caller;
    const removal = { kind, number, record, method, actor, person };
    this.context.append(removals, { title: this.id }, removal);
  }

  /** LAND-4: no caution, freeze or notice of another stands in the way. */
  requireUnrestricted(beneficiaries: readonly Uint8Array[] = []): void {
    for (const key of this.#record.rights.filter(isRestriction)) {
      const right = this.right(key);
      if (hasLapsed(right, this.context.timeMs)) continue;
      if (key.kind === RIGHT_KINDS.caution) refuse('land/caution-in-force');
      if (key.kind === RIGHT_KINDS.courtFreeze) refuse('land/frozen');
      const { party } = right;
      if (party === undefined || !beneficiaries.some((one) => equalBytes(one, party))) {
        refuse('land/priority-notice');
      }
    }
  }

  /** Ends what has lapsed; returns the keys. */
  sweep(method: number): RightKey[] {
    const { timeMs } = this.context;
    const lapsed = this.#record.rights.filter((key) => hasLapsed(this.right(key), timeMs));
    this.endAll(lapsed, method);
    return lapsed;
  }

  get disposal(): Disposal | undefined {
    return this.context.get(disposals, { title: this.id });
  }

  /** LAND-9: one disposal waits at most; one past its deadline gives way (MOD-11). */
  requireNoDisposal(method: number): void {
    const { disposal } = this;
    if (disposal === undefined) return;
    if (!isPastDeadline(disposal, this.context.timeMs)) refuse('land/disposal-pending');
    this.endDisposal(disposal, method);
  }

  endDisposal(disposal: Disposal, method: number): void {
    this.context.delete(disposals, { title: this.id });
    this.#remember({ kind: 0, number: 0 }, writeRecord(disposalCodec, disposal), method);
  }

  get parcel(): Parcel {
    const record = this.context.get(parcels, { parcel: parcelKey(this.#record.parcel) });
    must(record !== undefined, 'LAND-2: a title covers a parcel');
    return record;
  }

  /** Subscribers find an event by title or by stated parcel id. */
  emit(event: LandEvent, ...more: readonly Uint8Array[]): void {
    this.context.emit(event, this.id, utf8(this.#record.parcel), ...more);
  }
}

/** LAND-3: the document behind an act is dated no later than the block, and still valid. */
export function requireSource(context: Context, source: Source): void {
  if (!isCurrentSource(source, context.timeMs)) refuse('land/source-not-current');
}

/** MOD-11: whatever waits has an end, and not a distant one. */
export function requireDeadline(context: Context, deadlineMs: number, aheadMsMax: number): void {
  const aheadMs = deadlineMs - context.timeMs;
  if (aheadMs <= 0 || aheadMs > aheadMsMax) refuse('land/deadline-invalid');
}

/** A parcel with its title, its place on the ground and its assessment. */
export interface ParcelToCreate extends Omit<NewParcel, 'shape' | 'value'> {
  readonly shape: MultiPolygon;
  readonly shapeBytes: Uint8Array;
  readonly value: Money;
  readonly source: Source;
  readonly predecessors: readonly Uint8Array[];
}

/** LAND-11: a stated id is used once, ever. */
export function requireNewParcel(context: Context, statedId: string): void {
  const known = context.get(parcels, { parcel: parcelKey(statedId) });
  if (known !== undefined) refuse('land/parcel-exists');
}

export function createParcel(context: Context, title: OpenTitle, parcel: ParcelToCreate): void {
  const key = parcelKey(parcel.parcel);
  const { currency, minorUnits } = parcel.value;
  occupy(context, key, parcel.shape);
  context.put(
    parcels,
    { parcel: key },
    {
      id: parcel.parcel,
      status: STATUS.current,
      title: title.id,
      shape: parcel.shapeBytes,
      doubledAreaMm2: doubledArea(parcel.shape),
      currency,
      source: parcel.source,
      predecessors: parcel.predecessors,
    },
  );
  const assessment = { value: minorUnits, landUse: parcel.landUse, closed: false };
  context.put(assessments, { currency, parcel: key }, assessment);
}

/** The parcel leaves the ground; its record and last land use stay, its value leaves the sum. */
export function retireParcel(context: Context, parcel: Parcel): void {
  const key = parcelKey(parcel.id);
  vacate(context, key, shapeOf(parcel));
  context.put(parcels, { parcel: key }, { ...parcel, status: STATUS.historic });
  const place = { currency: parcel.currency, parcel: key };
  const assessment = context.get(assessments, place);
  must(assessment !== undefined, 'every parcel is assessed');
  context.put(assessments, place, { ...assessment, value: 0n, closed: true });
}
