// Completes what lies behind a snapshot in a node that began with one (state.md §5, §6, §10.5): the
// pasts of records, and the entries of logs. It looks through the state for what is not here, and
// asks the others. Each step of a record is checked against the head of the version above it, and
// each run of entries against the head of the log, which lead to the state root, before a byte of
// it is stored. It goes on in the background for as long as it takes, and a process that ends goes
// on where it was.

import { type EndedVersion, type PastAnswer, recordsQuestion } from '@witan/ledger/past-sync';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import { checkStepBefore } from '@witan/ledger/state-history';
import type { LogProof } from '@witan/ledger/state-log';
import {
  ALL_ENTRIES_HERE,
  fetchedEntries,
  fetchedRow,
  type Host,
  type LackingLog,
  type LackingPast,
  progressRow,
  type RowWrite,
} from '@witan/state';
import { PastAsker, type PastAskerParts } from './past-asker.ts';

export interface PastFetchParts extends PastAskerParts {
  readonly host: Pick<Host, 'lackingPast' | 'lackingEntries' | 'archive'>;
  /** Writes rows, durably. */
  readonly keep: (rows: readonly RowWrite[]) => Promise<void>;
  /** Bytes that may be written. */
  readonly room: () => number;
}

/** Leaves and versions that are read in one turn, and the share of one core for that. */
const READS_PER_TURN = 64;
const SHARE = 0.05;
const PAUSE_MS_MIN = 5;
/** Until what nobody had is looked for again, at first and at most. */
const AGAIN_MS = 10_000;
/** How often a node without a link looks for one. */
const LINK_MS = 500;
const AGAIN_MS_MAX = 3_600_000;
/** What is fetched is a convenience: it leaves room for what is not. */
const ROOM_BYTES_MIN = 256 * 1024 * 1024;

/** What one turn found, and where the next goes on. */
interface Found<T> {
  readonly lacking: readonly T[];
  readonly reached: Uint8Array | undefined;
}

export class PastFetch {
  readonly #parts: PastFetchParts;
  readonly #asker: PastAsker;

  constructor(parts: PastFetchParts) {
    this.#parts = parts;
    this.#asker = new PastAsker(parts);
  }

  /** Names of those who served what is false. */
  get liars(): ReadonlySet<string> {
    return this.#asker.liars;
  }

  /** A PAST from the other end of a link; one that was not asked for is dropped. */
  receive(from: number, payload: Uint8Array): void {
    this.#asker.receive(from, payload);
  }

  /** Resolves when all pasts and entries are here, or the node stops. */
  async run(): Promise<void> {
    const { archive } = this.#parts.host;
    let againMs = AGAIN_MS;
    while (!archive.pastProgress.isDone || !archive.hasAllEntries) {
      while (!this.#asker.isStopped && this.#parts.peers().length === 0) {
        await this.#asker.pause(LINK_MS);
      }
      const lacking = (await this.#records()) + (await this.#logs());
      if (this.#asker.isStopped) return;
      if (lacking === 0) continue;
      await this.#asker.pause(againMs);
      againMs = Math.min(2 * againMs, AGAIN_MS_MAX);
    }
  }

  /** Once through all records; answers how many nobody completed. */
  async #records(): Promise<number> {
    const { host, log } = this.#parts;
    const { isDone, reached: from } = host.archive.pastProgress;
    if (isDone) return 0;
    const lacking = await this.#pass(
      (after) => host.lackingPast(after, READS_PER_TURN),
      from,
      async ({ lacking: some, reached }, open) => {
        const left = some.length === 0 ? 0 : await this.#complete(some);
        if (open + left === 0 && some.length > 0 && reached !== undefined) {
          await this.#keep([progressRow({ isDone: false, reached })]);
        }
        return left;
      },
    );
    if (lacking > 0 || this.#asker.isStopped) return lacking;
    await this.#keep([progressRow({ isDone: true, reached: undefined })]);
    log('the past of every record is here');
    return 0;
  }

  /** Once through all logs; answers how many nobody completed. */
  async #logs(): Promise<number> {
    const { host, log } = this.#parts;
    if (host.archive.hasAllEntries) return 0;
    const lacking = await this.#pass(
      (after) => host.lackingEntries(after, READS_PER_TURN),
      undefined,
      async ({ lacking: some }) => {
        let left = 0;
        for (const each of some) left += Number(!(await this.#completeLog(each)));
        return left;
      },
    );
    if (lacking > 0 || this.#asker.isStopped) return lacking;
    await this.#keep([ALL_ENTRIES_HERE]);
    log('every entry of every log is here');
    return 0;
  }

  /** Turn by turn behind a key; `complete` is told how many of the turns before are incomplete. */
  async #pass<T>(
    look: (after: Uint8Array | undefined) => Found<T>,
    from: Uint8Array | undefined,
    complete: (found: Found<T>, open: number) => Promise<number>,
  ): Promise<number> {
    let after = from;
    let open = 0;
    while (!this.#asker.isStopped) {
      const sinceMs = performance.now();
      const found = look(after);
      const tookMs = performance.now() - sinceMs;
      open += await complete(found, open);
      after = found.reached;
      if (after === undefined) return open;
      await this.#rest(tookMs);
    }
    return open;
  }

  /** After so much work on the thread that votes. */
  #rest(tookMs: number): Promise<void> {
    return this.#asker.pause(Math.max(PAUSE_MS_MIN, tookMs / SHARE - tookMs));
  }

  /** Answers how many records are not whole when everybody was asked. */
  async #complete(lacking: readonly LackingPast[]): Promise<number> {
    let open = lacking;
    await this.#asker.askAround(
      (id) => {
        const records = open.map(({ key, known }) => ({
          ...{ key, version: known.recVersion, height: known.updatedHeight },
        }));
        return recordsQuestion(id, records);
      },
      async (peer, answer) => {
        const said = answer.ask === 'records' ? answer.records : [];
        const { rows, left } = this.#checked(peer, open, said);
        if (rows.length > 0) await this.#keep(rows);
        open = left;
        return rows.length;
      },
      () => open.length === 0,
    );
    return open.length;
  }

  /** What of an answer is true, as rows, and what is lacking then. */
  #checked(
    peer: number,
    asked: readonly LackingPast[],
    answer: readonly (readonly EndedVersion[])[],
  ): { rows: RowWrite[]; left: LackingPast[] } {
    const rows: RowWrite[] = [];
    const left: LackingPast[] = [];
    for (const [i, { key, known: newest }] of asked.entries()) {
      let known = newest;
      try {
        for (const { txid, value } of answer[i] ?? []) {
          const before = checkStepBefore(known, txid, value);
          const { recVersion: version, updatedHeight: height } = known;
          rows.push(fetchedRow(key, { step: { version, height, txid }, value }));
          known = before;
        }
      } catch (error) {
        this.#blame(peer, error);
      }
      if (known.recVersion > 1) left.push({ key, known });
    }
    return { rows, left };
  }

  /** Answers whether a log is whole when everybody was asked. */
  async #completeLog(lacking: LackingLog): Promise<boolean> {
    let open = lacking;
    const isWhole = (): boolean => open.reached === open.below;
    await this.#asker.askAround(
      (id) => {
        const { key, reached: from, below: to, head } = open;
        return { ask: 'entries', id, key, from, to, size: head.size };
      },
      async (peer, answer) => {
        const sinceMs = performance.now();
        const found = this.#entriesIn(peer, open, answer);
        if (found === undefined) return 0;
        const tookMs = performance.now() - sinceMs;
        await this.#keep(found.rows);
        const steps = found.gap.reached - open.reached;
        open = { ...open, ...found.gap };
        await this.#rest(tookMs);
        return steps;
      },
      isWhole,
    );
    return isWhole();
  }

  /** What of an answer is true; undefined for an empty one too, which says that it lacks them. */
  #entriesIn(
    peer: number,
    lacking: LackingLog,
    answer: PastAnswer,
  ): ReturnType<typeof fetchedEntries> | undefined {
    const proof: LogProof | undefined = answer.ask === 'entries' ? answer.proof : undefined;
    if (proof === undefined || proof.entries.length === 0) return undefined;
    try {
      return fetchedEntries(lacking, proof);
    } catch (error) {
      this.#blame(peer, error);
      return undefined;
    }
  }

  #blame(peer: number, error: unknown): void {
    if (!(error instanceof VerifyError || error instanceof DecodeError)) throw error;
    this.#asker.blame(peer, error);
  }

  /** Waits for room first. */
  async #keep(rows: readonly RowWrite[]): Promise<void> {
    const { room, keep, log } = this.#parts;
    for (let said = false; room() < ROOM_BYTES_MIN && !this.#asker.isStopped; said = true) {
      if (!said) log('what lies behind the snapshot waits: the disk is nearly full');
      await this.#asker.pause(AGAIN_MS);
    }
    if (!this.#asker.isStopped) await keep(rows);
  }

  stop(): void {
    this.#asker.stop();
  }
}
