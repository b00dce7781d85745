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
  { keys, genesis, member, data }: NodeConfig,
  passwordFile: string | undefined,
): Promise<Check[]> {
  const marks = join(data, 'signer', 'marks');
  const marked = existsSync(marks)
    ? pass('signing/marks', 'the signer’s marks are there')
    : fail(
        'signing/marks',
        `${marks} is missing`,
        'do not start: a lost mark may mean signing twice',
      );
  if (keys === 'demonstration') {
    const seen = 'demonstration keys: anyone can sign for this agency';
    const fix = 'nothing, for a demonstration; else found a network with keys of its own';
    return [warn('signing/keys', seen, fix), marked];
  }
  const fix = 'put the declared keys in place: see witan keys show';
  const own = await guarded('signing/keys', fix, async () => {
    const validator = genesis.validators.find((one) => one.member === member);
    const opened = passwordFile === undefined ? undefined : await loadKeySeeds(keys, passwordFile);
    for (const kind of NODE_KEY_KINDS) {
      const publicKey =
        opened === undefined
          ? readKeyInfo(keyPath(keys, kind)).publicKey
          : keyPairFromSeed(opened[kind]).publicKey;
      const named = validator?.[`${kind}Key`];
      if (named === undefined || !equalBytes(named, publicKey)) {
        const seen = `the ${kind} key is ${toHex(publicKey)}, and genesis names another`;
        return fail('signing/keys', seen, fix);
      }
    }
    const how = opened === undefined ? 'by their public parts' : 'opened';
    return pass('signing/keys', `all three are those of the genesis, ${how}`);
  });
  return [own, marked];
}
