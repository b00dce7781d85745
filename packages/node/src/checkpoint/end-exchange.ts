// How every agency comes by the cosigned ends of all epochs, be it that it was away, began with a
// snapshot, or crashed: own signatures are kept before they are sent, those that come after the
// quorum are kept too, and what is missing is asked of the others (light-client.md §9).
//
//   GET_END   epoch u64
//   END       epoch u64 ‖ compact certificate of its last head, or nothing where there is none

import { type Clock, OBSERVER_LINK } from '@witan/consensus';
import { ByteReader, ByteWriter, equalBytes } from '@witan/ledger/bytes';
import { type Cosignature, checkpointOrigin, type TreeHead } from '@witan/ledger/checkpoint';
import {
  type CheckpointMessage,
  cosignatureClaims,
  decodeCheckpointMessage,
  decodeCosignatures,
  encodeCosignatures,
} from '@witan/ledger/checkpoint-certificate';
import type { Hash } from '@witan/ledger/hash';
import { quorum, type Validator } from '@witan/ledger/membership';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import type { Councils } from '../councils.ts';
import type { Mesh } from '../network/port.ts';
import type { CosignedEnds } from './ends.ts';

export interface EndExchangeParts {
  readonly chainId: Hash;
  readonly councils: Pick<Councils, 'of'>;
  readonly ends: CosignedEnds;
  /** Of the header log, as far as it is executed. */
  readonly logSize: () => number;
  readonly logRoot: (size: number) => Hash;
  readonly mesh: Pick<Mesh, 'send' | 'peers'>;
  readonly clock: Clock;
  /** An end has signatures that it did not have. */
  readonly onKept: () => void;
}

/** An end whose quorum is on its way needs no question: members repeat it every ten seconds. */
const PATIENCE_MS = 15_000;
const LOOK_MS = 1_000;

/** The end of an epoch here: who may cosign it, and what. */
interface End extends TreeHead {
  readonly validators: readonly Validator[];
}

export class EndExchange {
  readonly #parts: EndExchangeParts;
  /** All epochs below it have their quorum. */
  #from = 0;
  #missing = { epoch: -1, sinceMs: 0 };
  /** Whose answer is awaited, and of which epoch. */
  #asked: { readonly peer: number; readonly epoch: number } | undefined;
  #turn = 0;
  readonly #tried = new Set<number>();
  #cancel: (() => void) | undefined;

  constructor(parts: EndExchangeParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#look();
  }

  stop(): void {
    this.#cancel?.();
  }

  /** Verified ones. */
  keep(epoch: number, cosignatures: readonly Cosignature[]): void {
    const { ends, onKept } = this.#parts;
    if (ends.keep(epoch, cosignatures)) onKept();
  }

  /** Own signature, before anybody else has it: a crash must not take it along. */
  noteOwn(message: CheckpointMessage): void {
    const end = this.#endOf(message.epoch);
    if (end?.size === message.size) this.keep(message.epoch, [cosignatureOf(message)]);
  }

  /**
   * A CHECKPOINT of anybody: of the newest end each valid signature is worth keeping. For one seat
   * at most one is verified in each look, for anybody can send false ones.
   */
  noteHeard(payload: Uint8Array): void {
    try {
      const message = decodeCheckpointMessage(payload);
      const { epoch, voter, size, root } = message;
      const end = this.#endOf(epoch);
      if (end?.size !== size || !equalBytes(end.root, root)) return;
      const isOld = this.#endOf(epoch + 1) !== undefined;
      const known = this.#parts.ends.of(epoch) ?? [];
      if (isOld || this.#tried.has(voter) || known.some((each) => each.voter === voter)) return;
      this.#tried.add(voter);
      this.#take(epoch, [cosignatureOf(message)]);
    } catch (error) {
      // Whoever counts checkpoints judges the link.
      if (!(error instanceof DecodeError) && !(error instanceof VerifyError)) throw error;
    }
  }

  /** Whether the frame was one of these. */
  take(from: number, kind: number, payload: Uint8Array): boolean {
    if (kind !== MESSAGE_KINDS.GET_END && kind !== MESSAGE_KINDS.END) return false;
    try {
      if (kind === MESSAGE_KINDS.GET_END) this.#answer(from, payload);
      else this.#receive(from, payload);
    } catch (error) {
      // What a peer sends ends no process: whoever sends nonsense is not answered.
      if (!(error instanceof DecodeError) && !(error instanceof VerifyError)) throw error;
    }
    return true;
  }

  #answer(to: number, payload: Uint8Array): void {
    const epoch = new ByteReader(payload).u64();
    const known = this.#endOf(epoch) && this.#parts.ends.of(epoch);
    const out = new ByteWriter().u64(epoch);
    if (known !== undefined) out.raw(encodeCosignatures(known));
    this.#parts.mesh.send(to, MESSAGE_KINDS.END, out.finish());
  }

  #receive(from: number, payload: Uint8Array): void {
    const asked = this.#asked;
    const input = new ByteReader(payload);
    // Nobody is listened to who was not asked: signatures cost time.
    if (asked === undefined || asked.peer !== from || input.u64() !== asked.epoch) return;
    this.#asked = undefined;
    if (input.remaining === 0) return;
    this.#take(asked.epoch, decodeCosignatures(input.raw(input.remaining)));
    // There may be many more where one was missing.
    this.#ask();
  }

  /** Keeps those that are valid. */
  #take(epoch: number, cosignatures: readonly Cosignature[]): void {
    const { chainId } = this.#parts;
    const end = this.#endOf(epoch);
    if (end === undefined) return;
    const claims = cosignatureClaims(cosignatures, checkpointOrigin(chainId), end, end.validators);
    const valid = cosignatures.filter((_, i) => {
      const claim = claims[i];
      return claim && verifySignature(claim.publicKey, claim.message, claim.signature);
    });
    this.keep(epoch, valid);
  }

  /** Undefined where the epoch has not ended here. */
  #endOf(epoch: number): End | undefined {
    const { councils, logSize, logRoot } = this.#parts;
    const size = (councils.of(epoch + 1)?.baseHeight ?? Number.POSITIVE_INFINITY) + 1;
    const validators = councils.of(epoch)?.validators;
    if (validators === undefined || size > logSize()) return undefined;
    return { size, root: logRoot(size), validators };
  }

  #look(): void {
    this.#cancel = this.#parts.clock.setTimer(LOOK_MS, () => this.#look());
    this.#asked = undefined;
    this.#tried.clear();
    this.#ask();
  }

  #ask(): void {
    const { mesh } = this.#parts;
    const epoch = this.#missingEpoch();
    if (epoch === undefined || this.#asked !== undefined) return;
    const up = mesh.peers().filter((peer) => peer.up && peer.member < OBSERVER_LINK);
    const peer = up[this.#turn++ % up.length]?.member;
    if (peer === undefined) return;
    const question = new ByteWriter().u64(epoch).finish();
    this.#asked = { peer, epoch };
    mesh.send(peer, MESSAGE_KINDS.GET_END, question);
  }

  #missingEpoch(): number | undefined {
    const { ends, clock } = this.#parts;
    for (; ; this.#from++) {
      const end = this.#endOf(this.#from);
      if (end === undefined) return undefined;
      const count = ends.of(this.#from)?.length ?? 0;
      if (count < quorum(end.validators.length)) break;
    }
    const nowMs = clock.monotonicMs();
    if (this.#missing.epoch !== this.#from) this.#missing = { epoch: this.#from, sinceMs: nowMs };
    // Another epoch has ended since: nobody repeats this one.
    const isOld = this.#endOf(this.#from + 1) !== undefined;
    return isOld || nowMs - this.#missing.sinceMs >= PATIENCE_MS ? this.#from : undefined;
  }
}

function cosignatureOf({ voter, time, signature }: CheckpointMessage): Cosignature {
  return { voter, time, signature };
}
