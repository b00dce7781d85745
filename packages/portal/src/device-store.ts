// What the light client keeps on this device between visits: whom it trusts and the newest head, in
// at most 6 KB, the heads that it has seen since, and a fork, which stops it for good.

import { fromBase64, toBase64 } from '@witan/ledger/base64';
import type { Slot, Store } from '@witan/light-client/sync';
import { lightAddress, storage } from './storage.ts';

const SLOTS: readonly Slot[] = ['trust', 'sync', 'fork'];

/** Of one chain. Where storage is forbidden or full, it is kept until the page closes. */
export function deviceStore(chainId: Uint8Array): Store & { readonly clear: () => void } {
  const address = lightAddress(chainId);
  const kept = new Map<Slot, Uint8Array>();
  return {
    load(slot) {
      const text = storage()?.getItem(address + slot) ?? undefined;
      return text === undefined ? kept.get(slot) : fromBase64(text);
    },
    save(slot, bytes) {
      kept.set(slot, bytes);
      try {
        storage()?.setItem(address + slot, toBase64(bytes));
      } catch {
        // Full: the next visit begins with what was kept before.
      }
    },
    clear() {
      kept.clear();
      for (const slot of SLOTS) storage()?.removeItem(address + slot);
    },
  };
}
