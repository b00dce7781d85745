// `witan init`: a home with its configuration, the genesis, the keys that the genesis names, and
// empty stores. It appears whole or not at all.

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import { genesisToJson } from '@witan/ledger/genesis-json';
import { keyPairFromSeed } from '@witan/ledger/keys';
import type { Validator } from '@witan/ledger/membership';
import { WitanError } from '@witan/ledger/problems';
import { demonstrationSeeds, type KeySeeds, readGenesisFile, readHome } from '@witan/node/home';
import { copyKeyFile, keyPath, loadKeySeeds, NODE_KEY_KINDS } from '@witan/node/keys/keystore';
import { printJson, printLines } from '../output.ts';

export interface InitOptions {
  readonly home: string;
  readonly genesis?: string;
  readonly transcript?: string;
  readonly member: string;
  readonly keys?: string;
  readonly passwordFile?: string;
  readonly listen: string;
  readonly api: string;
  readonly peer?: readonly string[];
  readonly json?: boolean;
}

export async function init(given: InitOptions): Promise<void> {
  const home = resolve(given.home);
  if (existsSync(home) && !isEmptyDirectory(home)) throw new WitanError('home/exists', home);
  const { genesis, peers } = await foundation(given);
  const options = { ...given, peer: given.peer ?? peers };
  const validator = genesis.validators.find(({ member }) => member === options.member);
  if (validator === undefined) {
    const known = genesis.validators.map(({ member }) => member).join(', ');
    throw new WitanError('usage/invalid', `no agency ${options.member}; there are ${known}`);
  }
  requireRegistered(await seedsOf(options, genesis), validator, options.keys);
  await buildHome(home, options, genesis);
  show(home, options, genesis);
}

/** The genesis, from its file or from the transcript of its ceremony, which names peers as well. */
async function foundation({
  genesis,
  transcript,
  member,
}: InitOptions): Promise<{ readonly genesis: Genesis; readonly peers: readonly string[] }> {
  if (transcript === undefined) {
    if (genesis === undefined) throw new WitanError('usage/invalid', '--genesis or --transcript');
    return { genesis: readGenesisFile(genesis), peers: [] };
  }
  const { readTranscript } = await import('./ceremony.ts');
  const founded = readTranscript(transcript);
  const others = founded.declarations.filter((declaration) => declaration.member !== member);
  const peers = others.map((other) => `${other.member}=${other.addresses[0]}`);
  return { genesis: founded.genesis, peers };
}

function isEmptyDirectory(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false; // no directory
  }
}

/** The genesis names keys that exist already: the home gets those, and makes none. */
async function seedsOf(options: InitOptions, genesis: Genesis): Promise<KeySeeds> {
  if (options.keys !== undefined) return loadKeySeeds(options.keys, options.passwordFile);
  if (genesis.demonstration) return demonstrationSeeds(options.member);
  const detail = 'the genesis names keys of this agency: give their directory with --keys';
  throw new WitanError('usage/invalid', detail);
}

function requireRegistered(seeds: KeySeeds, validator: Validator, keys = 'demonstration'): void {
  for (const kind of NODE_KEY_KINDS) {
    const named = validator[`${kind}Key`];
    const { publicKey } = keyPairFromSeed(seeds[kind]);
    if (equalBytes(named, publicKey)) continue;
    const held = keys === 'demonstration' ? 'the demonstration’s' : keyPath(keys, kind);
    const detail =
      `the ${kind} key of ${validator.member}: ` +
      `genesis names ${toHex(named)}, ${held} is ${toHex(publicKey)}`;
    throw new WitanError('key/not-registered', detail);
  }
}

/** Everything is made beside the home and then put in its place by one rename. */
async function buildHome(home: string, options: InitOptions, genesis: Genesis): Promise<void> {
  const partial = join(dirname(home), `.witan-init-${process.pid}`);
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  try {
    const text = `${JSON.stringify(genesisToJson(genesis), null, 2)}\n`;
    await writeFile(join(partial, 'genesis.json'), text);
    await writeFile(join(partial, 'config.toml'), configText(options));
    if (options.keys !== undefined) {
      for (const kind of NODE_KEY_KINDS) {
        copyKeyFile(keyPath(options.keys, kind), keyPath(join(partial, 'keys'), kind));
      }
    }
    const config = readHome(partial);
    const { createNodeData } = await import('@witan/node');
    await createNodeData(config);
    renameSync(partial, home);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

function peerLine(peer: string): string {
  const [, member, address] = /^([^=]+)=(\/.+)$/.exec(peer) ?? [];
  if (member === undefined || address === undefined) {
    throw new WitanError('usage/invalid', `--peer MEMBER=MULTIADDR, not ${peer}`);
  }
  return `${JSON.stringify(member)} = ${JSON.stringify(address)}`;
}

/** JSON's strings are TOML's basic strings. */
function configText({ member, listen, api, keys, peer = [] }: InitOptions): string {
  return [
    '# Only what differs between agencies. What all agree on is in genesis.json.',
    `member = ${JSON.stringify(member)}`,
    `listen = ${JSON.stringify(listen)}`,
    `api = ${JSON.stringify(api)}`,
    'data = "data"',
    `keys = "${keys === undefined ? 'demonstration' : 'keys'}"`,
    '',
    '[peers]',
    ...peer.map(peerLine),
    '',
  ].join('\n');
}

function show(home: string, options: InitOptions, genesis: Genesis): void {
  const chainId = toHex(chainIdOf(genesis));
  if (options.json) {
    printJson({ home, member: options.member, network: genesis.network, chainId });
    return;
  }
  const missing = genesis.validators.length - 1 - (options.peer?.length ?? 0);
  printLines([
    `✔ ${home} is the home of ${options.member} in ${genesis.network}`,
    `  genesis  ${chainId}: compare it with another member`,
    ...(missing > 0
      ? [`  peers    ${missing} other agencies have no address yet: add them to config.toml`]
      : []),
    `  next     witan doctor --home ${options.home}; then witan node start --home ${options.home}`,
  ]);
}
