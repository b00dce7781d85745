// What a light client keeps of a fork, as bytes: no door of the package leads to it.

import { encodeFork, type Fork } from '../src/sync-state.ts';

export function keptFork(fork: Fork): Uint8Array {
  return encodeFork(fork);
}
