// The judge: the one place that reaches the consensus key. It compares every statement with its
// marks, makes the new marks durable, and only then signs (reliability.md §4, G1–G5).
//
// Order: log record durable → marks durable → signature → send. One save covers all that waits.

import { type BatchHeader, batchHashOf } from '@witan/ledger/batch';
import { equalBytes } from '@witan/ledger/bytes';
import { type Hash, sha256 } from '@witan/ledger/hash';
import type { KeyPair } from '@witan/ledger/keys';
import { type Statement, statementBytes } from '@witan/ledger/statement';
import {
  decodeMarks,
  emptyMarks,
  encodeMarks,
  type Mark,
  type Marks,
  REMEMBERED,
  signedEpoch,
} from './marks.ts';
import {
  FENCE_OPEN,
  type MarkStore,
  type Signer,
  type SignerStanding,
  type SignRequest,
} from './ports.ts';
import { compareRank, rankOf } from './rank.ts';

export interface JudgeOptions {
  readonly marks: MarkStore;
  readonly keyPair: Pick<KeyPair, 'sign'>;
  readonly chainId: Hash;
}

/** What `init` saves, and nobody else (G4): a store without marks signs nothing. */
export function initialMarks(chainId: Hash): Uint8Array {
  return encodeMarks(emptyMarks(chainId));
}

/**
 * A signer whose marks are read once, here. Missing marks, or those of another chain, refuse every
 * statement; marks that do not decode throw DecodeError.
 */
export function createJudge({ marks: store, keyPair, chainId }: JudgeOptions): Signer {
  const saved = store.load();
  const marks = saved && decodeMarks(saved);
  return new Judge(store, keyPair, chainId, marks);
}

interface Waiting {
  readonly requests: readonly SignRequest[];
  readonly done: (signatures: readonly (Uint8Array | undefined)[]) => void;
}

interface Judgement {
  readonly message: Uint8Array | undefined;
  /** The marks changed, so they are saved before the signature is made. */
  readonly fresh: boolean;
}

const REFUSED: Judgement = { message: undefined, fresh: false };

class Judge implements Signer {
  readonly #store: MarkStore;
  readonly #keyPair: Pick<KeyPair, 'sign'>;
  readonly #chainId: Hash;
  readonly #marks: Marks | undefined;
  readonly #waiting: Waiting[] = [];
  #saving = false;
  /** Last batch of the boot that this process opened; undefined before its first batch. */
  #lastSeq: number | undefined;

  constructor(
    store: MarkStore,
    keyPair: Pick<KeyPair, 'sign'>,
    chainId: Hash,
    marks: Marks | undefined,
  ) {
    this.#store = store;
    this.#keyPair = keyPair;
    this.#chainId = chainId;
    this.#marks = marks && equalBytes(marks.chainId, chainId) ? marks : undefined;
  }

  get standing(): SignerStanding | undefined {
    const marks = this.#marks;
    if (marks === undefined) return undefined;
    const { boot, signsFrom } = marks;
    return { boot, signsFrom, signedEpoch: signedEpoch(marks) };
  }

  /** S5: the fence is part of the marks, so whoever keeps them keeps it. */
  fence(signsFrom: number, done: (signsFrom: number) => void): void {
    const marks = this.#marks;
    if (marks === undefined) return;
    const free = Math.max(signsFrom, (signedEpoch(marks) ?? -1) + 1);
    marks.signsFrom = marks.signsFrom === FENCE_OPEN ? free : Math.max(free, marks.signsFrom);
    this.#store.save(encodeMarks(marks), () => done(marks.signsFrom));
  }

  sign(requests: readonly SignRequest[], done: Waiting['done']): void {
    this.#waiting.push({ requests, done });
    if (!this.#saving) this.#judgeWaiting();
  }

  /** G3: judges all that waits, saves the marks once, then signs. */
  #judgeWaiting(): void {
    const group = this.#waiting.splice(0);
    if (group.length === 0) return;
    const judged = group.map(({ requests, done }) => ({
      done,
      judgements: requests.map((request) => this.#judge(request)),
    }));
    const finish = (): void => {
      this.#saving = false;
      for (const { judgements, done } of judged) {
        done(judgements.map(({ message }) => message && this.#keyPair.sign(message)));
      }
      if (!this.#saving) this.#judgeWaiting();
    };
    this.#saving = true;
    if (this.#marks && judged.some(({ judgements }) => judgements.some(({ fresh }) => fresh))) {
      this.#store.save(encodeMarks(this.#marks), finish);
    } else {
      finish();
    }
  }

  #judge({ epoch, statement, lane }: SignRequest): Judgement {
    const marks = this.#marks;
    if (marks === undefined || epoch < marks.signsFrom) return REFUSED;
    const message = statementBytes(this.#chainId, epoch, statement);
    if (statement.type === 'batch') {
      const isNamed = lane?.epoch === epoch && equalBytes(batchHashOf(lane), statement.batchHash);
      return isNamed ? this.#judgeBatch(marks, message, lane) : REFUSED;
    }
    const mark = { epoch, ...slotOf(statement), digest: sha256(message) };
    if (!allowed(marks, mark, statement)) return REFUSED;
    const kind = marksOf(marks, statement);
    const last = kind[kind.length - 1];
    if (last !== undefined && compareRank(mark, last) <= 0) {
      // G2: a slot at or below the mark may be signed again with the same bytes, and no others.
      const same = kind.some(
        (known) => compareRank(mark, known) === 0 && equalBytes(mark.digest, known.digest),
      );
      return same ? { message, fresh: false } : REFUSED;
    }
    kind.push(mark);
    const single = statement.type === 'view-change' || statement.type === 'new-view';
    kind.splice(0, kind.length - (single ? 1 : REMEMBERED));
    return { message, fresh: true };
  }

  /** L2: the first batch of a process opens a boot above every earlier one; seq only grows. */
  #judgeBatch(marks: Marks, message: Uint8Array, lane: BatchHeader): Judgement {
    if (lane.boot > marks.boot) {
      marks.boot = lane.boot;
      this.#lastSeq = lane.seq;
      return { message, fresh: true };
    }
    if (lane.boot !== marks.boot || this.#lastSeq === undefined || lane.seq <= this.#lastSeq) {
      return REFUSED;
    }
    this.#lastSeq = lane.seq;
    return { message, fresh: false };
  }
}

type Judged = Exclude<Statement, { type: 'batch' }>;

function slotOf(statement: Judged): { view: number; height: number } {
  switch (statement.type) {
    case 'view-change':
      return { view: statement.newView, height: 0 };
    case 'new-view':
      return { view: statement.view, height: 0 };
    default:
      return { view: statement.view, height: statement.height };
  }
}

function marksOf(marks: Marks, statement: Judged): Mark[] {
  switch (statement.type) {
    case 'prepare':
      return marks.prepares;
    case 'commit':
      return marks.commits;
    case 'view-change':
      return marks.viewChanges;
    case 'new-view':
      return marks.newViews;
  }
}

/** What one kind of statement forbids another: nothing of a view that was left, no lost lock. */
function allowed(marks: Marks, mark: Mark, statement: Judged): boolean {
  const left = marks.viewChanges[0];
  if (statement.type !== 'view-change') {
    return left === undefined || compareRank(mark, { ...left, height: 0 }) >= 0;
  }
  const { justification, newView } = statement;
  const reported = rankOf(justification);
  if (justification.epoch !== mark.epoch || (reported && reported.view >= newView)) return false;
  const committed = marks.commits[marks.commits.length - 1];
  // Of an epoch that was left, the marks may have forgotten the COMMIT that would be betrayed.
  if (committed === undefined || committed.epoch < mark.epoch) return true;
  if (committed.epoch > mark.epoch) return false;
  return compareRank(reported, committed) >= 0;
}
