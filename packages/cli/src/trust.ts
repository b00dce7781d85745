// Where this command's trust comes from: a genesis that was pinned before the answer came, never
// the answer itself.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Trust, trustFromGenesis } from '@witan/light-client';
import { readGenesisFile } from '@witan/node/home';

/** The example consortium, pinned with the program. */
const PINNED = fileURLToPath(new URL('../../../nodes/treasury/genesis.json', import.meta.url));

/** `--trust FILE`, else `$WITAN_HOME/genesis.json`, else the genesis shipped with the program. */
export function resolveTrustFile(file: string | undefined): string {
  const home = process.env.WITAN_HOME;
  const ofHome = home === undefined ? undefined : join(home, 'genesis.json');
  return file ?? (ofHome !== undefined && existsSync(ofHome) ? ofHome : PINNED);
}

export function resolveTrust(file: string | undefined): Trust {
  return trustFromGenesis(readGenesisFile(resolveTrustFile(file)));
}
