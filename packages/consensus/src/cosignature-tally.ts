// Cosignatures that this node has heard, and which size has a quorum of them. What a validator can
// make us hold or verify is bounded: some sizes for each seat of the last epochs.

import { equalBytes } from '@witan/ledger/bytes';
import type { Cosignature } from '@witan/ledger/checkpoint';
import type { CheckpointMessage } from '@witan/ledger/checkpoint-certificate';
import type { Council } from '@witan/ledger/council';
import { quorum } from '@witan/ledger/membership';
import type { PublicKey } from '@witan/ledger/signature';
import type { CheckpointsObserver, CosignedHead, HeaderLog } from './checkpoints.ts';

export interface TallyOptions {
  readonly headers: HeaderLog;
  readonly councilOf: (epoch: number) => Council | undefined;
  readonly isGenuine: (message: CheckpointMessage, attestKey: PublicKey) => boolean;
  readonly observer: Pick<CheckpointsObserver, 'ended' | 'contradicted'>;
  readonly cosigner: { readonly publicKey: PublicKey } | undefined;
  readonly endOf: (epoch: number) => unknown;
}

/** Newest sizes held of one seat. */
const SIZES_HELD = 8;
/** Epochs whose end may still want its quorum. */
const EPOCHS_HELD = 8;
/** How far ahead of our own log a size may be: who is further behind hears of it again. */
const AHEAD_MAX = 4_096;
/** Seconds between two times of one seat for one size: more often, they are not worth checking. */
const REFRESH_SECONDS = 5;

interface Formed {
  readonly council: Council;
  readonly size: number;
  readonly root: Uint8Array;
  readonly byVoter: Map<number, Cosignature>;
}

export class CosignatureTally {
  readonly #options: TallyOptions;
  /** By epoch, then by voter: newest sizes last. */
  readonly #held = new Map<number, Map<number, CheckpointMessage[]>>();
  #formed: Formed | undefined;
  /** Of our own log, when it was last counted. */
  #size = 0;

  constructor(options: TallyOptions) {
    this.#options = options;
  }

  newest(): CosignedHead | undefined {
    return this.#formed && this.#cosigned(this.#formed);
  }

  /** Takes a message in, if it is worth it; false where it is no honest member's. */
  add(message: CheckpointMessage): boolean {
    const { epoch, voter, size } = message;
    const council = this.#options.councilOf(epoch);
    const seat = council?.validators[voter];
    if (council === undefined || seat === undefined || !this.#isWanted(message, council)) {
      return true;
    }
    const sizes = this.#sizesOf(epoch, voter);
    const known = sizes.find((each) => each.size === size);
    const isSame = known !== undefined && equalBytes(known.root, message.root);
    if (isSame && message.time < known.time + REFRESH_SECONDS) return true;
    if (!this.#options.isGenuine(message, seat.attestKey)) return false;
    if (known !== undefined && !isSame) {
      this.#options.observer.contradicted(known, message);
      return false;
    }
    if (known !== undefined) sizes.splice(sizes.indexOf(known), 1);
    sizes.push(message);
    sizes.sort((a, b) => a.size - b.size);
    if (sizes.length > SIZES_HELD) sizes.shift();
    this.#count(size, epoch);
    return true;
  }

  /** Our log has grown: what was ahead of it may count now. */
  noteSize(): void {
    const { headers } = this.#options;
    const { size } = headers;
    const present = headers.header(size - 1).epoch;
    for (const [epoch, voters] of this.#held) {
      if (epoch <= present - EPOCHS_HELD) this.#held.delete(epoch);
      const reached = [...voters.values()]
        .flatMap((sizes) => sizes.map((each) => each.size))
        .filter((each) => each > this.#size && each <= size);
      for (const each of new Set(reached.sort((a, b) => a - b))) this.#count(each, epoch);
    }
    this.#size = size;
  }

  #isWanted({ epoch, size }: CheckpointMessage, council: Council): boolean {
    const { headers, councilOf, endOf } = this.#options;
    const present = headers.header(headers.size - 1).epoch;
    const next = councilOf(epoch + 1);
    const last = size - 1;
    // The last entry must be of that epoch; genesis is of the first one.
    const isOfEpoch =
      (last > council.baseHeight || last === 0) && (next === undefined || last <= next.baseHeight);
    const isFar = epoch <= present - EPOCHS_HELD || size > headers.size + AHEAD_MAX;
    if (!isOfEpoch || isFar) return false;
    if (next?.baseHeight === last && endOf(epoch) === undefined) return true;
    return size >= (this.#formed?.size ?? 0);
  }

  #sizesOf(epoch: number, voter: number): CheckpointMessage[] {
    const voters = this.#held.get(epoch) ?? new Map<number, CheckpointMessage[]>();
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
      const message = sizes.find((each) => each.size === size);
      if (message === undefined) continue;
      if (equalBytes(message.root, root)) {
        const { time, signature } = message;
        byVoter.set(voter, { voter, time, signature });
        continue;
      }
      sizes.splice(sizes.indexOf(message), 1);
      observer.contradicted({ size, root }, message);
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
}
