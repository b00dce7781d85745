// What the parameters of a question may be: each has one written form, and anything else is
// refused.

import { fromHex } from '@witan/ledger/bytes';
import { WitanError } from '@witan/ledger/problems';
import type { QueryParameters } from './query.ts';

/** Refuses a parameter that cannot be one. */
export function invalid(what: string): never {
  throw new WitanError('usage/invalid', what);
}

export function hexParameter(
  parameters: QueryParameters,
  name: string,
  length: number,
): Uint8Array {
  const bytes = fromHex(parameters[name] as string);
  if (bytes?.length !== length) invalid(`${name} is not ${length} bytes of hexadecimal`);
  return bytes;
}

/** An epoch, written without leading zeros. */
export function epochParameter({ epoch = '' }: QueryParameters): { epoch: number } {
  const value = Number(epoch);
  const isEpoch = Number.isSafeInteger(value) && value >= 0 && `${value}` === epoch;
  return isEpoch ? { epoch: value } : invalid('not an epoch');
}

/** A whole number up to `max`, written without leading zeros. */
export function numberParameter(parameters: QueryParameters, name: string, max: number): number {
  const text = parameters[name] as string;
  const value = Number(text);
  const isNumber = Number.isSafeInteger(value) && value >= 0 && value <= max && `${value}` === text;
  return isNumber ? value : invalid(`${name} is no number from 0 to ${max}`);
}

/** Three capital letters of ISO 4217. */
export function currencyParameter({ currency = '' }: QueryParameters): string {
  const isCode = currency.length === 3 && [...currency].every((c) => c >= 'A' && c <= 'Z');
  return isCode ? currency : invalid('not a currency code');
}
