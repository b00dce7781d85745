// What Node's HTTP server would answer by itself, without a problem that a client can read, and for
// how long it would wait for somebody who sends slowly (reliability.md U1, U5).

import type { IncomingMessage, ServerOptions, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { PROBLEM_TYPE, problemBody, sendProblem } from './problem.ts';

/** A client that has not sent its headers in this time holds a socket for nothing. */
const HEADERS_MS_MAX = 10_000;
const LOOK_MS = 1_000;

export const HTTP_OPTIONS: ServerOptions = {
  headersTimeout: HEADERS_MS_MAX,
  connectionsCheckingInterval: LOOK_MS,
  // Its absence is refused below, in words.
  requireHostHeader: false,
};

export function refuseProtocolFaults(app: FastifyInstance): void {
  app.server.on('checkExpectation', refuseExpectation);
  app.addHook('onRequest', async (request, reply) => {
    if (request.raw.httpVersion === '1.1' && request.raw.headers.host === undefined) {
      return sendProblem(reply, request, 'api/invalid-request', 'a Host header is missing');
    }
  });
}

function refuseExpectation({ url = '' }: IncomingMessage, response: ServerResponse): void {
  const body = problemBody('api/invalid-request', { url, id: '' }, 'an expectation nobody has');
  response.writeHead(body.status, { 'content-type': PROBLEM_TYPE, connection: 'close' });
  response.end(JSON.stringify(body));
}
