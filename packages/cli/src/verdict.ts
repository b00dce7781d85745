// Verdicts in words: what was checked, by whom it was signed, and how far that carries.

import { toBase64 } from '@witan/ledger/base64';
import { toHex } from '@witan/ledger/bytes';
import { PROBLEMS, type ProblemKey } from '@witan/ledger/problems';
import type { HistoryVerdict } from '@witan/ledger/state-history';
import type { LogAnswer } from '@witan/ledger/state-log';
import type { Freshness, Trust, Verdict } from '@witan/light-client';
import { ask } from '@witan/state/schema';
import { answerOf } from './schema.ts';

export function outcomeName(code: number): string {
  if (code === 0) return 'executed';
  const keys = Object.keys(PROBLEMS) as ProblemKey[];
  return `refused: ${keys.find((key) => PROBLEMS[key].code === code) ?? `code ${code}`}`;
}

function versionsText(history: HistoryVerdict | undefined): string {
  if (history === undefined || history.versions === 1) return '';
  const { versions, first, last } = history;
  const isLast = last === versions - 1;
  if (isLast && first === 1) return `, and these are all ${versions} versions of it`;
  const link = isLast ? '' : ', if the page before leads to them';
  return `, and these are its versions ${first} to ${last} of ${versions}${link}`;
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
        ? `${finding.question} exists${versionsText(finding.history)}`
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

const FRESHNESS_TEXT: Readonly<Record<Freshness, string>> = {
  current: 'current',
  'as-of': 'not current',
  historical: 'true then; it may have changed since',
};

/** In the largest unit of which there are two, so that nobody counts digits. */
export function durationText(ms: number): string {
  const units = [
    ['days', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
  ] as const;
  const [name, unitMs] = units.find(([, each]) => ms >= 2 * each) ?? (['s', 1_000] as const);
  return `${Math.floor(ms / unitMs)} ${name}`;
}

function signedText({ basis, signers, council, epoch, sealedAt }: Verdict): string {
  switch (basis) {
    case 'signatures':
      return (
        `by ${signers.join(', ')} (${signers.length} of ${council} agencies of epoch ${epoch}, ` +
        `at block ${sealedAt})`
      );
    case 'head':
      return `the log up to block ${sealedAt} was verified before`;
    case 'landmark':
      return `the log up to block ${sealedAt} is a landmark that this reader holds`;
  }
}

function ageText({ ageMs, attestedAtMs, freshness, finding }: Verdict): string {
  if (ageMs === undefined || attestedAtMs === undefined) {
    return 'unknown: no agency has vouched for a time that this clock can believe';
  }
  const attested = `attested ${new Date(attestedAtMs).toISOString()}`;
  // What became of a transaction does not change any more.
  if (finding.kind === 'transaction') return `${attested}; it is final`;
  return `${durationText(ageMs)}, ${attested}: ${FRESHNESS_TEXT[freshness]}`;
}

const GRADE_TEXT: Readonly<Record<Verdict['grade'], string>> = {
  immediate: 'immediate: for the submitter; a citizen’s receipt is full, seconds later',
  full: 'full: cosigned; anyone who knows the council can check it',
  landmark: 'landmark: for readers who hold the landmark',
};

/** What an answer was held against beside the genesis. */
export interface HeldAgainst {
  readonly trust: Trust;
  /** Whether it was kept before this command. */
  readonly isOld: boolean;
}

function trustText({ isTrustVerified }: Verdict, kept: HeldAgainst | undefined): string {
  if (kept?.isOld !== true) return 'from the genesis alone: trusted on first use';
  const { epoch, head, sources = [] } = kept.trust;
  const known = `what was kept here, ${head?.size ?? 0} headers, epoch ${epoch}`;
  const from = sources.length === 0 ? 'a node alone' : sources.join(' and ');
  return `${known}, from ${from}: ${isTrustVerified ? 'verified' : 'trusted on first use'}`;
}

/** Lines for people. The first is the claim; none says more than was checked. */
export function verdictLines(verdict: Verdict, kept?: HeldAgainst): string[] {
  const { finding } = verdict;
  const lines = [
    `✔ ${claimText(verdict)}`,
    `  as of    block ${verdict.height}, ${new Date(verdict.headerTimeMs).toISOString()}`,
    `  signed   ${signedText(verdict)}`,
    ...(verdict.grade === 'immediate' ? [] : [`  age      ${ageText(verdict)}`]),
    finding.kind === 'state'
      ? '  checked  signatures → sealed header → state root → every branch of the proof'
      : '  checked  signatures → sealed header → receipts root → outcome → transaction',
    `  grade    ${GRADE_TEXT[verdict.grade]}`,
    `  trust    ${trustText(verdict, kept)}`,
  ];
  if (verdict.demonstration) {
    lines.push('  note     demonstration network: its keys are public, so this proves nothing');
  }
  return lines;
}

/** Null where it was the genesis alone. */
function keptJson(kept: HeldAgainst | undefined): object | null {
  if (kept?.isOld !== true) return null;
  const { epoch, head, sources = [] } = kept.trust;
  return { epoch, size: head?.size ?? null, sources };
}

/** The same for machines; heights are numbers, hashes hexadecimal. */
export function verdictJson(verdict: Verdict, kept?: HeldAgainst): Record<string, unknown> {
  const { finding, head, ...checked } = verdict;
  const { attestedAtMs = null, ageMs = null } = verdict;
  const headJson = head === undefined ? null : { size: head.size, root: toBase64(head.root) };
  const rest = { ...checked, attestedAtMs, ageMs, head: headJson, heldAgainst: keptJson(kept) };
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
