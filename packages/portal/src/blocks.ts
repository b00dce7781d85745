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
import { encodeTlogProof } from '@witan/ledger/tlog-proof';
import { councilHash, type OpenedCheckpoint } from '@witan/light-client';
import { fetchAuditPath, fetchEntry } from '@witan/light-client/mirror';
import type { AgencyServer } from './deployment.ts';
import { type Failed, failed } from './fact.ts';
import type { Ledger } from './ledger.ts';
import { clientOf } from './records.ts';

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
    const { size, root } = checkpoint;
    const height = wanted ?? size - 1;
    if (height >= size) return { kind: 'beyond', newest: size - 1 };
    const mirror = httpMirror(`${server.url}/v1`);
    const [entry, path] = await Promise.all([
      fetchEntry(mirror, height, size),
      fetchAuditPath(mirror, height, size),
    ]);
    const leaf = leafHash(entry);
    if (!equalBytes(rootFromPath(leaf, height, size, path), root)) {
      throw new VerifyError('proof/path', `block ${height}`);
    }
    const header = decodeHeader(entry.subarray(0, HEADER_LENGTH));
    const result = decodeResult(entry.subarray(HEADER_LENGTH));
    const proposer = await proposerOf(ledger, server, header);
    const proof = encodeTlogProof({ index: height, path, note, extra: entry });
    const council = trust.validators.length;
    const block = { header, result, leaf, checkpoint, council, proposer, proof };
    return { kind: 'proved', block: { ...block, server: server.name } };
  } catch (error) {
    return failed(error, `block/${wanted ?? ''}`, server.name);
  }
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
