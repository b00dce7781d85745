// Links between epochs as static files, each verified before it is written, and the policy of the
// council that they lead to (light-client.md §9, §15). Whoever begins at any council finds one file
// that leads to the newest.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerClient } from '@witan/client';
import { VerifyError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import { policyText } from '@witan/ledger/witness-policy';
import { applyEpochLinks, type Trust } from '@witan/light-client';
import { publishedWitnesses } from './bundle-export.ts';
import { replaceFile } from './replace-file.ts';

/** Answers how many files were written. */
export async function exportLinks(
  client: Pick<LedgerClient, 'links' | 'trust'>,
  directory: string,
  { epoch: newest, chainId, validators }: Trust,
): Promise<number> {
  const policy = policyText({ chainId, validators, witnesses: publishedWitnesses(directory) });
  replaceFile(join(directory, 'policy'), new TextEncoder().encode(policy));
  const file = (name: string): string => join(directory, 'epochs', `${name}.pb`);
  // When an epoch ends, every reader's way changes; until then none does.
  const { epoch: first } = client.trust;
  if (newest <= first || existsSync(file(`${newest - 1}`))) return 1;
  let files = 1;
  for (let at: Trust = client.trust; at.epoch < newest; ) {
    const { trust: next, bytes } = await follow(client, at, at.epoch + 1);
    const { bytes: skip } = await follow(client, at, newest);
    replaceFile(file(`skip/${at.epoch}`), skip);
    // It comes last: a file of this name says that all of this epoch's are there.
    replaceFile(file(`${at.epoch}`), bytes);
    files += 2;
    at = next;
  }
  return files;
}

/** Links from one council to exactly that of a later epoch. Throws as `applyEpochLinks` does. */
async function follow(
  client: Pick<LedgerClient, 'links'>,
  { head: _, ...from }: Trust,
  to: number,
): Promise<{ readonly trust: Trust; readonly bytes: Uint8Array }> {
  const bytes = await client.links(from.epoch, to);
  const reader = { verify: verifySignature, nowMs: Date.now() };
  const reached = bytes && (await applyEpochLinks(from, bytes, reader)).trust;
  if (bytes === undefined || reached?.epoch !== to) {
    throw new VerifyError('epoch/unlinked', `from ${from.epoch} to ${to}`);
  }
  return { trust: reached, bytes };
}
