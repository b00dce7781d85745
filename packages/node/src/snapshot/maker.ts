// Makes a snapshot every so many blocks, from the state that is held anyway, in turns so short that
// nothing else waits for them (state.md §10). Every agency makes them of the same heights, so that
// whoever fetches one can take its parts from all.

import type { BatchReference } from '@witan/ledger/block';
import type { Certificate } from '@witan/ledger/certificate';
import { encodeCertificate } from '@witan/ledger/certificate';
import type { Hash } from '@witan/ledger/hash';
import { WitanError } from '@witan/ledger/problems';
import { encodeManifest, type SnapshotManifest } from '@witan/ledger/snapshot';
import type { Host } from '@witan/state';
import { isFull } from '../storage/disk-space.ts';
import { coded, noRoom, requireRoom } from './room.ts';
import type { Shelf, SnapshotPlace } from './shelf.ts';

/** Of the blocks, as the log has them. */
export interface SnapshotBlocks {
  block(height: number): { readonly references: readonly BatchReference[] } | undefined;
  certificate(height: number): Certificate | undefined;
}

export interface SnapshotMakerParts {
  readonly host: Pick<Host, 'head' | 'oldestHeld' | 'snapshot' | 'archive'>;
  readonly blocks: SnapshotBlocks;
  readonly shelf: Shelf;
  /** Encoded links from genesis to the council of an epoch; undefined while one is missing. */
  readonly linksTo: (epoch: number) => readonly Uint8Array[] | undefined;
  readonly everyBlocks: number;
  /** Bytes that may be written. */
  readonly room: () => number;
  readonly log: (line: string) => void;
  readonly onFailure: (error: Error) => void;
  /** A snapshot is whole. */
  readonly onMade: (height: number) => void;
}

/** One turn of making, and the pause behind it: a quarter of one core at most. */
const TURN_MS = 2;
const PAUSE_MS = 6;

/** Under this name one is put together. */
const MAKING = 'making';

export class SnapshotMaker {
  readonly #parts: SnapshotMakerParts;
  /** The height that is to be taken once it has its certificate. */
  #due: number | undefined;
  /** The newest provable height will do. */
  #isAsked = false;
  #making: Promise<void> | undefined;
  #stopped = false;

  constructor(parts: SnapshotMakerParts) {
    this.#parts = parts;
  }

  /** A height was committed, or one has its certificate now. */
  note(): void {
    const { host, everyBlocks } = this.#parts;
    const { height } = host.head;
    const last = everyBlocks > 0 ? height - (height % everyBlocks) : 0;
    if (last > (this.#parts.shelf.newest ?? 0) && last >= host.oldestHeld) this.#due = last;
    this.#start();
  }

  /** Makes one of the newest provable height, whatever its number. */
  ask(): void {
    this.#isAsked = true;
    this.#start();
  }

  #start(): void {
    if (this.#making !== undefined || this.#stopped) return;
    const height = this.#next();
    if (height === undefined) return;
    if (height === this.#due) this.#due = undefined;
    this.#isAsked = false;
    this.#making = this.#make(height)
      .catch((error) => this.#goOnWithout(height, error))
      .catch(this.#parts.onFailure)
      .finally(() => {
        this.#making = undefined;
      });
  }

  /** Throws the error where it is more than the lack of a snapshot. */
  #goOnWithout(height: number, error: unknown): void {
    const { shelf, room, log } = this.#parts;
    const lack = isFull(error) ? noRoom(shelf.directory, this.#needed(), room()) : error;
    if (!isBearable(lack)) throw error;
    shelf.dropBegun(MAKING);
    log(`no snapshot of height ${height}: ${coded(lack)}`);
  }

  /** As much as the last one took, but for its old headers, which are linked. */
  #needed(): number {
    const { shelf } = this.#parts;
    const last = shelf.newest === undefined ? undefined : shelf.place(shelf.newest);
    const headers = last?.manifest()?.headerRoots.length ?? 1;
    return last?.size(headers - 1).bytes ?? 0;
  }

  #next(): number | undefined {
    const { host, blocks } = this.#parts;
    if (this.#isAsked) {
      for (let at = host.head.height; at >= Math.max(1, host.oldestHeld); at--) {
        if (blocks.certificate(at) !== undefined) return at;
      }
    }
    if (this.#due === undefined) return undefined;
    const isMade = this.#due <= (this.#parts.shelf.newest ?? 0);
    // A certificate that comes too late is missed, and so is this height.
    if (isMade || this.#due < host.oldestHeld) this.#due = undefined;
    else if (blocks.certificate(this.#due) !== undefined) return this.#due;
    return undefined;
  }

  async #make(height: number): Promise<void> {
    const { host, blocks, shelf, linksTo, room, log, onMade } = this.#parts;
    const epoch = host.archive.sealed(height)?.header.epoch;
    const links = epoch === undefined ? undefined : linksTo(epoch);
    const certificate = blocks.certificate(height);
    if (links === undefined || certificate === undefined) return;
    const before = shelf.newest;
    const last = before === undefined ? undefined : shelf.place(before);
    const known = last?.manifest();
    const headerRoots: readonly Hash[] = known?.headerRoots ?? [];
    requireRoom(room(), this.#needed(), shelf.directory);
    const place = shelf.begin(MAKING);
    const steps = host.snapshot({
      height,
      certificate: encodeCertificate(certificate),
      links,
      referencesAt: (at) =>
        blocks.block(at)?.references ??
        known?.laneBlocks.find((block) => block.height === at)?.references,
      // The last part may have grown since.
      headerRoots: headerRoots.slice(0, -1),
    });
    const manifest = await this.#write(steps, place);
    if (manifest === undefined) return;
    for (let part = 0; part < manifest.headerRoots.length; part++) {
      if (!place.hasPart(part) && last !== undefined) await place.linkPart(part, last);
    }
    await place.writeManifest(encodeManifest(manifest));
    await shelf.finish(place, height);
    log(`snapshot of height ${height}`);
    onMade(height);
  }

  /** Undefined when the node stops in between. */
  async #write(
    steps: ReturnType<Host['snapshot']>,
    place: SnapshotPlace,
  ): Promise<SnapshotManifest | undefined> {
    let turnMs = performance.now();
    for (;;) {
      const { value, done } = steps.next();
      if (done === true) return value;
      if (value !== undefined) await place.writePart(value.part, value.bytes);
      if (this.#stopped) {
        steps.return(undefined as never);
        return undefined;
      }
      if (performance.now() - turnMs < TURN_MS) continue;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      turnMs = performance.now();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#making;
  }
}

/**
 * No room, or a lane's last block that nobody keeps any more: the next batch of its seat ends that.
 */
function isBearable(error: unknown): error is WitanError {
  if (!(error instanceof WitanError)) return false;
  return error.key === 'storage/pruned' || error.key === 'snapshot/no-room';
}
