// `witan land register|assess`: a parcel with its first title, and its assessment.

import { registerFirstTitle, updateAssessment } from '@witan/ledger/codec-land';
import { type Money, SOURCE_KINDS, TITLE_KINDS } from '@witan/ledger/codec-land-fields';
import { WitanError } from '@witan/ledger/problems';
import { encodeMultiPolygon } from '@witan/state/schema';
import { partyOf } from '../identity.ts';
import { parseOwner } from '../land/act-options.ts';
import { parseAmount, parseMoney } from '../land/money.ts';
import { readShapeFile } from '../land/shape-file.ts';
import { type Act, type ActOptions, openAct, parcelOf, perform, sourceOfAct } from './land-act.ts';

export interface RegisterOptions extends ActOptions {
  readonly shape: string;
  readonly owner: readonly string[];
  readonly value: string;
  readonly landUse: string;
  readonly kind: string;
}

export async function register(parcel: string, options: RegisterOptions): Promise<void> {
  const { kind } = options;
  if (!Object.hasOwn(TITLE_KINDS, kind)) {
    throw new WitanError('usage/invalid', `a title is ${Object.keys(TITLE_KINDS).join(', ')}`);
  }
  const shape = encodeMultiPolygon(readShapeFile(options.shape));
  const value = parseMoney(options.value);
  const act = await openAct(options, 'registrar');
  const { trust } = act.client;
  const owners = options.owner.map((text) => parseOwner(text, (name) => partyOf(name, trust)));
  await perform(act, {
    method: 'registerFirstTitle',
    codec: registerFirstTitle,
    call: {
      parcel,
      shape,
      kind: TITLE_KINDS[kind as keyof typeof TITLE_KINDS],
      landUse: options.landUse,
      value,
      source: sourceOfAct(act, SOURCE_KINDS.deed),
      owners,
    },
    next: `witan land show ${parcel}`,
  });
}

export interface AssessOptions extends ActOptions {
  readonly value: string;
  readonly landUse: string;
}

/** The currency is that of the registration; a bare amount is in it. */
export async function assess(parcel: string, options: AssessOptions): Promise<void> {
  const act = await openAct(options, 'assessor');
  const isMoney = /^[A-Z]{3}/.test(options.value);
  const value = isMoney
    ? parseMoney(options.value)
    : await inItsCurrency(act, parcel, options.value);
  await perform(act, {
    method: 'updateAssessment',
    codec: updateAssessment,
    call: { parcel, value, landUse: options.landUse },
    next: `witan land show ${parcel}`,
  });
}

async function inItsCurrency(act: Act, parcel: string, amount: string): Promise<Money> {
  const { currency } = await parcelOf(act, parcel);
  return { currency, minorUnits: parseAmount(amount, currency) };
}
