// `witan network join INVITATION`: one command at the joiner. It pins the network before it speaks
// to anyone, makes the keys, asks to join, runs the node as an observer, and reports READY by
// itself; the members' approvals do the rest. Every step may be cut off and is taken up again.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LedgerClient } from '@witan/client';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import { requestJoin } from '@witan/ledger/codec-governance';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import { genesisToJson } from '@witan/ledger/genesis-json';
import { type KeyPair, keyPairFromSeed } from '@witan/ledger/keys';
import { VerifyError, WitanError } from '@witan/ledger/problems';
import { trustFromGenesis } from '@witan/light-client';
import { readGenesisFile, readHome } from '@witan/node/home';
import {
  createKeyFile,
  keyPath,
  loadKeySeeds,
  NODE_KEY_KINDS,
  readPassword,
} from '@witan/node/keys/keystore';
import { ask, readHead } from '../ledger-head.ts';
import { type Invitation, invitationFromText } from '../network/invitation.ts';
import { reportWhenReady } from '../network/readiness.ts';
import {
  governanceOperation,
  type InvitationAnswer,
  type MemberAnswer,
  memberPath,
} from '../network/records.ts';
import { printAnswer, say } from '../output.ts';
import { questionsOf } from '../schema.ts';
import { fetchGenesis } from '../trust.ts';
import { signOperation, untilDone } from './act.ts';
import { openOfficer } from './ceremony-member.ts';

export interface JoinOptions {
  readonly home: string;
  readonly councillor: string;
  readonly passwordFile?: string;
  readonly unsafePlaintext?: boolean;
  readonly listen: string;
  readonly advertise?: string;
  readonly api: string;
  readonly timeout: string;
  /** False for `--no-start`. */
  readonly start: boolean;
  readonly json?: boolean;
}

/** The invitation on the command line, or in a file that is named there. */
function readInvitation(text: string): Invitation {
  const isFile = !text.startsWith('witan1-inv-') && existsSync(text);
  const { invitation } = invitationFromText(isFile ? readFileSync(text, 'utf8') : text);
  if (Date.now() >= invitation.expiresMs) {
    const date = new Date(invitation.expiresMs).toISOString();
    throw new WitanError('governance/invitation-expired', `it was valid until ${date}`);
  }
  return invitation;
}

/** The genesis from whoever has it: its hash was pinned, so that it does not matter who that is. */
async function pinnedBy({ apis, chainId, network }: Invitation): Promise<Genesis> {
  let failure: unknown;
  for (const api of apis) {
    try {
      const genesis = await fetchGenesis(api);
      if (!equalBytes(chainIdOf(genesis), chainId) || genesis.network !== network) {
        throw new WitanError('invitation/other-network', `${api} serves ${genesis.network}`);
      }
      return genesis;
    } catch (error) {
      if (error instanceof WitanError && error.key === 'invitation/other-network') throw error;
      failure = error;
    }
  }
  throw new WitanError('client/unreachable', apis.join(', '), { cause: failure });
}

/** A home is of one network and one seat, whatever invitation is shown later. */
function pinnedGenesis(home: string, { chainId, member }: Invitation): Genesis | undefined {
  if (!existsSync(join(home, 'config.toml'))) return undefined;
  const config = readHome(home);
  const genesis = readGenesisFile(join(home, 'genesis.json'));
  if (config.member !== member || !equalBytes(chainIdOf(genesis), chainId)) {
    throw new WitanError('join/other-home', home);
  }
  return genesis;
}

async function buildHome(
  home: string,
  invitation: Invitation,
  genesis: Genesis,
  options: JoinOptions,
): Promise<void> {
  const { passwordFile, unsafePlaintext, listen, advertise, api } = options;
  if (passwordFile === undefined && !unsafePlaintext) {
    throw new WitanError('key/plaintext-refused', join(home, 'keys'));
  }
  const partial = join(dirname(home), `.witan-join-${process.pid}`);
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  const protection =
    passwordFile === undefined ? 'unsafe-plaintext' : { password: readPassword(passwordFile) };
  for (const kind of NODE_KEY_KINDS) {
    await createKeyFile(keyPath(join(partial, 'keys'), kind), kind, protection);
  }
  const text = `${JSON.stringify(genesisToJson(genesis), null, 2)}\n`;
  writeFileSync(join(partial, 'genesis.json'), text);
  const { member, peers } = invitation;
  const lines = [
    '# Only what differs between agencies. The ledger itself says who the others are; the peers',
    '# below, with their keys, are where this node begins.',
    `member = ${JSON.stringify(member)}`,
    'role = "joiner"',
    `listen = ${JSON.stringify(listen)}`,
    ...(advertise === undefined ? [] : [`advertise = ${JSON.stringify(advertise)}`]),
    `api = ${JSON.stringify(api)}`,
    'data = "data"',
    'keys = "keys"',
    '',
    '[peers]',
    ...peers.map((peer) => `${JSON.stringify(peer.member)} = ${JSON.stringify(peer.address)}`),
    '',
  ];
  writeFileSync(join(partial, 'config.toml'), lines.join('\n'));
  const { createNodeData } = await import('@witan/node');
  await createNodeData(readHome(partial));
  renameSync(partial, home);
}

/** Whether the ledger says of the invitation what it says of itself, and of its inviter. */
async function checkOnLedger(client: LedgerClient, invitation: Invitation): Promise<boolean> {
  const { id, inviter, councillor, member } = invitation;
  const key = await ask<{ member: string; purpose: string }>(
    client,
    `governance/keys/${toHex(councillor)}`,
  );
  if (key?.member !== inviter || key.purpose !== 'account') {
    throw new VerifyError('invitation/signature', `nobody signs so for ${inviter}, as is proved`);
  }
  const found = await ask<InvitationAnswer>(client, `governance/invitations/${toHex(id)}`);
  if (found === null || found.member !== member) {
    throw new WitanError('governance/invitation-unknown', `${toHex(id)}, as is proved`);
  }
  return found.used;
}

/** Whether the ledger has this home's own keys for the member: then the request was final. */
async function isRequested(
  client: LedgerClient,
  member: string,
  networkKey: Uint8Array,
): Promise<boolean> {
  const found = await ask<MemberAnswer>(client, memberPath(member));
  return found?.networkKey === toHex(networkKey) && found.status !== 'former';
}

interface Request {
  readonly client: LedgerClient;
  readonly invitation: Invitation;
  readonly councillor: KeyPair;
  readonly seats: readonly KeyPair[];
  readonly options: JoinOptions;
}

async function request({ client, invitation, councillor, seats, options }: Request): Promise<void> {
  const [network, consensus, attest] = seats as [KeyPair, KeyPair, KeyPair];
  const isUsed = await checkOnLedger(client, invitation);
  if (await isRequested(client, invitation.member, network.publicKey)) return;
  if (isUsed) throw new WitanError('governance/invitation-used', invitation.member);
  const head = await readHead(client);
  const act = { client, keyPair: councillor, head };
  const call = {
    invitation: invitation.id,
    networkKey: network.publicKey,
    consensusKey: consensus.publicKey,
    attestKey: attest.publicKey,
    addresses: [options.advertise ?? options.listen],
  };
  const operation = governanceOperation('requestJoin', requestJoin, call);
  const transaction = signOperation(act, operation, seats);
  await untilDone({ client, options: { ...options, wait: true } }, transaction);
}

export async function joinNetwork(text: string, options: JoinOptions): Promise<void> {
  const startedMs = Date.now();
  const step = (line: string): void => {
    say(`  ${((Date.now() - startedMs) / 1000).toFixed(1).padStart(6)} s  ${line}`);
  };
  const invitation = readInvitation(text);
  const { member, network, chainId } = invitation;
  const councillor = await openOfficer(options.councillor, options.passwordFile);
  if (!equalBytes(councillor.publicKey, invitation.authority)) {
    throw new WitanError('governance/invitation-foreign', options.councillor);
  }
  const home = resolve(options.home);
  const pinned = pinnedGenesis(home, invitation);
  const genesis = pinned ?? (await pinnedBy(invitation));
  step(`${network} is pinned: ${toHex(chainId)}`);
  const [url] = invitation.apis as [string];
  const client = new LedgerClient({
    url,
    trust: trustFromGenesis(genesis),
    questions: questionsOf,
  });
  if (pinned === undefined) {
    // Before keys are made for it, the ledger must know of the invitation.
    if (await checkOnLedger(client, invitation)) {
      throw new WitanError('governance/invitation-used', member);
    }
    await buildHome(home, invitation, genesis, options);
    step(`keys were made and stay in ${home}`);
  }
  const seeds = await loadKeySeeds(readHome(home).keys, options.passwordFile);
  const seats = [seeds.network, seeds.consensus, seeds.attest].map(keyPairFromSeed);
  await request({ client, invitation, councillor, seats, options });
  step('the request to join is final');
  const done = { member, network, chainId: toHex(chainId), home };
  if (!options.start) {
    return printAnswer(options, done, [
      `✔ ${member} has asked to join ${network}`,
      `  next     run this command again without --no-start`,
    ]);
  }
  const { startNodeCommand } = await import('./node.ts');
  const { passwordFile } = options;
  await startNodeCommand(
    { home, peer: [], profile: 'dev', ...(passwordFile === undefined ? {} : { passwordFile }) },
    ({ service }) => reportWhenReady({ client, service, member, networkKey: seats[0], step }),
  );
}
