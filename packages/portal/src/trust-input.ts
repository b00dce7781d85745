// Whom a reader trusts, out of a file or a text that came by another way than the receipts: the
// network's genesis, what a portal names as such, or the trust that a light client keeps.

import { genesisFromJson } from '@witan/ledger/genesis-json';
import type { Landmark } from '@witan/ledger/landmark';
import { decodeLandmarks } from '@witan/ledger/landmark-list';
import { type Trust, trustFromGenesis } from '@witan/light-client';
import { decodeTrustState } from '@witan/light-client/trust-state';
import { receiptOfText } from './receipt-input.ts';

const FILE_BYTES_MAX = 4 * 1024 * 1024;

/** Undefined where the file names no council. */
export async function trustOfFile(file: File): Promise<Trust | undefined> {
  if (file.size > FILE_BYTES_MAX) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return (
    (await trustOfText(new TextDecoder().decode(bytes))) ?? read(() => decodeTrustState(bytes))
  );
}

/** JSON of a genesis, alone or as the `genesis` of a `deployment.json`; or a trust in base64. */
export async function trustOfText(text: string): Promise<Trust | undefined> {
  if (!text.trim().startsWith('{')) {
    const given = await receiptOfText(text);
    return given.kind === 'none' ? undefined : read(() => decodeTrustState(given.bytes));
  }
  return read(() => {
    const value = JSON.parse(text) as { readonly genesis?: unknown };
    return trustFromGenesis(genesisFromJson(value.genesis ?? value));
  });
}

/** Undefined where the file is no list of landmarks, or an empty one. */
export async function landmarksOfFile(file: File): Promise<readonly Landmark[] | undefined> {
  if (file.size > FILE_BYTES_MAX) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const landmarks = read(() => decodeLandmarks(bytes));
  return landmarks?.length === 0 ? undefined : landmarks;
}

function read<T>(trust: () => T): T | undefined {
  try {
    return trust();
  } catch {
    return undefined; // not of this kind
  }
}
