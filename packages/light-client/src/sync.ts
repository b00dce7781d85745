// The citizen's client over several mirrors (light-client.md §11, §12): it reads the newest heads,
// follows councils, and compares all heads with each other, with its own and with those that it has
// met since. It has no clock and no network of its own, believes no mirror, waits for none, and
// where two heads contradict each other it stops and says who signed both.

import { equalBytes } from '@witan/ledger/bytes';
import { noteCharactersMax } from '@witan/ledger/limits';
import { CodedError, type ProblemKey } from '@witan/ledger/problems';
import type { SignedHead } from '@witan/ledger/split-view';
import { type Age, ageOf } from './age.ts';
import { fetchSteps } from './catch-up.ts';
import { openHead } from './checkpoint.ts';
import type { Step } from './epochs.ts';
import { fetchBounded, type Mirror, type Store } from './mirror.ts';
import { type Answer, compareAll, type RememberedHead, type Round, reportOf } from './round.ts';
import { isSameHead, type Verify } from './seal.ts';
import { hasStrangers, type Judge, readNote, signersOf } from './signed-head.ts';
import type { MirrorReport, SyncReport } from './sync-report.ts';
import {
  decodeFork,
  decodeSyncState,
  encodeFork,
  encodeSyncState,
  type Fork,
  SEEN_MAX,
  type SyncState,
} from './sync-state.ts';
import { councilHash, type Trust } from './trust.ts';
import { decodeTrustState, encodeTrustState } from './trust-state.ts';
import { areTooFew } from './witnesses.ts';

export type { Mirror, Slot, Store } from './mirror.ts';
export type { MirrorReport, MirrorState, SyncReport } from './sync-report.ts';
export type { Culprit, Fork } from './sync-state.ts';

/** §11: a refresh costs each citizen some kilobytes, and the mirrors all of them. */
const REFRESH_MS = 15 * 60_000;

export interface SyncOptions {
  /** However short ago it was. */
  readonly force?: boolean;
  /** Follows links until this epoch, if mirrors have them: a receipt may be of it. */
  readonly epoch?: number;
}

const NOTHING_YET: SyncState = { own: undefined, syncedAtMs: 0, wasCompared: false, seen: [] };

/** A report grows old while it is kept. */
type Ageless = Omit<SyncReport, keyof Age>;

export class LightClient {
  readonly #mirrors: readonly Mirror[];
  readonly #store: Store;
  readonly #verify: Verify;
  #trust: Trust;
  /** Ends of epochs before that of the trust, as far as this object has met them. */
  #former: readonly Step[] = [];
  #state: SyncState;
  #fork: Fork | undefined;
  /** Outside witnesses under the head. */
  #seen: readonly string[] = [];
  #report: Ageless | undefined;
  #running: Promise<SyncReport> | undefined;

  private constructor(
    trust: Trust,
    mirrors: readonly Mirror[],
    store: Store,
    verify: Verify,
    state: SyncState,
    fork: Fork | undefined,
  ) {
    this.#trust = trust;
    this.#mirrors = mirrors;
    this.#store = store;
    this.#verify = verify;
    this.#state = state;
    this.#fork = fork;
  }

  /**
   * `trust` was pinned; what the store has of the same chain goes on from there. Kept bytes that
   * are damaged are passed over: a client that lost them begins anew.
   */
  static async open(
    trust: Trust,
    mirrors: readonly Mirror[],
    store: Store,
    { verify }: { readonly verify: Verify },
  ): Promise<LightClient> {
    const kept = readable(await store.load('trust'), decodeTrustState);
    const isNewer = kept !== undefined && isLater(kept, trust);
    const state = readable(await store.load('sync'), decodeSyncState) ?? NOTHING_YET;
    const fork = readable(await store.load('fork'), decodeFork);
    // What the store does not keep, such as landmarks, is as it was pinned.
    const first = isNewer ? { ...trust, ...withKeys(kept, trust) } : trust;
    return new LightClient(first, mirrors, store, verify, withSeen(state, first), fork);
  }

  /** The newest that was reached: judge receipts by it. */
  get trust(): Trust {
    return this.#trust;
  }

  /** What froze this client, for good. */
  get fork(): Fork | undefined {
    return this.#fork;
  }

  /**
   * Keeps the heads under which receipts were verified, the newest 64, until mirrors were compared
   * with them: what one citizen was shown reaches others with each receipt (§12).
   */
  async observe(heads: readonly SignedHead[]): Promise<void> {
    // What is being compared now is written down at its end.
    await this.#running?.catch(() => undefined);
    const seen = [...this.#state.seen];
    const { head: own } = this.#trust;
    for (const head of heads) {
      const isKnown = own !== undefined && isSameHead(own, head);
      if (!isKnown && !seen.some((each) => isSameHead(each, head))) seen.push(head);
    }
    await this.#keep({ ...this.#state, seen: seen.slice(-SEEN_MAX) });
  }

  /**
   * Reads all mirrors once, in parallel, unless that was done in the last 15 minutes. Whatever
   * mirrors do is in the report; only the store's own errors are thrown. `nowMs`: UTC.
   */
  sync(nowMs: number, options: SyncOptions = {}): Promise<SyncReport> {
    this.#running ??= this.#syncOnce(nowMs, options).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #syncOnce(nowMs: number, { force = false, epoch = 0 }: SyncOptions): Promise<SyncReport> {
    const sinceMs = nowMs - this.#state.syncedAtMs;
    const isRecent = sinceMs >= 0 && sinceMs < REFRESH_MS && epoch <= this.#trust.epoch;
    if (this.#fork !== undefined || (isRecent && !force)) return this.#remembered(nowMs);
    const judge = { verify: this.#verify, nowMs };
    const answers = await Promise.all(this.#mirrors.map((each) => this.#ask(each, judge, epoch)));
    const round = await compareAll(answers, this.#rememberedHeads(answers), this.#verify);
    this.#fork = round.fork;
    const seen = this.#fork === undefined ? this.#accept(round) : this.#state.seen;
    this.#report = this.#reportOf(nowMs, round);
    await this.#save(round, seen, nowMs);
    return this.#remembered(nowMs);
  }

  async #ask(mirror: Mirror, judge: Judge, epoch: number): Promise<Answer> {
    let steps: readonly Step[] = [];
    let lacking: ProblemKey | undefined;
    try {
      const checkpoint = readNote(await fetchBounded(mirror, 'checkpoint', noteCharactersMax));
      if (hasStrangers(checkpoint, this.#trust) || epoch > this.#trust.epoch) {
        // Whoever has no links may still have a head that our council signed.
        steps = await fetchSteps(mirror, this.#trust, judge).catch((error: unknown) => {
          lacking = problemOf(error);
          return [];
        });
      }
      const opened = await openHead(this.#inOffice(steps, checkpoint.size), checkpoint, judge);
      return { mirror, steps, opened };
    } catch (error) {
      return { mirror, steps, problem: lacking ?? problemOf(error) };
    }
  }

  /** Rule 5, the newest first: beyond the end of its epoch a council's keys may be anyone's. */
  #inOffice(steps: readonly Step[], size: number): Trust[] {
    const newest = [this.#trust, ...steps.map(({ next }) => next)];
    const ended = this.#former.filter(({ head }) => size <= head.size);
    return [
      ...newest.filter((_, i) => size <= (steps[i]?.head.size ?? size)).reverse(),
      ...ended.map(({ council }) => council),
    ];
  }

  #councils(answers: readonly Answer[]): Trust[] {
    const former = this.#former.map(({ council }) => council);
    const met = answers.flatMap(({ steps }) => steps.map(({ next }) => next));
    return [this.#trust, ...former, ...met];
  }

  /** The own head first, then those seen since. */
  #rememberedHeads(answers: readonly Answer[]): RememberedHead[] {
    const { own, seen } = this.#state;
    const { head: trusted, epoch } = this.#trust;
    const isOurs = own !== undefined && trusted !== undefined && isSameHead(own, trusted);
    // Its signatures may be lost, or have come with the trust without any.
    const first = isOurs ? own : trusted && { ...trusted, epoch, cosignatures: [] };
    const councils = this.#councils(answers);
    return [...(first === undefined ? [] : [first]), ...seen].map((head) => {
      const council = councils.find((each) => each.epoch === head.epoch);
      return { head, council, mirror: undefined, isTrusted: head === first };
    });
  }

  /**
   * A head that is no older than ours becomes ours, and with it the councils that lead to it.
   * Answers the heads that are still to be compared.
   */
  #accept({ reference, answers, doubts }: Round): readonly SignedHead[] {
    const had = this.#trust.head;
    if (reference === undefined || reference.head.size < (had?.size ?? 0)) return this.#state.seen;
    const { size, root } = reference.head;
    for (const step of answers.flatMap(({ steps }) => steps)) {
      if (step.head.size > size || step.next.epoch <= this.#trust.epoch) continue;
      this.#former = [step, ...this.#former];
      this.#trust = step.next;
    }
    const alike = answers.flatMap(({ opened }) =>
      opened !== undefined && isSameHead(opened, reference.head) ? opened : [],
    );
    // Monotone, also where the signatures of one head are refreshed, or replayed.
    const times = alike.map((each) => each.attestedAtMs ?? 0);
    const attestedAtMs = Math.max(had?.attestedAtMs ?? 0, ...times) || undefined;
    // Each mirror may have the cosignatures of other witnesses.
    this.#seen = [...new Set(alike.flatMap(({ witnesses }) => witnesses.seen))];
    this.#trust = { ...this.#trust, head: { size, root, attestedAtMs } };
    this.#state = { ...this.#state, own: reference.head };
    return this.#state.seen.filter(
      (head) => head.size > size || doubts.some((each) => isSameHead(each.head, head)),
    );
  }

  async #save(round: Round, seen: readonly SignedHead[], nowMs: number): Promise<void> {
    if (round.fork !== undefined) await this.#store.save('fork', encodeFork(round.fork));
    else await this.#store.save('trust', encodeTrustState(this.#trust));
    // Where nobody answered, the next request need not wait.
    const syncedAtMs = round.reference === undefined ? this.#state.syncedAtMs : nowMs;
    const wasCompared = this.#report?.status === 'compared';
    await this.#keep({ ...this.#state, seen, syncedAtMs, wasCompared });
  }

  async #keep(state: SyncState): Promise<void> {
    this.#state = state;
    await this.#store.save('sync', encodeSyncState(state));
  }

  #reportOf(nowMs: number, round: Round | undefined): Ageless {
    const { head, epoch, validators, needsWaypoint = false, witnesses } = this.#trust;
    const answers = round?.answers ?? [];
    const times = answers.map(({ opened }) => opened?.attestedAtMs ?? 0);
    const newestMs = Math.max(head?.attestedAtMs ?? 0, ...times);
    const mirrors = answers.map((each) => reportOf(round as Round, each, newestMs));
    const own = this.#state.own;
    const council = this.#councils([]).find((each) => each.epoch === own?.epoch);
    return {
      status: this.#statusOf(round, mirrors),
      head,
      epoch,
      council: validators.length,
      signers: own === undefined ? [] : signersOf(own, council).map(({ name }) => name),
      witnesses: { seen: this.#seen, needed: witnesses?.needed ?? 0 },
      needsWaypoint,
      mirrors,
      doubts: round?.doubts.map((each) => each.head) ?? [],
      fork: this.#fork,
      syncedAtMs: round === undefined ? this.#state.syncedAtMs : nowMs,
      attestedAtMs: head?.attestedAtMs,
    };
  }

  #statusOf(round: Round | undefined, mirrors: readonly MirrorReport[]): SyncReport['status'] {
    if (this.#fork !== undefined) return 'forked';
    if (round === undefined) return this.#state.wasCompared ? 'compared' : 'not-compared';
    const { reference } = round;
    if (reference === undefined) return 'offline';
    const { head } = this.#trust;
    const isOurs = head !== undefined && isSameHead(reference.head, head);
    // The same operator under two addresses is one.
    const agreeing = mirrors.filter(({ state }) => state === 'agrees').map(({ name }) => name);
    return isOurs && new Set(agreeing).size > 1 ? 'compared' : 'not-compared';
  }

  /** The last report, as old as it has become. */
  #remembered(nowMs: number): SyncReport {
    const report = this.#report ?? this.#reportOf(nowMs, undefined);
    const { attestedAtMs, witnesses } = report;
    const isUnseen = areTooFew(witnesses);
    return { ...report, ...ageOf(attestedAtMs, nowMs, isUnseen) };
  }
}

/** A store keeps no keys of votes: where the council is still the pinned one, they are known. */
function withKeys(kept: Trust, pinned: Trust): Trust {
  const isSame = equalBytes(councilHash(kept), councilHash(pinned));
  return isSame ? { ...kept, validators: pinned.validators } : kept;
}

/** A head that is not the trusted one any more, as when a newer was pinned, was seen before. */
function withSeen(state: SyncState, { head }: Trust): SyncState {
  const { own, seen } = state;
  if (own === undefined || (head !== undefined && isSameHead(own, head))) return state;
  return { ...state, own: undefined, seen: [...seen, own].slice(-SEEN_MAX) };
}

function isLater(kept: Trust, pinned: Trust): boolean {
  if (!equalBytes(kept.chainId, pinned.chainId)) return false;
  if (kept.epoch !== pinned.epoch) return kept.epoch > pinned.epoch;
  return (kept.head?.size ?? 0) >= (pinned.head?.size ?? 0);
}

function problemOf(error: unknown): ProblemKey {
  return error instanceof CodedError ? error.key : 'client/unreachable';
}

/** What the store kept, unless it is damaged. */
function readable<T>(
  bytes: Uint8Array | undefined,
  decode: (bytes: Uint8Array) => T,
): T | undefined {
  if (bytes === undefined) return undefined;
  try {
    return decode(bytes);
  } catch {
    return undefined;
  }
}
