// Which node a command asks: `--node`, else `$WITAN_NODE`, else the running demonstration, else
// the first agency of the example consortium.

import { httpMirror, LedgerClient } from '@witan/client';
import { WitanError } from '@witan/ledger/problems';
import type { NodeStatus } from '@witan/node';
import type { NodeConfig } from '@witan/node/home';
import { askControl } from './demo/control.ts';
import type { AgencyState } from './demo/supervisor.ts';
import { KeptTrust } from './light/kept.ts';
import { questionsOf } from './schema.ts';
import { trustAt } from './trust.ts';

export interface ConnectionOptions {
  readonly node?: string;
  readonly trust?: string;
  /** Where what is trusted beside the genesis is kept; else a directory of this user. */
  readonly state?: string;
}

const DEFAULT_NODE = 'http://127.0.0.1:26700';

async function demonstrationNode(): Promise<string | undefined> {
  try {
    const agencies = (await askControl({ verb: 'status' })) as AgencyState[];
    return agencies.find(({ pid }) => pid !== undefined)?.api;
  } catch (error) {
    if (error instanceof WitanError && error.key === 'demo/not-running') return undefined;
    throw error;
  }
}

export async function nodeUrl(node: string | undefined): Promise<string> {
  const url = node ?? process.env.WITAN_NODE ?? (await demonstrationNode()) ?? DEFAULT_NODE;
  if (!URL.canParse(url)) throw new WitanError('usage/invalid', `no URL of a node: ${url}`);
  return url.endsWith('/') ? url.slice(0, -1) : url;
}

/** Where the API of a home's own node answers. */
export function ownUrl({ api: { host, port } }: Pick<NodeConfig, 'api'>): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** What a node says of itself, unproved. Throws WitanError `client/unreachable`. */
export async function readStatus(url: string): Promise<NodeStatus> {
  const response = await fetch(`${url}/v1/status`).catch((cause: Error) => {
    throw new WitanError('client/unreachable', url, { cause });
  });
  return (await response.json()) as NodeStatus;
}

/** A client whose answers are held against what this user has kept of the chain. */
export interface Reader {
  readonly client: LedgerClient;
  /** Undefined where nothing is kept: then answers stand from the genesis on. */
  readonly kept: KeptTrust | undefined;
}

export async function openReader(options: ConnectionOptions): Promise<Reader> {
  const url = await nodeUrl(options.node);
  const trust = await trustAt(url, options.trust);
  const mirror = httpMirror(`${url}/v1`, { proofs: true });
  const kept = await KeptTrust.open(trust, mirror, options.state);
  const client = new LedgerClient({
    ...{ url, trust, questions: questionsOf },
    hold: kept?.hold.bind(kept),
  });
  return { client, kept };
}

export async function openClient(options: ConnectionOptions): Promise<LedgerClient> {
  return (await openReader(options)).client;
}
