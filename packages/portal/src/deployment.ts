// Where this portal stands: `deployment.json` beside it names the network, its first council and
// the servers of its agencies. Whoever serves the page serves that file too, so what it says is
// trusted on first use only: it is pinned on this device, and later visits hold it to that.

import { equalBytes, fromHex, toHex } from '@witan/ledger/bytes';
import type { Validator } from '@witan/ledger/membership';
import type { Trust } from '@witan/light-client';

export interface AgencyServer {
  readonly member: string;
  readonly name: string;
  /** Base address of its API, without a slash at its end. */
  readonly url: string;
}

/** `first-use`: nothing was pinned on this device before; `given`: by the reader, from a file. */
export type Pinning = 'earlier' | 'first-use' | 'not-kept' | 'given';

export interface Deployment {
  readonly trust: Trust;
  readonly servers: readonly AgencyServer[];
  readonly pinning: Pinning;
  readonly pinnedAtMs: number | undefined;
  /** What the trust was made of, to be kept; undefined where it was given by hand. */
  readonly genesis: GenesisFile | undefined;
}

/** The page is served for another network than the one that this device knows. */
export class OtherNetwork extends Error {
  readonly pinned: string;
  readonly offered: string;

  constructor(pinned: string, offered: string) {
    super(`pinned ${pinned}, offered ${offered}`);
    this.pinned = pinned;
    this.offered = offered;
  }
}

interface GenesisFile {
  readonly network: string;
  readonly demonstration: boolean;
  readonly createdMs: number;
  readonly validators: readonly Readonly<Record<string, string>>[];
}

interface DeploymentFile {
  readonly genesis: GenesisFile;
  readonly chainId: string;
  readonly servers: readonly AgencyServer[];
}

interface Pin {
  readonly chainId: string;
  readonly genesis: GenesisFile;
  readonly atMs: number;
}

const FILE = 'deployment.json';
const PIN = 'witan/pin';
const FILE_CHARACTERS_MAX = 256 * 1024;

function bytesOf(hex: unknown): Uint8Array {
  const bytes = typeof hex === 'string' ? fromHex(hex) : undefined;
  if (bytes === undefined) throw new TypeError(`${FILE}: no hexadecimal`);
  return bytes;
}

/** The genesis itself is checked against its hash by `pin`, off the way to the first answer. */
function trustOf({ chainId, genesis }: Pick<Pin, 'chainId' | 'genesis'>): Trust {
  const validators = genesis.validators.map(
    (fields): Validator => ({
      member: fields.member ?? '',
      name: fields.name ?? '',
      networkKey: bytesOf(fields.networkKey),
      consensusKey: bytesOf(fields.consensusKey),
      attestKey: bytesOf(fields.attestKey),
    }),
  );
  return {
    chainId: bytesOf(chainId),
    network: genesis.network,
    demonstration: genesis.demonstration,
    epoch: 0,
    validators,
    datedMs: genesis.createdMs,
    sources: ['pinned'],
  };
}

function storedPin(): Pin | undefined {
  try {
    const text = localStorage.getItem(PIN);
    return text === null ? undefined : (JSON.parse(text) as Pin);
  } catch {
    return undefined; // storage is forbidden, or holds something else
  }
}

async function fetchFile(): Promise<DeploymentFile> {
  const response = await fetch(FILE, { redirect: 'error', cache: 'no-cache' });
  const text = response.ok ? await response.text() : '';
  if (text === '' || text.length > FILE_CHARACTERS_MAX) throw new TypeError(`no ${FILE}`);
  return JSON.parse(text) as DeploymentFile;
}

/** The usual case on the web: one server, the one that the page came from. */
function serversOf(file: DeploymentFile | undefined): readonly AgencyServer[] {
  const here = new URL('.', location.href).href.replace(/\/$/, '');
  const listed = (file?.servers ?? []).map((server) => ({
    ...server,
    url: server.url === '.' ? here : server.url,
  }));
  return listed.length > 0 ? listed : [{ member: '', name: location.host, url: here }];
}

/** Throws OtherNetwork; TypeError where there is neither a file nor a pin. */
export async function openDeployment(): Promise<Deployment> {
  const pinned = storedPin();
  const file = await fetchFile().catch((error: unknown) => {
    if (pinned === undefined) throw error;
    return undefined; // offline: receipts can be checked all the same
  });
  const servers = serversOf(file);
  if (pinned !== undefined) {
    if (file !== undefined && file.chainId !== pinned.chainId) {
      throw new OtherNetwork(pinned.chainId, file.chainId);
    }
    const { genesis, atMs: pinnedAtMs } = pinned;
    return { trust: trustOf(pinned), servers, pinning: 'earlier', pinnedAtMs, genesis };
  }
  const { genesis } = file as DeploymentFile;
  const trust = trustOf(file as DeploymentFile);
  return { trust, servers, pinning: 'first-use', pinnedAtMs: undefined, genesis };
}

/**
 * Keeps what is trusted on this device, once the genesis that this page goes by has been checked
 * against the chain's identifier, which is its hash. Answers how it is pinned now. Throws
 * OtherNetwork when it is another than its identifier says.
 */
export async function pin({ trust, pinning, genesis }: Deployment): Promise<Pinning> {
  if (pinning === 'earlier' || genesis === undefined) return pinning;
  const { chainIdOfFile } = await import('./founders.ts');
  const chainId = chainIdOfFile(genesis);
  if (!equalBytes(chainId, trust.chainId)) {
    throw new OtherNetwork(toHex(trust.chainId), toHex(chainId));
  }
  try {
    const kept: Pin = { chainId: toHex(chainId), genesis, atMs: Date.now() };
    localStorage.setItem(PIN, JSON.stringify(kept));
    return 'first-use';
  } catch {
    return 'not-kept'; // storage is forbidden or full: every visit is a first one
  }
}

/** For a user who was told of a new network by another way. */
export function forgetPin(): void {
  localStorage.removeItem(PIN);
}
