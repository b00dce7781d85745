// Whether this process still has the keys of its agency's seat (GOV-15). A rotated key counts from
// the next epoch on; until then the old one works, and its owner must not change over too early.

import { equalBytes } from '@witan/ledger/bytes';
import type { Validator } from '@witan/ledger/membership';
import type { PublicKey } from '@witan/ledger/signature';
import type { Councils } from './councils.ts';

export interface SeatKeysOptions {
  readonly councils: Pick<Councils, 'present' | 'next'>;
  readonly member: string;
  /** What this process has. */
  readonly own: {
    readonly networkKey: PublicKey;
    readonly consensusKey: PublicKey;
    readonly attestKey: PublicKey | undefined;
  };
  /** The seat names keys that this process has not. */
  readonly onSeat: (seat: Validator) => void;
}

/** Looks without any link before a rotated network key is tried, once a second. */
const LOOKS_ALONE_MAX = 3;
const FIELDS = ['networkKey', 'consensusKey', 'attestKey'] as const;

export class SeatKeys {
  readonly #options: SeatKeysOptions;
  #looksAlone = 0;

  constructor(options: SeatKeysOptions) {
    this.#options = options;
  }

  #seatIn(validators: readonly Validator[] | undefined): Validator | undefined {
    return validators?.find(({ member }) => member === this.#options.member);
  }

  /** An epoch began, or the node did. */
  compare(): void {
    const { councils, own, onSeat } = this.#options;
    const seat = this.#seatIn(councils.present.validators);
    if (seat === undefined) return;
    const next = this.#seatIn(councils.next?.validators);
    const isOurs = (field: (typeof FIELDS)[number]): boolean => {
      const key = own[field];
      if (key === undefined || equalBytes(key, seat[field])) return true;
      return next !== undefined && equalBytes(key, next[field]);
    };
    if (!FIELDS.every(isOurs)) onSeat(seat);
  }

  /**
   * The others cut a rotated network key as soon as they have the epoch's last block. Who did not
   * get it in time finds itself alone: the new key is admitted already, and leads back.
   */
  noteLinks(linksUp: number): void {
    const { councils, own, onSeat } = this.#options;
    this.#looksAlone = linksUp === 0 ? this.#looksAlone + 1 : 0;
    if (this.#looksAlone < LOOKS_ALONE_MAX) return;
    const seat = this.#seatIn(councils.present.validators);
    const next = this.#seatIn(councils.next?.validators);
    if (seat === undefined || next === undefined) return;
    if (equalBytes(next.networkKey, own.networkKey)) return;
    this.#looksAlone = 0;
    onSeat({ ...seat, networkKey: next.networkKey });
  }
}
