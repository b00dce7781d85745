// `witan land subdivide|merge|correct|close`: new parcels that partition the old ones exactly
// (LAND-7), and the acts of two registrars.

import {
  closeTitle,
  correctError,
  type MergedRight,
  merge as mergePayload,
  subdivide as subdividePayload,
} from '@witan/ledger/codec-land';
import { SOURCE_KINDS } from '@witan/ledger/codec-land-fields';
import { WitanError } from '@witan/ledger/problems';
import { encodeMultiPolygon } from '@witan/state/schema';
import { partyOf } from '../identity.ts';
import { parseOwner, parseRight } from '../land/act-options.ts';
import { parseAmount } from '../land/money.ts';
import { readPartsFile, readShapeFile } from '../land/shape-file.ts';
import {
  type Act,
  type ActOptions,
  openAct,
  parcelOf,
  perform,
  sourceOfAct,
  titleOf,
} from './land-act.ts';

export interface SubdivideOptions extends ActOptions {
  readonly parts: string;
}

export async function subdivide(parcel: string, options: SubdivideOptions): Promise<void> {
  const parts = readPartsFile(options.parts);
  const act = await openAct(options, 'registrar');
  const { currency } = await parcelOf(act, parcel);
  await perform(act, {
    method: 'subdivide',
    codec: subdividePayload,
    call: {
      title: await titleOf(act, parcel),
      parcels: parts.map((part) => ({
        parcel: part.parcel,
        shape: encodeMultiPolygon(part.shape),
        landUse: part.landUse,
        value: parseAmount(part.value, currency),
      })),
      source: sourceOfAct(act, SOURCE_KINDS.plan),
    },
    next: `witan land show ${parts[0]?.parcel ?? parcel}`,
  });
}

export interface MergeOptions extends ActOptions {
  readonly into: string;
  readonly shape: string;
  readonly value: string;
  readonly landUse: string;
  readonly carry?: readonly string[];
}

export async function merge(parcels: readonly string[], options: MergeOptions): Promise<void> {
  const shape = encodeMultiPolygon(readShapeFile(options.shape));
  const act = await openAct(options, 'registrar');
  const titles: Uint8Array[] = [];
  for (const parcel of parcels) titles.push(await titleOf(act, parcel));
  const { currency } = await parcelOf(act, parcels[0] as string);
  const { into, landUse, value } = options;
  await perform(act, {
    method: 'merge',
    codec: mergePayload,
    call: {
      titles,
      parcel: { parcel: into, shape, landUse, value: parseAmount(value, currency) },
      rights: await mergedRights(act, options.carry ?? []),
      source: sourceOfAct(act, SOURCE_KINDS.plan),
    },
    next: `witan land show ${into}`,
  });
}

/** `PARCEL/RANK=RANK`: the mortgage of an old title, and its rank on the new one. */
async function mergedRights(act: Act, texts: readonly string[]): Promise<MergedRight[]> {
  const rights: MergedRight[] = [];
  for (const text of texts) {
    const [, parcel, right, number] = /^(.+)\/([^/=]+)=(\d{1,9})$/.exec(text) ?? [];
    if (parcel === undefined || right === undefined) {
      throw new WitanError('usage/invalid', `a carried right is PARCEL/RANK=RANK, not ${text}`);
    }
    const title = await titleOf(act, parcel);
    rights.push({ title, right: parseRight(right), number: Number(number) });
  }
  return rights;
}

export interface CorrectOptions extends ActOptions {
  readonly owner?: readonly string[];
  readonly shape?: string;
}

const SECOND = 'the same again as another registrar (--as second-registrar): four eyes';

/** Two registrars send the same; what differs, such as the document's date, must be stated. */
export async function correct(parcel: string, options: CorrectOptions): Promise<void> {
  const shape =
    options.shape === undefined
      ? new Uint8Array(0)
      : encodeMultiPolygon(readShapeFile(options.shape));
  const act = await openAct(options, 'registrar');
  const { trust } = act.client;
  await perform(act, {
    method: 'correctError',
    codec: correctError,
    call: {
      title: await titleOf(act, parcel),
      owners: (options.owner ?? []).map((text) => parseOwner(text, (name) => partyOf(name, trust))),
      shape,
      source: sourceOfAct(act, SOURCE_KINDS.application),
    },
    next: SECOND,
  });
}

export async function close(parcel: string, options: ActOptions): Promise<void> {
  const act = await openAct(options, 'registrar');
  await perform(act, {
    method: 'closeTitle',
    codec: closeTitle,
    call: {
      title: await titleOf(act, parcel),
      source: sourceOfAct(act, SOURCE_KINDS.application),
    },
    next: SECOND,
  });
}
