// Cosignatures that this node has heard, which size has a quorum of them, and who has signed two
// roots of one size (E8), whether before or after the quorum. What a validator can make us hold or
// verify is bounded: some sizes for each seat of the last epochs.

import { equalBytes } from '@witan/ledger/bytes';
import type { Cosignature } from '@witan/ledger/checkpoint';
import type { CheckpointMessage } from '@witan/ledger/checkpoint-certificate';
import { isSizeOf, twoCheckpoints } from '@witan/ledger/checkpoint-evidence';
import type { Council } from '@witan/ledger/council';
import { quorum, type Validator } from '@witan/ledger/membership';
import type { PublicKey } from '@witan/ledger/signature';
import type { CheckpointsObserver, CosignedHead, HeaderLog } from './checkpoints.ts';
import type { MutantName } from './mutants.ts';
import type { Clock } from './ports.ts';

export interface TallyOptions {
  readonly headers: HeaderLog;
  readonly councilOf: (epoch: number) => Council | undefined;
  readonly isGenuine: (message: CheckpointMessage, attestKey: PublicKey) => boolean;
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly observer: Pick<CheckpointsObserver, 'ended' | 'contradicted' | 'accused'>;
  readonly cosigner: { readonly publicKey: PublicKey } | undefined;
  readonly endOf: (epoch: number) => readonly Cosignature[] | undefined;
  readonly mutant?: MutantName | undefined;
}

/** Newest sizes held of one seat: so long a second root of one size is recognised. */
const SIZES_HELD = 64;
/** Of these, ahead of our own log: nobody's signatures of the future push out its past. */
const SIZES_AHEAD = 8;
/** Heights below the newest quorum of which it is still of interest who has signed what. */
const BEHIND_MAX = 4_096;
/** Epochs whose end may still want its quorum. */
const EPOCHS_HELD = 8;
/** How far ahead of our own log a size may be: who is further behind hears of it again. */
const AHEAD_MAX = 4_096;
/**
 * Seconds between two times of one seat for one size, and between hearing of them: more often, they
 * are not worth checking, and a seat may have signed a time for every second that will ever be.
 */
const REFRESH_SECONDS = 5;

interface Heard {
  readonly message: CheckpointMessage;
  /** By our own clock; undefined for what was kept. */
  readonly heardMs?: number;
  /** It is not of our log, and this was said. */
  readonly isOdd?: boolean;
  /** Its seat has signed another root of this size, and was accused of it. */
  readonly isDoubled?: boolean;
}

interface Formed {
  readonly council: Council;
  readonly size: number;
  readonly root: Uint8Array;
  readonly byVoter: Map<number, Cosignature>;
}

export class CosignatureTally {
  readonly #options: TallyOptions;
  /** By epoch, then by voter: newest sizes last. */
  readonly #held = new Map<number, Map<number, Heard[]>>();
  /** Seats that were accused of a kept end, each a seat of its epoch. */
  readonly #doubledEnds = new Set<string>();
  #formed: Formed | undefined;
  /** Of our own log, when it was last counted. */
  #size = 0;

  constructor(options: TallyOptions) {
    this.#options = options;
  }

  newest(): CosignedHead | undefined {
    return this.#formed && this.#cosigned(this.#formed);
  }

  /** The same head with every cosignature that was heard of it: who all stand behind it. */
  itemised(): CosignedHead | undefined {
    if (this.#formed === undefined) return undefined;
    const { byVoter, ...head } = this.#formed;
    return { ...head, cosignatures: [...byVoter.values()].sort((a, b) => a.voter - b.voter) };
  }

  /** Takes a message in, if it is worth it; false where it is no honest member's. */
  add(message: CheckpointMessage): boolean {
    const { epoch, voter, size } = message;
    const council = this.#options.councilOf(epoch);
    const seat = council?.validators[voter];
    if (council === undefined || seat === undefined) return true;
    const known = this.#known(message);
    const isSame = known !== undefined && equalBytes(known.message.root, message.root);
    if (isSame && this.#isEarly(known, message.time)) return true;
    if (known !== undefined && !isSame) return this.#isDoubled(known, message, seat);
    const sizes = this.#sizesOf(epoch, voter);
    if (!this.#isWanted(message, council) || !this.#hasRoom(sizes, size)) return true;
    if (!this.#options.isGenuine(message, seat.attestKey)) return false;
    this.#hold(sizes, message);
    this.#count(size, epoch);
    return true;
  }

  #isEarly({ message, heardMs = Number.NEGATIVE_INFINITY }: Heard, time: number): boolean {
    const sinceMs = this.#options.clock.monotonicMs() - heardMs;
    return time < message.time + REFRESH_SECONDS || sinceMs < 1_000 * REFRESH_SECONDS;
  }

  /** What this seat has signed of this size, as far as it is held, or kept as an epoch's end. */
  #known({ epoch, voter, size }: CheckpointMessage): Heard | undefined {
    const { councilOf, endOf, headers } = this.#options;
    const heard = this.#held.get(epoch)?.get(voter);
    const held = heard?.find(({ message }) => message.size === size);
    if (held !== undefined || councilOf(epoch + 1)?.baseHeight !== size - 1) return held;
    const kept = size > headers.size ? undefined : endOf(epoch);
    const own = kept?.find((each) => each.voter === voter);
    return own && { message: { ...own, epoch, size, root: headers.root(size) } };
  }

  /** E8. The signature is the seat's own, whoever brings it; once accused, it costs nothing. */
  #isDoubled(known: Heard, message: CheckpointMessage, { attestKey }: Validator): boolean {
    const { epoch, voter, size } = message;
    const { isGenuine, observer } = this.#options;
    if (known.isDoubled || this.#doubledEnds.has(`${epoch} ${voter}`)) return true;
    if (!isGenuine(message, attestKey)) return false;
    const evidence = twoCheckpoints({ epoch, culprit: voter, size }, known.message, message);
    if (evidence !== undefined) observer.accused?.(evidence);
    if (!this.#replace(known, { ...known, isDoubled: true })) {
      this.#doubledEnds.add(`${epoch} ${voter}`);
    }
    return true;
  }

  #replace(heard: Heard, by: Heard): boolean {
    const { epoch, voter } = heard.message;
    const sizes = this.#sizesOf(epoch, voter);
    const place = sizes.indexOf(heard);
    if (place >= 0) sizes[place] = by;
    return place >= 0;
  }

  #hold(sizes: Heard[], message: CheckpointMessage): void {
    const { headers, clock } = this.#options;
    const heardMs = clock.monotonicMs();
    const place = sizes.findIndex((each) => each.message.size === message.size);
    if (place >= 0) {
      sizes[place] = { ...(sizes[place] as Heard), message, heardMs };
      return;
    }
    sizes.push({ message, heardMs });
    sizes.sort((a, b) => a.message.size - b.message.size);
    const ahead = sizes.findIndex((each) => each.message.size > headers.size);
    if (ahead >= 0 && sizes.length - ahead > SIZES_AHEAD) sizes.splice(ahead, 1);
    if (sizes.length > SIZES_HELD) sizes.shift();
  }

  /** Our log has grown: what was ahead of it may count now. */
  noteSize(): void {
    const { headers } = this.#options;
    const { size } = headers;
    const present = headers.header(size - 1).epoch;
    for (const [epoch, voters] of this.#held) {
      if (epoch <= present - EPOCHS_HELD) this.#held.delete(epoch);
      const reached = [...voters.values()]
        .flatMap((sizes) => sizes.map((each) => each.message.size))
        .filter((each) => each > this.#size && each <= size);
      for (const each of new Set(reached.sort((a, b) => a - b))) this.#count(each, epoch);
    }
    this.#size = size;
  }

  #isWanted({ epoch, size }: CheckpointMessage, council: Council): boolean {
    const { headers, councilOf, endOf } = this.#options;
    const present = headers.header(headers.size - 1).epoch;
    const next = councilOf(epoch + 1);
    const isFar = epoch <= present - EPOCHS_HELD || size > headers.size + AHEAD_MAX;
    if (!isSizeOf(size, council, next) || isFar) return false;
    if (next?.baseHeight === size - 1 && endOf(epoch) === undefined) return true;
    return size >= (this.#formed?.size ?? 0) - BEHIND_MAX;
  }

  #sizesOf(epoch: number, voter: number): Heard[] {
    const voters = this.#held.get(epoch) ?? new Map<number, Heard[]>();
    this.#held.set(epoch, voters);
    const sizes = voters.get(voter) ?? [];
    voters.set(voter, sizes);
    return sizes;
  }

  #count(size: number, epoch: number): void {
    const { headers, councilOf, observer, endOf } = this.#options;
    const council = councilOf(epoch);
    if (council === undefined || size > headers.size) return;
    const root = headers.root(size);
    const byVoter = new Map<number, Cosignature>();
    for (const [voter, sizes] of this.#held.get(epoch) ?? []) {
      const heard = this.#heardOf(sizes, size);
      if (heard === undefined) continue;
      const { time, signature } = heard.message;
      if (this.#isOfHead(heard.message, root)) byVoter.set(voter, { voter, time, signature });
      else if (!heard.isOdd) {
        this.#replace(heard, { ...heard, isOdd: true });
        observer.contradicted({ size, root }, heard.message);
      }
    }
    if (byVoter.size < quorum(council.validators.length)) return;
    const formed = { council, size, root, byVoter };
    if (size > (this.#formed?.size ?? 0)) this.#formed = formed;
    else if (size === this.#formed?.size) {
      for (const [voter, cosignature] of byVoter) this.#formed.byVoter.set(voter, cosignature);
    }
    const isEnd = councilOf(epoch + 1)?.baseHeight === size - 1;
    if (isEnd && endOf(epoch) === undefined) observer.ended(this.#cosigned(formed));
  }

  #heardOf(sizes: readonly Heard[], size: number): Heard | undefined {
    if (this.#options.mutant === 'cosignaturesUnbound') return sizes.at(-1);
    return sizes.find(({ message }) => message.size === size);
  }

  #isOfHead({ root }: CheckpointMessage, ours: Uint8Array): boolean {
    return this.#options.mutant === 'cosignaturesUnbound' || equalBytes(root, ours);
  }

  /** Exactly q (§7): our own, and the latest of the others. */
  #cosigned({ council, size, root, byVoter }: Formed): CosignedHead {
    const own = this.#options.cosigner?.publicKey;
    const isOwn = ({ voter }: Cosignature): boolean => {
      const seat = council.validators[voter];
      return own !== undefined && seat !== undefined && equalBytes(seat.attestKey, own);
    };
    const chosen = [...byVoter.values()]
      .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || b.time - a.time || a.voter - b.voter)
      .slice(0, quorum(council.validators.length));
    const cosignatures = chosen.sort((a, b) => a.voter - b.voter);
    return { council, size, root, cosignatures };
  }

  /** Whether a size would stay: what is pushed out at once could be brought again and again. */
  #hasRoom(sizes: readonly Heard[], size: number): boolean {
    const { headers } = this.#options;
    const ahead = sizes.filter(({ message }) => message.size > headers.size);
    if (size > headers.size && ahead.length >= SIZES_AHEAD) {
      return size >= (ahead[0] as Heard).message.size;
    }
    const oldest = sizes[0]?.message.size ?? 0;
    return sizes.length < SIZES_HELD || size > oldest;
  }
}
