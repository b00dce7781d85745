// Numbers of links as the mesh of one process gives them: validators by their seat in the council
// of its epoch, everybody else as an observer.

import { OBSERVER_LINK } from '@witan/consensus';
import type { Council } from '@witan/ledger/council';
import { identityOf } from './founding.ts';

export class Links {
  #council: Council;
  #seats: ReadonlyMap<number, number> = new Map();

  constructor(council: Council) {
    this.#council = council;
    this.council = council;
  }

  get council(): Council {
    return this.#council;
  }

  set council(council: Council) {
    this.#council = council;
    this.#seats = new Map(council.validators.map((each, seat) => [identityOf(each), seat]));
  }

  /** Undefined for an identity without a seat. */
  seatOf(identity: number): number | undefined {
    return this.#seats.get(identity);
  }

  numberOf(identity: number): number {
    return this.#seats.get(identity) ?? OBSERVER_LINK + identity;
  }

  identityAt(link: number): number {
    const validator = this.#council.validators[link];
    return validator === undefined ? link - OBSERVER_LINK : identityOf(validator);
  }
}
