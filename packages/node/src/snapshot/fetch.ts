// Fetches a snapshot from the others (S2): its manifest is checked from the genesis alone, and each
// part under the manifest before a byte of it is stored. Parts come from whoever has a snapshot of
// the same height; one who serves a false one is named, and asked for nothing more, and one who is
// too slow is set aside. What was fetched stays, so that a process that ends goes on where it was.

import { toHex } from '@witan/ledger/bytes';
import type { VerifySignature } from '@witan/ledger/certificate';
import type { Genesis } from '@witan/ledger/genesis';
import { snapshotManifestBytesMax, snapshotPartBytesMax } from '@witan/ledger/limits';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import {
  decodeManifest,
  layoutOf,
  type VerifiedManifest,
  verifyManifest,
} from '@witan/ledger/snapshot';
import { MANIFEST_PART } from '@witan/ledger/state-sync';
import { isFull } from '../storage/disk-space.ts';
import { type AskClock, Asker, BYTES_PER_SECOND_MIN, Pace } from './asker.ts';
import { PartQueue } from './part-queue.ts';
import { checkPart, OutcomeRoots } from './parts.ts';
import { coded, neededBytes, noRoom, rowBytes } from './room.ts';
import type { Shelf, SnapshotPlace } from './shelf.ts';

export interface SnapshotFetchParts {
  readonly genesis: Genesis;
  readonly shelf: Shelf;
  readonly verify: VerifySignature;
  readonly send: (to: number, kind: number, payload: Uint8Array) => boolean;
  /** The agency behind a link. */
  readonly nameOf: (peer: number) => string;
  readonly log: (line: string) => void;
  /** Bytes that may be written. */
  readonly room: () => number;
  readonly clock?: AskClock;
}

/** Where all are too slow, so much less is asked of them, so many times. */
const LENIENCE = 4;
const ROUNDS_MAX = 4;

/** A manifest that was found true, its bytes, and who has it. */
interface Offer {
  readonly verified: VerifiedManifest;
  readonly bytes: Uint8Array;
  readonly layout: string;
  readonly peers: number[];
}

export class SnapshotFetch {
  readonly #parts: SnapshotFetchParts;
  readonly #asker: Asker;
  /** Names of those who served what is false. */
  readonly liars: Set<string> = new Set();
  /** Whether room was all that the last one lacked. */
  lacksRoom = false;
  /** Of layouts of which parts came until there was no room any more. */
  readonly #needed = new Map<string, number>();
  #queue: PartQueue | undefined;
  #stopped = false;

  constructor(parts: SnapshotFetchParts) {
    this.#parts = parts;
    const { send, clock } = parts;
    this.#asker = new Asker({ send, clock, onFalse: this.#blame.bind(this) });
  }

  /** A STATE_CHUNK from the other end of a link; one that was not asked for is dropped. */
  receive(from: number, payload: Uint8Array): void {
    this.#asker.receive(from, payload);
  }

  #blame(peer: number, error: Error): void {
    const name = this.#parts.nameOf(peer);
    if (this.liars.has(name)) return;
    this.liars.add(name);
    this.#parts.log(`${name} served a false snapshot, and is asked for no more: ${error.message}`);
  }

  #isTrusted(peer: number): boolean {
    return !this.liars.has(this.#parts.nameOf(peer));
  }

  /**
   * Fetches a snapshot above a height that is to be had whole from some of the peers, and puts it
   * on the shelf. Answers with its height; undefined where there is none. How a snapshot is cut
   * into parts is its maker's choice: who offers one and serves no parts of it only costs time, and
   * little of it, because each peer owes a rate. Where nobody keeps to it, less is asked of all.
   */
  async fetch(peers: readonly number[], above: number): Promise<number | undefined> {
    let bytesPerSecond = BYTES_PER_SECOND_MIN;
    for (let round = 1; ; round++) {
      const pace = new Pace(bytesPerSecond);
      const height = await this.#fetchAt(pace, peers, above);
      const isOver = height !== undefined || this.#stopped || !pace.isAnySlow;
      if (isOver || round === ROUNDS_MAX) return height;
      bytesPerSecond /= LENIENCE;
      this.#parts.log(`no snapshot came fast enough; ${bytesPerSecond} B/s will do now`);
    }
  }

  async #fetchAt(pace: Pace, peers: readonly number[], above: number): Promise<number | undefined> {
    const { shelf, log, nameOf } = this.#parts;
    for (const offer of await this.#offers(pace, peers, above)) {
      if (this.#stopped) return undefined;
      const { height } = offer.verified.manifest;
      // A process that ended before it could begin with it: it is checked again as it is loaded.
      const whole = shelf.place(height).manifestBytes();
      if (whole !== undefined && isOfLayout(whole, offer.layout)) return height;
      if (!this.#hasRoom(offer)) continue;
      const names = offer.peers.map((peer) => nameOf(peer)).join(', ');
      log(
        `fetching the snapshot of height ${height}, ${offer.verified.parts} parts, from ${names}`,
      );
      const place = shelf.incoming(offer.layout);
      try {
        await begin(place, offer);
        if (!(await this.#fetchParts(pace, offer, place))) continue;
        await shelf.finish(place, height);
      } catch (error) {
        if (!isFull(error)) throw error;
        const { count, bytes } = place.size();
        const all = (bytes * offer.verified.parts) / Math.max(1, count);
        this.#needed.set(offer.layout, Math.max(neededBytes(offer.verified), rowBytes(all)));
        this.#sayNoRoom(offer);
        shelf.dropIncoming();
        continue;
      }
      shelf.dropIncoming();
      return height;
    }
    return undefined;
  }

  /** Also what was fetched of others goes, where there is too little. */
  #hasRoom(offer: Offer): boolean {
    const { shelf, room } = this.#parts;
    const needed = this.#needed.get(offer.layout) ?? neededBytes(offer.verified);
    const isThere = (): boolean => room() + shelf.bytesIncoming(offer.layout) >= needed;
    if (!isThere()) shelf.dropIncoming(offer.layout);
    const isEnough = isThere() && room() > 0;
    if (isEnough) this.lacksRoom = false;
    else this.#sayNoRoom(offer);
    return isEnough;
  }

  #sayNoRoom({ layout, verified }: Offer): void {
    const { shelf, room, log } = this.#parts;
    const needed = this.#needed.get(layout) ?? neededBytes(verified);
    const { height } = verified.manifest;
    const lack = coded(noRoom(shelf.directory, needed, room()));
    if (!this.lacksRoom) log(`the snapshot of height ${height} is not fetched: ${lack}`);
    this.lacksRoom = true;
  }

  /**
   * True manifests: first those that more than a third have, of whom at least one is honest and
   * serves them; then the highest; of several of one height, those that most have.
   */
  async #offers(pace: Pace, peers: readonly number[], above: number): Promise<readonly Offer[]> {
    const offers: Offer[] = [];
    const asked = peers.filter((peer) => this.#isTrusted(peer));
    const found = await Promise.all(asked.map((peer) => this.#offerOf(pace, peer, above)));
    for (const [i, offer] of found.entries()) {
      if (offer === undefined) continue;
      const same = offers.find(({ layout }) => layout === offer.layout);
      if (same === undefined) offers.push(offer);
      else same.peers.push(asked[i] as number);
    }
    const isBacked = (offer: Offer): number => Number(3 * offer.peers.length > asked.length);
    const heightOf = ({ verified }: Offer): number => verified.manifest.height;
    return offers.sort(
      (a, b) =>
        isBacked(b) - isBacked(a) || heightOf(b) - heightOf(a) || b.peers.length - a.peers.length,
    );
  }

  async #offerOf(pace: Pace, peer: number, above: number): Promise<Offer | undefined> {
    const found = await this.#asker.part({
      ...{ peer, height: 0, part: MANIFEST_PART, bytesMax: snapshotManifestBytesMax, pace },
      isWanted: () => true,
    });
    this.#noteSlow(pace, peer);
    if (found === undefined || found.height <= above) return undefined;
    const { bytes } = found;
    try {
      const { genesis, verify } = this.#parts;
      const verified = verifyManifest(decodeManifest(bytes), genesis, verify);
      if (verified.manifest.height <= above) return undefined;
      const layout = toHex(layoutOf(verified.manifest));
      return { verified, bytes, layout, peers: [peer] };
    } catch (error) {
      if (!isFalse(error)) throw error;
      this.#blame(peer, error);
      return undefined;
    }
  }

  #noteSlow(pace: Pace, peer: number): boolean {
    if (!pace.isSlow(peer)) return false;
    const { nameOf, log } = this.#parts;
    log(`${nameOf(peer)} serves less than ${pace.bytesPerSecond} B/s, and is set aside`);
    return true;
  }

  async #fetchParts(pace: Pace, offer: Offer, place: SnapshotPlace): Promise<boolean> {
    const { verified } = offer;
    const roots = new OutcomeRoots(verified, place);
    const lacking: number[] = [];
    for (let part = 0; part < verified.parts; part++) {
      if (!(await isKept(verified, place, part, roots))) lacking.push(part);
    }
    // Outcomes are compared with headers, so those come first.
    const second = verified.manifest.headerRoots.length + verified.chunks.length;
    const queue = new PartQueue(lacking, second);
    this.#queue = queue;
    if (this.#stopped) queue.end();
    const workers = offer.peers
      .filter((peer) => !pace.isSlow(peer))
      .map((peer) => this.#work(peer, pace, verified, place, roots, queue));
    // Who was slower than another with the last part need not be waited for.
    try {
      await Promise.race([Promise.all(workers), queue.over()]);
      return queue.isEmpty;
    } finally {
      queue.end();
    }
  }

  /** Takes parts from the queue while the peer serves them; what it does not goes back. */
  async #work(
    peer: number,
    pace: Pace,
    verified: VerifiedManifest,
    place: SnapshotPlace,
    roots: OutcomeRoots,
    queue: PartQueue,
  ): Promise<void> {
    const { height } = verified.manifest;
    while (this.#isTrusted(peer)) {
      const part = await queue.take();
      if (part === undefined) return;
      const isWanted = (): boolean => queue.lacks(part);
      const bytesMax = snapshotPartBytesMax;
      const found = await this.#asker.part({ peer, height, part, bytesMax, pace, isWanted });
      if (!isWanted()) continue;
      try {
        if (found !== undefined) {
          checkPart(verified, part, found.bytes, roots);
          queue.store(part);
          await place.writePart(part, found.bytes);
          queue.stored(part);
        }
      } catch (error) {
        if (!isFalse(error)) throw error;
        this.#blame(peer, new Error(`part ${part}: ${error.message}`));
      } finally {
        queue.giveBack(part);
      }
      if (this.#noteSlow(pace, peer) || found === undefined) return;
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#asker.stop();
    this.#queue?.end();
  }
}

/** What was fetched of the same snapshot before is there already. */
async function begin(place: SnapshotPlace, { bytes, layout }: Offer): Promise<void> {
  const begun = place.manifestBytes();
  if (begun === undefined || !isOfLayout(begun, layout)) await place.writeManifest(bytes);
}

/**
 * Whether what an earlier process left of a part is sound: outcomes are compared with headers that
 * lie here, and nobody else is to be blamed for those.
 */
async function isKept(
  verified: VerifiedManifest,
  place: SnapshotPlace,
  part: number,
  roots: OutcomeRoots,
): Promise<boolean> {
  if (!place.hasPart(part)) return false;
  await new Promise((resolve) => setImmediate(resolve));
  try {
    checkPart(verified, part, place.readPart(part), roots);
    return true;
  } catch (error) {
    if (!isFalse(error)) throw error;
    return false;
  }
}

function isOfLayout(bytes: Uint8Array, layout: string): boolean {
  try {
    return toHex(layoutOf(decodeManifest(bytes))) === layout;
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return false;
  }
}

export function isFalse(error: unknown): error is DecodeError | VerifyError {
  return error instanceof DecodeError || error instanceof VerifyError;
}
