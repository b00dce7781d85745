// The leaves of the state tree in a file of their own, so that a start reads these and not every
// row of the state (state.md §11). The file is a convenience: what it leads to is compared with the
// certified root, and where it is missing, damaged or old, every row is read.
//
//   name 8 ‖ height u64 ‖ pages: length u32 ‖ checksum u32 ‖ bytes ‖ … ‖ end: length 0, checksum 0
//
// It is written under another name and gets its own when all of it is durable, so that a crash
// leaves the old one.

import { closeSync, existsSync, fstatSync, openSync, rmSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ByteReader, ByteWriter, equalBytes } from '@witan/ledger/bytes';
import { crc32 } from '@witan/ledger/checksum';
import { WitanError } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import { addLeafPage, type BuiltTree, leafPageBytesMax, renewed, TreeBuilder } from '@witan/state';
import { ioFailure, readAt, syncDirectory, withIo } from './file-io.ts';
import type { StateDatabase } from './state-database.ts';

/** The last character is the number of the format. */
const NAME = utf8('WITANTR1');
const HEADER_BYTES = NAME.length + 8;
const PAGE_HEADER_BYTES = 8;
/** Bytes that may wait for the disk: the sync of a vote would wait for them too. */
const UNSYNCED_BYTES = 4 * 1024 * 1024;

export function treePath(directory: string): string {
  return join(directory, 'tree');
}

function unfinished(path: string): string {
  return `${path}.unfinished`;
}

/** One file in the making. Throws WitanError `storage/io`. */
export class TreeFileWriter {
  readonly #path: string;
  readonly #file: FileHandle;
  #unsynced = 0;

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  /** `height`: that of the leaves to come. */
  static async begin(path: string, height: number): Promise<TreeFileWriter> {
    return withFile(path, async () => {
      const writer = new TreeFileWriter(path, await open(unfinished(path), 'w'));
      await writer.#write(new ByteWriter(HEADER_BYTES).raw(NAME).u64(height).finish());
      return writer;
    });
  }

  async add(page: Uint8Array): Promise<void> {
    const header = new ByteWriter(PAGE_HEADER_BYTES).u32(page.length).u32(crc32(page)).finish();
    await withFile(this.#path, async () => {
      await this.#write(header);
      await this.#write(page);
      if (this.#unsynced >= UNSYNCED_BYTES) await this.#sync();
    });
  }

  async #write(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      done += (await this.#file.write(bytes, done)).bytesWritten;
    }
    this.#unsynced += bytes.length;
  }

  async #sync(): Promise<void> {
    await this.#file.sync();
    this.#unsynced = 0;
  }

  /** Durable, under its name, when it resolves. */
  async finish(): Promise<void> {
    await withFile(this.#path, async () => {
      await this.#write(new Uint8Array(PAGE_HEADER_BYTES));
      await this.#sync();
      await this.#file.close();
      await rename(unfinished(this.#path), this.#path);
      syncDirectory(dirname(this.#path));
    });
  }

  async abandon(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    dropUnfinished(this.#path);
  }
}

/** What a process that ended left of a file in the making. */
export function dropUnfinished(path: string): void {
  rmSync(unfinished(path), { force: true });
}

async function withFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof WitanError) throw cause;
    throw ioFailure(path, cause);
  }
}

export interface TreeOnDisk {
  readonly height: number;
  readonly builder: TreeBuilder;
}

/** Throws WitanError `storage/damaged` for what `TreeFileWriter` has not written. */
export async function readTreeFile(path: string): Promise<TreeOnDisk> {
  const file = { path, descriptor: withIo(path, () => openSync(path, 'r')) };
  try {
    const { size } = withIo(path, () => fstatSync(file.descriptor));
    let at = 0;
    const next = (length: number): Uint8Array => {
      if (at + length > size) throw damaged(path, `it ends at ${size}`);
      at += length;
      return readAt(file, at - length, length);
    };
    const header = new ByteReader(next(HEADER_BYTES));
    if (!equalBytes(header.raw(NAME.length), NAME)) throw damaged(path, 'another format');
    const height = header.u64();
    const builder = new TreeBuilder();
    for (;;) {
      const from = at;
      const head = new ByteReader(next(PAGE_HEADER_BYTES));
      const [length, checksum] = [head.u32(), head.u32()];
      if (length === 0 && checksum === 0 && at === size) return { height, builder };
      if (length > leafPageBytesMax) throw damaged(path, `a page of ${length} bytes at ${from}`);
      const page = next(length);
      if (crc32(page) !== checksum) throw damaged(path, `the page at ${from} has changed`);
      addLeafPage(builder, page);
      await setImmediate();
    }
  } finally {
    closeSync(file.descriptor);
  }
}

function damaged(path: string, what: string): WitanError {
  return new WitanError('storage/damaged', `${path}: ${what}`);
}

/** Of which file a start was made. */
export interface MadeOf {
  /** Of its leaves; undefined where every row was read. */
  readonly madeOf: number | undefined;
  /** Leaves that have changed since then. */
  readonly changed: number;
}

/** The rows with their tree. */
export interface LoadedRows extends MadeOf {
  readonly get: StateDatabase['get'];
  readonly leaves: () => BuiltTree;
}

/** Reads the file where that leads to the state of the database, and else every row. */
export async function loadRows(
  state: StateDatabase,
  path: string,
  log: (line: string) => void,
): Promise<LoadedRows> {
  // Whatever is wrong with it: a row that cannot be read is met again by reading them all.
  const tree = await treeOf(state, path).catch((error: Error) => error.message);
  const get: LoadedRows['get'] = (key) => state.get(key);
  if (typeof tree === 'object') return { get, ...tree };
  if (tree !== undefined) log(`every row of the state is read: ${tree}`);
  return { ...(await state.load()), madeOf: undefined, changed: 0 };
}

async function treeOf(
  state: StateDatabase,
  path: string,
): Promise<Omit<LoadedRows, 'get'> | string | undefined> {
  const applied = state.applied();
  if (applied === undefined || !existsSync(path)) return undefined;
  const { height, builder } = await readTreeFile(path);
  const made = renewed(builder, height, applied.height, (key) => state.get(key));
  if (typeof made === 'string') return `${path} is not used: ${made}`;
  const root = made.finish();
  const isCertified = root !== 0 && equalBytes(made.tree.hash(root), applied.stateRoot);
  if (!isCertified) return `${path} is not used: it does not lead to the certified root`;
  const { tree, changed } = made;
  return { leaves: () => ({ tree, finish: () => root }), madeOf: height, changed };
}
