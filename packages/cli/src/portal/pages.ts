// The portal's pages in a folder that any web server can serve: as built, with the network's
// founders and the addresses of its agencies beside them. A plain web server sends no policy, so
// the page carries it.

import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Genesis } from '@witan/ledger/genesis';
import { WitanError } from '@witan/ledger/problems';
import { deploymentOf, portalPolicy } from '@witan/node/portal';

/** Where a build of the repository leaves the portal. */
export const PORTAL_BUILD: string = fileURLToPath(
  new URL('../../../portal/dist-web', import.meta.url),
);
const INDEX = 'index.html';
const HEAD = '<head>';

export interface PagesServer {
  readonly member: string;
  readonly url: string;
}

/** Throws WitanError `usage/invalid` where the portal was never built. */
export function writePages(
  directory: string,
  genesis: Genesis,
  servers: readonly PagesServer[],
  build: string = PORTAL_BUILD,
): void {
  if (!existsSync(join(build, INDEX))) {
    throw new WitanError('usage/invalid', 'the portal is not built: npm test or npm start does');
  }
  // The page that names the others comes last.
  cpSync(build, directory, {
    recursive: true,
    filter: (path) =>
      !(path !== build && basename(path).startsWith('.')) && basename(path) !== INDEX,
  });
  writeFileSync(join(directory, 'deployment.json'), JSON.stringify(deploymentOf(genesis, servers)));
  const content = portalPolicy(servers, 'page');
  const policy = `<meta http-equiv="content-security-policy" content="${content}">`;
  const page = readFileSync(join(build, INDEX), 'utf8').replace(HEAD, `${HEAD}\n    ${policy}`);
  writeFileSync(join(directory, INDEX), page);
}
