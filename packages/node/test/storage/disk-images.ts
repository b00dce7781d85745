// Every disk that a crash may leave behind: records what work does to the files below a directory,
// and keeps two images before each operation. One is of a killed process: all that was done is
// there. The other is of a power cut: only synced bytes, under names whose directory was synced.
// Bytes of LevelDB and of the log's files are taken as they are; they have tests of their own.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { basename, join } from 'node:path';

export interface DiskImage {
  /** What the operation would have been. */
  readonly before: string;
  readonly kind: 'killed' | 'power cut';
  readonly directory: string;
}

/** Names of stores whose own files are not followed. */
const OPAQUE = /^(lock|state(\..*)?)$/;
const AS_IT_IS = /^(superblock|segment-\d{8})$/;
/** LevelDB's words for people; they differ from run to run. */
const SAID = /^LOG(\.old)?$/;

/** What is durable of a file or a directory. */
interface Durable {
  readonly number: number;
  readonly isOpaque: boolean;
  readonly names?: Map<string, Durable>;
  content?: Uint8Array | undefined;
}

type Call = (...args: never[]) => unknown;

class Recorder {
  readonly images: DiskImage[] = [];
  readonly #root: string;
  readonly #into: string;
  readonly #known = new Map<number, Durable>();
  readonly #seen = new Set<string>();
  readonly #sync = { ...fs };
  readonly #async = { ...promises };
  #top: Durable;

  constructor(root: string, into: string) {
    this.#root = root;
    this.#into = into;
    fs.mkdirSync(into, { recursive: true });
    this.#top = this.#scanned(root);
  }

  #scanned(path: string): Durable {
    const { ino: number } = this.#sync.statSync(path);
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    const found = this.#fresh(path);
    if (found.names === undefined) this.#noteContent(found, path);
    else this.#noteNames(found, path);
    return found;
  }

  /** A new file or directory: nothing of it is durable yet. */
  #fresh(path: string): Durable {
    const stat = this.#sync.statSync(path);
    const isOpaque = stat.isDirectory() && OPAQUE.test(basename(path));
    const names = stat.isDirectory() ? { names: new Map<string, Durable>() } : {};
    const made = { number: stat.ino, isOpaque, ...names };
    this.#known.set(stat.ino, made);
    return made;
  }

  #noteNames(durable: Durable, path: string): void {
    if (durable.isOpaque || durable.names === undefined) return;
    durable.names.clear();
    for (const name of this.#sync.readdirSync(path)) {
      durable.names.set(name, this.#scanned(join(path, name)));
    }
  }

  #noteContent(durable: Durable, path: string): void {
    durable.content = this.#sync.readFileSync(path);
  }

  #isInside(path: unknown): path is string {
    return typeof path === 'string' && path.startsWith(this.#root);
  }

  #isFollowed(path: unknown): path is string {
    if (!this.#isInside(path)) return false;
    const [first = ''] = path.slice(this.#root.length + 1).split('/');
    return !OPAQUE.test(first) || path === join(this.#root, first);
  }

  image(before: string, isLast = false): void {
    for (const kind of ['killed', 'power cut'] as const) {
      const directory = join(this.#into, `${this.images.length}`);
      if (kind === 'killed') this.#copyWhole(directory);
      else this.#build(this.#top, directory, this.#paths(this.#root));
      const digest = this.#digest(directory);
      if (this.#seen.has(digest) && !isLast) {
        this.#sync.rmSync(directory, { recursive: true });
      } else {
        this.#seen.add(digest);
        this.images.push({ before, kind, directory });
      }
    }
  }

  /** Work in parallel may rename a file while it is copied: then all is copied anew. */
  #copyWhole(to: string): void {
    for (let tries = 1; ; tries++) {
      try {
        this.#copy(this.#root, to);
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries === 9) throw error;
        this.#sync.rmSync(to, { recursive: true, force: true });
      }
    }
  }

  #copy(from: string, to: string): void {
    this.#sync.mkdirSync(to);
    for (const entry of this.#sync.readdirSync(from, { withFileTypes: true })) {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory()) this.#copy(source, target);
      else this.#sync.copyFileSync(source, target);
    }
  }

  /** Where each file is now, by its number. */
  #paths(path: string, found = new Map<number, string>()): Map<number, string> {
    const stat = this.#sync.statSync(path);
    found.set(stat.ino, path);
    if (!stat.isDirectory() || OPAQUE.test(basename(path))) return found;
    for (const name of this.#sync.readdirSync(path)) this.#paths(join(path, name), found);
    return found;
  }

  #build(durable: Durable, target: string, paths: ReadonlyMap<number, string>): void {
    const isThere = this.#known.get(durable.number) === durable;
    const path = isThere ? paths.get(durable.number) : undefined;
    if (durable.isOpaque) {
      if (path === undefined) this.#sync.mkdirSync(target);
      else this.#copy(path, target);
    } else if (durable.names !== undefined) {
      this.#sync.mkdirSync(target);
      for (const [name, each] of durable.names) this.#build(each, join(target, name), paths);
    } else if (path !== undefined && AS_IT_IS.test(basename(path))) {
      this.#sync.copyFileSync(path, target);
    } else {
      this.#sync.writeFileSync(target, durable.content ?? new Uint8Array(0));
    }
  }

  #digest(directory: string): string {
    const hash = createHash('sha256');
    const add = (path: string): void => {
      for (const entry of this.#sync.readdirSync(path, { withFileTypes: true })) {
        const inner = join(path, entry.name);
        hash.update(inner.slice(directory.length));
        if (entry.isDirectory()) add(inner);
        else if (!SAID.test(entry.name)) hash.update(this.#sync.readFileSync(inner));
      }
    };
    add(directory);
    return hash.digest('hex');
  }

  #removed(path: string, isRecursive: boolean): void {
    const stat = this.#sync.statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (stat.isDirectory() && isRecursive && this.#isFollowed(path)) {
      if (!OPAQUE.test(basename(path))) {
        for (const name of this.#sync.readdirSync(path)) this.#removed(join(path, name), true);
      }
    }
    this.image(`remove ${basename(path)}`);
    const known = this.#known.get(stat.ino);
    if (known !== undefined && stat.isFile()) this.#noteContent(known, path);
    this.#sync.rmSync(path, { recursive: true });
    if (stat.nlink <= 1 || stat.isDirectory()) this.#known.delete(stat.ino);
  }

  #created(path: string): void {
    const parent = join(path, '..');
    if (!this.#sync.existsSync(parent)) this.#created(parent);
    if (this.#sync.existsSync(path)) return;
    this.image(`make ${basename(path)}`);
    this.#sync.mkdirSync(path);
    this.#fresh(path);
  }

  #synced(number: number): void {
    const known = this.#known.get(number);
    const path = this.#paths(this.#root).get(number);
    if (known === undefined || path === undefined) return;
    this.image(`sync ${basename(path)}`);
    if (known.names !== undefined) this.#noteNames(known, path);
    else this.#noteContent(known, path);
  }

  /** Half of the bytes first: writes are torn. */
  async #written(handle: fs.promises.FileHandle, path: string, bytes: Uint8Array): Promise<void> {
    const half = bytes.length >> 1;
    await handle.write(bytes, 0, half, 0);
    this.image(`write the rest of ${basename(path)}`);
    await handle.write(bytes, half, bytes.length - half, half);
  }

  async #opened(path: string, flags: string, mode: number): Promise<unknown> {
    const isNew = !this.#sync.existsSync(path);
    this.image(`open ${basename(path)}`);
    const handle = await this.#async.open(path, flags, mode);
    if (isNew) this.#fresh(path);
    const { ino } = this.#sync.statSync(path);
    return {
      writeFile: (bytes: Uint8Array) => this.#written(handle, path, bytes),
      write: handle.write.bind(handle),
      sync: async () => {
        await handle.sync();
        this.#synced(ino);
      },
      close: () => handle.close(),
    };
  }

  /** In the place of those functions that the stores call. */
  readonly calls = {
    sync: {
      mkdirSync: (path: string, options: unknown) => {
        if (this.#isFollowed(path)) this.#created(path);
        else this.#sync.mkdirSync(path, options as fs.MakeDirectoryOptions);
      },
      renameSync: (from: string, to: string) => {
        if (this.#isFollowed(from)) this.image(`rename ${basename(from)} to ${basename(to)}`);
        this.#sync.renameSync(from, to);
      },
      rmSync: (path: string, options: fs.RmOptions = {}) => {
        if (this.#isFollowed(path)) this.#removed(path, options.recursive === true);
        else this.#sync.rmSync(path, options);
      },
      writeFileSync: (path: string, data: string, options: { flush?: boolean } = {}) => {
        if (!this.#isFollowed(path)) return this.#sync.writeFileSync(path, data, options as object);
        const isNew = !this.#sync.existsSync(path);
        for (const length of [0, data.length >> 1, data.length]) {
          this.image(`write ${basename(path)} from byte ${length}`);
          this.#sync.writeFileSync(path, data.slice(0, length));
          if (isNew && length === 0) this.#fresh(path);
        }
        if (options.flush === true) this.#synced(this.#sync.statSync(path).ino);
      },
      fsyncSync: (descriptor: number) => {
        this.#sync.fsyncSync(descriptor);
        this.#synced(this.#sync.fstatSync(descriptor).ino);
      },
    },
    async: {
      rename: async (from: string, to: string) => {
        if (this.#isFollowed(from)) this.image(`rename ${basename(from)} to ${basename(to)}`);
        await this.#async.rename(from, to);
      },
      link: async (from: string, to: string) => {
        if (this.#isFollowed(to)) this.image(`link ${basename(to)}`);
        await this.#async.link(from, to);
      },
      open: (path: string, flags: string, mode: number) => {
        const isWritten = this.#isFollowed(path) && flags.startsWith('w');
        return isWritten ? this.#opened(path, flags, mode) : this.#async.open(path, flags, mode);
      },
    },
  } satisfies { sync: Record<string, Call>; async: Record<string, Call> };

  restore(): void {
    Object.assign(fs, pick(this.#sync, this.calls.sync));
    Object.assign(promises, pick(this.#async, this.calls.async));
    syncBuiltinESMExports();
  }
}

function pick(from: object, names: object): object {
  const all = from as Record<string, unknown>;
  return Object.fromEntries(Object.keys(names).map((name) => [name, all[name]]));
}

/** The images of one piece of work below `root`; the last two are of its end. */
export async function diskImages(
  root: string,
  into: string,
  work: () => Promise<unknown>,
): Promise<readonly DiskImage[]> {
  const recorder = new Recorder(root, into);
  Object.assign(fs, recorder.calls.sync);
  Object.assign(promises, recorder.calls.async);
  syncBuiltinESMExports();
  try {
    await work();
    recorder.image('nothing more', true);
  } finally {
    recorder.restore();
  }
  return recorder.images;
}
