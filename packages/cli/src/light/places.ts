// Where the command line's light client reads and keeps: mirrors over HTTP or in folders, and its
// state in a directory, one small file for each part.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { httpMirror } from '@witan/client';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import { WitanError } from '@witan/ledger/problems';
import type { Trust } from '@witan/light-client';
import type { Mirror, Slot, Store } from '@witan/light-client/sync';
import { replaceFile } from '../portal/replace-file.ts';

/** An address, of a node or of any web server, or a folder of published files. */
export function mirrorAt(place: string): Mirror {
  if (!place.includes('://')) return folderMirror(resolve(place));
  if (!URL.canParse(place)) throw new WitanError('usage/invalid', `no URL of a mirror: ${place}`);
  // A web server without proofs says so at the cost of one request; a node saves tiles.
  return httpMirror(`${place.replace(/\/$/, '')}/v1`, { proofs: true });
}

function folderMirror(directory: string): Mirror {
  const inner = join(directory, 'v1');
  const root = existsSync(inner) ? inner : directory;
  return {
    name: basename(directory),
    fetch: async (path, bytesMax) => {
      const file = join(root, path);
      const size = statSync(file, { throwIfNoEntry: false })?.size;
      if (size === undefined) {
        throw new WitanError(existsSync(root) ? 'light/not-published' : 'client/unreachable', file);
      }
      if (size > bytesMax) throw new WitanError('client/bad-answer', `${file}: ${size} bytes`);
      return new Uint8Array(await readFile(file));
    },
  };
}

/** `--state`, else a directory of this user for each chain. */
export function stateDirectory(
  { chainId }: Pick<Trust, 'chainId'>,
  told: string | undefined,
): string {
  const states = process.env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state');
  return resolve(told ?? join(states, 'witan', 'light', toHex(chainId).slice(0, 16)));
}

/**
 * Each part is replaced whole: a kill in between leaves the old one. Commands may run side by side:
 * trust that another has kept since this one began is not taken back.
 */
export function directoryStore(directory: string): Store {
  const read = (slot: Slot): Uint8Array | undefined => {
    const file = join(directory, slot);
    return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
  };
  const met = new Map<Slot, Uint8Array | undefined>();
  return {
    load: (slot) => {
      met.set(slot, read(slot));
      return met.get(slot);
    },
    save: (slot, bytes) => {
      if (slot === 'trust' && met.has(slot) && !isSame(read(slot), met.get(slot))) return;
      replaceFile(join(directory, slot), bytes);
      met.set(slot, bytes);
    },
  };
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalBytes(a, b);
}
