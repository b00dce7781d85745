// Answers out of published files beside the page (`witan portal export DIR --pages`): where no
// agency's server answers, any web server that has the folder does.

import { canonicalQuestion, httpMirror } from '@witan/client';
import type { ReceiptReader, Trust } from '@witan/light-client';
import { receiptFromFiles } from '@witan/light-client/published';

/**
 * A receipt with the links that it needs; of it only the head is verified. Throws where there are
 * no such files, and VerifyError where they are false.
 */
export function receiptBeside(
  trust: Trust,
  question: string,
  timeoutMs: number,
  reader: ReceiptReader,
): Promise<Uint8Array> {
  const folder = new URL('.', location.href).href.replace(/\/$/, '');
  const mirror = httpMirror(folder, { timeoutMs });
  return receiptFromFiles(mirror, trust, canonicalQuestion(question), reader);
}
