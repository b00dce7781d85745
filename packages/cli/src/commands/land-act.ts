// What all acts on the land register share: who acts, on which title, and the transaction with its
// verified receipt.

import { fromHex, toHex } from '@witan/ledger/bytes';
import type { Codec } from '@witan/ledger/codec-fields';
import { LAND_ID_LENGTH, type Source, type SourceKind } from '@witan/ledger/codec-land-fields';
import { WitanError } from '@witan/ledger/problems';
import { LAND, METHODS } from '@witan/state/schema';
import { type SourceOptions, sourceOf } from '../land/act-options.ts';
import { ask } from '../ledger-head.ts';
import {
  type Act as CommonAct,
  type ActOptions as CommonOptions,
  encode,
  openAct as openCommonAct,
  performOperation,
} from './act.ts';

export interface ActOptions extends CommonOptions, SourceOptions {}

export type Act = CommonAct<ActOptions>;

/** What a parcel's record answers, as far as acts need it. */
export interface ParcelAnswer {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly currency: string;
}

/** `usual` is who acts in a demonstration when nobody is named. */
export function openAct(options: ActOptions, usual?: string): Promise<Act> {
  return openCommonAct(options, usual);
}

/** Segments of a path are percent-encoded: an id may hold a slash. */
export async function parcelOf({ client }: Act, parcel: string): Promise<ParcelAnswer> {
  const found = await ask<ParcelAnswer>(client, `land/parcels/${encodeURIComponent(parcel)}`);
  if (found === null) throw new WitanError('land/parcel-unknown', `${parcel}, as is proved`);
  return found;
}

/** The title over a parcel, or the title itself where its 40 hexadecimal digits are given. */
export async function titleOf(act: Act, parcelOrTitle: string): Promise<Uint8Array> {
  const id = fromHex(parcelOrTitle);
  if (id?.length === LAND_ID_LENGTH) return id;
  return idOf((await parcelOf(act, parcelOrTitle)).title);
}

/** The disposal that waits on a title. */
export async function proposalOf({ client }: Act, title: Uint8Array): Promise<Uint8Array> {
  const found = await ask<{ id: string }>(client, `land/titles/${toHex(title)}/disposal`);
  if (found === null) throw new WitanError('land/proposal-unknown', 'nothing waits, as is proved');
  return idOf(found.id);
}

function idOf(hex: string): Uint8Array {
  const id = fromHex(hex);
  if (id === undefined) throw new WitanError('client/bad-answer', 'an identifier');
  return id;
}

/** The source of an act, dated no later than the next block. */
export function sourceOfAct({ client, head, options }: Act, kind: SourceKind): Source {
  return sourceOf(options, kind, {
    nowMs: head.timeMs,
    demonstration: client.trust.demonstration,
  });
}

/** From when deadlines count: an idle ledger's newest block may be old. */
export function nowOf({ head }: Act): number {
  return Math.max(head.timeMs, Date.now());
}

export interface Call<T> {
  readonly method: keyof typeof METHODS;
  readonly codec: Codec<T>;
  readonly call: T;
  /** What to try next, said after success. */
  readonly next?: string;
}

/** Signs and submits one call, and prints what became of it; a refusal is thrown as its problem. */
export async function perform<T>(act: Act, { method, codec, call, next }: Call<T>): Promise<void> {
  const operation = { call: LAND * 256 + METHODS[method], payload: encode(codec, call) };
  await performOperation(act, operation, next);
}
