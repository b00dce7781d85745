// Whether log, database, superblock and marks still tell one story at start (reliability.md §3.4,
// W4). The log is the truth, and what the others remember was in it before: a log that lacks any of
// it has lost its end, or was brought back from a copy. Such a node must not sign, for it may sign
// against what it has forgotten: it follows as a learner (S5).

import {
  decodeRecord,
  kindBehind,
  type LogRecord,
  type Mark,
  type MarkKind,
  type Marks,
  newViewDigest,
  RECORD_TYPES,
  signedEpoch,
} from '@witan/consensus';
import { equalBytes } from '@witan/ledger/bytes';
import { type Certificate, certifiedStatement } from '@witan/ledger/certificate';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { WitanError } from '@witan/ledger/problems';
import { type PublicKey, verifySignature } from '@witan/ledger/signature';
import { type Statement, statementBytes } from '@witan/ledger/statement';

const NAMES: Readonly<Record<MarkKind, string>> = {
  prepares: 'PREPARE',
  commits: 'COMMIT',
  viewChanges: 'VIEWCHANGE',
  newViews: 'NEWVIEW',
};

/** Of the log's records, those that stand for statements; blocks and batches need no decoding. */
const STATEMENT_TYPES: ReadonlySet<number> = new Set(
  (
    ['base', 'boot', 'prepare', 'lock', 'view-change', 'enter', 'commit', 'certificate'] as const
  ).map((type) => RECORD_TYPES[type]),
);

/** Certificates of each kind in which an own signature is looked for, the last ones first. */
const CERTIFICATES_KEPT = 16;

/**
 * Looks for the last statement of each kind that the signer remembers, while the log is read. A
 * statement is durable in the log before its mark, and its mark before its signature.
 */
export class MarksInLog {
  readonly #marks: Marks;
  readonly #missing: Set<MarkKind>;
  /** The last certificates in the log: what the own key has signed if it stands in them. */
  readonly #certificates: Readonly<Record<Certificate['kind'], Certificate[]>> = {
    prepare: [],
    commit: [],
  };
  #boot = 0;
  /** Where the chain begins in the log, and the highest view of its epoch that the log knows. */
  #base: { readonly epoch: number; readonly height: number } | undefined;
  #view = 0;

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
    if (record.type === 'base') {
      const { council, header } = record.base;
      this.#base = { epoch: council.epoch, height: header.height };
      this.#view = 0;
    } else if (record.type === 'boot') {
      this.#boot = Math.max(this.#boot, record.boot);
    } else if (record.type === 'prepare') {
      const { epoch, view, height, blockHash } = record;
      this.#found('prepares', epoch, { type: 'prepare', view, height, blockHash });
    } else if (record.type === 'lock') {
      const { epoch } = record.certificate;
      this.#keep(record.certificate);
      for (const seal of record.seals) {
        this.#found('commits', epoch, { type: 'commit', view: record.view, ...seal });
      }
    } else if (record.type === 'view-change') {
      const { epoch, newView, justification } = record;
      this.#view = Math.max(this.#view, newView);
      this.#found('viewChanges', epoch, { type: 'view-change', newView, justification });
    } else if (record.type === 'enter') {
      const { view, proof } = record;
      this.#view = Math.max(this.#view, view);
      if (proof.kind !== 'new-view') return;
      this.#found('newViews', proof.epoch, {
        type: 'new-view',
        view,
        digest: newViewDigest(proof),
      });
    } else if (record.type === 'commit' || record.type === 'certificate') {
      this.#keep(record.certificate);
    }
  }

  #keep(certificate: Certificate): void {
    const kept = this.#certificates[certificate.kind];
    kept.push(certificate);
    if (kept.length > CERTIFICATES_KEPT) kept.shift();
  }

  #found(kind: MarkKind, epoch: number, statement: Statement): void {
    const mark = this.#marks[kind].at(-1);
    if (mark === undefined || !this.#missing.has(kind)) return;
    const digest = sha256(statementBytes(this.#marks.chainId, epoch, statement));
    if (equalBytes(digest, mark.digest)) this.#missing.delete(kind);
  }

  /**
   * After the last record: what the signer signed and the log does not have, in words; undefined
   * when it has everything. What lies behind a fence was lost before this node came back (S5).
   */
  lacks(): string | undefined {
    const { signsFrom, boot } = this.#marks;
    for (const kind of this.#missing) {
      const mark = this.#marks[kind].at(-1) as Mark;
      if (mark.epoch < signsFrom || this.#isPast(kind, mark)) continue;
      const slot = `view ${mark.view}${mark.height ? `, height ${mark.height}` : ''}`;
      return `the signer signed a ${NAMES[kind]} in ${slot}, and the log has none`;
    }
    const isBehindFence = signsFrom > (signedEpoch(this.#marks) ?? -1) && signsFrom > 0;
    if (boot <= this.#boot || isBehindFence) return undefined;
    return `the signer opened lane boot ${boot}, the log ends at ${this.#boot}`;
  }

  /**
   * Segments that were dropped held what was said of heights that are final, and of views that are
   * over: the log that knows this has lost nothing that could still be contradicted.
   */
  #isPast(kind: MarkKind, { epoch, view, height }: Mark): boolean {
    const base = this.#base;
    if (base === undefined || epoch > base.epoch) return false;
    if (epoch < base.epoch) return true;
    if (view < this.#view) return true;
    return (kind === 'prepares' || kind === 'commits') && height <= base.height;
  }

  /**
   * G4: the marks must know whatever the own key has demonstrably signed. Throws WitanError
   * `signer/marks-behind`: an old copy of them was restored, or they were made anew. Behind a fence
   * nothing is signed, so nothing there needs to be known.
   */
  assertCovered(publicKey: PublicKey): void {
    const signed = {
      prepares: this.#lastSigned(this.#certificates.prepare, publicKey),
      commits: this.#lastSigned(this.#certificates.commit, publicKey),
    };
    const kind = kindBehind(this.#marks, signed);
    if (kind === 'prepares' || kind === 'commits') {
      const { epoch, view, height } = signed[kind] as Certificate;
      const slot = `epoch ${epoch}, view ${view}, height ${height}`;
      throw new WitanError('signer/marks-behind', `the log holds our ${NAMES[kind]} of ${slot}`);
    }
  }

  #lastSigned(certificates: readonly Certificate[], publicKey: PublicKey): Certificate | undefined {
    return certificates.findLast((certificate) => {
      const { epoch, signatures } = certificate;
      if (epoch < this.#marks.signsFrom) return false;
      const statement = certifiedStatement(certificate);
      const message = statementBytes(this.#marks.chainId, epoch, statement);
      return signatures.some((signature) => verifySignature(publicKey, message, signature));
    });
  }
}

/** Committed blocks by height, as the log has them. */
export interface CommittedBlocks {
  readonly height: number;
  /** Where the chain begins in the log: what is at or below it is final. */
  readonly base?: { readonly height: number; readonly hash: Hash | undefined };
  block(height: number): { readonly hash: Hash } | undefined;
}

/**
 * A height that was committed and synced once must still be there, with the same block. `who`
 * remembers it. Answers with what is missing, in words.
 */
export function lacksHeight(
  blocks: CommittedBlocks,
  remembered: { readonly height: number; readonly hash: Hash },
  who: string,
): string | undefined {
  const { height, hash } = remembered;
  if (height === 0) return undefined;
  if (blocks.height < height) {
    return `${who} knows height ${height}, the log ends at ${blocks.height}`;
  }
  const { base } = blocks;
  if (base !== undefined && height < base.height) return undefined;
  const found = base?.height === height ? { hash: base.hash } : blocks.block(height);
  if (found?.hash !== undefined && equalBytes(found.hash, hash)) return undefined;
  return `${who} and the log have different blocks at height ${height}`;
}
