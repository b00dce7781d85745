// A receipt out of published files (light-client.md §15): the newest cosigned head, and the pages
// of the state that a question needs. What comes of it is a receipt like any other, to be verified
// like any other: it was put together by whoever asks, and signed by the agencies.

import type { Landmark } from '@witan/ledger/landmark';
import { statePageBytesMax } from '@witan/ledger/limits';
import { encodeReceipt, type Receipt } from '@witan/ledger/receipt';
import { decodeSealedHead, sealedHeadBytesMax } from '@witan/ledger/sealed-head';
import type { ExpectedState } from '@witan/ledger/state-proof';
import { fetchBounded, type Mirror } from './mirror.ts';
import { proofFromPages } from './pages.ts';
import { readEntry } from './seal.ts';
import type { Questions } from './state-claim.ts';
import type { Trust } from './trust.ts';

const NOTHING = new Uint8Array(0);

/**
 * A `full` receipt for the path of a question, as of the newest state in the files; not verified.
 * Throws what the mirror throws, and as `proofFromPages` does.
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
  const claim = await claimFromFiles(mirror, state, question, questions);
  const { entry, epoch, size, path, cosignatures } = head;
  const seal = { grade: 'full', epoch, size, path, cosignatures } as const;
  return encodeReceipt({ entry, seal, claim });
}

/**
 * A `landmark` receipt, as of the first block of a day: no signature, so it fits a QR code, and is
 * judged by whoever holds that landmark. Throws as `receiptFromFiles` does.
 */
export async function landmarkReceiptFromFiles(
  mirror: Pick<Mirror, 'fetch'>,
  { chainId }: Pick<Trust, 'chainId'>,
  { day, size, stateRoot }: Landmark,
  question: string,
  questions: Questions,
): Promise<Uint8Array> {
  const state = { chainId, height: size - 1, stateRoot };
  const claim = await claimFromFiles(mirror, state, question, questions);
  return encodeReceipt({
    entry: undefined,
    seal: { grade: 'landmark', day, size, path: [] },
    claim,
  });
}

async function claimFromFiles(
  mirror: Pick<Mirror, 'fetch'>,
  state: ExpectedState,
  question: string,
  questions: Questions,
): Promise<Receipt['claim']> {
  const proof = await proofFromPages(state, questions(question), (path) =>
    fetchBounded(mirror, path, statePageBytesMax),
  );
  return { kind: 'state', question, proof, past: NOTHING, log: NOTHING };
}
