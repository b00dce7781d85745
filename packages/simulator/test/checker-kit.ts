// What the tests of checkers share: a council of four, a chain of three blocks, and reports.

import type { Block, Effect, SignRequest } from '@witan/consensus';
import { blockHash, type Header, type Result } from '@witan/ledger/block';
import type { Certificate } from '@witan/ledger/certificate';
import { genesisCouncil } from '@witan/ledger/council';
import { genesisBlockHash, genesisHeader } from '@witan/ledger/genesis';
import { type Hash, sha256, ZERO_HASH } from '@witan/ledger/hash';
import { JUSTIFICATION, type Statement } from '@witan/ledger/statement';
import { utf8 } from '@witan/ledger/text';
import type { Checker, Circumstances, Report } from '../src/checkers/checker.ts';
import { drawGenesis } from '../src/founding.ts';
import { drawScenario } from '../src/scenario.ts';
import { oracleSignatures } from '../src/signatures.ts';

export const scenario = { ...drawScenario('calm', 1), validators: 4 };
export const { termBlocks, windowHeights } = scenario.parameters;
export const scheme = oracleSignatures();
export const genesis = drawGenesis(scenario, scheme);
export const TXID = sha256(utf8('a transaction'));

export const council: Circumstances = {
  genesis,
  members: 4,
  honest: [0, 1, 2, 3],
  verify: scheme.verify,
  councilOf: (epoch) => (epoch === 0 ? genesisCouncil(genesis) : undefined),
  transactionsOf: () => [TXID],
  batchHeader: () => undefined,
  holds: (validator) => validator === 0,
  remembers: (validator) => validator === 0,
  remembersHead: (validator) => validator === 0,
  keepsEnd: () => false,
  utcMs: () => genesis.createdMs + 5_000,
  aheadMsMax: 500,
};

export const RESULT: Result = {
  stateRoot: ZERO_HASH,
  receiptsRoot: ZERO_HASH,
  logRoot: ZERO_HASH,
  nextValidatorsHash: ZERO_HASH,
  nextParamsHash: ZERO_HASH,
};

export function leaderOf(view: number): number {
  const base = genesisBlockHash(genesis);
  const seed = new DataView(base.buffer, base.byteOffset).getUint32(0);
  return (seed + view) % genesis.validators.length;
}

export function child(parent: Header, changes: Partial<Header> = {}): Block {
  const header = {
    ...parent,
    height: parent.height + 1,
    parent: blockHash(parent),
    timeMs: parent.timeMs + 1,
    termEnd: false,
    ...changes,
    proposer: leaderOf(changes.originView ?? parent.originView),
  };
  return { hash: blockHash(header), header, references: [] };
}

export const first = child(genesisHeader(genesis));
export const other = child(genesisHeader(genesis), { timeMs: genesis.createdMs + 9 });
export const second = child(first.header);

/** The rules that a checker reports while it is told something. */
export function reported<C extends Checker>(
  create: (council: Circumstances, report: Report) => C,
  tell: (checker: C) => void,
): string[] {
  const rules: string[] = [];
  tell(create(council, (rule) => rules.push(rule)));
  return rules;
}

export function deliver(checker: Checker, blocks: readonly Block[], validator = 0): void {
  for (const block of blocks) checker.delivered?.(validator, validator, block, RESULT);
}

export function sign(checker: Checker, statement: Statement, lane?: SignRequest['lane']): void {
  checker.signed?.(0, { epoch: 0, statement, lane });
}

export function lane(boot: number, seq: number): NonNullable<SignRequest['lane']> {
  const slot = { author: 0, epoch: 0, boot, seq };
  return { ...slot, createdMs: 0, count: 1, byteLength: 9, txRoot: ZERO_HASH };
}

export function prepare(view: number, block: Block): Statement {
  return { type: 'prepare', view, height: block.header.height, blockHash: block.hash };
}

export function commit(view: number, height: number, blockHash: Hash): Statement {
  return { type: 'commit', view, height, blockHash, sealedHash: ZERO_HASH };
}

export function viewChange(newView: number, view: number, height: number): Statement {
  const kind = height === 0 ? JUSTIFICATION.base : JUSTIFICATION.prepare;
  const justification = { kind, epoch: 0, view, height, blockHash: first.hash };
  return { type: 'view-change', newView, justification };
}

export function appended(record: Extract<Effect, { type: 'append' }>['record']): Effect {
  return { type: 'append', record };
}

export function certificateFor(block: Block, view: number, signers = [0, 1, 2]): Certificate {
  const { height } = block.header;
  const { hash } = block;
  return {
    kind: 'commit',
    epoch: 0,
    view,
    height,
    blockHash: hash,
    sealedHash: ZERO_HASH,
    signers,
    signatures: signers.map(() => new Uint8Array(65).fill(1)),
  };
}
