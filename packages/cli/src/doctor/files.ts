// A home: its configuration, the modes of what is secret, its stores; and its keys, which must be
// those that the genesis names.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import { keyPairFromSeed } from '@witan/ledger/keys';
import { type NodeConfig, readHome } from '@witan/node/home';
import {
  isShared,
  keyPath,
  loadKeySeeds,
  loadNodeSeeds,
  NODE_KEY_KINDS,
  readKeyInfo,
} from '@witan/node/keys/keystore';
import { type Check, fail, guarded, pass, warn } from './check.ts';

/** The configuration, or the check that says why there is none. */
export function readConfig(home: string): NodeConfig | Check {
  try {
    return readHome(home);
  } catch (error) {
    const fix = `correct ${join(home, 'config.toml')}, or make a home with witan init`;
    return fail('files/config', (error as Error).message, fix);
  }
}

export async function checkFiles(home: string, config: NodeConfig): Promise<Check[]> {
  const { hasNodeData } = await import('@witan/node');
  return [
    pass('files/config', `${config.member} of ${config.genesis.network}`),
    modes(home, config),
    hasNodeData(config.data)
      ? pass('files/stores', config.data)
      : fail(
          'files/stores',
          `${config.data} holds no stores`,
          `witan node start --home ${home} --create, unless this node has run before`,
        ),
  ];
}

function modes(home: string, { keys, data }: NodeConfig): Check {
  const secret =
    keys === 'demonstration' ? [] : [keys, ...NODE_KEY_KINDS.map((k) => keyPath(keys, k))];
  const signer = join(data, 'signer');
  const shared = [...secret, signer].filter((path) => existsSync(path) && isShared(path));
  return shared.length === 0
    ? pass('files/modes', `what is secret in ${home} is its owner’s alone`)
    : fail(
        'files/modes',
        `others may read ${shared.join(', ')}`,
        `chmod -R go= ${shared.join(' ')}`,
      );
}

/** `password` opens the keys; without one the public parts are taken at their word. */
export async function checkSigning(
  { keys, genesis, member, data, signer }: NodeConfig,
  passwordFile: string | undefined,
): Promise<Check[]> {
  const validator = genesis.validators.find((one) => one.member === member);
  const marked =
    signer === undefined ? checkMarks(data) : await checkSigner(signer, validator?.consensusKey);
  if (keys === 'demonstration') {
    const seen = 'demonstration keys: anyone can sign for this agency';
    const fix = 'nothing, for a demonstration; else found a network with keys of its own';
    return [warn('signing/keys', seen, fix), marked];
  }
  const fix = 'put the declared keys in place: see witan keys show';
  const own = await guarded('signing/keys', fix, async () => {
    // A signer process holds the consensus key, and perhaps the attest key.
    const hasAttest = signer === undefined || existsSync(keyPath(keys, 'attest'));
    const kinds = NODE_KEY_KINDS.filter((kind) => {
      return kind === 'attest' ? hasAttest : kind !== 'consensus' || signer === undefined;
    });
    const load = signer === undefined ? loadKeySeeds : loadNodeSeeds;
    const opened: Partial<Record<(typeof kinds)[number], Uint8Array | undefined>> | undefined =
      passwordFile === undefined ? undefined : await load(keys, passwordFile);
    for (const kind of kinds) {
      const seed = opened?.[kind];
      const publicKey =
        seed === undefined
          ? readKeyInfo(keyPath(keys, kind)).publicKey
          : keyPairFromSeed(seed).publicKey;
      // Of those who joined later genesis says nothing: the node compares at each epoch.
      if (validator === undefined || equalBytes(validator[`${kind}Key`], publicKey)) continue;
      const seen =
        `the ${kind} key is ${toHex(publicKey)}, and genesis names another; ` +
        'if it was rotated, see witan network members';
      return fail('signing/keys', seen, fix);
    }
    const how = opened === undefined ? 'by their public parts' : 'opened';
    return pass('signing/keys', `${kinds.join(', ')}: those of the genesis, ${how}`);
  });
  return [own, marked];
}

function checkMarks(data: string): Check {
  const marks = join(data, 'signer', 'marks');
  if (existsSync(marks)) return pass('signing/marks', 'the signer’s marks are there');
  const fix = 'do not start: a lost mark may mean signing twice';
  return fail('signing/marks', `${marks} is missing`, fix);
}

/** A signer process has key and marks, and says so at its socket. */
function checkSigner(socket: string, declared: Uint8Array | undefined): Promise<Check> {
  const fix = 'start it with witan signer start, and name its socket in config.toml';
  return guarded('signing/signer', fix, async () => {
    const { askSigner } = await import('@witan/node');
    const { publicKey, leased } = await askSigner(socket);
    if (declared === undefined || !equalBytes(publicKey, declared)) {
      return fail('signing/signer', `it holds ${toHex(publicKey)}, genesis names another`, fix);
    }
    return pass('signing/signer', `it answers, ${leased ? 'and a node has it' : 'and is free'}`);
  });
}
