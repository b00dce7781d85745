// `witan portal export DIR`: the header log and the state as static files that any web server can
// serve, checked before a citizen sees them (light-client.md §15). Asked again, or with `--watch`,
// it fetches what is new.

import { resolve } from 'node:path';
import type { LedgerClient } from '@witan/client';
import { equalBytes } from '@witan/ledger/bytes';
import { checkpointOrigin } from '@witan/ledger/checkpoint';
import { chainIdOf } from '@witan/ledger/genesis';
import { entriesHashes, TILE_WIDTH, type Tile, tilesOfLevel } from '@witan/ledger/log-tiles';
import { problemOf, WitanError } from '@witan/ledger/problems';
import { serverOf } from '@witan/node/home';
import { type ConnectionOptions, openClient, readStatus } from '../connection.ts';
import { printAnswer, say } from '../output.ts';
import { exportBundles } from '../portal/bundle-export.ts';
import { checkpointNotes } from '../portal/checkpoint-notes.ts';
import { exportLinks } from '../portal/links-export.ts';
import { LogFolder } from '../portal/log-folder.ts';
import { writePages } from '../portal/pages.ts';
import { exportState } from '../portal/state-export.ts';
import { fetchGenesis } from '../trust.ts';

export interface PortalExportOptions extends ConnectionOptions {
  readonly json?: boolean;
  /** Files of trust bundles. */
  readonly bundle?: readonly string[];
  /** Seconds from the end of one export to the next; once, unless told. */
  readonly watch?: number;
  /** The portal's pages too. */
  readonly pages?: boolean;
  /** `MEMBER=URL` of APIs that the pages ask; the node that is asked here, unless told. */
  readonly server?: readonly string[];
}

export async function portalExport(dir: string, options: PortalExportOptions): Promise<void> {
  const client = await openClient(options);
  const directory = resolve(dir);
  const { watch } = options;
  if (watch === undefined) {
    await exportOnce(client, directory, options);
    if (options.pages) await exportPages(client, directory, options);
    return;
  }
  for (;;) {
    await exportOnce(client, directory, options).catch(sayIfPassing);
    await new Promise((done) => setTimeout(done, watch * 1_000));
  }
}

async function exportPages(
  { url, trust }: Pick<LedgerClient, 'url' | 'trust'>,
  directory: string,
  { server = [] }: PortalExportOptions,
): Promise<void> {
  const genesis = await fetchGenesis(url);
  if (!equalBytes(chainIdOf(genesis), trust.chainId)) {
    throw new WitanError('client/bad-answer', `${url} serves another genesis`);
  }
  const named = server.map((text) => {
    const split = text.indexOf('=');
    return serverOf(text.slice(0, Math.max(0, split)), text.slice(split + 1));
  });
  const asked = async () => [serverOf((await readStatus(url)).member, url)];
  writePages(directory, genesis, named.length > 0 ? named : await asked());
  say(`the portal's pages are in ${directory} too`);
}

/** Who watches outlives a node that restarts; what is false, or full, ends it. */
function sayIfPassing(error: unknown): void {
  if (!(error instanceof WitanError) || !problemOf(error.key).retryable) throw error;
  say(`${error.message}; trying again`);
}

async function exportOnce(
  client: LedgerClient,
  directory: string,
  options: PortalExportOptions,
): Promise<void> {
  const nowMs = Date.now();
  const { checkpoint, trust } = await client.checkpoint(nowMs, true);
  const { note, full } = checkpointNotes(checkpoint, trust);
  const folder = LogFolder.open(directory, checkpointOrigin(trust.chainId));
  const had = folder.size;
  for (const bundle of missing(had, checkpoint.size)) await take(client, folder, bundle);
  const files = folder.publish(checkpoint, note, full);
  const { size } = checkpoint;
  const bundles = await exportBundles(options.bundle ?? [], directory, { trust, note, nowMs });
  const links = await exportLinks(client, directory, trust);
  const state = await exportState(client, folder, checkpoint);
  printAnswer(options, { directory, size, added: size - had, files, links, bundles, state }, [
    `✔ ${directory}: ${size} headers, ${Math.max(0, size - had)} of them new`,
    `  files    ${files} written; full tiles never change, so let servers cache them for good`,
    `  links    ${links - 1} written, to the council of epoch ${trust.epoch}`,
    ...(bundles === 0 ? [] : [`  bundles  ${bundles} written: trust/<number>.json`]),
    `  state    of block ${state.height}: ${state.pages} pages are new; a page never changes`,
    `  days     ${state.landmarks} landmarks${withoutStateText(state.withoutState)}`,
  ]);
}

function withoutStateText(days: readonly number[]): string {
  if (days.length === 0) return '';
  return `; ${days.length} of them without their state, which this node does not hold any more`;
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
