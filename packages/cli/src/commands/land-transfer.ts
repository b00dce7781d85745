// `witan land propose|consent|attest|settle|withdraw|expire`: a transfer, from the proposal to the
// moment in which title, price and charges change together (LAND-10). Mortgages and changes of rank
// wait for consent and are settled in the same way.

import { createHash } from 'node:crypto';
import { toHex } from '@witan/ledger/bytes';
import {
  attestNotary,
  expire as expirePayload,
  onProposal,
  proposeTransfer,
} from '@witan/ledger/codec-land';
import { SOURCE_KINDS } from '@witan/ledger/codec-land-fields';
import { partyOf } from '../identity.ts';
import { parseDeadline, parseDispositions, parseOwner } from '../land/act-options.ts';
import { parseMoney } from '../land/money.ts';
import {
  type ActOptions,
  nowOf,
  openAct,
  perform,
  proposalOf,
  sourceOfAct,
  titleOf,
} from './land-act.ts';

export interface ProposeOptions extends ActOptions {
  readonly to: readonly string[];
  readonly price: string;
  readonly carry?: readonly string[];
  readonly discharge?: readonly string[];
  readonly deadline: string;
}

export async function propose(parcel: string, options: ProposeOptions): Promise<void> {
  const price = parseMoney(options.price);
  const rights = parseDispositions(options.carry ?? [], options.discharge ?? []);
  const act = await openAct(options);
  const { trust } = act.client;
  await perform(act, {
    method: 'proposeTransfer',
    codec: proposeTransfer,
    call: {
      title: await titleOf(act, parcel),
      owners: options.to.map((text) => parseOwner(text, (name) => partyOf(name, trust))),
      price,
      rights,
      source: sourceOfAct(act, SOURCE_KINDS.application),
      deadlineMs: parseDeadline(options.deadline, nowOf(act)),
    },
    next: `witan land consent ${parcel}, as each owner before and after and each mortgagee`,
  });
}

async function onPending(
  method: 'consent' | 'settle' | 'withdraw',
  parcel: string,
  options: ActOptions,
  next: string,
  usual?: string,
): Promise<void> {
  const act = await openAct(options, usual);
  const title = await titleOf(act, parcel);
  const proposal = await proposalOf(act, title);
  await perform(act, { method, codec: onProposal, call: { title, proposal }, next });
}

export function consent(parcel: string, options: ActOptions): Promise<void> {
  const next = `witan land show ${parcel}: who has not consented yet`;
  return onPending('consent', parcel, options, next);
}

export function settle(parcel: string, options: ActOptions): Promise<void> {
  return onPending('settle', parcel, options, `witan land show ${parcel}`, 'registrar');
}

export function withdraw(parcel: string, options: ActOptions): Promise<void> {
  return onPending('withdraw', parcel, options, `witan land show ${parcel}`);
}

export interface AttestOptions extends ActOptions {
  readonly payment: string;
  readonly reference?: string;
}

export async function attest(parcel: string, options: AttestOptions): Promise<void> {
  const payment = parseMoney(options.payment);
  const act = await openAct(options, 'notary');
  const title = await titleOf(act, parcel);
  const proposal = await proposalOf(act, title);
  // The bank's reference of the payment stays off the ledger, like every document.
  const reference = options.reference ?? toHex(proposal);
  await perform(act, {
    method: 'attestNotary',
    codec: attestNotary,
    call: {
      title,
      proposal,
      deed: sourceOfAct(act, SOURCE_KINDS.deed),
      payment,
      paymentReference: new Uint8Array(createHash('sha256').update(reference).digest()),
    },
    next: `witan land settle ${parcel}`,
  });
}

/** Clears away what has lapsed; anyone may. */
export async function expire(parcel: string, options: ActOptions): Promise<void> {
  const act = await openAct(options, 'registrar');
  const title = await titleOf(act, parcel);
  await perform(act, { method: 'expire', codec: expirePayload, call: { title } });
}
