// `witan network propose|approve|reject|withdraw|renew|leave`: one agency has one vote, and sees
// the effect before and after it casts it (GOV-1, GOV-4).

import { toHex } from '@witan/ledger/bytes';
import { change, leave, propose, vote, withdraw } from '@witan/ledger/codec-governance';
import type { Change } from '@witan/ledger/codec-governance-fields';
import { WitanError } from '@witan/ledger/problems';
import { recordId } from '@witan/ledger/transaction';
import { PARAMETERS } from '@witan/state/schema';
import {
  awaitProposal,
  bytesOf,
  effectLines,
  governanceOperation,
  type ProposalAnswer,
  readProposal,
} from '../network/records.ts';
import { printAnswer, say } from '../output.ts';
import { type Act, type ActOptions, openAct, signOperation, untilDone } from './act.ts';
import { durationMs } from './tx.ts';

/** A proposal that is final at one agency is at all others within moments, or they are down. */
const PROPOSAL_MS = 15_000;

export interface ProposeOptions extends ActOptions {
  readonly deadline: string;
  readonly acceptZeroSlack?: boolean;
}

function settingOf(text: string): { number: number; value: number } {
  const [name = '', value = ''] = text.split('=');
  const number = (PARAMETERS as Readonly<Record<string, number>>)[name];
  if (number === undefined || !/^\d{1,15}$/.test(value)) {
    const known = Object.keys(PARAMETERS).join(', ');
    throw new WitanError('usage/invalid', `NAME=VALUE with a name of ${known}, not ${text}`);
  }
  return { number, value: Number(value) };
}

/** `add MEMBER`, `remove MEMBER`, `replace MEMBER JOINER`, `parameters NAME=VALUE…`, … */
function changeOf(kind: string, [first = '', second = '', third = '', ...rest]: string[]): Change {
  const needs = (count: number): void => {
    const given = [first, second, third].filter((text) => text !== '').length + rest.length;
    if (given !== count) throw new WitanError('usage/invalid', `${kind} takes ${count} arguments`);
  };
  switch (kind) {
    case 'add':
      needs(1);
      return change.add(first);
    case 'remove':
      needs(1);
      return change.remove(first);
    case 'replace':
      needs(2);
      return change.replace(first, second);
    case 'quota':
      needs(3);
      return change.quota(first, Number(second), Number(third));
    case 'office':
      needs(3);
      return change.office(first, second, third);
    case 'renew':
      needs(0);
      return change.renew();
    case 'parameters': {
      const settings = [first, second, third, ...rest].filter((text) => text !== '');
      const read = settings.map(settingOf).sort((a, b) => a.number - b.number);
      return change.parameters(read);
    }
    default: {
      const known = 'add, remove, replace, parameters, quota, office, renew';
      throw new WitanError('usage/invalid', `a proposal is ${known}`);
    }
  }
}

function show(options: ActOptions, headline: string, proposal: ProposalAnswer): void {
  const isOpen = proposal.status === 'open';
  const next = isOpen
    ? `others: witan network approve ${proposal.proposal.slice(0, 12)}`
    : 'witan network members';
  const lines = [headline, ...effectLines(proposal), `  state    ${proposal.status}`];
  printAnswer(options, proposal, [...lines, `  next     ${next}`]);
}

async function opened(act: Act, operation: Parameters<typeof signOperation>[1]): Promise<void> {
  const transaction = signOperation(act, operation);
  await untilDone(act, transaction);
  const id = toHex(recordId(transaction.txid));
  show(act.options, `✔ proposal ${id.slice(0, 12)}`, await readProposal(act.client, id));
}

export async function proposeChange(
  kind: string,
  parts: string[],
  options: ProposeOptions,
): Promise<void> {
  const wanted = changeOf(kind, parts);
  const act = await openAct(options);
  const deadlineMs = Date.now() + durationMs(options.deadline);
  const acceptsZeroSlack = options.acceptZeroSlack === true;
  await opened(
    act,
    governanceOperation('propose', propose, { change: wanted, deadlineMs, acceptsZeroSlack }),
  );
}

export async function leaveCouncil(options: ProposeOptions): Promise<void> {
  const act = await openAct(options);
  const deadlineMs = Date.now() + durationMs(options.deadline);
  const acceptsZeroSlack = options.acceptZeroSlack === true;
  await opened(act, governanceOperation('leave', leave, { deadlineMs, acceptsZeroSlack }));
}

function proposalAt({ client, options }: Act, id: string): Promise<ProposalAnswer> {
  const onWaiting = (): void => {
    if (options.json) return;
    say(`waiting up to ${PROPOSAL_MS / 1_000} s for ${client.url} to have proposal ${id}`);
  };
  return awaitProposal(client, id, { timeoutMs: PROPOSAL_MS, sayAfterMs: 1_000, onWaiting });
}

/** Shows what the vote is about, casts it, and says what became of the proposal. */
export async function castVote(id: string, approves: boolean, options: ActOptions): Promise<void> {
  const act = await openAct(options);
  const proposal = await proposalAt(act, id);
  if (!options.json) for (const line of effectLines(proposal)) say(line);
  const operation = governanceOperation('vote', vote, {
    proposal: bytesOf(proposal.proposal),
    rehearsal: bytesOf(proposal.rehearsal.hash),
    approves,
  });
  await untilDone(act, signOperation(act, operation));
  const after = await readProposal(act.client, proposal.proposal);
  show(options, `✔ ${approves ? 'approved' : 'rejected'} ${id}`, after);
}

/** The proposer's own: nobody can vote on it any more. */
export async function withdrawProposal(id: string, options: ActOptions): Promise<void> {
  const act = await openAct(options);
  const { proposal } = await proposalAt(act, id);
  const call = { proposal: bytesOf(proposal) };
  await untilDone(act, signOperation(act, governanceOperation('withdraw', withdraw, call)));
  show(options, `✔ withdrew ${id}`, await readProposal(act.client, proposal));
}
