// Disposals: a transfer, a mortgage or a change of ranks waits on its title until everyone whose
// consent it needs has given it, and then is settled (settlement.ts). One waits at most (LAND-9).

import { equalBytes } from '@witan/ledger/bytes';
import {
  type AttestNotary,
  type CreateMortgage,
  type Disposition,
  createMortgage as mortgagePayload,
  type OnProposal,
  type ProposeTransfer,
  varyRank as rankPayload,
  proposeTransfer as transferPayload,
  type VaryRank,
} from '@witan/ledger/codec-land';
import { RIGHT_KINDS } from '@witan/ledger/codec-land-fields';
import type { Disposal, Right } from '@witan/ledger/codec-land-titles';
import { disposalMsMax } from '@witan/ledger/limits';
import { type Context, refuse } from '../../host/module.ts';
import { METHODS, POWERS } from './methods.ts';
import {
  distinctParties,
  faultOfShares,
  hasLapsed,
  hasRight,
  isPastDeadline,
  isSameRight,
  keysOfKind,
} from './records.ts';
import { OpenTitle, requireDeadline, requireSource } from './register.ts';
import { disposals } from './title-keys.ts';

/** Owners act by their own key; for all others a registrar acts. */
export function requireOwnerOrRegistrar(title: OpenTitle): void {
  const { caller } = title.context;
  if (!title.isOwner(caller.key)) title.context.mandate(POWERS.registrar);
}

/** Puts a disposal on its title; the proposer's own consent counts at once. */
function lodge(
  title: OpenTitle,
  proposal: Pick<Disposal, 'method' | 'call' | 'deadlineMs'>,
  parties: readonly Uint8Array[],
): void {
  const { context } = title;
  requireDeadline(context, proposal.deadlineMs, disposalMsMax);
  title.requireNoDisposal(proposal.method);
  const { key: proposer, person } = context.caller;
  const consents = distinctParties(parties).map((party) => ({
    party,
    height: equalBytes(party, proposer) ? context.height : 0,
  }));
  const id = context.newId();
  const record = { ...proposal, id, proposer, person, consents, attestation: undefined };
  context.put(disposals, { title: title.id }, record);
}

const partiesOf = (rights: readonly Right[]): Uint8Array[] =>
  rights.flatMap(({ party }) => (party === undefined ? [] : [party]));

/** LAND-6: everything in force on the title but ownership is named, and only what there is. */
export function requireAccounted(title: OpenTitle, named: readonly Disposition[]): void {
  for (const key of title.record.rights) {
    if (key.kind === RIGHT_KINDS.ownership) continue;
    if (hasLapsed(title.right(key), title.context.timeMs)) continue;
    if (!named.some(({ right }) => isSameRight(right, key))) refuse('land/rights-unaccounted');
  }
}

/** LAND-1, LAND-3, LAND-4, LAND-6, LAND-9. Owners before and after and all mortgagees consent. */
export function proposeTransfer(context: Context, call: ProposeTransfer): void {
  const title = OpenTitle.current(context, call.title);
  requireOwnerOrRegistrar(title);
  requireSource(context, call.source);
  const fault = faultOfShares(call.owners);
  if (fault !== undefined) refuse(fault);
  const newOwners = call.owners.map(({ party }) => party);
  title.requireUnrestricted(newOwners);
  requireAccounted(title, call.rights);
  for (const { right } of call.rights) {
    const { kind } = right;
    if (kind === RIGHT_KINDS.ownership || !hasRight(title.record, right)) {
      refuse('land/right-unknown');
    }
  }
  const mortgagees = partiesOf(title.rightsOf(RIGHT_KINDS.mortgage));
  const parties = [...partiesOf(title.owners), ...newOwners, ...mortgagees];
  const proposal = { method: METHODS.proposeTransfer, call: transferPayload.encode(call) };
  lodge(title, { ...proposal, deadlineMs: call.deadlineMs }, parties);
  title.emit('TransferProposed');
}

/** LAND-3, LAND-4, LAND-5, LAND-9. All owners and the mortgagee consent. */
export function createMortgage(context: Context, call: CreateMortgage): void {
  const title = OpenTitle.current(context, call.title);
  requireOwnerOrRegistrar(title);
  requireSource(context, call.source);
  title.requireUnrestricted([call.mortgagee]);
  const key = { kind: RIGHT_KINDS.mortgage, number: call.rank };
  if (hasRight(title.record, key)) refuse('land/rank-taken');
  const parties = [...partiesOf(title.owners), call.mortgagee];
  const proposal = { method: METHODS.createMortgage, call: mortgagePayload.encode(call) };
  lodge(title, { ...proposal, deadlineMs: call.deadlineMs }, parties);
  title.emit('MortgageProposed');
}

/** Everyone whose rank is overtaken, or overtakes, from one rank to the other (LAND-5). */
export function mortgageesBetween(title: OpenTitle, a: number, b: number): Uint8Array[] {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const keys = keysOfKind(title.record, RIGHT_KINDS.mortgage);
  const between = keys.filter(({ number }) => number >= low && number <= high);
  return partiesOf(between.map((key) => title.right(key)));
}

/** LAND-3, LAND-4, LAND-5, LAND-9. Moves to a free rank, or exchanges with the one that has it. */
export function varyRank(context: Context, call: VaryRank): void {
  const title = OpenTitle.current(context, call.title);
  requireOwnerOrRegistrar(title);
  requireSource(context, call.source);
  title.requireUnrestricted();
  title.find({ kind: RIGHT_KINDS.mortgage, number: call.rank });
  if (call.rank === call.newRank) refuse('land/rank-taken');
  const parties = mortgageesBetween(title, call.rank, call.newRank);
  const proposal = { method: METHODS.varyRank, call: rankPayload.encode(call) };
  lodge(title, { ...proposal, deadlineMs: call.deadlineMs }, parties);
  title.emit('RankChangeProposed');
}

/** The disposal that a call means, still within its deadline (LAND-9, MOD-11). */
export function pendingDisposal(title: OpenTitle, proposal: Uint8Array): Disposal {
  const { disposal } = title;
  if (disposal === undefined || !equalBytes(disposal.id, proposal)) refuse('land/proposal-unknown');
  if (isPastDeadline(disposal, title.context.timeMs)) refuse('land/proposal-lapsed');
  return disposal;
}

/** The sender is one of the parties; nobody consents for another. */
export function consent(context: Context, call: OnProposal): void {
  const title = OpenTitle.current(context, call.title);
  const disposal = pendingDisposal(title, call.proposal);
  const { key } = context.caller;
  const own = disposal.consents.find(({ party }) => equalBytes(party, key));
  if (own === undefined) refuse('land/not-a-party');
  if (own.height !== 0) refuse('land/consent-given');
  const consents = disposal.consents.map((one) =>
    one === own ? { ...one, height: context.height } : one,
  );
  context.put(disposals, { title: title.id }, { ...disposal, consents });
  title.emit('ConsentGiven');
}

export function hasAllConsents({ consents }: Disposal): boolean {
  return consents.every(({ height }) => height !== 0);
}

/** LAND-10: the notary holds exactly the price. MOD-4: and is not the officer who proposed. */
export function attestNotary(context: Context, call: AttestNotary): void {
  const { person } = context.mandate(POWERS.notary);
  const title = OpenTitle.current(context, call.title);
  const disposal = pendingDisposal(title, call.proposal);
  requireSource(context, call.deed);
  const isDue = disposal.method === METHODS.proposeTransfer && hasAllConsents(disposal);
  if (!isDue) refuse('land/attestation-not-due');
  if (disposal.attestation !== undefined) refuse('land/attestation-given');
  requireOtherPerson(person, disposal.person);
  const { price } = transferPayload.decode(disposal.call);
  const isPrice =
    price.currency === call.payment.currency && price.minorUnits === call.payment.minorUnits;
  if (!isPrice) refuse('land/payment-differs');
  const { deed, payment, paymentReference } = call;
  const attestation = { person, deed, payment, paymentReference };
  context.put(disposals, { title: title.id }, { ...disposal, attestation });
  title.emit('TransferAttested');
}

/** MOD-4: four eyes are counted by natural person, not by key or office. */
export function requireOtherPerson(person: Uint8Array, other: Uint8Array | undefined): void {
  if (other !== undefined && equalBytes(person, other)) refuse('land/same-person');
}

/** By the proposer, any owner or a registrar. */
export function withdraw(context: Context, call: OnProposal): void {
  const title = OpenTitle.current(context, call.title);
  const disposal = pendingDisposal(title, call.proposal);
  if (!equalBytes(disposal.proposer, context.caller.key)) requireOwnerOrRegistrar(title);
  title.endDisposal(disposal, METHODS.withdraw);
  title.emit('DisposalWithdrawn');
}
