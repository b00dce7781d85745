// Amounts as people write them, and as the ledger counts them: whole minor units of a currency.

import type { Money } from '@witan/ledger/codec-land-fields';
import { WitanError } from '@witan/ledger/problems';

/** Decimal places of an ISO 4217 currency: 2 for USD, 0 for JPY. */
function placesOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 0;
}

/** `250000.00` in whole minor units. Nothing is rounded: more places than it has are an error. */
export function parseAmount(text: string, currency: string): bigint {
  const [, whole, places = ''] = /^(\d{1,15})(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = placesOf(currency);
  if (whole === undefined || places.length > digits) {
    throw new WitanError('usage/invalid', `no amount of ${currency}: ${text}`);
  }
  return BigInt(whole + places.padEnd(digits, '0'));
}

/** `USD 250000.00` or `USD250000.00`. Throws WitanError `usage/invalid`. */
export function parseMoney(text: string): Money {
  const [, currency, amount] = /^([A-Z]{3}) ?(\S+)$/.exec(text) ?? [];
  if (currency === undefined || amount === undefined) {
    throw new WitanError('usage/invalid', `money is written as "USD 250000.00", not ${text}`);
  }
  return { currency, minorUnits: parseAmount(amount, currency) };
}

/** The same, read back. */
export function moneyText({ currency, minorUnits }: Money): string {
  const places = placesOf(currency);
  const digits = minorUnits.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${currency} ${whole}${places === 0 ? '' : `.${digits.slice(-places)}`}`;
}
