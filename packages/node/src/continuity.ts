// Whether log, database, superblock and marks still tell one story at start (reliability.md §3.4,
// W4). The log is the truth, and what the others remember was in it before: a log that lacks any of
// it has lost its end, or was brought back from a copy. Such a node must not sign, for it may sign
// against what it has forgotten.

import {
  decodeRecord,
  type LogRecord,
  type Marks,
  newViewDigest,
  RECORD_TYPES,
} from '@witan/consensus';
import { equalBytes } from '@witan/ledger/bytes';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { WitanError } from '@witan/ledger/problems';
import { type Statement, statementBytes } from '@witan/ledger/statement';

type MarkKind = 'prepares' | 'commits' | 'viewChanges' | 'newViews';

const NAMES: Readonly<Record<MarkKind, string>> = {
  prepares: 'PREPARE',
  commits: 'COMMIT',
  viewChanges: 'VIEWCHANGE',
  newViews: 'NEWVIEW',
};

/** Of the log's records, those that stand for statements; blocks and batches need no decoding. */
const STATEMENT_TYPES: ReadonlySet<number> = new Set(
  (['boot', 'prepare', 'lock', 'view-change', 'enter'] as const).map((type) => RECORD_TYPES[type]),
);

function wentBack(detail: string): WitanError {
  return new WitanError('storage/went-back', detail);
}

/**
 * Looks for the last statement of each kind that the signer remembers, while the log is read. A
 * statement is durable in the log before its mark, and its mark before its signature.
 */
export class MarksInLog {
  readonly #marks: Marks;
  readonly #missing: Set<MarkKind>;
  #boot = 0;

  /** `marks` as they were saved before this process signed anything. */
  constructor(marks: Marks) {
    this.#marks = marks;
    const kinds = Object.keys(NAMES) as MarkKind[];
    this.#missing = new Set(kinds.filter((kind) => marks[kind].length > 0));
  }

  /** Hands the records on to whoever rebuilds a replica from them. */
  *watch(records: Iterable<LogRecord>): Generator<LogRecord, void> {
    for (const record of records) {
      if (STATEMENT_TYPES.has(record.type)) this.#compare(record.type, record.payload);
      yield record;
    }
  }

  #compare(type: number, payload: Uint8Array): void {
    const record = decodeRecord(type, payload);
    if (record.type === 'boot') {
      this.#boot = Math.max(this.#boot, record.boot);
    } else if (record.type === 'prepare') {
      const { epoch, view, height, blockHash } = record;
      this.#found('prepares', epoch, { type: 'prepare', view, height, blockHash });
    } else if (record.type === 'lock') {
      const { epoch } = record.certificate;
      for (const seal of record.seals) {
        this.#found('commits', epoch, { type: 'commit', view: record.view, ...seal });
      }
    } else if (record.type === 'view-change') {
      const { epoch, newView, justification } = record;
      this.#found('viewChanges', epoch, { type: 'view-change', newView, justification });
    } else if (record.type === 'enter' && record.proof.kind === 'new-view') {
      const { view, proof } = record;
      this.#found('newViews', proof.epoch, {
        type: 'new-view',
        view,
        digest: newViewDigest(proof),
      });
    }
  }

  #found(kind: MarkKind, epoch: number, statement: Statement): void {
    const mark = this.#marks[kind].at(-1);
    if (mark === undefined || !this.#missing.has(kind)) return;
    const digest = sha256(statementBytes(this.#marks.chainId, epoch, statement));
    if (equalBytes(digest, mark.digest)) this.#missing.delete(kind);
  }

  /** After the last record. Throws WitanError `storage/went-back`. */
  assertFound(): void {
    for (const kind of this.#missing) {
      const mark = this.#marks[kind].at(-1);
      const slot = `view ${mark?.view}${mark?.height ? `, height ${mark.height}` : ''}`;
      throw wentBack(`the signer signed a ${NAMES[kind]} in ${slot}, and the log has none`);
    }
    if (this.#marks.boot > this.#boot) {
      throw wentBack(
        `the signer opened lane boot ${this.#marks.boot}, the log ends at ${this.#boot}`,
      );
    }
  }
}

/** Committed blocks by height, as the log has them. */
export interface CommittedBlocks {
  readonly height: number;
  block(height: number): { readonly hash: Hash } | undefined;
}

/**
 * A height that was committed and synced once must still be there, with the same block. `who`
 * remembers it. Throws WitanError `storage/went-back`.
 */
export function assertReached(
  blocks: CommittedBlocks,
  remembered: { readonly height: number; readonly hash: Hash },
  who: string,
): void {
  const { height, hash } = remembered;
  if (height === 0) return;
  if (blocks.height < height) {
    throw wentBack(`${who} knows height ${height}, the log ends at ${blocks.height}`);
  }
  const found = blocks.block(height);
  if (found === undefined || !equalBytes(found.hash, hash)) {
    throw wentBack(`${who} and the log have different blocks at height ${height}`);
  }
}
