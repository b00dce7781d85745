// The identifier of a network, from its founders: the hash of the genesis that a page goes by.

import { chainIdOf } from '@witan/ledger/genesis';
import { genesisFromJson } from '@witan/ledger/genesis-json';
import type { Hash } from '@witan/ledger/hash';

/** Throws as `genesisFromJson` does. */
export function chainIdOfFile(genesis: unknown): Hash {
  return chainIdOf(genesisFromJson(genesis));
}
