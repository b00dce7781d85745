// A mirror that the reader has added, asked through the worker that may speak to it.

import { WitanError } from '@witan/ledger/problems';
import type { Mirror } from '@witan/light-client/sync';
import type { MirrorAnswer, MirrorRequest } from './mirror-worker.ts';
import { scriptAddress } from './script-address.ts';

type Waiting = (answer: MirrorAnswer) => void;

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let asked = 0;

/** Where the worker itself does not come, as after its file changed, whoever waits is told. */
function started(): Worker {
  if (worker !== undefined) return worker;
  worker = new Worker(scriptAddress('./mirror-worker.js'));
  worker.addEventListener('message', ({ data }: MessageEvent<MirrorAnswer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', () => {
    for (const [id, told] of waiting) told({ id, problem: 'client/unreachable' });
    waiting.clear();
    worker = undefined;
  });
  return worker;
}

/** `url`: where `checkpoint` lies, without a slash at its end. */
export function workerMirror(url: string, timeoutMs: number): Mirror {
  return {
    name: new URL(url).host,
    // A server without proofs says so at the cost of one request; a node saves tiles.
    proofs: url.endsWith('/v1'),
    async fetch(path, bytesMax) {
      const id = ++asked;
      const answer = await new Promise<MirrorAnswer>((told) => {
        waiting.set(id, told);
        const request: MirrorRequest = { id, url, path, bytesMax, timeoutMs };
        started().postMessage(request);
      });
      if (answer.bytes === undefined) {
        throw new WitanError(answer.problem ?? 'client/unreachable', `${url}/${path}`);
      }
      return answer.bytes;
    },
  };
}
