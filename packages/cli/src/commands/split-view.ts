// Evidence that quorums have cosigned two logs: judged offline, under the pinned genesis and the
// links that lead to later councils (light-client.md §12).

import { toBase64 } from '@witan/ledger/base64';
import { epochLinksBytesMax } from '@witan/ledger/limits';
import { verifySignature } from '@witan/ledger/signature';
import {
  applyEpochLinks,
  type SplitViewVerdict,
  type Trust,
  verifyEvidence,
} from '@witan/light-client';
import { evidenceToJson } from '@witan/light-client/evidence-json';
import { printAnswer, readInput } from '../output.ts';
import { resolveTrust } from '../trust.ts';

export interface SplitViewOptions {
  readonly trust?: string;
  readonly link?: readonly string[];
  readonly json?: boolean;
}

export async function verifySplitView(bytes: Uint8Array, options: SplitViewOptions): Promise<void> {
  const pinned = resolveTrust(options.trust);
  const councils = await councilsBehind(pinned, options.link ?? []);
  const verdict = await verifyEvidence(bytes, councils, { verify: verifySignature });
  printAnswer(options, verdictJson(verdict, bytes), verdictLines(verdict, pinned));
}

/** The pinned council, and each to which the links lead. */
async function councilsBehind(pinned: Trust, files: readonly string[]): Promise<Trust[]> {
  const councils = [pinned];
  const reader = { verify: verifySignature, nowMs: Date.now() };
  for (const file of files) {
    // Without a head: where the log went on is what the evidence disputes.
    const { head: _, ...last } = councils[councils.length - 1] as Trust;
    const { steps } = await applyEpochLinks(last, readInput(file, epochLinksBytesMax), reader);
    councils.push(...steps.flatMap(({ council, next }) => [council, next]));
  }
  return councils;
}

function verdictJson(
  { kind, heads, guilty, needed, isEnough }: SplitViewVerdict,
  bytes: Uint8Array,
): object {
  return {
    verified: true,
    kind,
    heads: heads.map(({ size, root, epoch, signers }) => ({
      ...{ size, root: toBase64(root), epoch, signers: signers.map(({ member }) => member) },
    })),
    guilty: guilty.map(({ member, name }) => ({ member, name })),
    needed,
    isEnough,
    evidence: evidenceToJson(bytes),
  };
}

function verdictLines(
  { kind, heads, guilty, needed, isEnough }: SplitViewVerdict,
  { network, demonstration }: Trust,
): string[] {
  const names = guilty.map(({ name }) => name).join(', ');
  const few = `fewer than the ${needed} whom two quorums of one council share: it changed between`;
  return [
    `✔ ${kind}: quorums of ${network} cosigned two logs that contradict each other`,
    ...heads.map(
      ({ size, root, epoch, signers }) =>
        `  head     ${size} headers, epoch ${epoch}, ${signers.length} signers: ${toBase64(root)}`,
    ),
    `  both     ${names === '' ? 'nobody' : names} (${guilty.length} named)`,
    ...(isEnough ? [] : [`  note     ${few}`]),
    ...(demonstration ? ['  note     demonstration network: anyone can sign for its members'] : []),
  ];
}
