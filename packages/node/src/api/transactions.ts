// Writing: a transaction is put under its own identifier, so that repeating a request is harmless.

import { fromHex, toHex } from '@witan/ledger/bytes';
import { HASH_LENGTH, type Hash, ZERO_HASH } from '@witan/ledger/hash';
import { bulkBytesMax, bulkTransactionsMax, transactionBytesMax } from '@witan/ledger/limits';
import { type ProblemKey, WitanError } from '@witan/ledger/problems';
import { decodeTransaction } from '@witan/ledger/transaction';
import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  onRequestAsyncHookHandler,
} from 'fastify';
import type { LedgerService, Submission, TransactionState } from './ledger-service.ts';
import { keyOfCode, problemBody, sendProblem } from './problem.ts';
import { OCTETS, RECEIPT_TYPE, TRANSACTION_QUERY, TXID_PARAMS } from './schemas.ts';
import { peerOf, type StreamLimits, StreamPlaces } from './stream-places.ts';

interface WaitQuery {
  readonly grade?: 'full' | 'immediate';
  readonly wait?: 'final';
  readonly timeout?: string;
}

/** Bulk requests that are read or checked at one time: a megabyte each, and a second or so. */
const BODY_LIMITS: StreamLimits = { streamsMax: 128, streamsPerPeerMax: 64 };
const JSON_TYPE = 'application/json; charset=utf-8';
const TIMEOUT_MS_MAX = 30_000;
const TIMEOUT_MS_DEFAULT = 10_000;

/** `500ms`, `10s`: at most half a minute, for a waiting request holds a connection. */
function timeoutMs(text: string | undefined): number {
  if (text === undefined) return TIMEOUT_MS_DEFAULT;
  const match = /^(\d{1,6})(ms|s)$/.exec(text);
  const value = match === null ? Number.NaN : Number(match[1]) * (match[2] === 's' ? 1000 : 1);
  if (!(value <= TIMEOUT_MS_MAX)) throw new WitanError('api/invalid-request', 'timeout');
  return value;
}

function txidOf(text: string): Hash {
  const txid = fromHex(text);
  if (txid?.length !== HASH_LENGTH) throw new WitanError('api/invalid-request', 'txid');
  return txid;
}

function stateBody(
  service: LedgerService,
  txid: Hash,
  state: TransactionState,
  request: { url: string; id: string },
  grade: WaitQuery['grade'],
): object {
  const base = { txid: toHex(txid), state: state.state };
  if (state.state !== 'final' && state.state !== 'postponed') return base;
  const key = state.code === 0 ? undefined : keyOfCode(state.code);
  const placed = {
    ...base,
    height: String(state.height),
    index: state.index,
    ...(key === undefined ? {} : { problem: problemBody(key, request) }),
  };
  // Passed over, and not refused: it may still execute.
  if (state.state === 'postponed') return placed;
  const receipt = receiptIfHeld(service, txid, grade);
  return {
    ...placed,
    outcome: state.code === 0 ? 'executed' : 'refused',
    ...(receipt === undefined ? {} : { receipt: Buffer.from(receipt).toString('base64url') }),
  };
}

export function transactionRoutes(app: FastifyInstance, service: LedgerService): void {
  app.addContentTypeParser(OCTETS, { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });

  app.put<{ Params: { txid: string }; Querystring: WaitQuery; Body: Buffer }>(
    '/v1/transactions/:txid',
    {
      bodyLimit: transactionBytesMax,
      onRequest: refuseUnread(service),
      schema: {
        summary: 'Submit a signed transaction under its identifier',
        consumes: [OCTETS],
        params: TXID_PARAMS,
        querystring: TRANSACTION_QUERY,
      },
    },
    async (request, reply) => {
      const txid = txidOf(request.params.txid);
      const waitMs = timeoutMs(request.query.timeout);
      const envelope = bodyOf(request);
      if (toHex(decodeTransaction(envelope).txid) !== request.params.txid) {
        return sendProblem(reply, request, 'api/txid-mismatch');
      }
      const submission = await submitOne(service, { txid, envelope }, peerOf(request.ip));
      if (!submission.ok) {
        const { key, retrySeconds } = submission;
        return sendProblem(reply, request, key, undefined, retrySeconds);
      }
      const state =
        request.query.wait === 'final' && submission.state.state !== 'final'
          ? await service.whenFinal(txid, waitMs)
          : submission.state;
      // Who waits for the proof has it in the same answer, as soon as there is one.
      const asksProof = request.headers.accept === RECEIPT_TYPE && state.state === 'final';
      const receipt = asksProof ? receiptIfHeld(service, txid, request.query.grade) : undefined;
      if (receipt !== undefined) return sendReceipt(reply, receipt);
      return answer(reply, service, txid, state, request);
    },
  );

  app.get<{ Params: { txid: string }; Querystring: WaitQuery }>(
    '/v1/transactions/:txid',
    {
      schema: {
        summary: 'State of a transaction, with its receipt once it is final',
        params: TXID_PARAMS,
        querystring: TRANSACTION_QUERY,
      },
    },
    async (request, reply) => {
      const txid = txidOf(request.params.txid);
      const state =
        request.query.wait === 'final'
          ? await service.whenFinal(txid, timeoutMs(request.query.timeout))
          : service.transaction(txid);
      if (state.state === 'unknown') return sendProblem(reply, request, 'transaction/unknown');
      if (request.headers.accept === RECEIPT_TYPE) {
        const receipt = service.transactionReceipt(txid, request.query.grade);
        if (receipt === undefined) return sendProblem(reply, request, keyWithoutReceipt(state));
        return sendReceipt(reply, receipt);
      }
      return answer(reply, service, txid, state, request);
    },
  );

  bulkRoute(app, service);
}

function sendReceipt(reply: FastifyReply, receipt: Uint8Array): FastifyReply {
  const { buffer, byteOffset, byteLength } = receipt;
  return reply.type(RECEIPT_TYPE).send(Buffer.from(buffer, byteOffset, byteLength));
}

function answer(
  reply: FastifyReply,
  service: LedgerService,
  txid: Hash,
  state: TransactionState,
  request: { url: string; id: string; query: WaitQuery },
): FastifyReply {
  const final = state.state === 'final';
  reply.header('location', `/v1/transactions/${toHex(txid)}`);
  if (!final) reply.header('retry-after', '1');
  return reply
    .code(final ? 200 : 202)
    .send(stateBody(service, txid, state, request, request.query.grade));
}

/** What was taken already needs no place of its own, and no check. */
async function submitOne(
  service: LedgerService,
  { txid, envelope }: { readonly txid: Hash; readonly envelope: Uint8Array },
  client: string,
): Promise<Submission> {
  if (service.isPending(txid)) return { ok: true, txid, state: { state: 'pending' } };
  const [submission] = await service.submit([envelope], client);
  return submission ?? { ok: false, txid, key: 'api/internal' };
}

/**
 * Refuses before the body is read: what cannot be taken shall cost no more than its headers. A
 * transaction that was taken already is told so, however little room there is.
 */
function refuseUnread(service: LedgerService): onRequestAsyncHookHandler {
  return async (request, reply) => {
    const refusal = service.refusal(peerOf(request.ip));
    if (refusal === undefined) return;
    const { txid: named } = request.params as { readonly txid?: string };
    const txid = named === undefined ? undefined : fromHex(named);
    if (txid?.length === HASH_LENGTH && service.isPending(txid)) return;
    const { key, detail, retrySeconds } = refusal;
    return sendProblem(reply, request, key, detail, retrySeconds);
  };
}

/** A body of a megabyte may take half a minute to arrive, so it is counted who sends any. */
function placeForBody(): onRequestAsyncHookHandler {
  const places = new StreamPlaces(BODY_LIMITS, 'api/busy');
  return async (request, reply) => {
    const leave = places.take(request.ip);
    reply.raw.once('finish', leave).once('close', leave);
  };
}

/** Many transactions in one request, each behind its u32 length: for importers and gateways. */
function bulkRoute(app: FastifyInstance, service: LedgerService): void {
  app.post<{ Body: Buffer }>(
    '/v1/transactions',
    {
      bodyLimit: bulkBytesMax,
      onRequest: [refuseUnread(service), placeForBody()],
      schema: { summary: 'Submit up to 1,000 length-prefixed transactions', consumes: [OCTETS] },
    },
    async (request, reply) => {
      const envelopes = splitEnvelopes(bodyOf(request));
      const submissions = await service.submit(envelopes, peerOf(request.ip));
      const waits = submissions.map((each) => (each.ok ? undefined : each.retrySeconds));
      const later = waits.findIndex((seconds) => seconds !== undefined);
      const first = submissions[0];
      // Where there is no room for any, the answer is about the request, as it is for one alone.
      if (first?.ok === false && waits.every((seconds) => seconds !== undefined)) {
        return sendProblem(reply, request, first.key, undefined, waits[0]);
      }
      if (later >= 0) reply.header('retry-after', String(waits[later]));
      return reply.code(202).type(JSON_TYPE).send(bulkAnswer(submissions, request));
    },
  );
}

/** Put together from its parts: hundreds of results are alike, but for 64 digits each. */
function bulkAnswer(submissions: readonly Submission[], request: FastifyRequest): string {
  const txids = submissions.map(({ txid }) => txid ?? ZERO_HASH);
  const digits = Buffer.concat(txids).toString('hex');
  let accepted = 0;
  const results = submissions.map((submission, i) => {
    if (!submission.ok) return JSON.stringify(refusedResult(submission, request));
    accepted += 1;
    const txid = digits.slice(2 * HASH_LENGTH * i, 2 * HASH_LENGTH * (i + 1));
    return `{"txid":"${txid}","state":"${submission.state.state}"}`;
  });
  const refused = results.length - accepted;
  return `{"accepted":${accepted},"refused":${refused},"results":[${results.join(',')}]}`;
}

function refusedResult(
  { txid, key }: Extract<Submission, { ok: false }>,
  request: FastifyRequest,
): object {
  const named = txid === undefined ? {} : { txid: toHex(txid) };
  return { ...named, state: 'refused', problem: problemBody(key, request) };
}

/** A request without a body reaches its handler too. */
function bodyOf({ body }: { readonly body: Buffer | undefined }): Buffer {
  if (body === undefined) throw new WitanError('api/invalid-request', 'a body is missing');
  return body;
}

/** What a block passed over has no receipt: nothing was executed that one could prove. */
function keyWithoutReceipt(state: TransactionState): ProblemKey {
  const key = 'code' in state ? keyOfCode(state.code) : undefined;
  return key ?? 'transaction/not-final';
}

function splitEnvelopes(body: Buffer): Uint8Array[] {
  const envelopes: Uint8Array[] = [];
  let offset = 0;
  while (offset < body.length) {
    if (offset + 4 > body.length) throw new WitanError('api/invalid-request', 'length prefix');
    const length = body.readUInt32BE(offset);
    offset += 4;
    if (length > transactionBytesMax || offset + length > body.length) {
      throw new WitanError('api/invalid-request', 'transaction length');
    }
    if (envelopes.length === bulkTransactionsMax) {
      throw new WitanError('api/invalid-request', `more than ${bulkTransactionsMax} transactions`);
    }
    envelopes.push(body.subarray(offset, offset + length));
    offset += length;
  }
  return envelopes;
}

/** How a transaction ended is known for longer than the block that proves it is kept. */
function receiptIfHeld(
  service: LedgerService,
  txid: Hash,
  grade: WaitQuery['grade'],
): Uint8Array | undefined {
  try {
    return service.transactionReceipt(txid, grade);
  } catch (error) {
    if (error instanceof WitanError && error.key === 'storage/pruned') return undefined;
    throw error;
  }
}
