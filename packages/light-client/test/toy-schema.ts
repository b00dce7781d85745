// A schema of two tables for tests of the light client: accounts under hashed ids, and payments of
// groups in sequence, which carry amounts. Runs in a browser as well.

import { ByteWriter, fromHex } from '@witan/ledger/bytes';
import { WitanError } from '@witan/ledger/problems';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';

const ACCOUNTS = 0x0701;
const PAYMENTS = 0x0702;
const ID_LENGTH = 20;

export const accountsPrefix: Uint8Array = new ByteWriter().u16(ACCOUNTS).finish();

export function accountKey(id: Uint8Array): Uint8Array {
  return new ByteWriter().raw(accountsPrefix).raw(id).finish();
}

export function paymentsPrefix(group: number): Uint8Array {
  return new ByteWriter().u16(PAYMENTS).u8(group).finish();
}

export function paymentKey(group: number, sequence: number): Uint8Array {
  return new ByteWriter().raw(paymentsPrefix(group)).u32(sequence).finish();
}

interface Pattern {
  readonly path: RegExp;
  readonly questions: (parts: readonly string[]) => readonly StateQuestion[];
}

const account = (hex: string | undefined): StateQuestion => ({
  ask: 'key',
  key: accountKey(fromHex(hex as string) as Uint8Array),
  values: true,
});

const PATTERNS: readonly Pattern[] = [
  { path: /^accounts$/, questions: () => [{ ask: 'total', prefix: accountsPrefix }] },
  { path: /^accounts\/([0-9a-f]{40})$/, questions: ([id]) => [account(id)] },
  {
    path: /^accounts\/([0-9a-f]{40})\/and\/([0-9a-f]{40})$/,
    questions: ([id, other]) => [account(id), account(other)],
  },
  {
    path: /^payments\/(\d\d)$/,
    questions: ([group]) => [{ ask: 'range', prefix: paymentsPrefix(Number(group)), values: true }],
  },
  {
    path: /^payments\/(\d\d)\/total$/,
    questions: ([group]) => [{ ask: 'total', prefix: paymentsPrefix(Number(group)) }],
  },
  {
    path: /^payments\/(\d\d)\/(\d\d\d)-(\d\d\d)$/,
    questions: ([group, from, to]) => [
      { ask: 'range', ...fences(group, from, to), values: true },
      { ask: 'range-total', ...fences(group, from, to) },
    ],
  },
  {
    path: /^payments\/(\d\d)\/(\d\d\d)\+(\d\d)$/,
    questions: ([group, from, limit]) => [
      {
        ask: 'page',
        prefix: paymentsPrefix(Number(group)),
        from: paymentKey(Number(group), Number(from)),
        limit: Number(limit),
        values: true,
      },
    ],
  },
  {
    path: /^payments\/(\d\d)\?limit=(\d+)(?:&from=([0-9a-f]{14}))?$/,
    questions: ([group, limit, from]) => [
      {
        ask: 'page',
        prefix: paymentsPrefix(Number(group)),
        from: from === undefined ? undefined : fromHex(from),
        limit: Number(limit),
        values: true,
      },
    ],
  },
];

function fences(
  group: string | undefined,
  from: string | undefined,
  to: string | undefined,
): { prefix: Uint8Array; from: Uint8Array; to: Uint8Array } {
  const number = Number(group);
  return {
    prefix: paymentsPrefix(number),
    from: paymentKey(number, Number(from)),
    to: paymentKey(number, Number(to)),
  };
}

/** Throws WitanError `usage/invalid` for a path that is no question, as a real schema does. */
export function toyQuestions(path: string): readonly StateQuestion[] {
  for (const pattern of PATTERNS) {
    const match = pattern.path.exec(path);
    if (match !== null) return pattern.questions(match.slice(1));
  }
  throw new WitanError('usage/invalid', `no query ${path}`);
}

export const idHexLength: number = 2 * ID_LENGTH;
