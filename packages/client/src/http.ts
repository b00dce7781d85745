// One exchange with a server that is not trusted: bounded in time and in bytes, however the server
// behaves, and never led elsewhere.

import { WitanError } from '@witan/ledger/problems';

export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly accept: string;
  /** Octets to send. */
  readonly body?: Uint8Array | undefined;
  /** For the whole exchange, the last byte of the answer included. */
  readonly timeoutMs: number;
  readonly answerBytesMax: number;
}

export interface HttpAnswer {
  readonly status: number;
  /** Without parameters, in lower case; empty when the server names none. */
  readonly mediaType: string;
  readonly body: Uint8Array;
}

/**
 * Throws WitanError `client/unreachable`, `client/timeout`, and `client/bad-answer` for an answer
 * beyond `answerBytesMax`.
 */
export async function exchange(url: string, request: HttpRequest): Promise<HttpAnswer> {
  const timeout = AbortSignal.timeout(request.timeoutMs);
  const { body } = request;
  try {
    const response = await fetch(url, {
      method: request.method,
      headers: {
        accept: request.accept,
        ...(body === undefined ? {} : { 'content-type': 'application/octet-stream' }),
      },
      // A copy owns its memory, as `fetch` demands of what it sends.
      ...(body === undefined ? {} : { body: body.slice() }),
      redirect: 'manual',
      signal: timeout,
    });
    return {
      status: response.status,
      mediaType: mediaTypeOf(response.headers.get('content-type')),
      body: await readBounded(response, request.answerBytesMax),
    };
  } catch (cause) {
    if (cause instanceof WitanError) throw cause;
    const key = timeout.aborted ? 'client/timeout' : 'client/unreachable';
    throw new WitanError(key, url, { cause });
  }
}

function mediaTypeOf(header: string | null): string {
  return (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Counts what arrives: a stated length may lie, and compressed bytes grow when they are read. */
async function readBounded(response: Response, bytesMax: number): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > bytesMax) {
      await reader.cancel();
      throw new WitanError('client/bad-answer', `more than ${bytesMax} bytes`);
    }
    chunks.push(value);
  }
  const body = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
}
