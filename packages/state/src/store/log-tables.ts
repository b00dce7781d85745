// Tables of the heads of logs, whose entries lie outside the tree (state.md §6).

import type { Codec } from '@witan/ledger/codec-fields';
import { decodeFrontier, encodeFrontier, type Frontier } from '@witan/ledger/frontier';
import { type KeyLayout, type Table, table } from './tables.ts';

/** The table of the heads of some logs. */
export interface LogTable<K, E> extends Table<K, Frontier> {
  readonly entry: Codec<E>;
}

export interface LogDeclaration<K, E> {
  readonly id: number;
  readonly path: string;
  readonly key: KeyLayout<K>;
  readonly entry: Codec<E>;
}

/** LOG-1: size u64 ‖ frontier. */
const HEAD: Codec<Frontier> = { encode: encodeFrontier, decode: decodeFrontier };

export function log<K, E>({ entry, ...declaration }: LogDeclaration<K, E>): LogTable<K, E> {
  return { ...table({ ...declaration, value: HEAD }), kind: 'log', entry };
}
