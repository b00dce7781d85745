// A receipt out of published files (light-client.md §15): the newest cosigned head, and the pages
// of the state that a question needs. What comes of it is a receipt like any other, to be verified
// like any other: it was put together by whoever asks, and signed by the agencies.

import { statePageBytesMax } from '@witan/ledger/limits';
import { encodeReceipt } from '@witan/ledger/receipt';
import { decodeSealedHead, sealedHeadBytesMax } from '@witan/ledger/sealed-head';
import { fetchBounded, type Mirror } from './mirror.ts';
import { proofFromPages } from './pages.ts';
import { readEntry } from './seal.ts';
import type { Questions } from './state-claim.ts';

const NOTHING = new Uint8Array(0);

/**
 * A `full` receipt for the path of a question, not verified. Throws what the mirror throws, and as
 * `proofFromPages` does.
 */
export async function receiptFromFiles(
  mirror: Pick<Mirror, 'fetch'>,
  question: string,
  questions: Questions,
): Promise<Uint8Array> {
  const head = decodeSealedHead(await fetchBounded(mirror, 'state/head', sealedHeadBytesMax));
  const { header, result } = readEntry(head.entry);
  const { chainId, height } = header;
  const state = { chainId, height, stateRoot: result.stateRoot };
  const proof = await proofFromPages(state, questions(question), (path) =>
    fetchBounded(mirror, path, statePageBytesMax),
  );
  const { entry, epoch, size, path, cosignatures } = head;
  return encodeReceipt({
    entry,
    seal: { grade: 'full', epoch, size, path, cosignatures },
    claim: { kind: 'state', question, proof, past: NOTHING, log: NOTHING },
  });
}
