// The header log for citizens and for any tool that reads C2SP logs: the newest checkpoint and the
// tiles under it (light-client.md §15). The prefix of the log is `/v1`.

import { parseTilePath } from '@witan/ledger/log-tiles';
import type { FastifyInstance } from 'fastify';
import type { LedgerService } from './ledger-service.ts';
import { sendProblem } from './problem.ts';

const NOTE_TYPE = 'text/plain; charset=utf-8';
const TILE_TYPE = 'application/octet-stream';

export function checkpointRoutes(app: FastifyInstance, service: LedgerService): void {
  app.get(
    '/v1/checkpoint',
    { schema: { summary: 'The newest header log that a quorum has cosigned, as a C2SP note' } },
    async (request, reply) => {
      const note = service.checkpoint();
      if (note === undefined) return sendProblem(reply, request, 'api/no-checkpoint');
      return reply.type(NOTE_TYPE).header('cache-control', 'public, max-age=5').send(note);
    },
  );

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
}
