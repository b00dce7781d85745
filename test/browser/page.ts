// What the browser test runs inside a page: judges a file of frozen receipts by one of the two back
// ends that a browser can have.

import { fromHex } from '@witan/ledger/bytes';
import { installAsyncSignatureBackend, verifySignatureAsync } from '@witan/ledger/signature';
import { portableBackend } from '@witan/ledger/signature-portable';
import { type SubtleCryptoPort, webCryptoBackend } from '@witan/ledger/signature-webcrypto';
import { type Verify, verifyReceipt } from '@witan/light-client';
import { toyQuestions } from '../../packages/light-client/test/toy-schema.ts';
import {
  trustOf,
  type VectorFile,
  type View,
  viewOf,
} from '../../packages/light-client/test/verdict-view.ts';

export type Backend = 'portable' | 'webcrypto';

export interface Judged {
  readonly views: readonly View[];
  readonly milliseconds: number;
}

async function backendOf(name: Backend): Promise<Verify> {
  const subtle = crypto.subtle as unknown as SubtleCryptoPort<unknown>;
  const backend = name === 'portable' ? portableBackend : webCryptoBackend(subtle);
  await installAsyncSignatureBackend(backend);
  return verifySignatureAsync;
}

/** Verdicts of a file of vectors, in its order. */
async function judge(file: VectorFile, backend: Backend): Promise<Judged> {
  const verify = await backendOf(backend);
  const trust = trustOf(file);
  const reader = { verify, questions: toyQuestions, nowMs: file.nowMs };
  const started = performance.now();
  const views: View[] = [];
  for (const { receipt } of file.cases) {
    const bytes = fromHex(receipt) as Uint8Array;
    views.push(await viewOf(verifyReceipt(trust, bytes, reader)));
  }
  return { views, milliseconds: performance.now() - started };
}

Object.assign(globalThis, { judge });
