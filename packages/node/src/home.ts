// An agency's home directory: its configuration, the genesis that all agencies share, its keys and
// its data. `config.toml` holds only what differs between agencies; unknown keys are refused.

import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { demonstrationSeed } from '@witan/ledger/demonstration';
import type { Genesis } from '@witan/ledger/genesis';
import { genesisFromJson } from '@witan/ledger/genesis-json';
import { genesisBytesMax } from '@witan/ledger/limits';
import { WitanError } from '@witan/ledger/problems';
import { parse } from 'smol-toml';

/** Seeds of the keys that a node holds beside a signer, 32 bytes each. */
export interface NodeSeeds {
  readonly network: Uint8Array;
  /** It cosigns checkpoints. Undefined where the signer has it, as it should in production. */
  readonly attest?: Uint8Array | undefined;
}

/** Seeds of all keys of an agency. */
export interface KeySeeds extends NodeSeeds {
  readonly consensus: Uint8Array;
  readonly attest: Uint8Array;
}

export interface NodeConfig {
  /** This agency's identifier among the validators of genesis. */
  readonly member: string;
  /** Where other agencies reach this one: a multiaddr. */
  readonly listen: string;
  /** What others are told instead, behind address translation or a name. */
  readonly advertise?: string | undefined;
  /** Host and port of the HTTP API; validators bind it to loopback unless told otherwise. */
  readonly api: { readonly host: string; readonly port: number };
  /** Absolute path of the directory with log, state and marks. */
  readonly data: string;
  /** Multiaddrs of the other agencies by identifier. */
  readonly peers: ReadonlyMap<string, string>;
  /** `demonstration`, or the absolute path of a directory with key files. */
  readonly keys: string;
  /** Absolute path of the signer's socket; without one, this process signs by itself. */
  readonly signer?: string | undefined;
  /** What is kept of the past, and how those who are far behind are helped. */
  readonly history?: HistoryConfig | undefined;
  /** The pages that the API serves beside its answers; none unless configured. */
  readonly portal?: PortalConfig | undefined;
  readonly genesis: Genesis;
}

export interface PortalConfig {
  /** Absolute path of the portal's built files. */
  readonly directory: string;
  /** Base addresses of the agencies' APIs, which the page may ask. */
  readonly servers: readonly { readonly member: string; readonly url: string }[];
}

export interface HistoryConfig {
  /** A snapshot is made of every height that this divides; 0 for none. */
  readonly snapshotBlocks: number;
  /** Blocks below the newest so many may be dropped; undefined to keep all. */
  readonly retainBlocks: number | undefined;
  /** Heights at which the state can be asked for; Infinity for an archive. */
  readonly retainStates: number;
  /** A node that is behind by more begins with a snapshot of the others. */
  readonly behindBlocks: number;
}

/** All blocks; a state for as long as somebody may need to read it page by page. */
export const DEFAULT_HISTORY: HistoryConfig = {
  snapshotBlocks: 4_096,
  retainBlocks: undefined,
  retainStates: 4_096,
  behindBlocks: 2_048,
};

/** What the command line may set above the file. */
export interface ConfigOverrides {
  readonly listen?: string | undefined;
  readonly api?: string | undefined;
  readonly data?: string | undefined;
  readonly signer?: string | undefined;
  readonly peers?: ReadonlyMap<string, string> | undefined;
  readonly portal?: PortalConfig | undefined;
}

/** Who is a little behind is helped with blocks. */
const RETAIN_BLOCKS_MIN = 16;
const CONFIG_BYTES_MAX = 64 * 1024;
const NAMES = [
  'member',
  'role',
  'listen',
  'advertise',
  'api',
  'data',
  'keys',
  'signer',
  'history',
  'portal',
  'peers',
];

function fail(detail: string): never {
  throw new WitanError('config/invalid', detail);
}

function readBounded(path: string, bytesMax: number): string {
  let size: number;
  try {
    size = statSync(path).size;
  } catch (cause) {
    throw new WitanError('config/invalid', `${path} cannot be read`, { cause });
  }
  if (size > bytesMax) fail(`${path} is larger than ${bytesMax} bytes`);
  return readFileSync(path, 'utf8');
}

/** Reads and checks a genesis file. Throws WitanError `genesis/invalid`. */
export function readGenesisFile(path: string): Genesis {
  const text = readBounded(path, genesisBytesMax);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new WitanError('genesis/invalid', `${path} is no JSON`, { cause });
  }
  return genesisFromJson(value);
}

function text(fields: Record<string, unknown>, name: string, fallback?: string): string {
  const value = fields[name] ?? fallback;
  if (typeof value !== 'string' || value === '') fail(`${name}: a text is expected`);
  return value;
}

/** `HOST:PORT`; an IPv6 host stands in brackets. */
export function parseApiAddress(address: string): { host: string; port: number } {
  const split = address.lastIndexOf(':');
  const port = Number(address.slice(split + 1));
  const host = address.slice(0, split).replace(/^\[|\]$/g, '');
  if (split < 1 || host === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    fail(`api: HOST:PORT is expected, not ${address}`);
  }
  return { host, port };
}

function peersOf(value: unknown, genesis: Genesis, own: string): Map<string, string> {
  if (value === undefined) return new Map();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fail('peers: a table of addresses by agency is expected');
  }
  const peers = new Map<string, string>();
  for (const [member, address] of Object.entries(value)) {
    if (typeof address !== 'string') fail(`peers.${member}: a multiaddr is expected`);
    // Of those who came later the address must name the key, until the ledger itself does.
    const isFounder = genesis.validators.some((validator) => validator.member === member);
    if (!isFounder && !address.includes('/p2p/')) {
      fail(`peers: ${member} is no member at genesis, and its address names no key (/p2p/…)`);
    }
    if (member !== own) peers.set(member, address);
  }
  return peers;
}

const HISTORY_NAMES = [
  'snapshot_blocks',
  'retain_blocks',
  'retain_states',
  'archive',
  'behind_blocks',
];

function historyOf(value: unknown): HistoryConfig {
  if (value === undefined) return DEFAULT_HISTORY;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fail('history: a table is expected');
  }
  const fields = value as Record<string, unknown>;
  const unknown = Object.keys(fields).find((name) => !HISTORY_NAMES.includes(name));
  if (unknown !== undefined) fail(`history.${unknown}; known are ${HISTORY_NAMES.join(', ')}`);
  const count = <T>(name: string, fallback: T, min: number): number | T => {
    const found = fields[name];
    if (found === undefined) return fallback;
    if (!Number.isSafeInteger(found) || (found as number) < min) {
      fail(`history.${name}: a number of blocks is expected, at least ${min}`);
    }
    return found as number;
  };
  const { archive = false } = fields;
  if (typeof archive !== 'boolean') fail('history.archive: true or false');
  const dropped = ['retain_blocks', 'retain_states'].find((name) => fields[name] !== undefined);
  if (archive && dropped !== undefined) fail(`history.${dropped}: an archive keeps everything`);
  const retainStates = count('retain_states', DEFAULT_HISTORY.retainStates, 0);
  return {
    snapshotBlocks: count('snapshot_blocks', DEFAULT_HISTORY.snapshotBlocks, 0),
    retainBlocks: count('retain_blocks', undefined, RETAIN_BLOCKS_MIN),
    retainStates: archive ? Number.POSITIVE_INFINITY : retainStates,
    behindBlocks: count('behind_blocks', DEFAULT_HISTORY.behindBlocks, 16),
  };
}

/** `[portal]` with its `directory`, and `[portal.servers]` with addresses by agency. */
function portalOf(value: unknown, home: string): PortalConfig | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null) fail('portal: a table is expected');
  const fields = value as Record<string, unknown>;
  const unknown = Object.keys(fields).find((name) => name !== 'directory' && name !== 'servers');
  if (unknown !== undefined) fail(`portal.${unknown}; known are directory, servers`);
  const { servers = {} } = fields;
  if (typeof servers !== 'object' || servers === null) fail('portal.servers: a table is expected');
  const listed = Object.entries(servers).map(([member, url]) => serverOf(member, url));
  return { directory: resolve(home, text(fields, 'directory')), servers: listed };
}

/** The address of an agency's API. Throws WitanError `config/invalid`. */
export function serverOf(member: string, url: unknown): PortalConfig['servers'][number] {
  const address = typeof url === 'string' ? url.replace(/\/+$/, '') : '';
  if (!/^https?:\/\/[^\s;,'"]+$/.test(address) || !URL.canParse(address)) {
    fail(`portal.servers.${member}: an address such as https://ledger.example is expected`);
  }
  return { member, url: address };
}

/** Reads a small TOML file. Throws WitanError `config/invalid`. */
export function readTomlFile(path: string): Record<string, unknown> {
  try {
    return parse(readBounded(path, CONFIG_BYTES_MAX));
  } catch (cause) {
    if (cause instanceof WitanError) throw cause;
    throw new WitanError('config/invalid', `${path}: ${(cause as Error).message}`, { cause });
  }
}

/** Reads a home. Throws WitanError `config/invalid` or `genesis/invalid`, saying where. */
export function readHome(home: string, overrides: ConfigOverrides = {}): NodeConfig {
  const genesis = readGenesisFile(join(home, 'genesis.json'));
  const path = join(home, 'config.toml');
  const fields = readTomlFile(path);
  for (const name of Object.keys(fields)) {
    if (!NAMES.includes(name)) fail(`${path}: unknown key ${name}; known are ${NAMES.join(', ')}`);
  }
  const member = text(fields, 'member');
  const role = text(fields, 'role', 'founder');
  if (role !== 'founder' && role !== 'joiner') fail('role: founder or joiner');
  const isFounder = genesis.validators.some((validator) => validator.member === member);
  if (!isFounder && role === 'founder') {
    fail(`member: ${member} is no founder of network ${genesis.network}`);
  }
  const keys = text(fields, 'keys', 'keys');
  if (keys === 'demonstration' && !genesis.demonstration) {
    fail('keys: demonstration keys belong to a demonstration network only');
  }
  const data = overrides.data ?? text(fields, 'data', 'data');
  const signer = fields.signer === undefined ? overrides.signer : text(fields, 'signer');
  const socket = overrides.signer ?? signer;
  return {
    member,
    listen: overrides.listen ?? text(fields, 'listen'),
    advertise: fields.advertise === undefined ? undefined : text(fields, 'advertise'),
    api: parseApiAddress(overrides.api ?? text(fields, 'api')),
    data: isAbsolute(data) ? data : resolve(home, data),
    peers: overrides.peers ?? peersOf(fields.peers, genesis, member),
    signer: socket === undefined || isAbsolute(socket) ? socket : resolve(home, socket),
    history: historyOf(fields.history),
    portal: overrides.portal ?? portalOf(fields.portal, home),
    keys: keys === 'demonstration' || isAbsolute(keys) ? keys : resolve(home, keys),
    genesis,
  };
}

/** Seeds of the demonstration keys of one agency. */
export function demonstrationSeeds(member: string): KeySeeds {
  return {
    network: demonstrationSeed(`${member}/network`),
    consensus: demonstrationSeed(`${member}/consensus`),
    attest: demonstrationSeed(`${member}/attest`),
  };
}
