// `witan evidence list|show|verify|submit`: what blocks carry against validators that contradicted
// themselves. A list is proved to be complete; whether a piece is true is checked anew, offline.

import { writeFileSync } from 'node:fs';
import type { LedgerClient } from '@witan/client';
import { fromHex, toHex } from '@witan/ledger/bytes';
import { contradictions } from '@witan/ledger/checkpoint-evidence';
import { epochsOfLinks } from '@witan/ledger/epoch-links';
import {
  decodeEvidence,
  type Evidence,
  encodeEvidence,
  evidenceHash,
} from '@witan/ledger/evidence';
import {
  type Accusation,
  type EvidenceContext,
  statementsOf,
  verifyEvidence,
} from '@witan/ledger/evidence-verdict';
import { genesisBlockHash } from '@witan/ledger/genesis';
import { epochLinksBytesMax, evidenceBytesMax, splitViewBytesMax } from '@witan/ledger/limits';
import { WitanError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import { decodeSplitView, isSplitView } from '@witan/ledger/split-view';
import { applyEpochLinks, type Trust, trustFromGenesis } from '@witan/light-client';
import { readGenesisFile } from '@witan/node/home';
import { openClient } from '../connection.ts';
import { printJson, printLines, readInput, say } from '../output.ts';
import { answerOf } from '../schema.ts';
import { resolveTrustFile } from '../trust.ts';
import { verifySplitView } from './split-view.ts';

interface Recorded {
  readonly epoch: number;
  readonly member: string;
  readonly kind: string;
  readonly pieces: readonly {
    readonly height: number;
    readonly hash: string;
    readonly evidence: string;
  }[];
}

export interface ListOptions {
  readonly node?: string;
  readonly trust?: string;
  readonly json?: boolean;
}

/** A page for each epoch, complete by its proof; only E8 is recorded after its epoch has ended. */
export async function recordedEvidence(
  client: Pick<LedgerClient, 'query'>,
): Promise<readonly Recorded[]> {
  const found: Recorded[] = [];
  for (let epoch = 0, newest = 0; epoch <= newest; epoch++) {
    const path = `governance/evidence/${epoch}`;
    const { verdict } = await client.query(path);
    found.push(...(answerOf(path, verdict.finding) as readonly Recorded[]));
    newest = Math.max(newest, verdict.epoch);
  }
  return found;
}

/** All that blocks have carried: complete, by the proof; each piece is checked if it can be. */
export async function listEvidence(options: ListOptions): Promise<void> {
  const pinned = pinnedCouncil(options.trust);
  const pieces = (await recordedEvidence(await openClient(options))).flatMap(
    ({ epoch, member, kind, pieces: found }) =>
      found.map(({ height, hash, evidence }) => {
        const decoded = decodeEvidence(bytesOf(evidence));
        const isCheckable = epoch === pinned.council.epoch;
        const what = isCheckable ? verifyEvidence(decoded, pinned).what : undefined;
        return { hash, kind, epoch, member, height, what };
      }),
  );
  if (options.json)
    return printJson(pieces.map(({ what, ...rest }) => ({ ...rest, checked: what })));
  if (pieces.length === 0) return printLines(['blocks carry no evidence against anybody']);
  printLines(
    pieces.map(({ hash, kind, epoch, member, height, what }) => {
      const said = what ?? `not checked: epoch ${epoch} needs its links, see evidence verify`;
      return `${hash.slice(0, 16)} ${kind} ${member}, recorded at height ${height}: ${said}`;
    }),
  );
}

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === undefined) throw new WitanError('client/bad-answer', 'evidence is no hexadecimal');
  return bytes;
}

export interface ShowOptions extends ListOptions {
  readonly out?: string;
}

/** One piece by the beginning of its hash, or from a file: what was signed, word for word. */
export async function showEvidence(name: string, options: ShowOptions): Promise<void> {
  const bytes = /^[0-9a-f]{8,64}$/.test(name)
    ? await findRecorded(name, options)
    : readInput(name, evidenceBytesMax);
  if (options.out !== undefined) {
    writeFileSync(options.out, bytes, { flag: 'wx' });
    say(`${options.out} (${bytes.length} bytes); check it with witan evidence verify`);
  }
  const evidence = decodeEvidence(bytes);
  const shown = {
    hash: toHex(evidenceHash(bytes)),
    kind: evidence.kind,
    epoch: evidence.epoch,
    seat: evidence.culprit,
    statements: statementsOf(evidence).map(([statement, signature]) => ({ statement, signature })),
  };
  const text = (_key: string, value: unknown): unknown =>
    value instanceof Uint8Array ? toHex(value) : value;
  process.stdout.write(`${JSON.stringify(shown, text, options.json ? 0 : 2)}\n`);
}

async function findRecorded(name: string, options: ListOptions): Promise<Uint8Array> {
  const pieces = (await recordedEvidence(await openClient(options))).flatMap((each) => each.pieces);
  const found = pieces.filter(({ hash }) => hash.startsWith(name));
  const [piece] = found;
  if (piece === undefined || found.length > 1) {
    throw new WitanError('usage/invalid', `${found.length} pieces of evidence begin with ${name}`);
  }
  return bytesOf(piece.evidence);
}

export interface VerifyEvidenceOptions {
  readonly trust?: string;
  readonly link?: readonly string[];
  readonly json?: boolean;
}

/** Offline: the pinned genesis, and for a later epoch the links that lead to its council. */
export async function verifyEvidenceFile(
  file: string,
  options: VerifyEvidenceOptions,
): Promise<void> {
  const bytes = readInput(file, splitViewBytesMax);
  if (isSplitView(bytes)) return verifySplitView(bytes, options);
  const evidence: Evidence = decodeEvidence(bytes);
  const pinned = pinnedCouncil(options.trust);
  const links = (options.link ?? []).map((path) => readInput(path, epochLinksBytesMax));
  const context = await councilBehind(
    pinned,
    links.filter((each) => epochsOfLinks(each).to <= evidence.epoch),
  );
  const { epoch } = context.council;
  if (evidence.epoch > epoch) {
    const detail = `it is of epoch ${evidence.epoch}, and the council of epoch ${epoch} is known`;
    throw new WitanError('epoch/unknown', `${detail}: give its links with --link`);
  }
  const accusation = verifyEvidence(evidence, context);
  if (options.json) return printJson({ ...accusation, verified: true });
  printLines(accusationLines(accusation, pinned.trust));
}

/**
 * Hands it to a node, which refuses what is not true; a block carries it soon. A split view of one
 * size holds a piece against each who signed both. Of two sizes nobody has signed one slot twice:
 * that file accuses before people, and not on the ledger.
 */
export async function submitEvidence(file: string, options: ListOptions): Promise<void> {
  const pieces = piecesOf(readInput(file, splitViewBytesMax));
  const client = await openClient(options);
  const taken = [];
  for (const bytes of pieces) {
    const { kind, epoch, culprit: seat } = decodeEvidence(bytes);
    await client.submitEvidence(bytes);
    taken.push({ hash: toHex(evidenceHash(bytes)), kind, epoch, seat });
  }
  if (options.json) return printJson(taken.length === 1 ? taken[0] : taken);
  printLines([
    ...taken.map(
      ({ hash, kind, epoch, seat }) =>
        `${hash.slice(0, 16)} ${kind} against seat ${seat} of epoch ${epoch} was taken`,
    ),
    '  a block carries it soon: witan evidence list proves it',
  ]);
}

function piecesOf(bytes: Uint8Array): Uint8Array[] {
  if (!isSplitView(bytes)) return [bytes];
  const [a, b] = decodeSplitView(bytes).heads;
  const pieces = a.epoch === b.epoch ? contradictions(a.epoch, a, b).map(encodeEvidence) : [];
  if (pieces.length > 0) return pieces;
  throw new WitanError('usage/invalid', 'two sizes, or two councils: nothing for the ledger in it');
}

function accusationLines({ kind, epoch, member, what }: Accusation, trust: Trust): string[] {
  return [
    `✔ ${kind}: ${member} signed ${what}`,
    `  network  ${trust.network}, epoch ${epoch}`,
    ...(trust.demonstration ? ['  demonstration network: anyone can sign for its members'] : []),
  ];
}

interface Pinned extends EvidenceContext {
  readonly trust: Trust;
}

function pinnedCouncil(file: string | undefined): Pinned {
  const genesis = readGenesisFile(resolveTrustFile(file));
  const trust = trustFromGenesis(genesis);
  const { chainId, validators } = trust;
  const council = { epoch: 0, baseHash: genesisBlockHash(genesis), validators };
  return { trust, chainId, council, verify: verifySignature };
}

/** The council to which links lead; its base is the last block before it. */
async function councilBehind(pinned: Pinned, files: readonly Uint8Array[]): Promise<Pinned> {
  let context = pinned;
  for (const links of files) {
    const { head: _, ...from } = context.trust;
    const reader = { verify: verifySignature, nowMs: Date.now() };
    const { trust, steps } = await applyEpochLinks(from, links, reader);
    const baseHash = steps.at(-1)?.blockHash ?? context.council.baseHash;
    const { epoch, validators } = trust;
    context = { ...context, trust, council: { epoch, baseHash, validators } };
  }
  return context;
}
