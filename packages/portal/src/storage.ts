// The browser's store, which its settings may withhold.

import { toHex } from '@witan/ledger/bytes';

/** Undefined where it is forbidden. */
export function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** Where the light client keeps what it knows of a chain, one entry for each slot. */
export function lightAddress(chainId: Uint8Array): string {
  return `witan/light/${toHex(chainId.subarray(0, 8))}/`;
}

/** Where it keeps what has stopped it. */
export function forkAddress(chainId: Uint8Array): string {
  return `${lightAddress(chainId)}fork`;
}

/** Whether this device has met two histories of the chain, both signed: then it follows neither. */
export function isFrozen(chainId: Uint8Array): boolean {
  return (storage()?.getItem(forkAddress(chainId)) ?? null) !== null;
}
