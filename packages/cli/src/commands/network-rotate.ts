// `witan network rotate-key|renew`: what an agency starts by itself, without a vote.

import { existsSync } from 'node:fs';
import { toHex } from '@witan/ledger/bytes';
import { report, rotateKey, SEAT_KEYS } from '@witan/ledger/codec-governance';
import { decodeLinkedReceipt } from '@witan/ledger/epoch-link';
import { keyPairFromSeed } from '@witan/ledger/keys';
import { leafHash } from '@witan/ledger/merkle';
import { WitanError } from '@witan/ledger/problems';
import { decodeReceipt } from '@witan/ledger/receipt';
import { demonstrationSeeds, readHome } from '@witan/node/home';
import { createKeyFile, keyPath, openKeyFile, readPassword } from '@witan/node/keys/keystore';
import { type ConnectionOptions, openClient } from '../connection.ts';
import { readHead } from '../ledger-head.ts';
import { governanceOperation } from '../network/records.ts';
import { stagedPath } from '../network/staged-keys.ts';
import { printAnswer } from '../output.ts';
import { type ActOptions, openAct, signOperation, untilDone } from './act.ts';
import type { JsonOption } from './ceremony.ts';

/**
 * S5, Resolution 3: a seated member that lost its log or its signer's marks asks for an epoch in
 * which it may sign again, under its network key and through any other agency. It needs no vote.
 */
export async function requestEpoch(
  options: Pick<RotateOptions, 'home' | 'keyPasswordFile'> & ConnectionOptions & JsonOption,
): Promise<void> {
  const { keys, genesis, member } = readHome(options.home);
  const password =
    options.keyPasswordFile === undefined ? undefined : readPassword(options.keyPasswordFile);
  const seed =
    keys === 'demonstration'
      ? demonstrationSeeds(member).network
      : (await openKeyFile(keyPath(keys, 'network'), password)).seed;
  const client = await openClient(options);
  const head = await readHead(client);
  // Sealed and certified everywhere: whoever knows it follows the ledger.
  const height = Math.max(0, head.height - genesis.parameters.windowHeights);
  const { receipt } = await client.query('governance/usage', height);
  const { entry } = decodeReceipt(decodeLinkedReceipt(receipt).receipt);
  const call = { height, sealedHash: leafHash(entry), software: 'witan 0.1.0' };
  const act = { client, keyPair: keyPairFromSeed(seed), head };
  const operation = governanceOperation('reportReady', report, call);
  await untilDone(
    { client, options: { wait: true, timeout: '60s' } },
    signOperation(act, operation),
  );
  printAnswer(options, { member, height }, [
    `✔ ${member} has asked for a new epoch, from which on its node signs again`,
    '  next     witan node status',
  ]);
}

export interface RotateOptions extends ActOptions {
  readonly home: string;
  readonly keyPasswordFile?: string;
  readonly unsafePlaintext?: boolean;
}

/** Makes the new key beside the old one and registers it; the node changes over by itself. */
export async function rotate(kind: string, options: RotateOptions): Promise<void> {
  if (kind !== 'network' && kind !== 'consensus' && kind !== 'attest') {
    throw new WitanError('usage/invalid', 'a seat has the keys network, consensus, attest');
  }
  const { keys } = readHome(options.home);
  if (keys === 'demonstration') {
    throw new WitanError('usage/invalid', 'keys of a demonstration are not rotated');
  }
  const { keyPasswordFile, unsafePlaintext } = options;
  const password = keyPasswordFile === undefined ? undefined : readPassword(keyPasswordFile);
  if (password === undefined && !unsafePlaintext) {
    throw new WitanError('key/plaintext-refused', stagedPath(keys, kind));
  }
  const act = await openAct(options);
  const path = stagedPath(keys, kind);
  // A rotation that was cut off goes on with the key that it had made.
  if (!existsSync(path)) {
    await createKeyFile(path, kind, password === undefined ? 'unsafe-plaintext' : { password });
  }
  const fresh = keyPairFromSeed((await openKeyFile(path, password)).seed);
  const call = { purpose: SEAT_KEYS[kind], key: fresh.publicKey };
  const operation = governanceOperation('rotateKey', rotateKey, call);
  await untilDone(act, signOperation(act, operation, [fresh]));
  printAnswer(options, { kind, publicKey: toHex(fresh.publicKey), file: path }, [
    `✔ the ${kind} key is ${toHex(fresh.publicKey)} from the next epoch on`,
    '  next     nothing: the node changes over by itself; the old key is revoked for ever',
  ]);
}
