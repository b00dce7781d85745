// A folder with the header log as C2SP tiles: `checkpoint`, `checkpoint.full`, `tile/<level>/…` and
// `tile/entries/…`.
// Nothing becomes visible before all of it hashes to a cosigned root, and the checkpoint comes
// last, so whoever reads the folder at any moment finds every tile that its checkpoint needs.

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { equalBytes } from '@witan/ledger/bytes';
import type { TreeHead } from '@witan/ledger/checkpoint';
import { decodeCheckpoint } from '@witan/ledger/checkpoint-note';
import type { Hash } from '@witan/ledger/hash';
import {
  entriesOf,
  entriesPath,
  TILE_WIDTH,
  type Tile,
  tileBytes,
  tileHashes,
  tileLevels,
  tilePath,
  tilesOfLevel,
} from '@witan/ledger/log-tiles';
import { MerkleLog } from '@witan/ledger/merkle-log';
import { DecodeError, VerifyError, WitanError } from '@witan/ledger/problems';
import { replaceFile } from './replace-file.ts';

const FULL = 'checkpoint.full';

export class LogFolder {
  readonly directory: string;
  /** What it had when it was opened. */
  readonly #head: TreeHead | undefined;
  readonly #log = new MerkleLog();
  readonly #bundles: { readonly bundle: Tile; readonly bytes: Uint8Array }[] = [];
  /** Partial forms of tiles that are full now. */
  readonly #superseded: string[] = [];

  private constructor(directory: string, head: TreeHead | undefined) {
    this.directory = directory;
    this.#head = head;
  }

  /** Of the checkpoint that the folder had when it was opened; 0 for none. */
  get size(): number {
    return this.#head?.size ?? 0;
  }

  /** Throws WitanError `usage/invalid` for a folder that holds something else, or another log. */
  static open(directory: string, origin: string): LogFolder {
    const path = join(directory, 'checkpoint');
    try {
      const isNew = !existsSync(path);
      if (
        isNew &&
        existsSync(directory) &&
        readdirSync(directory).some((name) => name !== 'tile' && name !== FULL)
      ) {
        throw new WitanError('usage/invalid', `${directory} holds something else than a log`);
      }
      const head = isNew ? undefined : decodeCheckpoint(readFileSync(path, 'utf8'));
      if (head !== undefined && head.origin !== origin) {
        throw new WitanError('usage/invalid', `${directory} holds the log ${head.origin}`);
      }
      const folder = new LogFolder(directory, head);
      folder.#load();
      return folder;
    } catch (cause) {
      if (!(cause instanceof DecodeError)) throw cause;
      throw new WitanError('usage/invalid', `${directory} holds another log, or a damaged one`);
    }
  }

  /** Leaves of full tiles: what is in partial ones comes again. */
  #load(): void {
    for (const tile of tilesOfLevel(this.size, 0).filter(isFull)) {
      const hashes = tileHashes(readFileSync(join(this.directory, tilePath(tile))), tile.width);
      for (const hash of hashes) this.#log.append(hash);
    }
  }

  /** RFC 6962 root of the first `size` headers that are here, or were added. */
  root(size: number): Hash {
    return this.#log.root(size);
  }

  /** From a height to the root of `size` headers, lowest sibling first. */
  path(height: number, size: number): readonly Hash[] {
    return this.#log.path(height, size);
  }

  /** Header ‖ Result of a height below a size that was published. */
  entry(height: number, size: number): Uint8Array {
    const index = Math.floor(height / TILE_WIDTH);
    const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH);
    const bundle = readFileSync(join(this.directory, entriesPath({ index, width })));
    return entriesOf(bundle, width)[height % TILE_WIDTH] as Uint8Array;
  }

  /** The next bundle of entries, with the hashes of its leaves. */
  add(bundle: Tile, bytes: Uint8Array, leaves: readonly Hash[]): void {
    for (const leaf of leaves) this.#log.append(leaf);
    this.#bundles.push({ bundle, bytes });
  }

  /**
   * Makes a checkpoint, and the same itemised, visible with all that they need; answers how many
   * files were written. Throws
   * VerifyError `proof/other-root` when the entries are not those that were cosigned, or the log
   * that the folder has is no beginning of this one, and then writes nothing. A folder that is
   * ahead stays as it is.
   */
  publish({ size, root }: TreeHead, note: string, full: string): number {
    if (this.#log.size < size || !equalBytes(this.#log.root(size), root)) {
      throw new VerifyError('proof/other-root', 'entries are not those that were cosigned');
    }
    if (size < this.size) return 0;
    const had = this.#head;
    if (had !== undefined && !equalBytes(this.#log.root(had.size), had.root)) {
      throw new VerifyError('proof/other-root', 'the folder has a log that does not go on so');
    }
    let files = 0;
    for (const { bundle, bytes } of this.#bundles) files += this.#write(entriesPath(bundle), bytes);
    for (let level = 0; level < tileLevels(size); level++) {
      const from = Math.floor(this.size / TILE_WIDTH ** (level + 1));
      for (const tile of tilesOfLevel(size, level, from)) {
        files += this.#write(tilePath(tile), tileBytes(this.#log, tile));
      }
    }
    for (const [name, text] of [
      ['checkpoint', note],
      [FULL, full],
    ] as const) {
      replaceFile(join(this.directory, name), new TextEncoder().encode(text));
    }
    // Until now a reader may have needed them.
    for (const path of this.#superseded) rmSync(path, { recursive: true, force: true });
    return files + 2;
  }

  /**
   * What is there and true never changes; the rest was left by another log, or damaged. A full tile
   * takes the place of its partial forms.
   */
  #write(name: string, bytes: Uint8Array): number {
    const path = join(this.directory, name);
    if (existsSync(path) && equalBytes(readFileSync(path), bytes)) return 0;
    replaceFile(path, bytes);
    if (!name.includes('.p/')) this.#superseded.push(join(this.directory, `${name}.p`));
    return 1;
  }
}

function isFull({ width }: Tile): boolean {
  return width === TILE_WIDTH;
}
