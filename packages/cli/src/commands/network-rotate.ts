// `witan network rotate-key|renew`: what an agency starts by itself, without a vote.

import { existsSync } from 'node:fs';
import { toHex } from '@witan/ledger/bytes';
import { report, rotateKey, SEAT_KEYS } from '@witan/ledger/codec-governance';
import { keyPairFromSeed } from '@witan/ledger/keys';
import { WitanError } from '@witan/ledger/problems';
import { demonstrationSeeds, readHome } from '@witan/node/home';
import { createKeyFile, keyPath, openKeyFile, readPassword } from '@witan/node/keys/keystore';
import { type ConnectionOptions, openClient, ownUrl, readStatus } from '../connection.ts';
import { readHead } from '../ledger-head.ts';
import { governanceOperation } from '../network/records.ts';
import { stagedPath } from '../network/staged-keys.ts';
import { printAnswer, say } from '../output.ts';
import { type ActOptions, openAct, signOperation, untilDone } from './act.ts';
import type { JsonOption } from './ceremony.ts';
import { durationMs } from './tx.ts';

export interface EpochOptions extends ConnectionOptions, JsonOption {
  readonly home: string;
  readonly keyPasswordFile?: string;
  readonly timeout: string;
  /** The API of the home's node, where its configuration does not say. */
  readonly own?: string;
}

const LOOK_MS = 500;

/**
 * The epoch from which on the own node may sign, as soon as asking for it is of use: its fence is
 * settled when a quorum of the others was heard, and an epoch before that would be one too many.
 */
async function epochOf(url: string, timeoutMs: number): Promise<number> {
  const deadline = Date.now() + timeoutMs;
  for (let said = ''; ; ) {
    const { role, signsFrom, epoch } = await readStatus(url);
    if (role === 'validator') throw new WitanError('governance/epoch-not-next', 'it votes');
    if (role === 'observer') throw new WitanError('governance/not-seated', url);
    if (signsFrom !== undefined && signsFrom <= epoch + 1) return signsFrom;
    if (Date.now() >= deadline) throw new WitanError('consensus/learner', url);
    const waits =
      signsFrom === undefined
        ? 'waiting until the node has caught up with a quorum of the others'
        : `waiting until epoch ${epoch} has ended, as it is about to`;
    if (said !== waits) say(waits);
    said = waits;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/**
 * S5, Resolution 3: a seated member that lost its log or its signer's marks asks for the epoch in
 * which it may sign again, under its network key and through any other agency. It needs no vote.
 */
export async function requestEpoch(options: EpochOptions): Promise<void> {
  const { keys, genesis, member, api } = readHome(options.home);
  const asksEpoch = await epochOf(options.own ?? ownUrl({ api }), durationMs(options.timeout));
  const password =
    options.keyPasswordFile === undefined ? undefined : readPassword(options.keyPasswordFile);
  const seed =
    keys === 'demonstration'
      ? demonstrationSeeds(member).network
      : (await openKeyFile(keyPath(keys, 'network'), password)).seed;
  const client = await openClient(options);
  const head = await readHead(client);
  // Certified everywhere: whoever knows it follows the ledger. A wrong hash is refused on chain.
  const height = Math.max(0, head.height - genesis.parameters.windowHeights);
  const sealedHash = await client.sealedHash(height);
  const call = { height, sealedHash, software: 'witan 0.1.0', asksEpoch };
  const act = { client, keyPair: keyPairFromSeed(seed), head };
  const operation = governanceOperation('reportReady', report, call);
  await untilDone(
    { client, options: { wait: true, timeout: options.timeout } },
    signOperation(act, operation),
  );
  printAnswer(options, { member, height, epoch: asksEpoch }, [
    `✔ ${member} has asked for epoch ${asksEpoch}, from which on its node signs again`,
    '  next     witan node status',
  ]);
}

export interface RotateOptions extends ActOptions {
  readonly home: string;
  /** The new consensus or attest key, which a signer process is to have. */
  readonly newKey?: string;
  readonly keyPasswordFile?: string;
  readonly unsafePlaintext?: boolean;
}

/** Of a node that has a signer process: an attest key that is not here is there (G6). */
function liesWithSigner(keys: string, kind: 'network' | 'consensus' | 'attest'): boolean {
  return kind === 'consensus' || (kind === 'attest' && !existsSync(keyPath(keys, 'attest')));
}

/**
 * Makes the new key beside the old one and registers it; the node changes over by itself. A key for
 * a signer process is made there: the node's directory never has it, and here it only cosigns.
 */
export async function rotate(kind: string, options: RotateOptions): Promise<void> {
  if (kind !== 'network' && kind !== 'consensus' && kind !== 'attest') {
    throw new WitanError('usage/invalid', 'a seat has the keys network, consensus, attest');
  }
  const { keys, signer } = readHome(options.home);
  if (keys === 'demonstration') {
    throw new WitanError('usage/invalid', 'keys of a demonstration are not rotated');
  }
  const { keyPasswordFile, unsafePlaintext, newKey } = options;
  const isOfSigner = signer !== undefined && liesWithSigner(keys, kind);
  if (isOfSigner && newKey === undefined) {
    throw new WitanError('signer/new-key-needed', `the signer at ${signer}`);
  }
  if (!isOfSigner && newKey !== undefined) {
    throw new WitanError('usage/invalid', '--new-key is for a key that a signer holds');
  }
  const path = newKey ?? stagedPath(keys, kind);
  const password = keyPasswordFile === undefined ? undefined : readPassword(keyPasswordFile);
  if (password === undefined && !unsafePlaintext) {
    throw new WitanError('key/plaintext-refused', path);
  }
  const act = await openAct(options);
  // A rotation that was cut off goes on with the key that it had made.
  if (!isOfSigner && !existsSync(path)) {
    await createKeyFile(path, kind, password === undefined ? 'unsafe-plaintext' : { password });
  }
  const { seed, info } = await openKeyFile(path, password);
  if (info.kind !== kind) throw new WitanError('key/other-kind', path);
  const fresh = keyPairFromSeed(seed);
  const call = { purpose: SEAT_KEYS[kind], key: fresh.publicKey };
  const operation = governanceOperation('rotateKey', rotateKey, call);
  await untilDone(act, signOperation(act, operation, [fresh]));
  printAnswer(options, { kind, publicKey: toHex(fresh.publicKey), file: path }, [
    `✔ the ${kind} key is ${toHex(fresh.publicKey)} from the next epoch on`,
    isOfSigner
      ? `  next     when the epoch has begun, start a signer with this key at ${signer}`
      : '  next     nothing: the node changes over by itself',
    '           the old key is revoked for ever',
  ]);
}
