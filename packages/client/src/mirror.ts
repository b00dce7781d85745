// A mirror of the published files over HTTP, for the synchronising light client: a node's API, or
// any web server with the folder that `witan portal export` writes.

import { WitanError } from '@witan/ledger/problems';
import type { Mirror } from '@witan/light-client/sync';
import { exchange } from './http.ts';

export interface HttpMirrorOptions {
  /** What people read; otherwise its host. */
  readonly name?: string;
  /** For each file, in milliseconds. */
  readonly timeoutMs?: number;
  /** Whether it is a node, which answers `proof/prefix/…` beside tiles. */
  readonly proofs?: boolean;
}

const TIMEOUT_MS = 10_000;

/**
 * `url`: where `checkpoint` lies, without a slash at its end; of a node that is `http://host/v1`.
 * Files are fetched without credentials, and never from elsewhere: a redirection is refused.
 */
export function httpMirror(
  url: string,
  { name, timeoutMs = TIMEOUT_MS, proofs = false }: HttpMirrorOptions = {},
): Mirror {
  return {
    name: name ?? new URL(url).host,
    proofs,
    fetch: async (path, bytesMax) => {
      const { status, body } = await exchange(`${url}/${path}`, {
        ...{ method: 'GET', accept: '*/*', timeoutMs, answerBytesMax: bytesMax },
      });
      if (status !== 200) throw new WitanError('client/bad-answer', `${url}/${path}: ${status}`);
      return body;
    },
  };
}
