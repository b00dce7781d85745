// Verified records of governance as commands read them, and how a change shows to people.

import type { LedgerClient } from '@witan/client';
import { fromHex } from '@witan/ledger/bytes';
import type { Codec } from '@witan/ledger/codec-fields';
import { WitanError } from '@witan/ledger/problems';
import { type Operation, RECORD_ID_LENGTH } from '@witan/ledger/transaction';
import { GOVERNANCE, GOVERNANCE_METHODS } from '@witan/state/schema';
import { encode } from '../commands/act.ts';
import { ask } from '../ledger-head.ts';

type Client = Pick<LedgerClient, 'query'>;

const POLL_MS = 200;

export interface MemberAnswer {
  readonly member: string;
  readonly name: string;
  readonly status: 'joining' | 'seated' | 'former';
  readonly sinceHeight: number;
  readonly networkKey: string;
  readonly consensusKey: string;
  readonly attestKey: string;
  readonly addresses: readonly string[];
  readonly readyEpoch: number | null;
  readonly ready: { readonly height: number } | null;
}

export interface SideAnswer {
  readonly members: number;
  readonly quorum: number;
  readonly tolerance: number;
}

export interface ProposalAnswer {
  readonly proposal: string;
  readonly proposer: string;
  readonly status: 'open' | 'enacted' | 'withdrawn' | 'stale' | 'lapsed';
  readonly deadlineMs: number;
  readonly acceptsZeroSlack: boolean;
  readonly change: { readonly kind: string; readonly [field: string]: unknown };
  readonly rehearsal: {
    readonly hash: string;
    readonly before: SideAnswer;
    readonly after: SideAnswer;
    readonly live: number;
    readonly joining: readonly string[];
    readonly leaving: readonly string[];
  };
}

export interface InvitationAnswer {
  readonly member: string;
  readonly inviter: string;
  readonly expiresMs: number;
  readonly used: boolean;
}

export function memberPath(member: string): string {
  return `governance/members/${encodeURIComponent(member)}`;
}

export async function readMembers(client: Client): Promise<readonly MemberAnswer[]> {
  return (await ask<MemberAnswer[]>(client, 'governance/members')) ?? [];
}

export async function readProposals(client: Client): Promise<readonly ProposalAnswer[]> {
  return (await ask<ProposalAnswer[]>(client, 'governance/proposals')) ?? [];
}

/** The proposal whose identifier begins so; undefined where there is none. */
async function proposalLike(client: Client, id: string): Promise<ProposalAnswer | undefined> {
  const path = `governance/proposals/${id.toLowerCase()}`;
  if (id.length === 2 * RECORD_ID_LENGTH)
    return (await ask<ProposalAnswer>(client, path)) ?? undefined;
  const all = await readProposals(client);
  const found = all.filter(({ proposal }) => proposal.startsWith(id.toLowerCase()));
  if (found.length > 1) throw new WitanError('usage/invalid', `${found.length} begin with ${id}`);
  return found[0];
}

export interface ProposalPatience {
  /** How long to ask for it, in ms. */
  readonly timeoutMs: number;
  /** Called once, when it has been asked for `sayAfterMs`. */
  readonly onWaiting: () => void;
  readonly sayAfterMs: number;
}

/**
 * The proposal whose identifier begins so, once this node has it: whoever was just told of it by
 * another agency may ask before the block has come here. Throws WitanError
 * `governance/proposal-unknown`, at once for what can be no identifier.
 */
export async function awaitProposal(
  client: Client,
  id: string,
  { timeoutMs, sayAfterMs, onWaiting }: ProposalPatience,
): Promise<ProposalAnswer> {
  const startedMs = Date.now();
  const isIdentifier = /^[0-9a-f]{1,40}$/i.test(id);
  for (let isSaid = false; ; ) {
    const found = isIdentifier ? await proposalLike(client, id) : undefined;
    if (found !== undefined) return found;
    const waitedMs = Date.now() - startedMs;
    if (isIdentifier && waitedMs >= sayAfterMs && !isSaid) {
      onWaiting();
      isSaid = true;
    }
    if (!isIdentifier || waitedMs >= timeoutMs) {
      throw new WitanError('governance/proposal-unknown', id);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

export async function readProposal(client: Client, id: string): Promise<ProposalAnswer> {
  const found = await ask<ProposalAnswer>(client, `governance/proposals/${id}`);
  if (found === null) throw new WitanError('governance/proposal-unknown', id);
  return found;
}

export function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === undefined) throw new WitanError('client/bad-answer', 'no hexadecimal');
  return bytes;
}

/** Throws WitanError `usage/invalid` for a call that cannot be one. */
export function governanceOperation<T>(
  method: keyof typeof GOVERNANCE_METHODS,
  codec: Codec<T>,
  call: T,
): Operation {
  return { call: GOVERNANCE * 256 + GOVERNANCE_METHODS[method], payload: encode(codec, call) };
}

function sideText({ members, quorum, tolerance }: SideAnswer): string {
  return `${members} agencies, ${quorum} must agree, ${tolerance} may fail`;
}

/** What a proposal changes, before and after: shown before anybody votes (GOV-4). */
export function effectLines({ change, rehearsal, acceptsZeroSlack }: ProposalAnswer): string[] {
  const { before, after, live, joining, leaving } = rehearsal;
  const slack = live - after.quorum;
  const moves = [
    ...joining.map((member) => `  joins    ${member}`),
    ...leaving.map((member) => `  leaves   ${member}`),
    ...(change.kind === 'office'
      ? [`  office   ${change.title} of ${change.member}, with the power ${change.power}`]
      : []),
  ];
  return [
    `  change   ${change.kind}`,
    ...moves,
    `  before   ${sideText(before)}`,
    `  after    ${sideText(after)}; ${live} of them seen lately`,
    ...(slack > 0 ? [] : ['  WARNING  no slack: one more silent agency, and nothing is decided']),
    ...(acceptsZeroSlack ? ['  accepts  zero slack, explicitly'] : []),
    ...(after.tolerance === 0 ? ['  WARNING  no agency may fail afterwards'] : []),
  ];
}
