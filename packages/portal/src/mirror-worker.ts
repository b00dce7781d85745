// Fetches published files from the addresses that the reader has added. The page's own policy lets
// it speak to the listed agencies alone; this file, which holds nothing but this, may speak to
// others, and what it brings is bounded here and judged there.

import { httpMirror } from '@witan/client';
import type { ProblemKey } from '@witan/ledger/problems';

export interface MirrorRequest {
  readonly id: number;
  readonly url: string;
  readonly path: string;
  readonly bytesMax: number;
  readonly timeoutMs: number;
}

export interface MirrorAnswer {
  readonly id: number;
  readonly bytes?: Uint8Array;
  readonly problem?: ProblemKey;
}

async function answered(request: MirrorRequest): Promise<Omit<MirrorAnswer, 'id'>> {
  const { url, path, bytesMax, timeoutMs } = request;
  try {
    return { bytes: await httpMirror(url, { timeoutMs }).fetch(path, bytesMax) };
  } catch (error) {
    return { problem: (error as { readonly key?: ProblemKey }).key ?? 'client/unreachable' };
  }
}

addEventListener('message', ({ data }: MessageEvent<MirrorRequest>) => {
  void answered(data).then((answer) => postMessage({ ...answer, id: data.id }));
});
