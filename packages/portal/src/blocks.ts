// A block's sealed header, proved: it is the entry of this height in the header log whose newest
// root a quorum has cosigned. It is read from files that any web server can hold.

import { httpMirror } from '@witan/client';
import {
  decodeHeader,
  decodeResult,
  HEADER_LENGTH,
  type Header,
  type Result,
} from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import { leafHash, rootFromPath } from '@witan/ledger/merkle';
import { VerifyError } from '@witan/ledger/problems';
import { utf8, utf8Text } from '@witan/ledger/text';
import { decodeTlogProof, encodeTlogProof, type TlogProof } from '@witan/ledger/tlog-proof';
import {
  councilHash,
  type OpenedCheckpoint,
  openCheckpoint,
  type Trust,
} from '@witan/light-client';
import { fetchAuditPath, fetchEntry } from '@witan/light-client/mirror';
import type { AgencyServer } from './deployment.ts';
import { type Failed, failed } from './fact.ts';
import { isSilent } from './inquiry.ts';
import { keep, kept } from './kept.ts';
import type { Ledger } from './ledger.ts';
import { clientOf } from './records.ts';
import { Sync } from './sync.ts';

const NO_ENTRY = new Uint8Array(0);

export interface ProvedBlock {
  readonly header: Header;
  readonly result: Result;
  /** Of the header log: what the quorum signed. */
  readonly leaf: Hash;
  readonly checkpoint: OpenedCheckpoint;
  /** Agencies in the council that signed. */
  readonly council: number;
  /** Undefined where this device could not follow the councils to that epoch. */
  readonly proposer: string | undefined;
  /** For other tools: path and checkpoint as one text (c2sp.org/tlog-proof). */
  readonly proof: string;
  readonly server: string;
  /** By this device, before no server answered. */
  readonly isKept: boolean;
}

export type BlockFact =
  | { readonly kind: 'proved'; readonly block: ProvedBlock }
  /** No checkpoint reaches so far. */
  | { readonly kind: 'beyond'; readonly newest: number }
  | Failed;

/** The block of a height, by default the newest under a checkpoint. */
export async function askBlock(
  ledger: Ledger,
  wanted: number | undefined,
  server: AgencyServer = ledger.server,
): Promise<BlockFact> {
  try {
    const { checkpoint, note, trust } = await clientOf(ledger, server).checkpoint(Date.now());
    const { size } = checkpoint;
    const height = wanted ?? size - 1;
    if (height >= size) return { kind: 'beyond', newest: size - 1 };
    const mirror = httpMirror(`${server.url}/v1`);
    const [entry, path] = await Promise.all([
      fetchEntry(mirror, height, size),
      fetchAuditPath(mirror, height, size),
    ]);
    const found = { index: height, path, note, extra: entry };
    const block = await provedBy(ledger, server, { found, checkpoint, council: trust });
    void keep(nameOf(wanted), utf8(block.proof));
    return { kind: 'proved', block };
  } catch (error) {
    if (server !== ledger.server || !isSilent(error)) {
      return failed(error, `block/${wanted ?? ''}`, server.name);
    }
    const block = await blockBefore(ledger, wanted).catch(() => undefined);
    return block ? { kind: 'proved', block } : failed(error, `block/${wanted ?? ''}`, server.name);
  }
}

function nameOf(wanted: number | undefined): string {
  return `block/${wanted ?? 'newest'}`;
}

interface Found {
  readonly found: TlogProof;
  /** Opened from the note of the proof, under this council. */
  readonly checkpoint: OpenedCheckpoint;
  readonly council: Trust;
}

/** Throws VerifyError where the entry is not in the log that was signed. */
async function provedBy(
  ledger: Ledger,
  server: AgencyServer,
  { found, checkpoint, council }: Found,
): Promise<ProvedBlock> {
  const { index, path, extra: entry = NO_ENTRY } = found;
  const leaf = leafHash(entry);
  if (!equalBytes(rootFromPath(leaf, index, checkpoint.size, path), checkpoint.root)) {
    throw new VerifyError('proof/path', `block ${index}`);
  }
  const header = decodeHeader(entry.subarray(0, HEADER_LENGTH));
  const result = decodeResult(entry.subarray(HEADER_LENGTH));
  const proposer = await proposerOf(ledger, server, header);
  const proof = encodeTlogProof(found);
  const known = { header, result, leaf, checkpoint, council: council.validators.length };
  return { ...known, proposer, proof, server: server.name, isKept: false };
}

/**
 * What this device kept of the same block, checked anew under the council that it trusts. It is
 * never called current. Undefined where nothing was kept.
 */
async function blockBefore(
  ledger: Ledger,
  wanted: number | undefined,
): Promise<ProvedBlock | undefined> {
  const bytes = await kept(nameOf(wanted));
  if (bytes === undefined) return undefined;
  const found = decodeTlogProof(utf8Text(bytes));
  const { trust: council } = await Sync.of(ledger).client();
  const opening = { verify: ledger.rule.verify, nowMs: Date.now() };
  const checkpoint = await openCheckpoint(council, found.note, opening);
  const block = await provedBy(ledger, ledger.server, { found, checkpoint, council });
  const isAsked = wanted === undefined || block.header.height === wanted;
  return isAsked ? { ...block, isKept: true } : undefined;
}

/** The header names a seat, and the council in which it is one. */
async function proposerOf(
  ledger: Ledger,
  server: AgencyServer,
  { epoch, proposer, validatorsHash }: Header,
): Promise<string | undefined> {
  try {
    const council = await clientOf(ledger, server).reach(epoch);
    if (!equalBytes(councilHash(council), validatorsHash)) return undefined;
    return council.validators[proposer]?.name;
  } catch {
    return undefined; // the header is proved all the same
  }
}
