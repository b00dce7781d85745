// The invariants of the land register that a whole state shows, recomputed without the index or the
// lists that handlers keep: tests run them after random calls. What only a call can break (LAND-4,
// LAND-6) is tested call by call.

import { compareBytes, equalBytes, toHex } from '@witan/ledger/bytes';
import { RIGHT_KINDS } from '@witan/ledger/codec-land-fields';
import { disposalCodec, type Parcel, STATUS, type Title } from '@witan/ledger/codec-land-titles';
import type { Invariant } from '../../host/module.ts';
import { readAll, readRecord, type StateReader, type Stored } from '../../host/reader.ts';
import { boundingBox, gridCells } from './geometry.ts';
import { decodeMultiPolygon } from './geometry-codec.ts';
import { grid, holdings, removals, settlements } from './keys.ts';
import { METHODS } from './methods.ts';
import { interiorsOverlap } from './overlap.ts';
import { faultOfShares, isSameRight } from './records.ts';
import { disposals, parcelKey, parcels, rights, titles } from './title-keys.ts';

type StoredTitle = Stored<{ title: Uint8Array }, Title>;

/** The first title for which `fault` finds something. */
function overTitles(
  state: StateReader,
  fault: (title: StoredTitle) => string | undefined,
): string | undefined {
  for (const title of readAll(state, titles, {})) {
    const found = fault(title);
    if (found !== undefined) return `${toHex(title.key.title)}: ${found}`;
  }
  return undefined;
}

const isCurrent = ({ status }: Parcel | Title): boolean => status === STATUS.current;

function sharesSumToOne(state: StateReader): string | undefined {
  return overTitles(state, ({ key, record }) => {
    const kind = RIGHT_KINDS.ownership;
    const owners = readAll(state, rights, { title: key.title, kind }).map((right) => {
      const { party = new Uint8Array(0), numerator, denominator } = right.record;
      return { party, numerator, denominator };
    });
    if (!isCurrent(record)) return owners.length === 0 ? undefined : 'a historic title is owned';
    return faultOfShares(owners);
  });
}

/** Title and parcel are current together and name each other; the title lists what it holds. */
function oneValidSetOfRights(state: StateReader): string | undefined {
  return overTitles(state, ({ key, record }) => {
    const { title } = key;
    const held = readAll(state, rights, { title });
    const isListed =
      held.length === record.rights.length &&
      record.rights.every((right, i) => isSameRight(right, (held[i] as (typeof held)[0]).key));
    if (!isListed) return 'the list of rights is not what the table holds';
    const parcel = readRecord(state, parcels, { parcel: parcelKey(record.parcel) })?.record;
    if (parcel === undefined || !equalBytes(parcel.title, title)) return 'a title without parcel';
    return isCurrent(record) === isCurrent(parcel) ? undefined : 'title and parcel disagree';
  });
}

function rightsHavePartyAndSource(state: StateReader): string | undefined {
  for (const { record } of readAll(state, rights, {})) {
    if (record.party === undefined) return 'a right without a party';
    if (record.source.datedMs > record.fromMs) return 'a source dated after its right';
  }
  return undefined;
}

/** Ranks are keys, so equal ranks cannot be; a mortgage has one rank. */
function mortgagesHaveOneRank(state: StateReader): string | undefined {
  return overTitles(state, ({ key }) => {
    const kind = RIGHT_KINDS.mortgage;
    const ids = readAll(state, rights, { title: key.title, kind }).map((r) => toHex(r.record.id));
    return new Set(ids).size === ids.length ? undefined : 'a mortgage with two ranks';
  });
}

function endedTitlesHaveSuccessors(state: StateReader): string | undefined {
  return overTitles(state, ({ key, record }) => {
    for (const successor of record.successors) {
      const next = readRecord(state, titles, { title: successor });
      if (isCurrent(record) || next === undefined) return 'a successor of a current title';
      if (!next.record.predecessors.some((id) => equalBytes(id, key.title))) {
        return 'a successor that does not name its predecessor';
      }
    }
    return undefined;
  });
}

/** Every pair of current parcels, without the grid; and the grid as these parcels make it. */
function parcelsDoNotOverlap(state: StateReader): string | undefined {
  const current = readAll(state, parcels, {})
    .filter(({ record }) => isCurrent(record))
    .map(({ key, record }) => ({ ...key, shape: decodeMultiPolygon(record.shape) }));
  for (const [i, { shape }] of current.entries()) {
    for (const other of current.slice(i + 1)) {
      if (interiorsOverlap(shape, other.shape)) return 'two current parcels overlap';
    }
  }
  const cells = new Map<string, Uint8Array[]>();
  for (const { parcel, shape } of current) {
    for (const cell of gridCells(boundingBox(shape))) {
      const name = toHex(grid.key(cell));
      cells.set(name, [...(cells.get(name) ?? []), parcel].sort(compareBytes));
    }
  }
  const kept = readAll(state, grid, {});
  const isSame =
    kept.length === cells.size &&
    kept.every(({ key, record }) => {
      const expected = cells.get(toHex(grid.key(key))) ?? [];
      const found = record.entries.map(({ parcel }) => parcel);
      return (
        found.length === expected.length &&
        found.every((parcel, i) => equalBytes(parcel, expected[i] as Uint8Array))
      );
    });
  return isSame ? undefined : 'the grid is not that of the current parcels';
}

function disposalsWaitOnCurrentTitles(state: StateReader): string | undefined {
  for (const { key } of readAll(state, disposals, {})) {
    const title = readRecord(state, titles, key);
    if (title === undefined || !isCurrent(title.record)) return 'a disposal on no current title';
  }
  return undefined;
}

/** As many prices were paid as transfers were settled, title by title, for the same proposals. */
function transfersAreSettledWhole(state: StateReader): string | undefined {
  return overTitles(state, ({ key }) => {
    const settled = readAll(state, removals, key)
      .filter(({ record }) => record.kind === 0 && record.method === METHODS.settle)
      .map(({ record }) => disposalCodec.decode(record.record))
      .filter(({ method }) => method === METHODS.proposeTransfer);
    const paid = readAll(state, settlements, key);
    const isSame =
      settled.length === paid.length &&
      paid.every(({ record }, i) => equalBytes(record.proposal, settled[i]?.id ?? record.deed));
    return isSame ? undefined : 'a transfer without its settlement';
  });
}

/** A historic record never becomes current, and what it was made of came before it. */
function versionsAreLinked(state: StateReader): string | undefined {
  return overTitles(state, ({ record }) => {
    for (const predecessor of record.predecessors) {
      const before = readRecord(state, titles, { title: predecessor });
      if (before === undefined || isCurrent(before.record)) return 'a predecessor still current';
    }
    return undefined;
  });
}

function holdingsMatchRights(state: StateReader): string | undefined {
  const expected: string[] = [];
  for (const { key, record } of readAll(state, rights, {})) {
    const entry = holdings.entry(rights.key(key), record);
    if (entry !== undefined) expected.push(toHex(entry));
  }
  const found: string[] = [];
  for (const { key } of state.entries({ prefix: holdings.prefix({}) })) found.push(toHex(key));
  const sorted = expected.sort((a, b) => (a < b ? -1 : 1));
  const isSame = found.length === sorted.length && found.every((key, i) => key === sorted[i]);
  return isSame ? undefined : 'the index of holdings is not that of the rights';
}

export const LAND_INVARIANTS: readonly Invariant[] = [
  { rule: 'LAND-1', broken: sharesSumToOne },
  { rule: 'LAND-2', broken: oneValidSetOfRights },
  { rule: 'LAND-3', broken: rightsHavePartyAndSource },
  { rule: 'LAND-5', broken: mortgagesHaveOneRank },
  { rule: 'LAND-7', broken: endedTitlesHaveSuccessors },
  { rule: 'LAND-8', broken: parcelsDoNotOverlap },
  { rule: 'LAND-9', broken: disposalsWaitOnCurrentTitles },
  { rule: 'LAND-10', broken: transfersAreSettledWhole },
  { rule: 'LAND-11', broken: versionsAreLinked },
  { rule: 'MOD-1', broken: holdingsMatchRights },
];
