// Where the command line's light client reads and keeps: mirrors over HTTP or in folders, and its
// state in a directory, one small file for each part.

import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { httpMirror } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import { WitanError } from '@witan/ledger/problems';
import type { Trust } from '@witan/light-client';
import type { Mirror, Store } from '@witan/light-client/sync';

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

/** Each part is replaced whole: a kill in between leaves the old one. */
export function directoryStore(directory: string): Store {
  return {
    load: (slot) => {
      const file = join(directory, slot);
      return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
    },
    save: (slot, bytes) => {
      mkdirSync(directory, { recursive: true });
      const file = join(directory, slot);
      writeFileSync(`${file}.new`, bytes, { flush: true });
      renameSync(`${file}.new`, file);
    },
  };
}
