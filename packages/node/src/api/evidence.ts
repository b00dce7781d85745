// /v1/evidence: who signed what no honest validator signs, recorded or not yet, with the bytes
// that anyone can verify (consensus.md §15). The proof that a piece is recorded comes from
// /v1/governance/evidence. Anyone may add to it: evidence speaks for itself, so no sender is asked.

import { fromHex, toHex } from '@witan/ledger/bytes';
import { evidenceBytesMax } from '@witan/ledger/limits';
import { WitanError } from '@witan/ledger/problems';
import type { FastifyInstance } from 'fastify';
import type { EvidenceView } from '../evidence-desk.ts';
import type { LedgerService } from './ledger-service.ts';
import { EVIDENCE_QUERY, OCTETS } from './schemas.ts';

function evidenceJson({ hash, bytes, evidence, height, accusation }: EvidenceView): object {
  return {
    hash,
    kind: evidence.kind,
    epoch: String(evidence.epoch),
    seat: evidence.culprit,
    member: accusation?.member ?? null,
    says: accusation === undefined ? null : `${accusation.member} signed ${accusation.what}`,
    recorded: height === undefined ? null : String(height),
    evidence: Buffer.from(bytes).toString('base64url'),
  };
}

export function evidenceRoutes(app: FastifyInstance, service: LedgerService): void {
  app.get<{ Querystring: { from?: string } }>(
    '/v1/evidence',
    {
      schema: {
        summary: 'Evidence against validators, recorded or known to this node, page by page',
        querystring: EVIDENCE_QUERY,
      },
    },
    async (request, reply) => {
      const { from } = request.query;
      const { pieces, next } = service.evidence(from === undefined ? undefined : fromHex(from));
      if (next !== undefined)
        reply.header('link', `</v1/evidence?from=${toHex(next)}>; rel="next"`);
      return reply.send(pieces.map(evidenceJson));
    },
  );
  app.post<{ Body: Buffer | undefined }>(
    '/v1/evidence',
    {
      bodyLimit: evidenceBytesMax,
      schema: { summary: 'Submit evidence for the next block to carry', consumes: [OCTETS] },
    },
    async ({ body }, reply) => {
      if (body === undefined) throw new WitanError('api/invalid-request', 'a body is missing');
      return reply.code(202).send(evidenceJson(service.accuse(new Uint8Array(body))));
    },
  );
}
