// Places for transactions, from a client's request to the block that settles them (L1, T12). There
// are as many as the council settles in two seconds, so that whoever has one is soon final, and
// nothing is taken that would expire in a queue. Of the free ones each client may have a share, so
// that there is always one for a client that comes later.

export interface PlaceLimits {
  readonly placesMin: number;
  readonly placesMax: number;
  /** How long a transaction should stay: there are as many places as are settled meanwhile. */
  readonly stayMs: number;
}

/**
 * At most what fits into the batches that one lane may have outstanding, in number and bytes. At
 * least so many that a council that needs two seconds for anything is still kept busy.
 */
export const PLACE_LIMITS: PlaceLimits = { placesMin: 1_000, placesMax: 8_000, stayMs: 2_000 };

/** A larger transaction takes several places: 16 MiB all together, as in the lane behind them. */
export const PLACE_BYTES = 2_048;
/**
 * A client has at most so many times what it leaves free: three quarters alone, three sevenths
 * beside another. These are the dynamic thresholds of Choudhury and Hahne (1998): nobody has to
 * know how many clients there are.
 */
const SHARE = 3;
/** Of one more measurement. */
const WEIGHT = 1 / 8;
const RETRY_SECONDS_MAX = 60;
/** What no block has settled by then may have been in a lane that ended with this agency's seat. */
const LAPSE_MS = 600_000;

/** The place of one transaction. Given up or settled once; more does nothing. */
export interface Place {
  /** False once it is given up, settled or lapsed. */
  readonly isHeld: boolean;
  /** It was not taken after all. */
  leave(): void;
  /** A block has settled it. */
  settle(): void;
}

/** What came in one request, and what it met. */
interface Visit {
  readonly client: string;
  readonly sinceMs: number;
  /** Places that were taken then, its own among them. */
  readonly taken: number;
  /** Places that it has. */
  held: number;
  isMeasured: boolean;
}

/** An object of a few words: thousands of them live for seconds. */
class HeldPlace implements Place {
  readonly #places: TransactionPlaces;
  readonly #visit: Visit;
  #weight: number;

  constructor(places: TransactionPlaces, visit: Visit, weight: number) {
    this.#places = places;
    this.#visit = visit;
    this.#weight = weight;
  }

  get isHeld(): boolean {
    return this.#weight > 0 && this.#visit.held > 0;
  }

  leave(): void {
    if (this.#weight > 0) this.#places.free(this.#visit, this.#weight);
    this.#weight = 0;
  }

  settle(): void {
    if (this.#weight > 0) this.#places.measure(this.#visit);
    this.leave();
  }
}

export class TransactionPlaces {
  readonly #nowMs: () => number;
  readonly #limits: PlaceLimits;
  readonly #byClient = new Map<string, number>();
  /** With places, in the order in which they came. */
  readonly #visits = new Set<Visit>();
  #taken = 0;
  #places: number;
  /** Settled in a second, while there was enough to settle. */
  #perSecond: number;

  constructor(nowMs: () => number, limits: PlaceLimits = PLACE_LIMITS) {
    this.#nowMs = nowMs;
    this.#limits = limits;
    this.#places = limits.placesMax;
    this.#perSecond = (1_000 * limits.placesMin) / limits.stayMs;
  }

  get taken(): number {
    return this.#taken;
  }

  /** As many as there are at the present pace. */
  get places(): number {
    return Math.floor(this.#places);
  }

  /** How many more places a client may have now. */
  room(client: string): number {
    this.#lapse();
    const free = Math.max(0, this.places - this.#taken);
    const own = this.#byClient.get(client) ?? 0;
    return Math.max(0, Math.floor((SHARE * free - own) / (SHARE + 1)));
  }

  /** Seconds until a client may have so many more, at the present pace. */
  retrySeconds(client: string, wanted = 1): number {
    const own = this.#byClient.get(client) ?? 0;
    // Whatever of all leaves makes room for a client, so its own share need not leave first.
    const lacking = this.#taken + wanted + (own + wanted) / SHARE - this.places;
    const seconds = Math.ceil(lacking / Math.max(1, this.#perSecond));
    return Math.min(RETRY_SECONDS_MAX, Math.max(1, seconds));
  }

  /** Places for the first of these transactions, by their bytes, as far as the client may go. */
  enter(client: string, sizes: readonly number[]): Place[] {
    const weights: number[] = [];
    let left = this.room(client);
    let held = 0;
    for (const size of sizes) {
      // The last may take more than is left: beside many clients no large one would ever fit.
      if (left <= 0) break;
      const weight = Math.max(1, Math.ceil(size / PLACE_BYTES));
      left -= weight;
      weights.push(weight);
      held += weight;
    }
    if (held > 0) this.#move(client, held);
    const taken = this.#taken;
    const visit = { client, sinceMs: this.#nowMs(), taken, held, isMeasured: false };
    if (held > 0) this.#visits.add(visit);
    return weights.map((weight) => new HeldPlace(this, visit, weight));
  }

  /** For its places alone. */
  free(visit: Visit, weight: number): void {
    // Its places may have lapsed.
    const freed = Math.min(weight, visit.held);
    visit.held -= freed;
    this.#move(visit.client, -freed);
    if (visit.held === 0) this.#visits.delete(visit);
  }

  #lapse(): void {
    const oldestMs = this.#nowMs() - LAPSE_MS;
    for (const visit of this.#visits) {
      if (visit.sinceMs > oldestMs) return;
      this.free(visit, visit.held);
    }
  }

  #move(client: string, count: number): void {
    this.#taken += count;
    const own = (this.#byClient.get(client) ?? 0) + count;
    if (own === 0) this.#byClient.delete(client);
    else this.#byClient.set(client, own);
  }

  /**
   * Little's law: what was here is settled by the time that the last of it is. A short stay says
   * how many there may be at least; of a long one there were too many.
   */
  measure(visit: Visit): void {
    if (visit.isMeasured) return;
    visit.isMeasured = true;
    const { placesMin, placesMax, stayMs } = this.#limits;
    const stayedMs = Math.max(1, this.#nowMs() - visit.sinceMs);
    const fitting = (visit.taken * stayMs) / stayedMs;
    const isShort = 2 * stayedMs < stayMs;
    const aim = isShort ? Math.max(this.#places, fitting) : fitting;
    this.#places += (aim - this.#places) * WEIGHT;
    this.#places = Math.min(placesMax, Math.max(placesMin, this.#places));
    // A few transactions are settled as quickly as they come, which tells nothing.
    if (4 * visit.taken < this.#places) return;
    this.#perSecond += ((1_000 * visit.taken) / stayedMs - this.#perSecond) * WEIGHT;
  }
}
