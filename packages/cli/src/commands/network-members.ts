// `witan network members|proposals`: who sits, who joins, and what is to be decided; each line is
// verified before it is shown.

import type { LedgerClient } from '@witan/client';
import { type ConnectionOptions, openClient } from '../connection.ts';
import { ask, readHead } from '../ledger-head.ts';
import { readHeldOffices, voiceUntilMs, voiceWarning } from '../network/mandates.ts';
import { effectLines, readMembers, readProposals } from '../network/records.ts';
import { printAnswer } from '../output.ts';

export interface ListOptions extends ConnectionOptions {
  readonly all?: boolean;
  readonly json?: boolean;
}

interface CouncilAnswer {
  readonly epoch: number;
  readonly baseHeight: number;
  readonly quorum: number;
  readonly faultTolerance: number;
  readonly validators: readonly { readonly member: string; readonly name: string }[];
}

/** The council of the epoch whose signatures were seen last. */
async function presentCouncil(client: LedgerClient): Promise<CouncilAnswer | null> {
  const { verdict } = await client.query('governance/usage');
  return ask<CouncilAnswer>(client, `governance/councils/${verdict.epoch}`);
}

export async function listMembers(options: ListOptions): Promise<void> {
  const client = await openClient(options);
  const all = await readMembers(client);
  const council = await presentCouncil(client);
  const members = all.filter(({ status }) => options.all || status !== 'former');
  const held = await readHeldOffices(client);
  const { timeMs } = await readHead(client);
  const lines = members.map(({ member, name, status, readyEpoch }) => {
    const ready = status === 'joining' ? (readyEpoch === null ? ', not ready' : ', ready') : '';
    const line = `  ${member.padEnd(24)} ${name.padEnd(28)} ${status}${ready}`;
    const warning = status === 'seated' && voiceWarning(voiceUntilMs(held, member, timeMs), timeMs);
    return warning ? `${line}\n    WARNING  ${warning}` : line;
  });
  const seats = council?.validators.length ?? 0;
  printAnswer(options, { epoch: council?.epoch, council, members }, [
    `epoch ${council?.epoch}, from height ${(council?.baseHeight ?? 0) + 1}: ${seats} agencies, ` +
      `${council?.quorum} must agree, ${council?.faultTolerance} may fail`,
    ...lines,
  ]);
}

export async function listProposals(options: ListOptions): Promise<void> {
  const client = await openClient(options);
  const all = await readProposals(client);
  const proposals = all.filter(({ status }) => options.all || status === 'open');
  printAnswer(
    options,
    proposals,
    proposals.length === 0
      ? ['no proposal is open, as is proved']
      : proposals.flatMap((proposal) => [
          `${proposal.proposal.slice(0, 12)}  by ${proposal.proposer}, ${proposal.status}, until ` +
            new Date(proposal.deadlineMs).toISOString(),
          ...effectLines(proposal),
        ]),
  );
}
