// What the light client keeps on this device between visits: whom it trusts and the newest head, in
// at most 6 KB, the heads that it has seen since, and a fork, which stops it for good.

import { fromBase64, toBase64 } from '@witan/ledger/base64';
import type { Slot, Store } from '@witan/light-client/sync';
import { lightAddress, storage } from './storage.ts';

const SLOTS: readonly Slot[] = ['trust', 'sync', 'fork'];

/** Of one chain. What storage does not take, forbidden or full, is kept until the page closes. */
export function deviceStore(chainId: Uint8Array): Store & { readonly clear: () => void } {
  const address = lightAddress(chainId);
  const unwritten = new Map<Slot, Uint8Array>();
  return {
    load(slot) {
      const text = storage()?.getItem(address + slot) ?? undefined;
      return unwritten.get(slot) ?? (text === undefined ? undefined : fromBase64(text));
    },
    save(slot, bytes) {
      // What is written may be replaced, or cleared, by another page of this portal.
      if (isWritten(address + slot, toBase64(bytes))) unwritten.delete(slot);
      else unwritten.set(slot, bytes);
    },
    clear() {
      unwritten.clear();
      for (const slot of SLOTS) storage()?.removeItem(address + slot);
    },
  };
}

function isWritten(key: string, text: string): boolean {
  const store = storage();
  try {
    store?.setItem(key, text);
    return store !== undefined;
  } catch {
    return false; // full: the next visit begins with what was kept before
  }
}
