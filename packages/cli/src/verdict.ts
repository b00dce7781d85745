// Verdicts in words: what was checked, by whom it was signed, and how far that carries.

import { toHex } from '@witan/ledger/bytes';
import { PROBLEMS, type ProblemKey } from '@witan/ledger/problems';
import type { LogAnswer } from '@witan/ledger/state-log';
import type { Verdict } from '@witan/light-client';
import { ask } from '@witan/state/schema';
import { answerOf } from './schema.ts';

export function outcomeName(code: number): string {
  if (code === 0) return 'executed';
  const keys = Object.keys(PROBLEMS) as ProblemKey[];
  return `refused: ${keys.find((key) => PROBLEMS[key].code === code) ?? `code ${code}`}`;
}

function versionsText(past: number): string {
  return past === 0 ? '' : `, and these are all ${past + 1} versions of it`;
}

/** What is said of a log depends on the part of it that was asked for: it stands in the answer. */
function logText(question: string, answer: LogAnswer): string {
  if (!answer.present) return `${question}: there is no log`;
  const { size, entries } = answer;
  if (entries.length > 0) return `${question}: ${entries.length} of ${size} entries`;
  return ask(question).proof === 'consistency'
    ? `${question}: what the log was is a prefix of its ${size} entries`
    : `${question}: nothing behind the last of ${size} entries`;
}

function claimText(verdict: Verdict): string {
  const { finding } = verdict;
  if (finding.kind === 'transaction') {
    return `transaction ${toHex(finding.txid)} is final: ${outcomeName(finding.outcome.code)}`;
  }
  const [first, ...others] = finding.answers;
  if (others.length > 0) return `${finding.question}: ${finding.answers.length} answers, one state`;
  switch (first?.ask) {
    case 'key':
      return first.present
        ? `${finding.question} exists${versionsText(finding.past.length)}`
        : `${finding.question} does not exist`;
    case 'range':
      return `${finding.question}: ${first.entries.length} entries, and no others`;
    case 'page':
      return `${finding.question}: ${first.entries.length} of ${first.total.count} entries`;
    case 'log':
      return logText(finding.question, first);
    default:
      return `${finding.question}: ${first?.count ?? 0} entries in all`;
  }
}

/** Lines for people. The first is the claim; none says more than was checked. */
export function verdictLines(verdict: Verdict): string[] {
  const { finding } = verdict;
  const lines = [
    `✔ ${claimText(verdict)}`,
    `  as of    block ${verdict.height}, ${new Date(verdict.timeMs).toISOString()}`,
    `  signed   by ${verdict.signers.join(', ')} (${verdict.signers.length} of ` +
      `${verdict.council} agencies of epoch ${verdict.epoch}, at block ${verdict.sealedAt})`,
    finding.kind === 'state'
      ? '  checked  signatures → sealed header → state root → every branch of the proof'
      : '  checked  signatures → sealed header → receipts root → outcome → transaction',
    `  grade    ${verdict.grade}: for the submitter; a citizen's receipt needs a checkpoint`,
  ];
  if (verdict.demonstration) {
    lines.push('  note     demonstration network: its keys are public, so this proves nothing');
  }
  return lines;
}

/** The same for machines; heights are numbers, hashes hexadecimal. */
export function verdictJson(verdict: Verdict): Record<string, unknown> {
  const { finding, ...rest } = verdict;
  if (finding.kind === 'transaction') {
    return {
      verified: true,
      ...rest,
      kind: 'transaction',
      txid: toHex(finding.txid),
      outcome: outcomeName(finding.outcome.code),
    };
  }
  const [first] = finding.answers;
  return {
    verified: true,
    ...rest,
    kind: first?.ask === 'key' ? (first.present ? 'inclusion' : 'absence') : first?.ask,
    question: finding.question,
    data: answerOf(finding.question, finding),
  };
}
