// R4, N3, N5, N7, V1, L2: over every signature that an honest key ever made, across all crashes.
// One statement per slot, nothing in a view that was left, and no VIEWCHANGE that reports less
// than what an earlier COMMIT stood on (E6).

import type { SignRequest } from '@witan/consensus';
import { byteName } from '@witan/ledger/bytes';
import { ZERO_HASH } from '@witan/ledger/hash';
import { JUSTIFICATION, statementBytes } from '@witan/ledger/statement';
import type { Checker, Circumstances, Report } from './checker.ts';

type Rank = readonly [epoch: number, view: number, height: number];

interface History {
  /** Slot → bytes that were signed in it. */
  readonly slots: Map<string, string>;
  highestCommit: Rank;
  /** The newest view that a VIEWCHANGE went to. */
  newestView: Rank;
}

const LOWEST: Rank = [0, -1, 0];

function isBelow(a: Rank, b: Rank): boolean {
  const at = [0, 1, 2].find((index) => a[index] !== b[index]);
  return at !== undefined && (a[at] as number) < (b[at] as number);
}

export function votes({ honest }: Circumstances, report: Report): Checker {
  const histories = new Map<number, History>(
    honest.map((validator) => [
      validator,
      { slots: new Map(), highestCommit: LOWEST, newestView: LOWEST },
    ]),
  );
  return {
    signed: (validator, request) => {
      const history = histories.get(validator) as History;
      const complain = (rule: string, what: string): void =>
        report(rule, `validator ${validator} signed ${what}`);
      checkSlot(history, request, complain);
      checkOrder(history, request, complain);
    },
  };
}

type Complain = (rule: string, what: string) => void;

/** Where a statement of its kind stands alone. */
function slotOf({ epoch, statement, lane }: SignRequest): string {
  switch (statement.type) {
    case 'prepare':
    case 'commit':
      return `${statement.type} ${epoch}/${statement.view}/${statement.height}`;
    case 'view-change':
      return `view-change ${epoch}/${statement.newView}`;
    case 'new-view':
      return `new-view ${epoch}/${statement.view}`;
    case 'batch':
      return `batch ${lane?.boot}/${lane?.seq}`;
  }
}

function checkSlot({ slots }: History, request: SignRequest, complain: Complain): void {
  const slot = slotOf(request);
  const bytes = byteName(statementBytes(ZERO_HASH, request.epoch, request.statement));
  const before = slots.get(slot) ?? bytes;
  slots.set(slot, before);
  if (before !== bytes) complain('R4', `two statements in the slot ${slot}`);
}

function checkOrder(history: History, { epoch, statement }: SignRequest, complain: Complain): void {
  switch (statement.type) {
    case 'prepare':
    case 'commit': {
      const { type, view, height } = statement;
      if (isBelow([epoch, view, 0], history.newestView)) {
        complain('N7', `a ${type} of view ${view} after it went to ${history.newestView[1]}`);
      }
      const rank: Rank = [epoch, view, height];
      if (type === 'commit' && isBelow(history.highestCommit, rank)) history.highestCommit = rank;
      return;
    }
    case 'view-change': {
      const { newView, justification } = statement;
      const { kind, view, height } = justification;
      const reported: Rank = kind === JUSTIFICATION.base ? [epoch, -1, 0] : [epoch, view, height];
      const [lockEpoch, lockView, lockHeight] = history.highestCommit;
      if (lockEpoch === epoch && isBelow(reported, history.highestCommit)) {
        const commit = `COMMIT of view ${lockView}, height ${lockHeight}`;
        complain('E6', `a VIEWCHANGE to ${newView} that reports less than its ${commit}`);
      }
      const left: Rank = [epoch, newView, 0];
      if (isBelow(history.newestView, left)) history.newestView = left;
    }
  }
}
