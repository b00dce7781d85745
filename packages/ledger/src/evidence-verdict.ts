// Whether evidence is true, for anyone who has the genesis hash and the council of the epoch: the
// statements are the accused's, and no honest validator ever signs them (EV-1, EV-3). Nothing here
// asks what was committed, when, or by whom it was reported.

import { batchHashOf } from './batch.ts';
import { blockHash, type Header } from './block.ts';
import { ByteReader, equalBytes } from './bytes.ts';
import type { VerifySignature } from './certificate.ts';
import { checkpointBody, checkpointOrigin, cosignedBytes, type TreeHead } from './checkpoint.ts';
import type { Council } from './council.ts';
import type { BatchClaim, Evidence, EvidenceKind, InvalidBatch, InvalidBlock } from './evidence.ts';
import type { Hash } from './hash.ts';
import { type Validator, validatorsHash } from './membership.ts';
import { leafHash, rootFromPath } from './merkle.ts';
import { DecodeError, VerifyError } from './problems.ts';
import { JUSTIFICATION, type Justification, type Statement, statementBytes } from './statement.ts';
import { decodeTransaction, requiredSignatures, transactionSigningBytes } from './transaction.ts';

export interface EvidenceContext {
  readonly chainId: Hash;
  readonly council: Pick<Council, 'epoch' | 'baseHash' | 'validators'>;
  readonly verify: VerifySignature;
}

/** Who did what, where. */
export interface Accusation {
  readonly kind: EvidenceKind;
  readonly epoch: number;
  readonly culprit: number;
  /** Identifier of the member agency. */
  readonly member: string;
  /** What was signed, in words, with the slot. */
  readonly what: string;
}

/**
 * Names the culprit. Throws VerifyError `evidence/other-council`, `evidence/signature` or
 * `evidence/no-contradiction`: then it proves nothing against anyone.
 */
export function verifyEvidence(evidence: Evidence, context: EvidenceContext): Accusation {
  const { kind, epoch, culprit } = evidence;
  const validator = context.council.validators[culprit];
  if (epoch !== context.council.epoch || validator === undefined) {
    throw new VerifyError('evidence/other-council', `epoch ${epoch}, seat ${culprit}`);
  }
  const what = contradiction(evidence, context);
  for (const [statement, signature] of statementsOf(evidence)) {
    const [key, message] = signedBy(validator, statement, { epoch, chainId: context.chainId });
    if (!context.verify(key, message, signature)) {
      throw new VerifyError('evidence/signature', `${kind} against ${validator.member}`);
    }
  }
  return { kind, epoch, culprit, member: validator.member, what };
}

/** What the attest key signs: it knows no epoch and no view. */
export interface CosignedStatement extends TreeHead {
  readonly type: 'checkpoint';
  /** Seconds of UTC. */
  readonly time: number;
}

type SignedStatement = readonly [Statement | CosignedStatement, Uint8Array];

/** Under which key of a validator a statement stands, and as what bytes. */
function signedBy(
  { attestKey, consensusKey }: Validator,
  statement: Statement | CosignedStatement,
  { chainId, epoch }: { readonly chainId: Hash; readonly epoch: number },
): readonly [Uint8Array, Uint8Array] {
  if (statement.type !== 'checkpoint') {
    return [consensusKey, statementBytes(chainId, epoch, statement)];
  }
  const body = checkpointBody(checkpointOrigin(chainId), statement);
  return [attestKey, cosignedBytes(body, statement.time)];
}

/** What the accused must have signed. */
export function statementsOf(evidence: Evidence): readonly SignedStatement[] {
  switch (evidence.kind) {
    case 'E1': {
      const { view, height, votes } = evidence;
      return votes.map(({ blockHash: hash, signature }): SignedStatement => {
        return [{ type: 'prepare', view, height, blockHash: hash }, signature];
      });
    }
    case 'E2': {
      const { view, height, votes } = evidence;
      return votes.map(({ blockHash: hash, sealedHash, signature }): SignedStatement => {
        return [{ type: 'commit', view, height, blockHash: hash, sealedHash }, signature];
      });
    }
    case 'E3':
      return evidence.batches.map(batchStatement);
    case 'E4':
      return [batchStatement(evidence.batch)];
    case 'E5': {
      const { newView, changes } = evidence;
      return changes.map(({ justification, signature }): SignedStatement => {
        return [{ type: 'view-change', newView, justification }, signature];
      });
    }
    case 'E6': {
      const { view, height, blockHash: hash, sealedHash, signature } = evidence.commit;
      const { newView, justification, signature: second } = evidence.change;
      return [
        [{ type: 'commit', view, height, blockHash: hash, sealedHash }, signature],
        [{ type: 'view-change', newView, justification }, second],
      ];
    }
    case 'E7': {
      const { header, signature } = evidence;
      const { originView: view, height } = header;
      return [[{ type: 'prepare', view, height, blockHash: blockHash(header) }, signature]];
    }
    case 'E8': {
      const { size, heads } = evidence;
      return heads.map(({ root, time, signature }): SignedStatement => {
        return [{ type: 'checkpoint', size, root, time }, signature];
      });
    }
  }
}

function batchStatement({ header, signature }: BatchClaim): SignedStatement {
  return [{ type: 'batch', batchHash: batchHashOf(header) }, signature];
}

function noContradiction(detail: string): VerifyError {
  return new VerifyError('evidence/no-contradiction', detail);
}

/** What is wrong with the statements, whoever signed them. */
function contradiction(evidence: Evidence, context: EvidenceContext): string {
  switch (evidence.kind) {
    case 'E1':
      return `two PREPAREs of view ${evidence.view}, height ${evidence.height}`;
    case 'E2':
      return `two COMMITs of view ${evidence.view}, height ${evidence.height}`;
    case 'E3': {
      const [first, second] = evidence.batches;
      for (const { header } of [first, second]) requireAuthor(evidence, header);
      const { boot, seq } = first.header;
      if (boot !== second.header.boot || seq !== second.header.seq) {
        throw noContradiction('two places in the lane');
      }
      return `two batches of boot ${boot}, number ${seq}`;
    }
    case 'E4':
      return invalidBatch(evidence, context);
    case 'E5':
      return `two VIEWCHANGEs to view ${evidence.newView}`;
    case 'E6': {
      const { commit, change } = evidence;
      const isLater = change.newView > commit.view;
      if (!isLater || !ranksBelow(change.justification, evidence.epoch, commit)) {
        throw noContradiction('the VIEWCHANGE keeps the lock');
      }
      const slot = `view ${commit.view}, height ${commit.height}`;
      return `a COMMIT of ${slot}, and a VIEWCHANGE to view ${change.newView} that forgets it`;
    }
    case 'E7':
      return invalidBlock(evidence, context);
    case 'E8':
      return `two roots of a log of ${evidence.size} headers`;
  }
}

function requireAuthor(
  { epoch, culprit }: Evidence,
  header: { readonly author: number; readonly epoch: number },
): void {
  if (header.author !== culprit || header.epoch !== epoch) {
    throw noContradiction('a batch of another author or epoch');
  }
}

/** E6: J.rank < (epoch, view, height), where an epoch's base ranks below all in it. */
function ranksBelow(
  justification: Justification,
  epoch: number,
  commit: { readonly view: number; readonly height: number },
): boolean {
  if (justification.epoch !== epoch) return justification.epoch < epoch;
  if (justification.kind === JUSTIFICATION.base) return true;
  if (justification.view !== commit.view) return justification.view < commit.view;
  return justification.height < commit.height;
}

/** E4: the transaction is in the batch, and fails by its bytes and the chain alone (L3). */
function invalidBatch(evidence: InvalidBatch, context: EvidenceContext): string {
  const { batch, index, transaction, path } = evidence;
  const { header } = batch;
  requireAuthor(evidence, header);
  if (index >= header.count) throw noContradiction('no such transaction');
  const root = rootFromPath(leafHash(transaction), index, header.count, path);
  if (!equalBytes(root, header.txRoot)) throw noContradiction('not in the batch');
  if (isStaticallyValid(transaction, context)) throw noContradiction('a valid transaction');
  const place = `boot ${header.boot}, number ${header.seq}`;
  return `a batch of ${place}, with an invalid transaction ${index}`;
}

/** L3: form and signatures. What depends on the state is no fault of the batch's author. */
export function isStaticallyValid(
  bytes: Uint8Array,
  { chainId, verify }: Pick<EvidenceContext, 'chainId' | 'verify'>,
): boolean {
  try {
    const transaction = decodeTransaction(bytes);
    const message = transactionSigningBytes(chainId, transaction.txid);
    return requiredSignatures(transaction).every(([key, signature]) =>
      verify(key, message, signature),
    );
  } catch (error) {
    if (error instanceof DecodeError) return false;
    throw error;
  }
}

/**
 * E7: only a block that its header calls the accused's own, of the view that the accused signed it
 * for: a leader that votes again for a certified block answers for nobody else's header.
 */
function invalidBlock(evidence: InvalidBlock, context: EvidenceContext): string {
  const { header, parent, culprit } = evidence;
  if (header.proposer !== culprit) throw noContradiction('the block is another proposer’s');
  const alone = faultOf(header, evidence.epoch, context);
  // EV-2: a parent that is not needed would be a second spelling of the same evidence.
  if (alone !== undefined && parent !== undefined) throw noContradiction('a needless parent');
  const fault = alone ?? (parent && faultBehind(header, parent));
  if (fault === undefined) throw noContradiction('the header breaks no rule that it shows');
  return `an invalid block of view ${header.originView}, height ${header.height}: ${fault}`;
}

/** N2: the first rule that a header breaks by itself, in its epoch. */
export function faultOf(
  header: Header,
  epoch: number,
  { chainId, council }: Pick<EvidenceContext, 'chainId' | 'council'>,
): string | undefined {
  if (!equalBytes(header.chainId, chainId)) return 'of another chain';
  if (header.epoch !== epoch) return 'of another epoch';
  if (!equalBytes(header.validatorsHash, validatorsHash(council.validators))) {
    return 'of another council';
  }
  if (header.proposer !== leaderSeat(council, header.originView)) return 'not by the leader';
  return undefined;
}

/** N2, Resolution 1: the first rule that a header breaks together with its parent's. */
export function faultBehind(header: Header, parent: Header): string | undefined {
  if (!equalBytes(blockHash(parent), header.parent)) return undefined;
  if (header.height !== parent.height + 1) return 'a height is left out';
  if (header.timeMs <= parent.timeMs) return 'time does not increase';
  const inEpoch = parent.epoch === header.epoch;
  if (inEpoch && parent.epochEnd) return 'it follows the end of its epoch';
  if (inEpoch && parent.termEnd && parent.originView === header.originView) {
    return 'it follows the end of its term';
  }
  return undefined;
}

/** leader(e, v) = V_e[(seed + v) mod n], seed = the first four bytes of the base's hash. */
export function leaderSeat(
  { baseHash, validators }: Pick<Council, 'baseHash' | 'validators'>,
  view: number,
): number {
  const count = validators.length;
  return ((new ByteReader(baseHash).u32() % count) + (view % count)) % count;
}
