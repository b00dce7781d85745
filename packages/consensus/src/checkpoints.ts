// Checkpoints of the header log: when this validator cosigns which size, what it hears of others,
// and which size a quorum has cosigned (light-client.md §5, Q2, Resolution 2). Off the path of
// votes: nothing here holds up a block, and messages may be lost.
//
// Heights come from the data of headers, so that q signers meet on one size: the first block of
// each second of header time, every block that ends an epoch, and the head when nothing follows.
// This machine's clock only tells when it is quiet, and the time that a signature vouches for.

import type { Header } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import {
  type Cosignature,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
  type TreeHead,
} from '@witan/ledger/checkpoint';
import {
  type CheckpointMessage,
  decodeCheckpointMessage,
  encodeCheckpointMessage,
} from '@witan/ledger/checkpoint-certificate';
import type { Council } from '@witan/ledger/council';
import type { TwoCheckpoints } from '@witan/ledger/evidence';
import type { Hash } from '@witan/ledger/hash';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import { DecodeError } from '@witan/ledger/problems';
import { CosignatureTally } from './cosignature-tally.ts';
import type { MutantName } from './mutants.ts';
import { Penalties } from './penalties.ts';
import type { Clock, Cosigner, Network, VerifySignature } from './ports.ts';

/** Committed headers whose certificates are durable, from genesis on. */
export interface HeaderLog {
  /** Of the log: heights 0 … size − 1. */
  readonly size: number;
  header(height: number): Header;
  root(size: number): Hash;
}

/** A size and root that a quorum has cosigned, with exactly q signatures in the council's order. */
export interface CosignedHead extends TreeHead {
  readonly council: Council;
  readonly cosignatures: readonly Cosignature[];
}

export interface CheckpointsOptions {
  readonly chainId: Hash;
  /** Undefined for whoever only listens. */
  readonly cosigner: Cosigner | undefined;
  readonly headers: HeaderLog;
  readonly councilOf: (epoch: number) => Council | undefined;
  readonly clock: Clock;
  readonly network: Pick<Network, 'broadcast'>;
  readonly verifySignature: VerifySignature;
  readonly observer: CheckpointsObserver;
  /** The cosigned end of an epoch, where it was kept. */
  readonly endOf: (epoch: number) => readonly Cosignature[] | undefined;
  /** How often; `CADENCE` unless given. */
  readonly cadence?: Cadence | undefined;
  /** A planted bug, which only tests and the simulator set. */
  readonly mutant?: MutantName | undefined;
}

/** Milliseconds. */
export interface Cadence {
  /** Of header time: the first block of each is cosigned (S3). */
  readonly everyMs: number;
  /** S3: without blocks the same head is cosigned again, so that freshness moves. */
  readonly heartbeatMs: number;
  /** A head that no block has followed for so long is cosigned as it is. */
  readonly quietMs: number;
  /** Sizes between two signatures: whoever catches up signs the newest, not every one. */
  readonly gapMs: number;
  /** Resolution 2: so long the end of an epoch is alone, unless a quorum has cosigned it. */
  readonly aloneMs: number;
  readonly lookMs: number;
}

export const CADENCE: Cadence = {
  everyMs: 1_000,
  heartbeatMs: 10_000,
  quietMs: 1_000,
  gapMs: 500,
  aloneMs: 30_000,
  lookMs: 1_000,
};

export interface CheckpointsObserver {
  /** A quorum has cosigned the end of an epoch, for the first time here. */
  ended(head: CosignedHead): void;
  /** Own signature on its way out. */
  cosigned?(message: CheckpointMessage): void;
  /** E8: two valid cosignatures of one seat for one size. */
  accused?(evidence: TwoCheckpoints): void;
  /** A valid cosignature that is not of our log: by itself it proves nothing to others. */
  contradicted(ours: TreeHead, theirs: CheckpointMessage): void;
  /** The cosigner refused: behind its fence, or where its memory and the log disagree. */
  refused(head: TreeHead): void;
}

export class Checkpoints {
  readonly #options: CheckpointsOptions;
  readonly #tally: CosignatureTally;
  readonly #penalties: Penalties = new Penalties();
  readonly #cadence: Cadence;
  /** Size of the newest log whose last block begins a second. */
  #boundary = 0;
  #seen = 0;
  #movedMs: number;
  #signedMs = Number.NEGATIVE_INFINITY;
  /** Of the last own signature. */
  #saidSeconds = 0;
  #resentMs = Number.NEGATIVE_INFINITY;
  #asking = false;
  #running = false;
  /** The lowest epoch whose end may still have to be cosigned here. */
  #endsFrom: number | undefined;
  /** Own cosignature of the newest epoch end, which is repeated for those who missed it. */
  #ownEnd: CheckpointMessage | undefined;
  #endSignedMs = 0;
  #cancel: (() => void) | undefined;

  constructor(options: CheckpointsOptions) {
    this.#options = options;
    this.#cadence = options.cadence ?? CADENCE;
    this.#movedMs = options.clock.monotonicMs();
    const origin = checkpointOrigin(options.chainId);
    this.#tally = new CosignatureTally({
      ...options,
      observer: this.#witness(),
      isGenuine: ({ time, signature, ...head }, key) => {
        const message = cosignedBytes(checkpointBody(origin, head), time);
        return options.verifySignature(key, message, signature);
      },
    });
  }

  /** E8: a root that is not ours goes on once, for whoever has the same signer's right one. */
  #witness(): CheckpointsObserver {
    const { network, observer } = this.#options;
    return {
      ended: (head) => observer.ended(head),
      refused: (head) => observer.refused(head),
      accused: (evidence) => observer.accused?.(evidence),
      contradicted: (ours, theirs) => {
        observer.contradicted(ours, theirs);
        network.broadcast(MESSAGE_KINDS.CHECKPOINT, encodeCheckpointMessage(theirs));
      },
    };
  }

  /** The largest log that a quorum has cosigned; undefined until one has since this start. */
  newest(): CosignedHead | undefined {
    return this.#tally.newest();
  }

  /** The same with all cosignatures that were heard of it, not only q. */
  itemised(): CosignedHead | undefined {
    return this.#tally.itemised();
  }

  start(): void {
    this.#running = true;
    this.#recallEnd();
    this.#look();
  }

  stop(): void {
    this.#cancel?.();
    this.#running = false;
  }

  /** After each block, and whenever certificates become durable. */
  noteCommitted(): void {
    const { headers, clock } = this.#options;
    const { size } = headers;
    if (!this.#running || size === this.#seen) return;
    // Whoever catches up from far behind reads the newest headers alone.
    const from = Math.max(this.#seen, size - 64, 1);
    for (let height = from; height < size; height++) {
      if (this.#beginsSecond(height)) this.#boundary = height + 1;
    }
    this.#seen = size;
    this.#movedMs = clock.monotonicMs();
    this.#tally.noteSize();
    this.#cosignDue();
  }

  #beginsSecond(height: number): boolean {
    const { headers } = this.#options;
    const second = (at: number): number =>
      Math.floor(headers.header(at).timeMs / this.#cadence.everyMs);
    return second(height) !== second(height - 1);
  }

  /** A CHECKPOINT from any link: the signature says whose it is. False ones cost the link (G2). */
  receive(from: number, payload: Uint8Array): void {
    const nowMs = this.#options.clock.monotonicMs();
    if (this.#penalties.ignores(from, nowMs)) return;
    try {
      if (!this.#tally.add(decodeCheckpointMessage(payload))) this.#penalties.add(from, nowMs);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      this.#penalties.add(from, nowMs);
    }
  }

  #look(): void {
    const { clock } = this.#options;
    this.#cancel = clock.setTimer(this.#cadence.lookMs, () => this.#look());
    this.noteCommitted();
    this.#cosignDue();
    this.#repeatEnd();
  }

  #cosignDue(): void {
    const { cosigner, headers } = this.#options;
    const mark = cosigner?.watermark;
    // A log that is behind the watermark has lost its past: nothing is signed until it is back.
    if (cosigner === undefined || mark === undefined || mark.size > headers.size) return;
    if (this.#asking || !this.#running) return;
    const size = this.#due(mark.size);
    if (size !== undefined) this.#cosign(cosigner, size);
  }

  #due(last: number): number | undefined {
    const { headers, clock } = this.#options;
    const nowMs = clock.monotonicMs();
    const end = this.#dueEnd(last);
    if (end !== undefined) return end;
    const isSeated = this.#seatIn(this.#epochOf(headers.size)) !== undefined;
    const isGap = nowMs - this.#signedMs < this.#cadence.gapMs;
    if (isSeated && !isGap && !this.#isEndAlone(last, nowMs)) {
      if (nowMs - this.#movedMs >= this.#cadence.quietMs && headers.size > last)
        return headers.size;
      if (this.#boundary > last) return this.#boundary;
    }
    return this.#isHeartbeatDue(last, isSeated, nowMs) ? last : undefined;
  }

  #isHeartbeatDue(last: number, isSeated: boolean, nowMs: number): boolean {
    // A time that went back vouches for nothing that was not said before.
    if (last === 0 || this.#seconds() <= this.#saidSeconds) return false;
    if (nowMs - this.#signedMs < this.#cadence.heartbeatMs) return false;
    if (this.#seatIn(this.#epochOf(last)) === undefined) return false;
    // A member that has left goes on until its last epoch's end has its quorum (Resolution 2).
    return isSeated || this.#options.endOf(this.#epochOf(last)) === undefined;
  }

  /** Resolution 2: every end of an epoch in which we sat, in order, before any larger size. */
  #dueEnd(last: number): number | undefined {
    const { headers, councilOf } = this.#options;
    this.#endsFrom ??= last === 0 ? 0 : this.#epochOf(last);
    for (let epoch = this.#endsFrom; ; epoch++) {
      const next = councilOf(epoch + 1);
      if (next === undefined || next.baseHeight >= headers.size) return undefined;
      const size = next.baseHeight + 1;
      const isDue = size > last || this.#isLost(epoch, size, last);
      if (isDue && this.#seatIn(epoch) !== undefined) return size;
      this.#endsFrom = epoch + 1;
    }
  }

  /** A process that ended between watermark and quorum has taken this end's signature with it. */
  #isLost(epoch: number, size: number, last: number): boolean {
    return size === last && this.#ownEnd?.size !== size && this.#options.endOf(epoch) === undefined;
  }

  #isEndAlone(last: number, nowMs: number): boolean {
    const end = this.#ownEnd;
    if (end?.size !== last || this.#options.endOf(end.epoch) !== undefined) return false;
    return nowMs - this.#endSignedMs < this.#cadence.aloneMs;
  }

  #cosign(cosigner: Cosigner, size: number): void {
    const { headers, clock, observer } = this.#options;
    const epoch = this.#epochOf(size);
    const voter = this.#seatIn(epoch);
    if (voter === undefined) return;
    const head = { size, root: headers.root(size) };
    const time = this.#seconds();
    this.#asking = true;
    cosigner.cosign({ epoch, time, ...head }, (signature) => {
      this.#asking = false;
      if (!this.#running) return;
      this.#signedMs = clock.monotonicMs();
      if (signature === undefined) {
        // What was refused once stays so: the next epoch's end is another question.
        if (this.#isEnd(size)) this.#endsFrom = epoch + 1;
        observer.refused(head);
        return;
      }
      this.#said({ epoch, voter, time, signature, ...head });
      this.#cosignDue();
    });
  }

  /** Of UTC. */
  #seconds(): number {
    return Math.floor(this.#options.clock.utcMs() / 1_000);
  }

  #said(message: CheckpointMessage): void {
    const { network, observer, clock } = this.#options;
    observer.cosigned?.(message);
    this.#saidSeconds = message.time;
    if (this.#isEnd(message.size)) {
      if (this.#ownEnd?.size !== message.size) this.#endSignedMs = clock.monotonicMs();
      this.#ownEnd = message;
    }
    network.broadcast(MESSAGE_KINDS.CHECKPOINT, encodeCheckpointMessage(message));
    this.#tally.add(message);
  }

  /** After a restart: what is kept of the newest end has our own signature, if we made one. */
  #recallEnd(): void {
    const { headers, endOf, councilOf } = this.#options;
    const epoch = this.#epochOf(headers.size) - (this.#isEnd(headers.size) ? 0 : 1);
    const voter = this.#seatIn(epoch);
    const next = councilOf(epoch + 1);
    const own = endOf(epoch)?.find((each) => each.voter === voter);
    if (own === undefined || next === undefined) return;
    const size = next.baseHeight + 1;
    this.#ownEnd = { epoch, size, root: headers.root(size), ...own };
  }

  #isEnd(size: number): boolean {
    return this.#options.headers.header(size - 1).epochEnd;
  }

  #repeatEnd(): void {
    const { clock, network } = this.#options;
    const nowMs = clock.monotonicMs();
    if (this.#ownEnd === undefined || nowMs - this.#resentMs < this.#cadence.heartbeatMs) return;
    this.#resentMs = nowMs;
    network.broadcast(MESSAGE_KINDS.CHECKPOINT, encodeCheckpointMessage(this.#ownEnd));
  }

  /** To which the last entry of a log of this size belongs. */
  #epochOf(size: number): number {
    return this.#options.headers.header(size - 1).epoch;
  }

  /** Our index in the council of an epoch. */
  #seatIn(epoch: number): number | undefined {
    const { cosigner, councilOf } = this.#options;
    const council = councilOf(epoch);
    if (cosigner === undefined || council === undefined) return undefined;
    const { publicKey } = cosigner;
    const seat = council.validators.findIndex(({ attestKey }) => equalBytes(attestKey, publicKey));
    return seat < 0 ? undefined : seat;
  }
}
