// Fetches a snapshot from the others (S2): its manifest is checked from the genesis alone, and each
// part under the manifest before a byte of it is stored. Parts come from whoever has a snapshot of
// the same height; one who serves a false one is named, and asked for nothing more. What was
// fetched stays, so that a process that ends goes on where it was.

import { toHex } from '@witan/ledger/bytes';
import type { VerifySignature } from '@witan/ledger/certificate';
import type { Genesis } from '@witan/ledger/genesis';
import { snapshotManifestBytesMax, snapshotPartBytesMax } from '@witan/ledger/limits';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import {
  decodeManifest,
  layoutOf,
  type VerifiedManifest,
  verifyManifest,
} from '@witan/ledger/snapshot';
import {
  decodeStatePiece,
  encodeGetState,
  type GetState,
  MANIFEST_PART,
  type StatePiece,
} from '@witan/ledger/state-sync';
import { checkPart, OutcomeRoots } from './parts.ts';
import type { Shelf, SnapshotPlace } from './shelf.ts';

export interface SnapshotFetchParts {
  readonly genesis: Genesis;
  readonly shelf: Shelf;
  readonly verify: VerifySignature;
  readonly send: (to: number, kind: number, payload: Uint8Array) => boolean;
  /** The agency behind a link. */
  readonly nameOf: (peer: number) => string;
  readonly log: (line: string) => void;
}

/** So long an answer may take, and so often a peer may owe one. */
const ANSWER_MS = 3_000;
const UNANSWERED_MAX = 3;

interface Question extends GetState {
  readonly answered: (piece: StatePiece | undefined) => void;
}

/** A manifest that was found true, its bytes, and who has it. */
interface Offer {
  readonly verified: VerifiedManifest;
  readonly bytes: Uint8Array;
  readonly layout: string;
  readonly peers: number[];
}

export class SnapshotFetch {
  readonly #parts: SnapshotFetchParts;
  /** One at a time of each peer. */
  readonly #questions = new Map<number, Question>();
  /** Names of those who served what is false. */
  readonly liars: Set<string> = new Set();
  #stopped = false;

  constructor(parts: SnapshotFetchParts) {
    this.#parts = parts;
  }

  /** A STATE_CHUNK from the other end of a link; one that was not asked for is dropped. */
  receive(from: number, payload: Uint8Array): void {
    const question = this.#questions.get(from);
    if (question === undefined) return;
    let piece: StatePiece;
    try {
      piece = decodeStatePiece(payload);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      this.#blame(from, error);
      question.answered(undefined);
      return;
    }
    const { height, part, offset } = question;
    const isAnswer = piece.part === part && piece.offset === offset;
    if (isAnswer && (height === 0 || piece.height === height)) question.answered(piece);
  }

  #ask(peer: number, question: GetState): Promise<StatePiece | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => answered(undefined), ANSWER_MS);
      const answered = (piece: StatePiece | undefined): void => {
        clearTimeout(timer);
        this.#questions.delete(peer);
        resolve(piece);
      };
      this.#questions.set(peer, { ...question, answered });
      const { send } = this.#parts;
      if (!send(peer, MESSAGE_KINDS.GET_STATE, encodeGetState(question))) answered(undefined);
    });
  }

  /** All pieces of one part; undefined where the peer has none, or does not answer. */
  async #whole(
    peer: number,
    first: StatePiece | undefined,
    bytesMax: number,
  ): Promise<Uint8Array | undefined> {
    if (first === undefined || first.total === 0 || first.total > bytesMax) return undefined;
    const { height, part, total } = first;
    const whole = new Uint8Array(total);
    let piece: StatePiece | undefined = first;
    let unanswered = 0;
    for (let offset = 0; ; ) {
      if (this.#stopped || unanswered === UNANSWERED_MAX || piece?.total === 0) return undefined;
      if (piece === undefined) {
        unanswered += 1;
      } else {
        if (piece.total !== total) return undefined;
        whole.set(piece.bytes, offset);
        offset += piece.bytes.length;
      }
      if (offset === total) return whole;
      piece = await this.#ask(peer, { height, part, offset });
    }
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
   * Fetches the newest snapshot above a height that is to be had whole from some of the peers, and
   * puts it on the shelf. Answers with its height; undefined where there is none. How a snapshot is
   * cut into parts is its maker's choice: who offers one and serves no parts of it only costs time.
   */
  async fetch(peers: readonly number[], above: number): Promise<number | undefined> {
    const { shelf, log } = this.#parts;
    for (const offer of await this.#offers(peers, above)) {
      if (this.#stopped) return undefined;
      const { height } = offer.verified.manifest;
      // A process that ended before it could begin with it: it is checked again as it is loaded.
      const whole = shelf.place(height).manifestBytes();
      if (whole !== undefined && isOfLayout(whole, offer.layout)) return height;
      const names = offer.peers.map((peer) => this.#parts.nameOf(peer)).join(', ');
      log(
        `fetching the snapshot of height ${height}, ${offer.verified.parts} parts, from ${names}`,
      );
      const place = await this.#resume(offer);
      if (!(await this.#fetchParts(offer, place))) continue;
      await shelf.finish(place, height);
      return height;
    }
    return undefined;
  }

  /** True manifests, the highest first; of several of one height, those that most have. */
  async #offers(peers: readonly number[], above: number): Promise<readonly Offer[]> {
    const offers: Offer[] = [];
    const asked = peers.filter((peer) => this.#isTrusted(peer));
    const found = await Promise.all(asked.map((peer) => this.#offerOf(peer, above)));
    for (const [i, offer] of found.entries()) {
      if (offer === undefined) continue;
      const same = offers.find(({ layout }) => layout === offer.layout);
      if (same === undefined) offers.push(offer);
      else same.peers.push(asked[i] as number);
    }
    const heightOf = ({ verified }: Offer): number => verified.manifest.height;
    return offers.sort((a, b) => heightOf(b) - heightOf(a) || b.peers.length - a.peers.length);
  }

  async #offerOf(peer: number, above: number): Promise<Offer | undefined> {
    const first = await this.#ask(peer, { height: 0, part: MANIFEST_PART, offset: 0 });
    if (first === undefined || first.height <= above) return undefined;
    const bytes = await this.#whole(peer, first, snapshotManifestBytesMax);
    if (bytes === undefined) return undefined;
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

  /** Where the parts go: what an earlier process fetched of the same snapshot is there already. */
  async #resume({ bytes, layout }: Offer): Promise<SnapshotPlace> {
    const { shelf } = this.#parts;
    const place = shelf.begin('incoming', { resume: true });
    const begun = place.manifestBytes();
    if (begun !== undefined && isOfLayout(begun, layout)) return place;
    const fresh = shelf.begin('incoming');
    await fresh.writeManifest(bytes);
    return fresh;
  }

  async #fetchParts(offer: Offer, place: SnapshotPlace): Promise<boolean> {
    const { verified } = offer;
    const { headerRoots } = verified.manifest;
    const firstOutcomes = headerRoots.length + verified.chunks.length;
    const all = Array.from({ length: verified.parts }, (_, part) => part);
    const roots = new OutcomeRoots(verified, place);
    const lacking: number[] = [];
    for (const part of all) if (!(await isKept(verified, place, part, roots))) lacking.push(part);
    // Outcomes are compared with headers, so those come first.
    for (const stage of [
      lacking.filter((part) => part < firstOutcomes),
      lacking.filter((part) => part >= firstOutcomes),
    ]) {
      const queue = stage.reverse();
      const workers = offer.peers.map((peer) => this.#work(peer, offer, place, roots, queue));
      await Promise.all(workers);
      if (queue.length > 0) return false;
    }
    return true;
  }

  /** Takes parts from the queue while the peer serves them; what it does not goes back. */
  async #work(
    peer: number,
    { verified }: Offer,
    place: SnapshotPlace,
    roots: OutcomeRoots,
    queue: number[],
  ): Promise<void> {
    const { height } = verified.manifest;
    while (!this.#stopped && this.#isTrusted(peer)) {
      const part = queue.pop();
      if (part === undefined) return;
      const first = await this.#ask(peer, { height, part, offset: 0 });
      const bytes = await this.#whole(peer, first, snapshotPartBytesMax);
      if (bytes === undefined) {
        queue.push(part);
        return;
      }
      try {
        checkPart(verified, part, bytes, roots);
      } catch (error) {
        if (!isFalse(error)) throw error;
        queue.push(part);
        this.#blame(peer, new Error(`part ${part}: ${error.message}`));
        return;
      }
      await place.writePart(part, bytes);
    }
  }

  stop(): void {
    this.#stopped = true;
    for (const { answered } of [...this.#questions.values()]) answered(undefined);
  }
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
