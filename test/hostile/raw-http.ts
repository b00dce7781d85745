// HTTP by hand: requests with headers and paths that a decent client would not send, and sockets
// that send slowly, or nothing at all.

import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { HostileRequest } from './malformed-requests.ts';

export interface RawAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const REQUEST_MS = 10_000;
const ANSWER_BYTES = 64 * 1024;

export function keepAlive(sockets: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: sockets });
}

/** The answer, or undefined when the server cut the connection; a stream is left after its head. */
export function send(
  url: URL,
  agent: Agent,
  { method, path, headers, body }: HostileRequest,
): Promise<RawAnswer | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { agent, host: url.hostname, port: url.port, method, path, headers, timeout: REQUEST_MS },
      (incoming) => {
        const type = String(incoming.headers['content-type'] ?? '');
        const status = incoming.statusCode ?? 0;
        if (type.startsWith('text/event-stream')) {
          resolve({ status, type, text: '' });
          incoming.destroy();
          return;
        }
        let text = '';
        incoming.on('data', (chunk: Buffer) => {
          if (text.length < ANSWER_BYTES) text += chunk.toString();
        });
        incoming.on('end', () => resolve({ status, type, text }));
        incoming.on('error', () => resolve(undefined));
      },
    );
    outgoing.on('timeout', () => {
      outgoing.destroy();
      reject(new Error(`no answer within ${REQUEST_MS} ms: ${method} ${path.slice(0, 200)}`));
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      // What is refused half-way may be cut before we have sent it all.
      if (['ECONNRESET', 'EPIPE', 'ECONNABORTED'].includes(error.code ?? '')) resolve(undefined);
      else reject(error);
    });
    if (body !== undefined) outgoing.write(body);
    outgoing.end();
  });
}

export function openSocket(url: URL): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Sends text as it is; what came back until the server closed, or until `waitMs` passed. */
export async function sendRaw(url: URL, text: string, waitMs: number): Promise<string> {
  const socket = await openSocket(url);
  socket.removeAllListeners('error');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1');
  });
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
    socket.on('error', () => resolve());
  });
  socket.write(text, 'latin1');
  const timer = setTimeout(() => socket.destroy(), waitMs);
  await closed;
  clearTimeout(timer);
  return answer;
}
