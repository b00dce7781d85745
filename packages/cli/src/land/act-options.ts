// What land commands take in words: shares, rights, deadlines, documents.

import { createHash } from 'node:crypto';
import { fromHex } from '@witan/ledger/bytes';
import type { Disposition, Owner } from '@witan/ledger/codec-land';
import {
  RIGHT_KINDS,
  type RightKey,
  type Source,
  type SourceKind,
} from '@witan/ledger/codec-land-fields';
import { HASH_LENGTH } from '@witan/ledger/hash';
import { WitanError } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import { readInput } from '../output.ts';

export interface SourceOptions {
  readonly document?: string;
  readonly documentHash?: string;
  readonly dated?: string;
}

const DOCUMENT_BYTES_MAX = 256 * 1024 * 1024;
const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

function invalid(detail: string): never {
  throw new WitanError('usage/invalid', detail);
}

/** `NAME=1/2` or `NAME` for the whole. Whether the shares sum to 1 is for the ledger to say. */
export function parseOwner(text: string, partyOf: (name: string) => PublicKey): Owner {
  const split = text.lastIndexOf('=');
  const name = split < 0 ? text : text.slice(0, split);
  const share = split < 0 ? '1/1' : text.slice(split + 1);
  const [, numerator, denominator = '1'] = /^(\d{1,14})(?:\/(\d{1,14}))?$/.exec(share) ?? [];
  if (numerator === undefined) invalid(`a share is written as NAME=1/2, not ${text}`);
  return {
    party: partyOf(name),
    numerator: BigInt(numerator),
    denominator: BigInt(denominator),
  };
}

/** `mortgage:1`, `priorityNotice:4`, or a number alone for the rank of a mortgage. */
export function parseRight(text: string): RightKey {
  const [, kind = 'mortgage', number] = /^(?:([A-Za-z]+):)?(\d{1,9})$/.exec(text) ?? [];
  if (number === undefined || !Object.hasOwn(RIGHT_KINDS, kind)) {
    invalid(`a right is written as mortgage:1, not ${text}`);
  }
  return { kind: RIGHT_KINDS[kind as keyof typeof RIGHT_KINDS], number: Number(number) };
}

/** LAND-6: what a transfer carries over, and what it ends. */
export function parseDispositions(
  carried: readonly string[],
  discharged: readonly string[],
): Disposition[] {
  return [
    ...carried.map((text) => ({ right: parseRight(text), discharged: false })),
    ...discharged.map((text) => ({ right: parseRight(text), discharged: true })),
  ];
}

/** A date such as 2026-01-31, or one with a time: ms since 1970 UTC. */
export function parseDate(text: string): number {
  const isDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/.test(text);
  const timeMs = isDate ? Date.parse(text) : Number.NaN;
  return Number.isNaN(timeMs) ? invalid(`a date is written as 2026-01-31, not ${text}`) : timeMs;
}

/** `30d`, `12h`, `90m` from `fromMs` on, or a date. */
export function parseDeadline(text: string, fromMs: number): number {
  const [, count, unit] = /^(\d{1,4})([mhd])$/.exec(text) ?? [];
  if (count === undefined) return parseDate(text);
  return fromMs + Number(count) * UNIT_MS[unit as keyof typeof UNIT_MS];
}

function sha256File(path: string): Uint8Array {
  const bytes = readInput(path, DOCUMENT_BYTES_MAX);
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}

/**
 * The document behind an act, dated today unless it says otherwise (LAND-3): by the day, so that
 * two registrars who send the same act send the same bytes (MOD-4). A demonstration makes do with
 * the hash of a phrase; elsewhere a document is asked for.
 */
export function sourceOf(
  options: SourceOptions,
  kind: SourceKind,
  { nowMs, demonstration }: { readonly nowMs: number; readonly demonstration: boolean },
): Source {
  const datedMs =
    options.dated === undefined ? nowMs - (nowMs % UNIT_MS.d) : parseDate(options.dated);
  return { document: documentOf(options, demonstration), kind, datedMs, validUntilMs: 0 };
}

function documentOf(options: SourceOptions, demonstration: boolean): Uint8Array {
  if (options.document !== undefined) return sha256File(options.document);
  if (options.documentHash !== undefined) {
    const hash = fromHex(options.documentHash);
    return hash?.length === HASH_LENGTH ? hash : invalid('a SHA-256 has 64 hexadecimal digits');
  }
  if (!demonstration) invalid('which document is behind this? give --document FILE');
  return new Uint8Array(createHash('sha256').update('a document of the demonstration').digest());
}
