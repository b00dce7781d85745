// Where this command's trust comes from: a genesis that was pinned before the answer came, never
// the answer itself.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toHex } from '@witan/ledger/bytes';
import type { Genesis } from '@witan/ledger/genesis';
import { genesisFromJson } from '@witan/ledger/genesis-json';
import { WitanError } from '@witan/ledger/problems';
import { type Trust, trustFromGenesis } from '@witan/light-client';
import { readGenesisFile } from '@witan/node/home';

/** The example consortium, pinned with the program. */
const PINNED = fileURLToPath(new URL('../../../nodes/treasury/genesis.json', import.meta.url));

const CHAIN_ID = /^[0-9a-f]{64}$/i;
const GENESIS_BYTES_MAX = 4 * 1024 * 1024;
const FETCH_MS = 15_000;

/** `--trust FILE`, else `$WITAN_HOME/genesis.json`, else the genesis shipped with the program. */
export function resolveTrustFile(file: string | undefined): string {
  const home = process.env.WITAN_HOME;
  const ofHome = home === undefined ? undefined : join(home, 'genesis.json');
  return file ?? (ofHome !== undefined && existsSync(ofHome) ? ofHome : PINNED);
}

/** Throws WitanError `usage/invalid` for a chain id: nobody is asked for its genesis here. */
export function resolveTrust(file: string | undefined): Trust {
  if (file !== undefined && CHAIN_ID.test(file)) {
    throw new WitanError('usage/invalid', 'without a node --trust takes a genesis file');
  }
  return trustFromGenesis(readGenesisFile(resolveTrustFile(file)));
}

/** The genesis that a node serves: of any network, and for whoever knows its hash. */
export async function fetchGenesis(url: string): Promise<Genesis> {
  const response = await fetch(`${url}/v1/genesis`, {
    signal: AbortSignal.timeout(FETCH_MS),
  }).catch((cause: Error) => {
    throw new WitanError('client/unreachable', url, { cause });
  });
  const text = await response.text();
  if (text.length > GENESIS_BYTES_MAX) throw new WitanError('client/bad-answer', url);
  try {
    return genesisFromJson(JSON.parse(text));
  } catch (cause) {
    throw new WitanError('client/bad-answer', `${url} serves no genesis`, { cause });
  }
}

/**
 * `--trust` where a node is at hand: a file, or the chain id, which is the hash of the genesis. It
 * was pinned before, so that it does not matter who hands over the genesis itself.
 */
export async function trustAt(url: string, pinned: string | undefined): Promise<Trust> {
  if (pinned === undefined || !CHAIN_ID.test(pinned)) return resolveTrust(pinned);
  const trust = trustFromGenesis(await fetchGenesis(url));
  const found = toHex(trust.chainId);
  if (found === pinned.toLowerCase()) return trust;
  throw new WitanError('client/bad-answer', `${url} is of the chain ${found}, pinned is ${pinned}`);
}
