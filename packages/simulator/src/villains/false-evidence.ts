// A member that accuses others of what they never did (Y9): with their own statements, moved to
// slots where they were not made or paired with unrelated ones; with statements that it signed
// itself; with true evidence that it tells again, or turns against somebody else. It says so to
// everybody, and puts it into blocks that it proposes.

import type { Batch } from '@witan/ledger/batch';
import { blockHash } from '@witan/ledger/block';
import {
  decodeEvidence,
  type Evidence,
  encodeEvidence,
  evidenceRoot,
  orderedPair,
} from '@witan/ledger/evidence';
import { sha256 } from '@witan/ledger/hash';
import { blockEvidenceMax, evidenceBytesMax } from '@witan/ledger/limits';
import { inclusionPath, leafHash } from '@witan/ledger/merkle';
import type { Commit, Message, Prepare, Propose, ViewChange } from '@witan/ledger/messages';
import type { Said, Trait, VillainTools } from './trait.ts';

const KEPT = 48;
/** Who says too much that is false is not heard for a while. */
const LIE_PERMILLE = 30;
const PROPOSED_PERMILLE = 100;

class Overheard {
  readonly prepares: Prepare[] = [];
  readonly commits: Commit[] = [];
  readonly changes: ViewChange[] = [];
  readonly batches: Batch[] = [];
  readonly proposals: Propose[] = [];
  readonly evidence: Uint8Array[] = [];

  note(message: Message, place: number): void {
    if (message.kind === 'prepare') keep(this.prepares, message, place);
    else if (message.kind === 'commit') keep(this.commits, message, place);
    else if (message.kind === 'view-change') keep(this.changes, message, place);
    else if (message.kind === 'batch') keep(this.batches, message.batch, place);
    else if (message.kind === 'propose') keep(this.proposals, message, place);
    else if (message.kind === 'evidence') keep(this.evidence, message.evidence, place);
  }
}

function keep<T>(list: T[], item: T, place: number): void {
  if (list.length < KEPT) list.push(item);
  else list[place] = item;
}

type Recipe = (heard: Overheard, tools: VillainTools) => Evidence | undefined;

/** Two PREPAREs of any slots and voters; now and then the second is the villain's own. */
const twoPrepares: Recipe = ({ prepares }, { random, sign }) => {
  if (prepares.length === 0) return undefined;
  const first = random.pick(prepares);
  const { epoch, view, height, voter: culprit } = first;
  const hash = sha256(first.blockHash);
  const forged = (): Prepare => {
    const signature = sign(epoch, { type: 'prepare', view, height, blockHash: hash });
    return { ...first, blockHash: hash, signature };
  };
  const votes = orderedPair(first, random.chance(500) ? forged() : random.pick(prepares));
  return votes && { kind: 'E1', epoch, culprit, view, height, votes };
};

const twoCommits: Recipe = ({ commits }, { random }) => {
  if (commits.length === 0) return undefined;
  const first = random.pick(commits);
  const { epoch, view, height, voter: culprit } = first;
  const votes = orderedPair(first, random.pick(commits));
  return votes && { kind: 'E2', epoch, culprit, view, height, votes };
};

const twoBatches: Recipe = ({ batches }, { random }) => {
  if (batches.length === 0) return undefined;
  const first = random.pick(batches);
  const { epoch, author: culprit } = first.header;
  const pair = orderedPair(first, random.pick(batches));
  return pair && { kind: 'E3', epoch, culprit, batches: pair };
};

/** A transaction that is in the batch, and valid. */
const invalidBatch: Recipe = ({ batches }, { random }) => {
  if (batches.length === 0) return undefined;
  const batch = random.pick(batches);
  const { author: culprit, epoch } = batch.header;
  const index = random.below(batch.transactions.length);
  const transaction = batch.transactions[index];
  if (transaction === undefined) return undefined;
  const path = inclusionPath(batch.transactions.map(leafHash), index);
  return { kind: 'E4', epoch, culprit, batch, index, transaction, path };
};

const twoViewChanges: Recipe = ({ changes }, { random }) => {
  if (changes.length === 0) return undefined;
  const first = random.pick(changes);
  const { epoch, newView, voter: culprit } = first;
  const pair = orderedPair(first, random.pick(changes));
  return pair && { kind: 'E5', epoch, culprit, newView, changes: pair };
};

/** A COMMIT and a VIEWCHANGE in any order of time. */
const lockRegression: Recipe = ({ changes, commits }, { random }) => {
  if (commits.length === 0 || changes.length === 0) return undefined;
  const commit = random.pick(commits);
  const { epoch, voter: culprit } = commit;
  const alike = changes.filter(({ voter }) => voter === culprit);
  return { kind: 'E6', epoch, culprit, commit, change: random.pick([...alike, ...changes]) };
};

/** A sound block, alone or behind a block that is not its parent. */
const invalidBlock: Recipe = ({ proposals }, { random }) => {
  if (proposals.length === 0) return undefined;
  const { header, prepareSignature: signature } = random.pick(proposals);
  const parent = random.chance(500) ? random.pick(proposals).header : undefined;
  const { epoch, proposer: culprit } = header;
  return { kind: 'E7', epoch, culprit, header, signature, parent };
};

/** True evidence, told again as it is, of another epoch, or against somebody else. */
const retold: Recipe = ({ evidence }, { random, validators }) => {
  if (evidence.length === 0) return undefined;
  const told = decodeEvidence(random.pick(evidence));
  const culprit = random.below(validators);
  return random.pick([told, { ...told, culprit }, { ...told, epoch: told.epoch + 1 }]);
};

const RECIPES: readonly Recipe[] = [
  twoPrepares,
  twoCommits,
  twoBatches,
  invalidBatch,
  twoViewChanges,
  lockRegression,
  invalidBlock,
  retold,
];

export function falseEvidence(tools: VillainTools): Trait {
  const { random, self, sign, validators } = tools;
  const heard = new Overheard();
  const others = [...Array(validators).keys()].filter((other) => other !== self);
  /** The same to everybody. */
  const proposed = new Map<string, Propose>();

  const lie = (): Uint8Array | undefined => {
    const evidence = random.pick(RECIPES)(heard, tools);
    const bytes = evidence && encodeEvidence(evidence);
    return bytes === undefined || bytes.length > evidenceBytesMax ? undefined : bytes;
  };

  const accuseIn = (message: Propose): Propose => {
    const { header, view } = message;
    const bytes = random.chance(PROPOSED_PERMILLE) ? lie() : undefined;
    if (bytes === undefined) return message;
    const evidence = [bytes, ...(message.evidence ?? [])].slice(0, blockEvidenceMax);
    const changed = { ...header, evidenceRoot: evidenceRoot(evidence) };
    const { epoch, height } = header;
    const statement = { type: 'prepare', view, height, blockHash: blockHash(changed) } as const;
    return { ...message, header: changed, evidence, prepareSignature: sign(epoch, statement) };
  };

  return {
    answer: (message): Said[] => {
      heard.note(message, random.below(KEPT));
      if (!random.chance(LIE_PERMILLE)) return [];
      const evidence = lie();
      if (evidence === undefined) return [];
      return others.map((to) => ({ to, message: { kind: 'evidence', evidence }, delayMs: 0 }));
    },
    speak: (said) => {
      const { message } = said;
      if (message.kind !== 'propose') return [said];
      const { epoch, height } = message.header;
      const key = `${epoch} ${message.view} ${height}`;
      const told = proposed.get(key) ?? accuseIn(message);
      proposed.set(key, told);
      return [{ ...said, message: told }];
    },
  };
}
