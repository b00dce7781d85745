// A receipt out of published files (light-client.md §15): the newest cosigned head, and the pages
// of the state that a question needs. What comes of it is a receipt like any other, to be verified
// like any other: it was put together by whoever asks, and signed by the agencies.

import type { Landmark } from '@witan/ledger/landmark';
import { epochLinksBytesMax } from '@witan/ledger/limits';
import { encodeLinkedReceipt } from '@witan/ledger/linked-receipt-writer';
import type { Receipt } from '@witan/ledger/receipt';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { decodeSealedHead, type SealedHead, sealedHeadBytesMax } from '@witan/ledger/sealed-head';
import type { ExpectedState } from '@witan/ledger/state-proof';
import { checkFull } from './head-seal.ts';
import { fetchBounded, type Mirror } from './mirror.ts';
import { proofFromPages } from './pages.ts';
import { councilOf, type ReceiptReader } from './receipt.ts';
import type { Questions } from './state-claim.ts';
import type { Trust } from './trust.ts';

const NOTHING = new Uint8Array(0);

/** Under which the state in the files stands: not verified. Throws DecodeError. */
export async function fetchStateHead(mirror: Pick<Mirror, 'fetch'>): Promise<SealedHead> {
  return decodeSealedHead(await fetchBounded(mirror, 'state/head', sealedHeadBytesMax));
}

/**
 * A `full` receipt for the path of a question, as of the newest state in the files, with the links
 * that its reader needs. Its head, fetched where it is not given, is verified before a page is
 * read; the claim is not. Throws what the mirror throws, and as `applyEpochLinks`, `checkFull`
 * and `proofFromPages` do.
 */
export async function receiptFromFiles(
  mirror: Pick<Mirror, 'fetch'>,
  trust: Trust,
  question: string,
  { questions, ...judging }: ReceiptReader,
  head?: SealedHead,
): Promise<Uint8Array> {
  const { entry, epoch, size, path, cosignatures } = head ?? (await fetchStateHead(mirror));
  const seal = { grade: 'full', epoch, size, path, cosignatures } as const;
  const links =
    epoch <= trust.epoch
      ? NOTHING
      : await fetchBounded(mirror, `epochs/skip/${trust.epoch}.pb`, epochLinksBytesMax);
  const council = await councilOf(() => import('./epochs.ts'), trust, links, judging);
  const state = await checkFull(council, entry, seal, judging);
  const claim = await claimFromFiles(mirror, state, question, questions);
  return encodeLinkedReceipt({ receipt: encodeReceipt({ entry, seal, claim }), links });
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
  const proof = await proofFromPages(state, questions(question), (path, bytesMax) =>
    fetchBounded(mirror, path, bytesMax),
  );
  return { kind: 'state', question, proof, past: NOTHING, log: NOTHING };
}
