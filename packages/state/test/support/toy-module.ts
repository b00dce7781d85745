// A module for tests of the host: one call that writes, one that throws, one that reaches into the
// tables of another module, and one that puts what cannot be encoded.

import type { Codec } from '@witan/ledger/codec-fields';
import { type Call, defineCall, defineModule, type Module } from '../../src/host/module.ts';
import { disposals } from '../../src/modules/land/title-keys.ts';
import { u8 } from '../../src/store/key-parts.ts';
import { table, tableId } from '../../src/store/tables.ts';

const TOY = 200;

const bytes: Codec<Uint8Array> = { encode: (value) => value, decode: (value) => value };
const unencodable: Codec<Uint8Array> = {
  encode() {
    throw new RangeError('not to be encoded');
  },
  decode: (value) => value,
};

const toys = table({ id: tableId(TOY, 1), path: 'toy/toys', key: { toy: u8 }, value: bytes });
const broken = table({
  id: tableId(TOY, 2),
  path: 'toy/broken',
  key: { toy: u8 },
  value: unencodable,
});

function toyCall(
  method: number,
  name: string,
  execute: Parameters<typeof defineCall<Uint8Array>>[0]['execute'],
): Call {
  return defineCall({ method, name, payload: bytes, execute });
}

export const toy: Module = defineModule({
  name: 'toy',
  number: TOY,
  version: 1,
  uses: [],
  tables: [toys, broken],
  indexes: [],
  calls: [
    toyCall(1, 'play', (context, payload) => context.put(toys, { toy: 1 }, payload)),
    toyCall(2, 'break', (context, payload) => {
      context.put(toys, { toy: 1 }, payload);
      throw new TypeError('a fault of the module');
    }),
    toyCall(3, 'steal', (context) => context.delete(disposals, { title: new Uint8Array(20) })),
    toyCall(4, 'spoil', (context, payload) => {
      context.put(toys, { toy: 1 }, payload);
      context.put(broken, { toy: 1 }, payload);
    }),
    toyCall(5, 'shout', (context) => context.emit('NeverListed')),
  ],
  events: ['Played'],
  errors: {},
  queries: [],
  invariants: [],
  randomAct: undefined,
});
