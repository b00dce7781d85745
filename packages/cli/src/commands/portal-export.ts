// `witan portal export DIR`: the header log as static files that any web server can serve, checked
// before a citizen sees them (light-client.md §15). Asked again, it fetches what is new.

import { resolve } from 'node:path';
import type { LedgerClient } from '@witan/client';
import { checkpointOrigin } from '@witan/ledger/checkpoint';
import { entriesHashes, TILE_WIDTH, type Tile, tilesOfLevel } from '@witan/ledger/log-tiles';
import { type ConnectionOptions, openClient } from '../connection.ts';
import { printAnswer } from '../output.ts';
import { LogFolder } from '../portal/log-folder.ts';

export interface PortalExportOptions extends ConnectionOptions {
  readonly json?: boolean;
}

export async function portalExport(dir: string, options: PortalExportOptions): Promise<void> {
  const client = await openClient(options);
  const { checkpoint, note, trust } = await client.checkpoint(Date.now());
  const folder = LogFolder.open(resolve(dir), checkpointOrigin(trust.chainId));
  const had = folder.size;
  for (const bundle of missing(had, checkpoint.size)) await take(client, folder, bundle);
  const files = folder.publish(checkpoint, note);
  const { size } = checkpoint;
  printAnswer(options, { directory: folder.directory, size, added: size - had, files }, [
    `✔ ${folder.directory}: ${size} headers, ${Math.max(0, size - had)} of them new`,
    `  files    ${files} written; full tiles never change, so let servers cache them for good`,
  ]);
}

/** Bundles of entries above a size: whole ones, and the partial one at the end. */
function missing(from: number, size: number): readonly Tile[] {
  return tilesOfLevel(size, 0, Math.floor(from / TILE_WIDTH));
}

async function take(
  client: Pick<LedgerClient, 'logEntries'>,
  folder: LogFolder,
  bundle: Tile,
): Promise<void> {
  const bytes = await client.logEntries(bundle);
  folder.add(bundle, bytes, entriesHashes(bytes, bundle.width));
}
