// Hashes as map keys: the hottest line of a replica.

import { type Hash, hashName } from '@witan/ledger/hash';

export const keyOf: (hash: Hash) => string = hashName;
