// The head that a receipt carries: gossip at no cost (light-client.md §12). Whoever was shown
// another log than we were tells us so with each receipt that they hand on.

import { decodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { decodeLinkedReceipt } from '@witan/ledger/linked-receipt';
import { decodeReceipt } from '@witan/ledger/receipt';
import type { SignedHead } from '@witan/ledger/split-view';
import type { Verdict } from './receipt.ts';

/**
 * Of the file on which the verdict was given, for `LightClient.observe`; undefined where it carries
 * no cosignatures. Throws DecodeError for another file.
 */
export function seenHead(
  file: Uint8Array,
  { head }: Pick<Verdict, 'head'>,
): SignedHead | undefined {
  const { seal } = decodeReceipt(decodeLinkedReceipt(file).receipt);
  if (head === undefined || seal.grade !== 'full') return undefined;
  const cosignatures = decodeCosignatures(seal.cosignatures);
  return { size: head.size, root: head.root, epoch: seal.epoch, cosignatures };
}
