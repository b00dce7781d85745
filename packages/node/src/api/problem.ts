// RFC 9457 answers from the problem catalogue, for every error that a client can meet.

import type { Socket } from 'node:net';
import {
  DecodeError,
  InvariantError,
  PROBLEMS,
  type ProblemKey,
  problemCode,
  problemOf,
  VerifyError,
  WitanError,
} from '@witan/ledger/problems';
import { en } from '@witan/ledger/problems/en';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const PROBLEM_TYPE = 'application/problem+json';
const TYPE_BASE = 'https://witan.example/problems/';

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly instance: string;
  readonly requestId: string;
  readonly retryable: boolean;
  readonly help: string;
}

export function problemBody(
  key: ProblemKey,
  request: Pick<FastifyRequest, 'url' | 'id'>,
  detail?: string,
): ProblemBody {
  const { status, retryable } = problemOf(key);
  return {
    type: TYPE_BASE + key,
    title: en[key].title,
    status,
    code: problemCode(key),
    ...(detail === undefined ? {} : { detail }),
    instance: request.url,
    requestId: String(request.id),
    retryable,
    help: en[key].help,
  };
}

export function sendProblem(
  reply: FastifyReply,
  request: FastifyRequest,
  key: ProblemKey,
  detail?: string,
  retrySeconds = 1,
): FastifyReply {
  const body = problemBody(key, request, detail);
  if (body.retryable) reply.header('retry-after', String(retrySeconds));
  // Not every problem comes from a route, where a hook says this.
  reply.header('access-control-allow-origin', '*');
  return reply.code(body.status).type(PROBLEM_TYPE).send(body);
}

/** The catalogue key behind a numeric code, as outcomes carry it. */
export function keyOfCode(code: number): ProblemKey | undefined {
  return (Object.keys(PROBLEMS) as ProblemKey[]).find((key) => PROBLEMS[key].code === code);
}

/** Which problem an error is. What nobody foresaw is ours, and says nothing of our insides. */
export function keyOfError(error: unknown): { key: ProblemKey; detail: string | undefined } {
  if (error instanceof WitanError || error instanceof DecodeError || error instanceof VerifyError) {
    return { key: error.key, detail: error.message };
  }
  const { code, statusCode, validation, message } = error as {
    code?: string;
    statusCode?: number;
    validation?: unknown;
    message?: string;
  };
  if (validation !== undefined) return { key: 'api/invalid-request', detail: message };
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return { key: 'api/body-too-large', detail: undefined };
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { key: 'api/media-type', detail: undefined };
    default:
      return {
        key: isClientFault(statusCode) ? 'api/invalid-request' : 'api/internal',
        detail: undefined,
      };
  }
}

function isClientFault(statusCode: number | undefined): boolean {
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500;
}

/**
 * Whether a request met damage of our own: a broken invariant, or stored bytes that are not what
 * was written (reliability.md §3.6).
 */
export function isFailure(error: unknown): error is Error {
  if (error instanceof InvariantError) return true;
  return error instanceof WitanError && FAILURES.has(error.key);
}

const FAILURES: ReadonlySet<ProblemKey> = new Set([
  'log/damaged',
  'storage/checksum',
  'storage/damaged',
  'storage/io',
  'state/row-damaged',
]);

/** What is not even HTTP is answered by hand: there is no request yet. */
export function refuseConnection(_error: Error, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(problemBody('api/invalid-request', { url: '', id: '' }));
  const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: ${PROBLEM_TYPE}\r\n`;
  socket.end(
    `${head}Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
