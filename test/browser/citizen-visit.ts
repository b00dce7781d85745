// The servers of a citizen's first visit: one that serves the page, and three mirrors on other
// origins. All answers are compressed, and counted.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { toHex } from '@witan/ledger/bytes';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { withoutDynamicImports } from './bundle.ts';
import type { Visited } from './citizen-page.ts';
import { CHAIN_ID, type GatesWorld, NOW_MS, QUESTION } from './gates-world.ts';

const MIRRORS = 3;

export interface Visit extends Visited {
  readonly requests: number;
  /** Bodies as they were sent. */
  readonly bytes: number;
}

export interface Surroundings {
  /** How many times slower than this machine. */
  readonly slowdown?: number;
  readonly network?: { readonly latencyMs: number; readonly bytesPerSecond: number };
}

interface Counted {
  requests: number;
  bytes: number;
}

type Files = ReadonlyMap<string, readonly [type: string, body: Uint8Array]>;

function serve(files: () => Files, counted: Counted): Promise<Server> {
  const server = createServer(({ url = '' }, response) => {
    const file = files().get(url);
    response.setHeader('access-control-allow-origin', '*');
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const body = brotliCompressSync(file[1]);
    counted.requests++;
    counted.bytes += body.length;
    response.writeHead(200, { 'content-type': file[0], 'content-encoding': 'br' }).end(body);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function scripts(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('citizen-page.ts', import.meta.url))],
    outdir: '/',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    platform: 'browser',
    conditions: ['source'],
    legalComments: 'none',
    write: false,
    plugins: [withoutDynamicImports],
  });
  return new Map(outputFiles.map(({ path, contents }) => [path, contents]));
}

/** The servers of one world, to be visited as often as one likes. */
export class CitizenVisits {
  readonly #browser: Browser;
  readonly #counted: Counted;
  readonly #servers: readonly Server[];

  private constructor(browser: Browser, counted: Counted, servers: readonly Server[]) {
    this.#browser = browser;
    this.#counted = counted;
    this.#servers = servers;
  }

  static async open(browser: Browser, world: GatesWorld): Promise<CitizenVisits> {
    const counted: Counted = { requests: 0, bytes: 0 };
    const binary = 'application/octet-stream';
    const mirrored: Files = new Map([
      ['/checkpoint', ['text/plain', world.note()]],
      ['/receipt', [binary, world.receipt]],
    ]);
    const mirrors = await Promise.all(
      Array.from({ length: MIRRORS }, () => serve(() => mirrored, counted)),
    );
    const own = new Map<string, readonly [string, Uint8Array]>();
    for (const [path, script] of await scripts()) own.set(path, ['text/javascript', script]);
    own.set('/trust', [binary, world.trust()]);
    const pinned = {
      ...{ chainId: toHex(CHAIN_ID), question: QUESTION, nowMs: NOW_MS },
      mirrors: mirrors.map(addressOf),
    };
    const html = [
      '<!doctype html><title>Parcel</title><link rel="icon" href="data:,">',
      `<script>var pinned=${JSON.stringify(pinned)}</script>`,
      '<script type="module" src="citizen-page.js"></script>',
    ].join('');
    own.set('/', ['text/html; charset=utf-8', new TextEncoder().encode(html)]);
    const page = await serve(() => own, counted);
    return new CitizenVisits(browser, counted, [page, ...mirrors]);
  }

  /** With nothing in its cache. */
  async visit({ slowdown = 1, network }: Surroundings = {}): Promise<Visit> {
    Object.assign(this.#counted, { requests: 0, bytes: 0 });
    const context = await this.#browser.newContext();
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      if (network !== undefined) {
        const { latencyMs: latency, bytesPerSecond } = network;
        const throughput = { downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond };
        await session.send('Network.enable');
        await session.send('Network.emulateNetworkConditions', {
          offline: false,
          latency,
          ...throughput,
        });
      }
      await page.goto(addressOf(this.#servers[0] as Server));
      const visited = await page.evaluate(
        () => (globalThis as unknown as { visited: Promise<Visited> }).visited,
      );
      return { ...visited, ...this.#counted };
    } finally {
      await context.close();
    }
  }

  close(): void {
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
  }
}
