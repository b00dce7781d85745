// How `witan demo break` in one terminal reaches the demonstration in another: a Unix socket in a
// private directory, one line of JSON each way.

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { WitanError } from '@witan/ledger/problems';

export interface ControlRequest {
  readonly verb: 'break' | 'lie' | 'heal' | 'status';
  readonly agency?: string;
}

export type ControlAnswer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly detail: string };

const REQUEST_BYTES_MAX = 4096;

function controlDirectory(): string {
  const directory = join(tmpdir(), `witan-demo-${userInfo().uid}`);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return directory;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // no such process, or not ours
  }
}

/** Serves requests until closed. The socket is named after this process. */
export async function serveControl(
  handle: (request: ControlRequest) => Promise<unknown>,
): Promise<Server> {
  const path = join(controlDirectory(), `${process.pid}.sock`);
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (text.length > REQUEST_BYTES_MAX) socket.destroy();
      if (!text.endsWith('\n')) return;
      void answer(text, handle).then((line) => socket.end(`${JSON.stringify(line)}\n`));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  server.once('close', () => rmSync(path, { force: true }));
  return server;
}

async function answer(
  text: string,
  handle: (request: ControlRequest) => Promise<unknown>,
): Promise<ControlAnswer> {
  try {
    return { ok: true, result: await handle(JSON.parse(text) as ControlRequest) };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** The newest demonstration of this user that is still running. */
function newestSocket(): string {
  const directory = controlDirectory();
  const pids = readdirSync(directory)
    .filter((name) => name.endsWith('.sock'))
    .map((name) => Number(name.slice(0, -'.sock'.length)))
    .filter(isAlive);
  if (pids.length === 0) {
    throw new WitanError('demo/not-running', 'start one with npm start or witan demo');
  }
  return join(directory, `${Math.max(...pids)}.sock`);
}

/** Asks the running demonstration. Throws WitanError `demo/not-running` or `usage/invalid`. */
export async function askControl(request: ControlRequest): Promise<unknown> {
  const line = await new Promise<string>((resolve, reject) => {
    const socket = createConnection(newestSocket());
    let text = '';
    socket.setEncoding('utf8');
    socket.once('error', reject);
    socket.on('data', (chunk: string) => {
      text += chunk;
    });
    socket.once('end', () => resolve(text));
    socket.write(`${JSON.stringify(request)}\n`);
  });
  const reply = JSON.parse(line) as ControlAnswer;
  if (!reply.ok) throw new WitanError('usage/invalid', reply.detail);
  return reply.result;
}
