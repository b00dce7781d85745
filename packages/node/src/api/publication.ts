// What publishers fetch to make static files of it (light-client.md §15). A page is a file that is
// named by its hash, which no index here finds, so a publisher asks for it by its place.

import type { FastifyInstance, FastifyReply } from 'fastify';
import type { LedgerService } from './ledger-service.ts';
import { sendProblem } from './problem.ts';
import { LANDMARK_PARAMS, OCTETS, PAGE_PARAMS, PAGE_QUERY } from './schemas.ts';

const IMMUTABLE = 'public, immutable, max-age=31536000';
const SHORT = 'public, max-age=5';

export function publicationRoutes(app: FastifyInstance, { publication }: LedgerService): void {
  const send = (reply: FastifyReply, bytes: Uint8Array, caching: string): FastifyReply =>
    reply.type(OCTETS).header('cache-control', caching).send(Buffer.from(bytes));

  app.get(
    '/v1/landmarks',
    { schema: { summary: 'The first log of each day: day, size, root and state root' } },
    async (_request, reply) => send(reply, publication.landmarks(), SHORT),
  );

  app.get<{ Params: { day: string; height: string } }>(
    '/v1/proof/landmark/:day/:height(^\\d+).pb',
    {
      schema: {
        summary: 'A header with its path to the landmark of a day',
        params: LANDMARK_PARAMS,
      },
    },
    async (request, reply) => {
      const { day, height } = request.params;
      const proof = publication.landmarkProof(Number(day), Number(height));
      return proof === undefined
        ? sendProblem(reply, request, 'api/not-found')
        : send(reply, proof, IMMUTABLE);
    },
  );

  app.get<{ Params: { height: string }; Querystring: { turns?: string } }>(
    '/v1/pages/:height',
    {
      schema: {
        summary: 'A page of the state of a height, by its turns from the root',
        params: PAGE_PARAMS,
        querystring: PAGE_QUERY,
      },
    },
    async (request, reply) => {
      const { turns = '' } = request.query;
      const page = await publication.page(Number(request.params.height), turns);
      return page === undefined
        ? sendProblem(reply, request, 'api/not-found')
        : send(reply, page, IMMUTABLE);
    },
  );
}
