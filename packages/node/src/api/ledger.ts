// Reading: records with proofs, blocks, headers, validators and the genesis they stem from.

import { type Header, type Result, sealedHash } from '@witan/ledger/block';
import { toHex } from '@witan/ledger/bytes';
import { genesisToJson } from '@witan/ledger/genesis-json';
import type { Validator } from '@witan/ledger/membership';
import { WitanError } from '@witan/ledger/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BlockView, LedgerService } from './ledger-service.ts';
import { sendProblem } from './problem.ts';
import { EPOCH_PARAMS, HEIGHT_PARAMS, RECEIPT_TYPE, STATE_QUERY } from './schemas.ts';
import { nextAddress, type StateOptions, stateRequest } from './state-questions.ts';

function headerJson(header: Header): object {
  return {
    version: header.version,
    chainId: toHex(header.chainId),
    epoch: String(header.epoch),
    height: String(header.height),
    originView: String(header.originView),
    proposer: header.proposer,
    parent: toHex(header.parent),
    payloadRoot: toHex(header.payloadRoot),
    time: new Date(header.timeMs).toISOString(),
    termEnd: header.termEnd,
    epochEnd: header.epochEnd,
    evidenceRoot: toHex(header.evidenceRoot),
    lagSeal: toHex(header.lagSeal),
    validatorsHash: toHex(header.validatorsHash),
  };
}

function resultJson(result: Result): object {
  return Object.fromEntries(Object.entries(result).map(([name, hash]) => [name, toHex(hash)]));
}

function blockJson(block: BlockView): object {
  return {
    blockHash: toHex(block.blockHash),
    header: headerJson(block.header),
    result: resultJson(block.result),
    certificate:
      block.certificate === undefined ? null : Buffer.from(block.certificate).toString('base64url'),
  };
}

function validatorJson(validator: Validator, index: number): object {
  return {
    index,
    member: validator.member,
    name: validator.name,
    networkKey: toHex(validator.networkKey),
    consensusKey: toHex(validator.consensusKey),
    attestKey: toHex(validator.attestKey),
  };
}

function findBlock(service: LedgerService, text: string): BlockView | undefined {
  return service.block(text === 'latest' ? service.status().height : Number(text));
}

/** `/v1/land/parcels/106-54` asks `land/parcels/106-54`, percent-encoded as the address is. */
function pathOf({ url }: Pick<FastifyRequest, 'url'>): string {
  const [path = ''] = url.split('?', 1);
  return path.slice('/v1/'.length);
}

/**
 * The answer, as soon as a certificate covers it: in a network's first moments there is none yet.
 * Throws WitanError `api/not-certified` when none comes within `waitMs`.
 */
async function onceCertified<T>(
  service: LedgerService,
  waitMs: number,
  answer: () => Promise<T>,
): Promise<T> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    try {
      return await answer();
    } catch (error) {
      if (!(error instanceof WitanError && error.key === 'api/not-certified')) throw error;
      const leftMs = deadline - Date.now();
      if (leftMs <= 0) throw error;
      await nextBlock(service, leftMs);
    }
  }
}

/** Resolves when a block or a certificate becomes known, at the latest after `waitMs`. */
function nextBlock(service: LedgerService, waitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      forget();
      resolve();
    };
    const forget = service.onBlock(done);
    const timer = setTimeout(done, waitMs);
    // A node that stops does not wait for this.
    timer.unref();
  });
}

async function answerState(
  service: LedgerService,
  certifiedMs: number,
  request: FastifyRequest<{ Querystring: StateOptions }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { question, height, withProof } = stateRequest(pathOf(request), request.query);
  const answer = await onceCertified(service, certifiedMs, () =>
    service.stateAnswer(question, height, request.query.grade),
  );
  const block = service.block(answer.height);
  reply.header('ledger-height', String(answer.height)).header('ledger-final', 'true');
  reply.header('ledger-grade', answer.grade);
  if (block !== undefined) {
    const root = toHex(block.result.stateRoot);
    reply.header('ledger-root', root).header('etag', `"${answer.height}-${root.slice(0, 16)}"`);
  }
  const { next } = (answer.data ?? {}) as { readonly next?: unknown };
  if (question.includes('?limit=') && typeof next === 'string') {
    reply.header('link', `<${nextAddress(question, answer.height, next)}>; rel="next"`);
  }
  if (request.headers.accept === RECEIPT_TYPE) {
    return reply.type(RECEIPT_TYPE).send(Buffer.from(answer.receipt));
  }
  return reply.send({
    question,
    height: String(answer.height),
    grade: answer.grade,
    data: answer.data,
    header: block === undefined ? null : headerJson(block.header),
    proof: withProof ? Buffer.from(answer.receipt).toString('base64url') : null,
  });
}

export function ledgerRoutes(
  app: FastifyInstance,
  service: LedgerService,
  modules: readonly string[],
  certifiedMs: number,
): void {
  for (const module of modules) {
    app.get<{ Querystring: StateOptions }>(
      `/v1/${module}/*`,
      { schema: { summary: `Records of ${module}, with proof`, querystring: STATE_QUERY } },
      (request, reply) => answerState(service, certifiedMs, request, reply),
    );
  }

  app.get<{ Params: { height: string } }>(
    '/v1/blocks/:height',
    { schema: { summary: 'A final block', params: HEIGHT_PARAMS } },
    async (request, reply) => {
      const block = findBlock(service, request.params.height);
      if (block === undefined) return sendProblem(reply, request, 'api/no-such-height');
      return reply.send(blockJson(block));
    },
  );

  app.get<{ Params: { height: string } }>(
    '/v1/headers/:height',
    { schema: { summary: 'A sealed header', params: HEIGHT_PARAMS } },
    async (request, reply) => {
      const block = findBlock(service, request.params.height);
      if (block === undefined) return sendProblem(reply, request, 'api/no-such-height');
      const { header, result } = block;
      return reply.send({
        header: headerJson(header),
        result: resultJson(result),
        sealedHash: toHex(sealedHash(header, result)),
      });
    },
  );

  app.get('/v1/validators', { schema: { summary: 'The council' } }, async (_request, reply) =>
    reply.send(service.validators.map(validatorJson)),
  );

  app.get<{ Params: { epoch: string } }>(
    '/v1/epochs/:epoch',
    { schema: { summary: 'How an epoch ended, and who came after', params: EPOCH_PARAMS } },
    async (request, reply) => {
      const ended = service.endedEpoch(Number(request.params.epoch));
      if (ended === undefined) return sendProblem(reply, request, 'api/no-such-epoch');
      // It was final when it was made: nothing about it will change.
      reply.header('cache-control', 'public, immutable, max-age=31536000');
      const block = service.block(ended.height);
      return reply.send({
        epoch: String(ended.epoch),
        height: String(ended.height),
        validators: ended.validators.map(validatorJson),
        ...(block === undefined ? {} : blockJson(block)),
      });
    },
  );

  app.get('/v1/genesis', { schema: { summary: 'The genesis document' } }, async (_request, reply) =>
    reply.send(genesisToJson(service.genesis)),
  );

  app.get('/v1/status', { schema: { summary: 'How this node is' } }, async (_request, reply) =>
    reply.send(service.status()),
  );
}
