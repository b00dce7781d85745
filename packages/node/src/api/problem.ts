// RFC 9457 answers from the problem catalogue, for every error that a client can meet.

import {
  DecodeError,
  PROBLEMS,
  type ProblemKey,
  problemCode,
  problemOf,
  VerifyError,
  WitanError,
} from '@witan/ledger/problems';
import { en } from '@witan/ledger/problems/en';
import type { FastifyReply, FastifyRequest } from 'fastify';

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
): FastifyReply {
  const body = problemBody(key, request, detail);
  if (body.retryable) reply.header('retry-after', '1');
  return reply.code(body.status).type('application/problem+json').send(body);
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
  const { code, validation, message } = error as {
    code?: string;
    validation?: unknown;
    message?: string;
  };
  if (validation !== undefined) return { key: 'api/invalid-request', detail: message };
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return { key: 'api/body-too-large', detail: undefined };
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { key: 'api/media-type', detail: undefined };
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return { key: 'api/invalid-request', detail: undefined };
    default:
      return { key: 'api/internal', detail: undefined };
  }
}
