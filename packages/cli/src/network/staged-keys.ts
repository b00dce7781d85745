// A key that is to take another's place lies in `keys/next` until the ledger names it: then it is
// put in place by one rename, and the old one is gone (GOV-15).

import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { equalBytes } from '@witan/ledger/bytes';
import type { Validator } from '@witan/ledger/membership';
import { keyPath, NODE_KEY_KINDS, readKeyInfo } from '@witan/node/keys/keystore';

/** Where a key waits for its turn. */
export function stagedPath(keys: string, kind: (typeof NODE_KEY_KINDS)[number]): string {
  return keyPath(join(keys, 'next'), kind);
}

/** Puts staged keys in place that the seat names; answers which. */
export function promoteStaged(keys: string, seat: Validator): string[] {
  return NODE_KEY_KINDS.filter((kind) => {
    const staged = stagedPath(keys, kind);
    if (!existsSync(staged)) return false;
    if (!equalBytes(readKeyInfo(staged).publicKey, seat[`${kind}Key`])) return false;
    renameSync(staged, keyPath(keys, kind));
    return true;
  });
}
