// Answers out of published files beside the page (`witan portal export DIR --pages`): where no
// agency's server answers, any web server that has the folder does.

import { canonicalQuestion, httpMirror } from '@witan/client';
import { encodeLinkedReceipt } from '@witan/ledger/epoch-links';
import { epochLinksBytesMax } from '@witan/ledger/limits';
import { decodeReceipt } from '@witan/ledger/receipt';
import { epochOfReceipt, type Trust } from '@witan/light-client';
import { receiptFromFiles } from '@witan/light-client/published';
import { questionsOf } from './schema.ts';

const NO_LINKS = new Uint8Array(0);

/** A receipt with the links that it needs, not verified. Throws where there are no such files. */
export async function receiptBeside(
  { epoch }: Trust,
  question: string,
  timeoutMs: number,
): Promise<Uint8Array> {
  const folder = new URL('.', location.href).href.replace(/\/$/, '');
  const mirror = httpMirror(folder, { timeoutMs });
  const receipt = await receiptFromFiles(mirror, canonicalQuestion(question), questionsOf);
  const isKnown = epochOfReceipt(decodeReceipt(receipt)) === epoch;
  const links = isKnown
    ? NO_LINKS
    : await mirror.fetch(`epochs/skip/${epoch}.pb`, epochLinksBytesMax);
  return encodeLinkedReceipt({ receipt, links });
}
