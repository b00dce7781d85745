// A server on the loopback address that answers whatever a test wants.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

export class LyingServer {
  /** Methods and addresses that were asked, in order. */
  readonly asked: string[] = [];
  /** Body of the request before. */
  body: Buffer = Buffer.alloc(0);
  behave: Behaviour = (response) => response.end();
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.asked.push(`${request.method} ${request.url}`);
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.body = Buffer.concat(chunks);
        this.behave(response, request);
      });
    });
  }

  static open(): Promise<LyingServer> {
    const server = createServer();
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve(new LyingServer(server)));
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** Answers each request with these bytes. */
export function answers(
  status: number,
  type: string | undefined,
  body: Uint8Array | string,
): Behaviour {
  return (response) => {
    response.writeHead(status, type === undefined ? {} : { 'content-type': type });
    response.end(body);
  };
}

export const RECEIPT_TYPE = 'application/vnd.witan.receipt';

export function receipt(bytes: Uint8Array): Behaviour {
  return answers(200, RECEIPT_TYPE, bytes);
}

export function json(status: number, value: unknown): Behaviour {
  return answers(status, 'application/json; charset=utf-8', JSON.stringify(value));
}
