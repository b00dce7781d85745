// `witan network invite`: a record on the ledger, and a signed line to hand over on any channel.

import { writeFileSync } from 'node:fs';
import { toHex } from '@witan/ledger/bytes';
import { invite } from '@witan/ledger/codec-governance';
import { WitanError } from '@witan/ledger/problems';
import { recordId } from '@witan/ledger/transaction';
import type { NodeStatus } from '@witan/node';
import { partyOf } from '../identity.ts';
import { ask } from '../ledger-head.ts';
import {
  type InvitedPeer,
  invitationText,
  signInvitation,
  spokenCheck,
} from '../network/invitation.ts';
import { governanceOperation, readMembers } from '../network/records.ts';
import { printAnswer } from '../output.ts';
import { type Act, type ActOptions, openAct, signOperation, untilDone } from './act.ts';
import { durationMs } from './tx.ts';

export interface InviteOptions extends ActOptions {
  readonly member: string;
  readonly name: string;
  readonly authority: string;
  readonly expires: string;
  readonly via?: readonly string[];
  readonly file?: string;
}

/** Where members are, by the node's word, under the keys that the ledger has registered. */
async function peersOf({ client }: Act): Promise<InvitedPeer[]> {
  const { withPeerId } = await import('@witan/node');
  const status = (await client.status()) as unknown as NodeStatus;
  const places = new Map(status.peers.map(({ member, addresses }) => [member, addresses[0]]));
  places.set(status.member, status.address);
  return (await readMembers(client)).flatMap(({ member, status: state, networkKey }) => {
    const address = places.get(member);
    if (state !== 'seated' || address === undefined) return [];
    return [{ member, address: withPeerId(address, Buffer.from(networkKey, 'hex')) }];
  });
}

export async function inviteMember(options: InviteOptions): Promise<void> {
  const act = await openAct(options);
  const { client, keyPair } = act;
  const { member, name } = options;
  const authority = partyOf(options.authority, client.trust);
  const expiresMs = Date.now() + durationMs(options.expires);
  const inviter = await ask<{ member: string }>(
    client,
    `governance/keys/${toHex(keyPair.publicKey)}`,
  );
  if (inviter === null) throw new WitanError('governance/no-councillor', toHex(keyPair.publicKey));
  const call = { member, name, authority, expiresMs };
  const transaction = signOperation(act, governanceOperation('invite', invite, call));
  await untilDone(act, transaction);
  const signed = signInvitation(
    {
      network: client.trust.network,
      chainId: client.trust.chainId,
      id: recordId(transaction.txid),
      ...call,
      inviter: inviter.member,
      councillor: keyPair.publicKey,
      peers: await peersOf(act),
      apis: options.via ?? [client.url],
    },
    keyPair,
  );
  const text = invitationText(signed);
  if (options.file !== undefined) writeFileSync(options.file, `${text}\n`);
  const check = spokenCheck(signed);
  const id = toHex(signed.invitation.id);
  printAnswer(options, { invitation: text, id, member, expiresMs, check }, [
    `✔ invitation for ${name}, valid until ${new Date(expiresMs).toISOString()}, usable once`,
    `  check    ${check}: read this to them by telephone`,
    `  next     witan network join ${text}`,
  ]);
}
