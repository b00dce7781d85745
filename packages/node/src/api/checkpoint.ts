// The header log for citizens and for any tool that reads C2SP logs: the newest checkpoint and the
// tiles under it, links from council to council, and the policy (light-client.md §15). The log's
// prefix is `/v1`.

import { concatBytes } from '@witan/ledger/bytes';
import { parseTilePath } from '@witan/ledger/log-tiles';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LedgerService } from './ledger-service.ts';
import { sendProblem } from './problem.ts';
import { EPOCH_LINKS_TYPE, EPOCH_PARAMS, LINKS_QUERY } from './schemas.ts';

const NOTE_TYPE = 'text/plain; charset=utf-8';
const TILE_TYPE = 'application/octet-stream';

export function checkpointRoutes(app: FastifyInstance, service: LedgerService): void {
  const notes = [
    ['checkpoint', 'The newest header log that a quorum has cosigned, as a C2SP note'],
    ['checkpoint.full', 'The same with every cosignature that this agency knows'],
  ] as const;
  for (const [name, summary] of notes) {
    app.get(`/v1/${name}`, { schema: { summary } }, async (request, reply) => {
      const note = service.checkpoint(name === 'checkpoint.full');
      if (note === undefined) return sendProblem(reply, request, 'api/no-checkpoint');
      return reply.type(NOTE_TYPE).header('cache-control', 'public, max-age=5').send(note);
    });
  }

  app.get<{ Params: { '*': string } }>(
    '/v1/tile/*',
    { schema: { summary: 'A tile of the header log, or its entries (C2SP tlog-tiles)' } },
    async (request, reply) => {
      const asked = parseTilePath(`tile/${request.params['*']}`);
      const bytes = asked && (asked.kind === 'tile' ? service.tile(asked) : service.entries(asked));
      if (bytes === undefined) return sendProblem(reply, request, 'api/not-found');
      // What is in the log stays there.
      reply.header('cache-control', 'public, immutable, max-age=31536000');
      return reply.type(TILE_TYPE).send(Buffer.from(bytes));
    },
  );

  app.get<{ Params: { epoch: string } }>(
    '/v1/epochs/:epoch(^\\d+).pb',
    { schema: { summary: 'The link that ends an epoch', params: EPOCH_PARAMS } },
    async (request, reply) => {
      const epoch = Number(request.params.epoch);
      return sendLinks(service, request, reply, epoch, epoch + 1);
    },
  );

  app.get<{ Params: { epoch: string }; Querystring: { to?: string } }>(
    '/v1/epochs/skip/:epoch(^\\d+).pb',
    {
      schema: {
        summary: 'Links from the council of an epoch to the newest, in few steps',
        params: EPOCH_PARAMS,
        querystring: LINKS_QUERY,
      },
    },
    async (request, reply) => {
      const { to } = request.query;
      const epoch = Number(request.params.epoch);
      return sendLinks(service, request, reply, epoch, to === undefined ? undefined : Number(to));
    },
  );

  app.get(
    '/v1/policy',
    { schema: { summary: 'Who must have cosigned a checkpoint (C2SP tlog-policy)' } },
    async (_request, reply) =>
      reply.type(NOTE_TYPE).header('cache-control', 'public, max-age=60').send(service.policy()),
  );
  prefixRoute(app, service);
}

/** While the end of an epoch has no quorum here, it is not yet an answer that nobody has any. */
function sendLinks(
  service: LedgerService,
  request: FastifyRequest,
  reply: FastifyReply,
  from: number,
  to: number | undefined,
): FastifyReply {
  const links = service.epochLinks(from, to);
  if (links === undefined) {
    const hasEnded = service.endedEpoch(from) !== undefined;
    return sendProblem(reply, request, hasEnded ? 'api/no-checkpoint' : 'api/no-such-epoch');
  }
  // More signatures may come, and with them links that lead farther.
  reply.header('cache-control', 'public, max-age=60');
  return reply.type(EPOCH_LINKS_TYPE).send(Buffer.from(links));
}

function prefixRoute(app: FastifyInstance, service: LedgerService): void {
  app.get<{ Params: { '*': string } }>(
    '/v1/proof/prefix/*',
    { schema: { summary: 'Proofs that smaller header logs are beginnings of a larger one' } },
    async (request, reply) => {
      const sizes = sizesOf(request.params['*']);
      const [size = 0, ...smaller] = sizes ?? [];
      const proofs = sizes && service.prefixProofs(smaller, size);
      if (proofs === undefined) return sendProblem(reply, request, 'api/not-found');
      reply.header('cache-control', 'public, immutable, max-age=31536000');
      const parts = proofs.flatMap((proof) => [Uint8Array.of(proof.length), ...proof]);
      return reply.type(TILE_TYPE).send(Buffer.from(concatBytes(...parts)));
    },
  );
}

/** `<size>/<size0>,<size0>…`, of which nothing has a second spelling. */
function sizesOf(path: string): readonly number[] | undefined {
  if (!/^[1-9]\d{0,15}\/[1-9]\d{0,15}(,[1-9]\d{0,15}){0,15}$/.test(path)) return undefined;
  const sizes = path.split(/[/,]/).map(Number);
  return sizes.every(Number.isSafeInteger) ? sizes : undefined;
}
