// Councils of all epochs, as the state keeps them: who sat when, how each epoch ended, and what the
// next one is to be.

import type { Council, NextCouncil } from '@witan/ledger/council';
import { councils, type Host, readRecord, reconfigurations } from '@witan/state';

export class Councils {
  readonly #host: Pick<Host, 'council' | 'view'>;
  /** What is committed does not change. */
  readonly #known = new Map<number, Council>();

  constructor(host: Pick<Host, 'council' | 'view'>) {
    this.#host = host;
  }

  /** That of the block above the newest committed one. */
  get present(): Council {
    return this.#host.council;
  }

  /** Undefined for an epoch that has not begun. */
  of(epoch: number): Council | undefined {
    if (epoch === this.present.epoch) return this.present;
    const known = this.#known.get(epoch);
    const hasBegun = epoch >= 0 && epoch < this.present.epoch;
    if (known !== undefined || !hasBegun) return known;
    const found = readRecord(this.#host.view(), councils, { epoch })?.record;
    if (found !== undefined) this.#known.set(epoch, found);
    return found;
  }

  /** Who comes after the present council, where that is decided already. */
  get next(): NextCouncil | undefined {
    const { epoch } = this.present;
    return readRecord(this.#host.view(), reconfigurations, { epoch })?.record.plan;
  }
}
