// Snapshots on the disk: one directory each, by height, with the manifest and one file a part. A
// name without a leading dot stands for a whole one, so a crash leaves nothing that looks like one.
//
//   snapshots/<height>/manifest   part-<number>
//   snapshots/.<name>             one that is put together, or taken apart

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { type FileHandle, link, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { snapshotManifestBytesMax, snapshotPartBytesMax } from '@witan/ledger/limits';
import { VerifyError } from '@witan/ledger/problems';
import { decodeManifest, type SnapshotManifest } from '@witan/ledger/snapshot';
import { ioFailure, syncDirectory, withIo } from '../storage/file-io.ts';
import { isOfDeadProcess, workingDirectory } from '../storage/working-directory.ts';

const HEIGHT_NAME = /^\d{1,16}$/;
const MANIFEST = 'manifest';
/** So many are kept: who fetches the older one can finish while the newer one is made. */
const KEPT = 2;
const GONE = '.gone-';
const INCOMING = '.incoming';
const LEASE = '.lease-';
/** No backup takes longer: what is left of one then is of a process that ended. */
const LEASE_MS = 24 * 3_600_000;
/** So many that are being fetched keep what came of them, however many are offered. */
const INCOMING_KEPT = 3;

const PART_NAME = /^part-\d{8}$/;

function partName(part: number): string {
  return `part-${String(part).padStart(8, '0')}`;
}

function incomingName(layout = ''): string {
  return `incoming-${layout.slice(0, 16)}`;
}

export class Shelf {
  readonly directory: string;
  #links: { readonly height: number; readonly links: readonly Uint8Array[] } = {
    height: 0,
    links: [],
  };

  constructor(directory: string) {
    this.directory = directory;
    withIo(directory, () => mkdirSync(directory, { recursive: true }));
    // Segments are dropped on the word of a snapshot, which must not go with its directory's name.
    syncDirectory(dirname(directory));
  }

  /** Of whole snapshots, ascending. */
  heights(): number[] {
    const names = withIo(this.directory, () => readdirSync(this.directory));
    return names
      .filter((name) => HEIGHT_NAME.test(name))
      .map(Number)
      .sort((a, b) => a - b);
  }

  get newest(): number | undefined {
    return this.heights().at(-1);
  }

  /** The link of an epoch that ended below the newest snapshot, as its manifest has it. */
  linkOf(epoch: number): Uint8Array | undefined {
    const { newest } = this;
    if (newest === undefined) return undefined;
    if (this.#links.height !== newest) {
      this.#links = { height: newest, links: this.place(newest).manifest()?.links ?? [] };
    }
    return this.#links.links[epoch];
  }

  place(height: number): SnapshotPlace {
    return new SnapshotPlace(join(this.directory, String(height)));
  }

  /** Where one is put together; what an earlier process left there is kept where it says so. */
  begin(name: string, { resume = false }: { resume?: boolean } = {}): SnapshotPlace {
    const path = join(this.directory, `.${name}`);
    if (!resume) rmSync(path, { recursive: true, force: true });
    withIo(path, () => mkdirSync(path, { recursive: true }));
    return new SnapshotPlace(path);
  }

  /**
   * Where a snapshot of one layout is fetched to, with what was fetched of it before: whoever cuts
   * it in another way makes nobody begin again. Of all that were begun, those with most parts stay.
   */
  incoming(layout: string): SnapshotPlace {
    const name = incomingName(layout);
    const others = this.#incoming().filter((each) => each !== `.${name}`);
    const partsIn = (each: string): number => readdirSync(join(this.directory, each)).length;
    others.sort((a, b) => partsIn(b) - partsIn(a));
    for (const each of others.slice(INCOMING_KEPT - 1)) this.#remove(each);
    return this.begin(name, { resume: true });
  }

  /** A directory for links to what is to stay for a while, until it is removed. */
  lease(): string {
    return workingDirectory(join(this.directory, LEASE));
  }

  /** Nothing that was not fetched whole is needed any more, but of one layout where told. */
  dropIncoming(but?: string): void {
    for (const name of this.#incoming()) if (name !== `.${incomingName(but)}`) this.#remove(name);
  }

  /** Of what was fetched of one layout. */
  bytesIncoming(layout: string): number {
    return new SnapshotPlace(join(this.directory, `.${incomingName(layout)}`)).size().bytes;
  }

  /** What is left of one that was put together under a name. */
  dropBegun(name: string): void {
    this.#remove(`.${name}`);
  }

  /**
   * What earlier processes did not finish; only while nothing is put together. A backup is of a
   * process of its own: what it reads stays.
   */
  dropUnfinished(): void {
    const names = withIo(this.directory, () => readdirSync(this.directory));
    for (const name of names) {
      if (name.startsWith('.') && (!name.startsWith(LEASE) || this.#isLeftOver(name))) {
        this.#remove(name);
      }
    }
  }

  #incoming(): string[] {
    const names = withIo(this.directory, () => readdirSync(this.directory));
    return names.filter((name) => name.startsWith(INCOMING));
  }

  #remove(name: string): void {
    const path = join(this.directory, name);
    withIo(path, () => rmSync(path, { recursive: true, force: true }));
  }

  /**
   * Gives a whole one its name; older ones than those kept go. One that has the name already stays:
   * between its going and the other's coming there would be none.
   */
  async finish(place: SnapshotPlace, height: number): Promise<void> {
    const path = join(this.directory, String(height));
    if (existsSync(path)) {
      withIo(path, () => rmSync(place.path, { recursive: true, force: true }));
    } else {
      syncDirectory(place.path);
      await rename(place.path, path);
      syncDirectory(this.directory);
    }
    this.#takeApart(this.heights().slice(0, -KEPT));
  }

  /** Names go first, for good, so that no name ever stands for what is left of a snapshot. */
  #takeApart(heights: readonly number[]): void {
    withIo(this.directory, () => {
      for (const height of heights) {
        const aside = join(this.directory, `${GONE}${height}`);
        rmSync(aside, { recursive: true, force: true });
        renameSync(join(this.directory, String(height)), aside);
      }
      if (heights.length > 0) syncDirectory(this.directory);
      for (const name of readdirSync(this.directory)) {
        if (!name.startsWith(GONE) && !this.#isLeftOver(name)) continue;
        rmSync(join(this.directory, name), { recursive: true, force: true });
      }
    });
  }

  #isLeftOver(name: string): boolean {
    if (!name.startsWith(LEASE)) return false;
    if (isOfDeadProcess(name, LEASE)) return true;
    const stat = statSync(join(this.directory, name), { throwIfNoEntry: false });
    return stat !== undefined && stat.mtimeMs < Date.now() - LEASE_MS;
  }
}

/** The files of one snapshot, whole or not. */
export class SnapshotPlace {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  #part(part: number): string {
    return join(this.path, partName(part));
  }

  /** Of the parts from one on that are here. */
  size(from = 0): { readonly count: number; readonly bytes: number } {
    if (!existsSync(this.path)) return { count: 0, bytes: 0 };
    const names = withIo(this.path, () => readdirSync(this.path));
    const parts = names.filter((name) => PART_NAME.test(name) && name >= partName(from));
    const sizeOf = (name: string): number => statSync(join(this.path, name)).size;
    return { count: parts.length, bytes: parts.reduce((sum, name) => sum + sizeOf(name), 0) };
  }

  hasPart(part: number): boolean {
    return existsSync(this.#part(part));
  }

  /** Durable, with all its bytes, before it has its name. */
  writePart(part: number, bytes: Uint8Array): Promise<void> {
    return this.#write(this.#part(part), bytes);
  }

  writeManifest(bytes: Uint8Array): Promise<void> {
    return this.#write(join(this.path, MANIFEST), bytes);
  }

  async #write(path: string, bytes: Uint8Array): Promise<void> {
    const unfinished = `${path}.unfinished`;
    try {
      const file = await open(unfinished, 'w', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
    } catch (cause) {
      throw ioFailure(path, cause);
    }
  }

  /** A part that is the same in another snapshot takes no room of its own. */
  async linkPart(part: number, from: SnapshotPlace): Promise<void> {
    try {
      await link(from.#part(part), this.#part(part));
    } catch (cause) {
      throw ioFailure(this.#part(part), cause);
    }
  }

  /** Throws VerifyError `snapshot/part` where there is none. */
  readPart(part: number): Uint8Array {
    const path = this.#part(part);
    if (!existsSync(path)) throw new VerifyError('snapshot/part', `there is no ${path}`);
    return this.#read(path, snapshotPartBytesMax);
  }

  /** Undefined where there is none, or none that could be one. */
  manifestBytes(): Uint8Array | undefined {
    const path = join(this.path, MANIFEST);
    return existsSync(path) ? this.#read(path, snapshotManifestBytesMax) : undefined;
  }

  manifest(): SnapshotManifest | undefined {
    const bytes = this.manifestBytes();
    return bytes && decodeManifest(bytes);
  }

  #read(path: string, bytesMax: number): Uint8Array {
    return withIo(path, () => {
      const { size } = statSync(path);
      if (size > bytesMax) throw new Error(`${size} bytes, more than ${bytesMax}`);
      return new Uint8Array(readFileSync(path));
    });
  }

  /** A piece of a part or, for a part that is not one, of the manifest; undefined without it. */
  async piece(
    part: number | 'manifest',
    offset: number,
    length: number,
  ): Promise<{ total: number; bytes: Uint8Array } | undefined> {
    const path = part === 'manifest' ? join(this.path, MANIFEST) : this.#part(part);
    let file: FileHandle;
    try {
      file = await open(path, 'r');
    } catch (cause) {
      // An older snapshot may go while a peer asks for it.
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw ioFailure(path, cause);
    }
    try {
      const { size: total } = await file.stat();
      const bytes = new Uint8Array(Math.max(0, Math.min(length, total - offset)));
      await file.read(bytes, 0, bytes.length, offset);
      return { total, bytes };
    } finally {
      await file.close();
    }
  }
}
