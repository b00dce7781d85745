// A real Chromium with one page that runs one script, bundled from its source.

import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';

const PAGE =
  '<!doctype html><title>Light client</title><script type="module" src="page.js"></script>';
/** A container's root needs no sandbox of its own, and its /dev/shm is small. */
const CHROMIUM_ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];
const START_MS = 30_000;

export interface OpenedPage {
  readonly page: Page;
  readonly version: string;
  /** Errors that the page met and did not catch. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** `$CHROMIUM`, else the `chromium` on the path. */
function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') return named;
  const { stdout } = spawnSync('which', ['chromium'], { encoding: 'utf8' });
  return stdout?.trim() || undefined;
}

/** Undefined where there is no Chromium. The caller closes it. */
export async function launchChromium(more: readonly string[] = []): Promise<Browser | undefined> {
  const executablePath = findChromium();
  return executablePath === undefined
    ? undefined
    : chromium.launch({
        executablePath,
        args: [...CHROMIUM_ARGS, ...more],
        timeout: START_MS,
      });
}

function serve(script: Uint8Array): Promise<Server> {
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : PAGE);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Undefined where there is no Chromium. The caller closes what it opened. */
export async function openPage(script: URL): Promise<OpenedPage | undefined> {
  const browser = await launchChromium();
  if (browser === undefined) return undefined;
  const bundled = await build({
    entryPoints: [fileURLToPath(script)],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['source'],
    write: false,
  });
  const server = await serve(bundled.outputFiles[0]?.contents as Uint8Array);
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const close = async (): Promise<void> => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  };
  return { page, version: browser.version(), faults, close };
}
