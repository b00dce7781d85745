// The HTTP API (experience.md §8): reads with proofs, writes under their own identifier, problems
// by RFC 9457 everywhere, health, metrics, and its own OpenAPI 3.1 document.

import swagger from '@fastify/swagger';
import { quorum } from '@witan/ledger/membership';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { PortalConfig } from '../home.ts';
import { checkpointRoutes } from './checkpoint.ts';
import { completeDocument } from './document.ts';
import { eventRoutes } from './events.ts';
import { evidenceRoutes } from './evidence.ts';
import { ledgerRoutes } from './ledger.ts';
import type { LedgerService } from './ledger-service.ts';
import { portalRoutes } from './portal.ts';
import { isFailure, keyOfError, refuseConnection, sendProblem } from './problem.ts';
import { HTTP_OPTIONS, refuseProtocolFaults } from './protocol-faults.ts';
import { publicationRoutes } from './publication.ts';
import type { StreamLimits } from './stream-places.ts';
import { transactionRoutes } from './transactions.ts';

const BODY_BYTES_MAX = 256 * 1024;
const REQUEST_MS_MAX = 35_000;
/** As many as may wait for a transaction; one more is closed at once. */
const CONNECTIONS_MAX = 16_384;
/** How long a question waits for a certificate under which it can be answered. */
const CERTIFIED_MS = 3_000;

export interface ApiOperator {
  /** What nobody foresaw, in one line. */
  log(line: string): void;
  /** A request met damage of our own: nothing more may be signed. */
  onFailure(error: Error): void;
  /** How long a question waits for a certificate, in ms; a test has less patience. */
  readonly certifiedMs?: number;
  /** How many streams of events; the usual ones, unless told. */
  readonly streams?: StreamLimits;
  /** Pages beside the answers; none, unless told. */
  readonly portal?: PortalConfig | undefined;
}

/** Builds the server; the caller listens. `modules` are the names under `/v1/`. */
export async function createApi(
  service: LedgerService,
  modules: readonly string[],
  operator: ApiOperator,
): Promise<FastifyInstance> {
  const answerError = (
    error: unknown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): FastifyReply => {
    if (isFailure(error)) operator.onFailure(error);
    const { key, detail } = keyOfError(error);
    if (key === 'api/internal') operator.log(`api: ${request.url}: ${String(error)}`);
    return sendProblem(reply, request, key, detail);
  };
  const app = fastify({
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_MS_MAX,
    keepAliveTimeout: 60_000,
    forceCloseConnections: true,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
    frameworkErrors: answerError,
    clientErrorHandler: refuseConnection,
    http: HTTP_OPTIONS,
  });
  app.server.maxConnections = CONNECTIONS_MAX;
  refuseProtocolFaults(app);
  // Transactions are bytes: no other body is read.
  app.removeAllContentTypeParsers();
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) => sendProblem(reply, request, 'api/not-found'));
  app.addHook('onSend', async (_request, reply) => {
    // Public reads carry no credentials, and writes are authorised by what is signed inside them.
    reply.header('access-control-allow-origin', '*');
    reply.header(
      'access-control-expose-headers',
      'ETag, Ledger-Height, Ledger-Root, Ledger-Final, Link, Location, Retry-After',
    );
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Witan', version: '1', description: 'A public ledger, with proofs.' },
    },
    transformObject: (document) =>
      completeDocument('openapiObject' in document ? document.openapiObject : {}),
  });
  preflightRoutes(app);
  transactionRoutes(app, service);
  ledgerRoutes(app, service, modules, operator.certifiedMs ?? CERTIFIED_MS);
  checkpointRoutes(app, service);
  publicationRoutes(app, service);
  eventRoutes(app, service, operator.streams);
  evidenceRoutes(app, service);
  healthRoutes(app, service);
  if (operator.portal !== undefined) {
    portalRoutes(app, operator.portal, {
      genesis: service.genesis,
      member: service.status().member,
    });
  }
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.ready();
  return app;
}

/**
 * What a browser asks before a page of another origin may hand in a transaction, or evidence: there
 * is no cookie to be misused, and what is handed in is judged by its own signatures (§8 CORS).
 */
function preflightRoutes(app: FastifyInstance): void {
  app.options('/v1/*', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .code(204)
      .header('access-control-allow-methods', 'GET, PUT, POST')
      .header('access-control-allow-headers', 'content-type, last-event-id')
      .header('access-control-max-age', '86400')
      .send(),
  );
}

function healthRoutes(app: FastifyInstance, service: LedgerService): void {
  app.get('/livez', { schema: { summary: 'The process answers' } }, async (_request, reply) =>
    reply.type('text/plain').send('ok\n'),
  );
  app.get('/readyz', { schema: { summary: 'The node takes part' } }, async (request, reply) => {
    const failing = notReady(service);
    return failing === undefined
      ? reply.type('text/plain').send('ok\n')
      : sendProblem(reply, request, 'api/not-ready', failing);
  });
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4').send(service.metrics()),
  );
}

/** The first check that fails, in words; undefined when the node is ready. */
function notReady(service: LedgerService): string | undefined {
  const status = service.status();
  if (status.halted !== undefined) return `halted: ${status.halted}`;
  if (status.room === 'none') return 'the disk is full: it is silent until there is room';
  if (status.room === 'little') return 'the disk is nearly full: it takes no transactions';
  if (status.syncing) return 'catching up with the other agencies';
  const linked = status.peers.filter(({ role, up }) => role === 'validator' && up).length;
  // Who has no seat follows whoever it is linked to.
  const needed = status.role === 'observer' ? 1 : quorum(service.validators.length) - 1;
  if (linked < needed) return `linked to ${linked} agencies, ${needed} are needed`;
  return undefined;
}
