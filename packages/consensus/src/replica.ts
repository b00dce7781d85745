// The replica: the loop between the ports and `step`. Frames are decoded, judged for relevance,
// verified, and only then become events; effects are carried out in order. What must be durable
// first waits for the log; what must be signed goes through the judge, and an own vote counts only
// when it has come back as an event.

import { sealedHash } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import { decodeMessage, encodeMessage } from '@witan/ledger/codec';
import { type Council, encodeCouncil } from '@witan/ledger/council';
import type { Hash } from '@witan/ledger/hash';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import type { Message } from '@witan/ledger/messages';
import { DecodeError, must, WitanError } from '@witan/ledger/problems';
import { decodeTransaction } from '@witan/ledger/transaction';
import { Archive } from './archive.ts';
import { Compaction } from './compaction.ts';
import type { Effect, Position, TimerName } from './effect.ts';
import type { Event } from './event.ts';
import { Intake } from './intake.ts';
import { type Admission, admissionOf } from './own-lane.ts';
import { Penalties } from './penalties.ts';
import {
  type Block,
  FENCE_OPEN,
  OBSERVER_LINK,
  type SignerStanding,
  type SignRequest,
} from './ports.ts';
import { encodeRecord, RECORD_TYPES, type WalRecord } from './records.ts';
import { recover } from './recovery.ts';
import { Replay } from './replay.ts';
import type { LogPoint, Replica, ReplicaOptions, Room } from './replica-options.ts';
import { type ReplicaStatus, statusOf } from './replica-status.ts';
import type { State } from './state.ts';
import { step } from './step.ts';
import { LAN_TIMING } from './timing.ts';
import { Edge } from './verification.ts';

/** Builds a replica over its ports, from what the log holds. Throws where the log is damaged. */
export function createReplica(options: ReplicaOptions): Replica {
  return new ReplicaLoop(options);
}

const OBSERVER_KINDS: ReadonlySet<number> = new Set([
  MESSAGE_KINDS.STATUS,
  MESSAGE_KINDS.GET_BATCH,
  MESSAGE_KINDS.BATCH,
  MESSAGE_KINDS.GET_BLOCKS,
  MESSAGE_KINDS.BLOCKS,
]);

/** Of a signer without marks, which signs nothing (G4). */
const NO_STANDING: SignerStanding = { signsFrom: 0, signedEpoch: undefined, boot: 0 };

/** So long one turn may last before others get theirs. */
const BUSY_MS_MAX = 20;
/** Events behind long work, beyond which frames are lost as on a link: they come again (N8). */
const QUEUE_MAX = 4_096;

/**
 * Records behind which no vote waits: batches until a block is voted that needs them, and what is
 * final by the votes of a quorum, which are durable. STATUS tells of them when they are (L3).
 */
const LINGERING: ReadonlySet<WalRecord['type']> = new Set([
  ...(['batch', 'block', 'commit', 'certificate', 'epoch'] as const),
]);

type SignEffect = Extract<Effect, { type: 'sign' }>;
interface Appended {
  readonly position: Position;
  readonly end: number;
  /** The height that the record makes final, if it does. */
  readonly height: number;
}

type Delayed = Extract<Effect, { type: 'sign' | 'send' }>;

class ReplicaLoop implements Replica {
  readonly #options: ReplicaOptions;
  readonly #state: State;
  /** Of this epoch: links, keys and so what a peer owes are others in the next. */
  #intake: Intake;
  #penalties: Penalties = new Penalties();
  readonly archive: Archive;
  readonly #orphans: Uint8Array[];
  #queue: Event[] = [];
  #draining = false;
  #room: Room = 'enough';
  #running = false;
  /** Records that are not durable yet, in order. */
  readonly #appended: Appended[] = [];
  #position: Position = 0;
  #durable: Position = 0;
  durableHeight = 0;
  readonly #compaction: Compaction;
  #replayed: Replay | undefined;
  #delayed: Delayed[] = [];
  #signing: SignEffect[] = [];
  readonly #timers: Map<TimerName | 'go-on', () => void> = new Map();

  constructor(options: ReplicaOptions) {
    this.#options = options;
    const { genesis, consensusKey, mutant, log, signer } = options;
    this.archive = new Archive(log);
    const timing = options.timing ?? LAN_TIMING;
    const { state, orphans } = recover(
      { genesis, consensusKey, timing, mutant, signsFrom: signer.standing?.signsFrom },
      options.records,
      this.archive,
      options.beginsAt,
    );
    this.#state = state;
    this.#intake = this.#openIntake();
    this.#orphans = orphans.flatMap(({ batchHash }) => this.#transactionsOf(batchHash));
    this.durableHeight = state.committed.height;
    if (options.application.appliedHeight > state.committed.height) {
      throw new WitanError('log/damaged', 'the state is ahead of the log');
    }
    this.#compaction = new Compaction(log);
    log.onDurable = (durableEnd) => this.#noteDurable(durableEnd);
    log.onFailure = (error) => this.#fail(error);
  }

  get council(): Council {
    return this.#state.configuration.council;
  }

  #openIntake(): Intake {
    const { batchVerifier, verifySignature, councilOf } = this.#options;
    this.#penalties = new Penalties();
    return new Intake({
      state: this.#state,
      edge: new Edge(this.#state, verifySignature, councilOf),
      penalties: this.#penalties,
      batchVerifier,
      batchOf: (hash) => this.archive.batch(hash),
      feed: (event) => this.#happen(event),
    });
  }

  start(learner = false): void {
    must(!this.#running, 'a replica starts once');
    this.#running = true;
    this.replay(Number.POSITIVE_INFINITY);
    const changedAt = this.#replayed?.changedAt;
    this.#tellTime();
    const { signer } = this.#options;
    const { boot, signsFrom, signedEpoch } = signer.standing ?? NO_STANDING;
    // A fence that stands, and behind which nothing was signed since, is the one that is asked for.
    const fenced = signsFrom > (signedEpoch ?? -1) && signsFrom > 0;
    if (!learner || fenced) {
      this.#feed({ type: 'start', changedAt, signsFrom, boot });
    } else {
      this.#feed({ type: 'start', changedAt, signsFrom: FENCE_OPEN, boot });
      // Nothing was asked of the signer yet, and this call comes before whatever will be.
      signer.fence(FENCE_OPEN, () => undefined);
    }
    this.#submitAnew(this.#orphans.splice(0));
    this.setRoom(this.#room);
  }

  /** M2: where log and state stand at one height, they are of one council. */
  #compareCouncils(): void {
    const { appliedHeight, council } = this.#options.application;
    if (appliedHeight !== this.archive.height) return;
    if (!equalBytes(encodeCouncil(council), encodeCouncil(this.council))) {
      throw new WitanError('log/damaged', 'the state is of another council than the log');
    }
  }

  /** Resolution 5: a new boot carries them anew; execution skips those that made it after all. */
  #submitAnew(transactions: readonly Uint8Array[]): void {
    const identify = this.#options.identify ?? ((bytes) => decodeTransaction(bytes).txid);
    for (const transaction of transactions) {
      this.#feed({ type: 'submitted', transaction, txid: identify(transaction) });
    }
  }

  #transactionsOf(batchHash: Hash): Uint8Array[] {
    return this.archive.batch(batchHash)?.transactions.map((bytes) => bytes.slice()) ?? [];
  }

  replay(turnMs: number): boolean {
    if (this.#replayed === undefined) this.#compareCouncils();
    this.#replayed ??= new Replay(this.#options, this.archive, this.#state);
    return this.#replayed.turn(turnMs);
  }

  receive(from: number, kind: number, payload: Uint8Array): void {
    if (!this.#running || this.#silent || !this.#reads(from, kind)) return;
    if (this.#queue.length >= QUEUE_MAX) return;
    this.#tellTime();
    if (this.#penalties.ignores(from, this.#state.nowMs)) return;
    let message: Message;
    try {
      message = decodeMessage(kind, payload);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      this.#penalties.add(from, this.#state.nowMs);
      return;
    }
    this.#feed({ type: 'heard', from, rttMs: this.#options.network.rttMs(from) });
    if (!this.#intake.accept(from, message)) this.#penalties.add(from, this.#state.nowMs);
  }

  /** Observers may ask, answer and say how far they are; they have no vote. */
  #reads(from: number, kind: number): boolean {
    const observer = from >= OBSERVER_LINK && OBSERVER_KINDS.has(kind);
    return observer || this.#state.peers[from] !== undefined;
  }

  submit(transaction: Uint8Array, txid: Hash): Admission {
    if (!this.#running || this.#silent) return 'full';
    const admission = admissionOf(this.#state, txid);
    if (admission !== 'accepted') return admission;
    this.#tellTime();
    this.#feed({ type: 'submitted', transaction, txid });
    return admission;
  }

  accuse(evidence: Uint8Array): boolean {
    if (!this.#running || this.#silent) return false;
    this.#tellTime();
    return this.#intake.accuse(evidence);
  }

  compact(keptHeight: number, done: (point: LogPoint) => void): boolean {
    if (!this.#running || this.#silent) return false;
    return this.#compaction.begin(this.#state, this.archive, keptHeight, done);
  }

  status(): ReplicaStatus {
    return statusOf(this.#state);
  }

  /** Without room, what happens in this process waits, and what comes in is dropped. */
  get #silent(): boolean {
    return this.#room === 'none';
  }

  setRoom(room: Room): void {
    this.#room = room;
    if (!this.#running || this.#silent) return;
    const spares = room === 'little';
    if (spares !== this.#state.spares) this.#happen({ type: 'room', spares });
    // All that waited, after one long pause.
    this.#releaseDurable();
    if (!this.#draining) this.#drain();
  }

  stop(): void {
    this.#running = false;
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }

  /** W4: a rejected write may still be on the disk, so nothing more is signed or sent. */
  #fail(error: Error): void {
    this.stop();
    this.#options.observer.halted('storage/io', error.message);
  }

  #tellTime(): void {
    const { clock } = this.#options;
    const [monotonicMs, utcMs] = [clock.monotonicMs(), clock.utcMs()];
    const { nowMs, utcMs: lastUtcMs } = this.#state;
    if (monotonicMs !== nowMs || utcMs !== lastUtcMs) {
      this.#feed({ type: 'time', monotonicMs, utcMs });
    }
  }

  /** Something happened now. */
  #happen(event: Event): true {
    this.#tellTime();
    return this.#feed(event);
  }

  /** Hands an event to `step`, and carries out what follows, until nothing more happens. */
  #feed(event: Event): true {
    if (!this.#running) return true;
    this.#queue.push(event);
    if (!this.#draining && !this.#silent) this.#drain();
    return true;
  }

  /**
   * Long work, such as a catch-up that executes many blocks, is interrupted so that frames, timers
   * and the disk are not kept waiting; what happens meanwhile queues up behind it.
   */
  #drain(): void {
    const { clock } = this.#options;
    this.#draining = true;
    const startMs = clock.monotonicMs();
    while (this.#running && !this.#silent) {
      const next = this.#queue.shift();
      if (next === undefined) break;
      this.#step(next);
      if (this.#queue.length === 0) this.#askSigner();
      else if (clock.monotonicMs() > startMs + BUSY_MS_MAX) {
        this.#askSigner();
        this.#setTimer('go-on', 0);
        return;
      }
    }
    this.#draining = false;
  }

  /** A broken invariant, here or behind a port, stops the replica before it is passed on. */
  #step(event: Event): void {
    try {
      const effects = step(this.#state, event);
      this.#options.trace?.(event, effects);
      // W4: one of them may find the disk broken.
      for (const effect of effects) if (this.#running) this.#perform(effect);
    } catch (error) {
      this.stop();
      throw error;
    }
  }

  #perform(effect: Effect): void {
    const { application, observer } = this.#options;
    switch (effect.type) {
      case 'append':
        this.#append(effect);
        break;
      case 'sign':
      case 'send':
        if (this.#isDurable(effect.after)) this.#release(effect);
        else this.#delayed.push(effect);
        break;
      case 'serve-batch':
        this.#serve(effect.to, () => {
          const batch = this.archive.batch(effect.batchHash);
          return batch && { kind: 'batch', batch };
        });
        break;
      case 'serve-blocks':
        this.#serve(effect.to, () => this.archive.run(effect.from, effect.upTo));
        break;
      case 'set-timer':
        this.#setTimer(effect.name, effect.delayMs);
        break;
      case 'execute':
        // Its vote becomes durable meanwhile.
        this.#options.log.hasten();
        if (this.#running) this.#execute(effect.block);
        break;
      case 'abort':
        application.abort(effect.blockHash);
        break;
      case 'commit':
        application.commit(effect.block, effect.result);
        this.archive.commit(effect.block.hash, effect.block.references);
        observer.committed(effect.block, effect.result, effect.certificate);
        break;
      case 'certified':
        observer.certified(effect.certificate);
        break;
      case 'forget-batch':
        this.archive.forgetBatch(effect.batchHash);
        break;
      case 'view-changed':
        observer.viewChanged(effect.epoch, effect.view, effect.active);
        break;
      case 'enter-epoch':
        this.#enterEpoch(effect);
        break;
      case 'fence':
        this.#options.signer.fence(effect.signsFrom, (signsFrom) => {
          this.#happen({ type: 'fenced', signsFrom });
        });
        break;
      case 'accuse':
        observer.accused?.(effect.evidence);
        break;
      case 'halt':
        observer.halted(effect.key, effect.detail);
        break;
    }
  }

  #execute(block: Block): void {
    const { hash: blockHash, header } = block;
    const batches = this.archive.batchesOf(block);
    const { result, notice } = this.#options.application.execute(block, batches);
    const seal = sealedHash(header, result);
    this.#queue.push({ type: 'executed', blockHash, result, sealedHash: seal, notice });
  }

  /** M2: what was about to be said in the old epoch is not said, and links have other numbers. */
  #enterEpoch({ council, orphans }: Extract<Effect, { type: 'enter-epoch' }>): void {
    this.#delayed = [];
    this.#signing = [];
    this.#queue = this.#queue.filter((event) => !('from' in event));
    this.#intake = this.#openIntake();
    this.#options.observer.councilChanged(council);
    this.#submitAnew(orphans.flatMap((batchHash) => this.#transactionsOf(batchHash)));
  }

  #append({ record }: Extract<Effect, { type: 'append' }>): void {
    const lingers = LINGERING.has(record.type);
    const { log } = this.#options;
    const { at, end } = log.append(RECORD_TYPES[record.type], encodeRecord(record), lingers);
    this.#position += 1;
    const height = record.type === 'commit' ? record.certificate.height : 0;
    this.#appended.push({ position: this.#position, end, height });
    if (this.#options.mutant === 'flushedAheadOfLog' && height > 0) this.durableHeight = height;
    if (record.type === 'batch') this.archive.addBatch(record.batch.hash, at, record.batch);
    if (record.type === 'block') {
      this.archive.addBlock(record.block.hash, record.block.header.height, at);
    }
    if (record.type === 'commit' || record.type === 'certificate') {
      this.archive.addCertificate(record.certificate.height, at);
    }
  }

  #isDurable(position: Position): boolean {
    return position <= this.#durable || this.#options.mutant === 'sendBeforeDurable';
  }

  /** W3: what waited for the disk may now be signed, or sent. */
  #noteDurable(durableEnd: number): void {
    while (this.#appended[0] !== undefined && this.#appended[0].end <= durableEnd) {
      const { position, height } = this.#appended.shift() as Appended;
      this.#durable = position;
      this.durableHeight = Math.max(this.durableHeight, height);
    }
    this.#compaction.noteDurable(durableEnd);
    this.#releaseDurable();
  }

  #releaseDurable(): void {
    if (!this.#running || this.#silent) return;
    this.#tellTime();
    const delayed = this.#delayed;
    this.#delayed = [];
    for (const effect of delayed) {
      if (this.#isDurable(effect.after)) this.#release(effect);
      else this.#delayed.push(effect);
    }
    if (!this.#draining) this.#askSigner();
  }

  #release(effect: Delayed): void {
    if (effect.type === 'sign') this.#signing.push(effect);
    else this.#send(effect.to, effect.message);
  }

  #send(to: number | 'all', message: Message): number {
    const { kind, payload } = encodeMessage(message);
    if (to === 'all') this.#options.network.broadcast(kind, payload);
    else this.#options.network.send(to, kind, payload);
    return payload.length;
  }

  /** Answers from the log, as much as one peer may cost (G2). */
  #serve(to: number, find: () => Message | undefined): void {
    const { nowMs } = this.#state;
    if (!this.#penalties.mayServe(to, nowMs)) return;
    const answer = find();
    if (answer === undefined) return;
    const records = answer.kind === 'blocks' ? answer.blocks.length : 1;
    this.#penalties.noteServed(to, this.#send(to, answer), nowMs, records);
  }

  /** G3 of the signer: everything that is ready goes to the judge at once, for one save. */
  #askSigner(): void {
    if (this.#signing.length === 0) return;
    const asked = this.#signing;
    this.#signing = [];
    const requests = asked.map(({ epoch, statement, lane }): SignRequest => {
      return { epoch, statement, lane };
    });
    this.#options.signer.sign(requests, (signatures) => {
      if (!this.#running) return;
      this.#tellTime();
      asked.forEach(({ epoch, statement }, index) => {
        const signature = signatures[index];
        if (signature === undefined) this.#feed({ type: 'refused', statement });
        else this.#feed({ type: 'signed', epoch, statement, signature });
      });
    });
  }

  #setTimer(name: TimerName | 'go-on', delayMs: number): void {
    this.#timers.get(name)?.();
    const cancel = this.#options.clock.setTimer(delayMs, () => {
      this.#timers.delete(name);
      if (name === 'go-on') this.#drain();
      else this.#happen({ type: 'timer', name });
    });
    this.#timers.set(name, cancel);
  }
}
