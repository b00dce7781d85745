// Snapshots of a test ledger, and rows as a node loads them from one.

import { blockHash, sealedHash } from '@witan/ledger/block';
import { type Certificate, encodeCertificate } from '@witan/ledger/certificate';
import { appendToFrontier, EMPTY_FRONTIER, type Frontier } from '@witan/ledger/frontier';
import { sha256 } from '@witan/ledger/hash';
import { quorum } from '@witan/ledger/membership';
import { must } from '@witan/ledger/problems';
import type { SnapshotManifest, VerifiedManifest } from '@witan/ledger/snapshot';
import { readEntry } from '@witan/ledger/snapshot';
import {
  placeOfPart,
  type SealedEntry,
  verifyHeaders,
  verifyOutcomes,
  verifyStateChunk,
} from '@witan/ledger/snapshot-parts';
import { statementBytes } from '@witan/ledger/statement';
import { MemoryRows } from '../../src/host/memory-rows.ts';
import { encodeMeta, META_ROW } from '../../src/host/rows.ts';
import { headerRows, outcomeRows } from '../../src/host/snapshot.ts';
import { leafRowKey, type RowWrite } from '../../src/store/rows.ts';
import type { TestLedger } from '../../src/testkit.ts';

export interface Snapshot {
  readonly manifest: SnapshotManifest;
  readonly parts: readonly Uint8Array[];
  /** Turns in which others could go on. */
  readonly pauses: number;
}

/** Signatures that only this function accepts: hashes of key and message. */
export function verifyTestSignature(
  key: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  return testSignature(key, message).every((byte, i) => signature[i] === byte);
}

function testSignature(key: Uint8Array, message: Uint8Array): Uint8Array {
  const signature = new Uint8Array(65);
  signature.set(sha256(key), 0);
  signature.set(sha256(message), 32);
  return signature;
}

export function certificateOf(ledger: TestLedger, height: number): Certificate {
  const sealed = ledger.host.archive.sealed(height);
  must(sealed !== undefined, 'the height is committed');
  const { epoch } = sealed.header;
  const { validators } = ledger.host.council;
  const statement = {
    view: 0,
    height,
    blockHash: blockHash(sealed.header),
    sealedHash: sealedHash(sealed.header, sealed.result),
  };
  const message = statementBytes(ledger.host.chainId, epoch, { type: 'commit', ...statement });
  const signers = Array.from({ length: quorum(validators.length) }, (_, i) => i);
  const signatures = signers.map((i) => {
    return testSignature(validators[i]?.consensusKey as Uint8Array, message);
  });
  return { kind: 'commit', epoch, ...statement, signers, signatures };
}

/** `between` is called in each pause. */
export function snapshotOf(
  ledger: TestLedger,
  height: number,
  between: () => void = () => undefined,
): Snapshot {
  const steps = ledger.host.snapshot({
    height,
    certificate: encodeCertificate(certificateOf(ledger, height)),
    links: [],
    referencesAt: (at) => ledger.references.get(at),
    headerRoots: [],
  });
  const parts: Uint8Array[] = [];
  let pauses = 0;
  for (;;) {
    const { value, done } = steps.next();
    if (done === true) return { manifest: value, parts, pauses };
    if (value === undefined) pauses += 1;
    else parts[value.part] = value.bytes;
    between();
  }
}

/** Checks one part; answers the rows that it becomes. Throws as the verifiers do. */
export function rowsOfPart(
  verified: VerifiedManifest,
  part: number,
  bytes: Uint8Array,
  entries: ReadonlyMap<number, SealedEntry>,
): { rows: RowWrite[]; entries: readonly SealedEntry[] } {
  const place = placeOfPart(verified, part);
  must(place !== undefined, 'a part of the manifest');
  if (place.kind === 'headers') {
    const found = verifyHeaders(bytes, place);
    return { rows: headerRows(found), entries: found };
  }
  if (place.kind === 'state') {
    const leaves = verifyStateChunk(bytes, place);
    const rows = leaves.map(({ key, value }) => ({ key: leafRowKey(key), value }));
    return { rows, entries: [] };
  }
  const own = readEntry(verified.manifest.entry);
  const heights = verifyOutcomes(bytes, place, (height) => {
    const entry = height === verified.manifest.height ? own : entries.get(height);
    must(entry !== undefined, 'headers come first');
    return entry.result;
  });
  return { rows: outcomeRows(heights), entries: [] };
}

/** What a node finds that has loaded a whole snapshot. */
export function loaded(
  verified: VerifiedManifest,
  parts: readonly Uint8Array[],
): { rows: MemoryRows; entries: ReadonlyMap<number, SealedEntry> } {
  const rows = new MemoryRows();
  const entries = new Map<number, SealedEntry>();
  let frontier: Frontier = EMPTY_FRONTIER;
  for (const [part, bytes] of parts.entries()) {
    const found = rowsOfPart(verified, part, bytes, entries);
    for (const entry of found.entries) {
      entries.set(entry.header.height, entry);
      frontier = appendToFrontier(frontier, sealedHash(entry.header, entry.result));
    }
    rows.write({ rows: found.rows });
  }
  const { header, result, manifest } = verified;
  entries.set(manifest.height, { header, result });
  const { chainId, height } = manifest;
  const meta = encodeMeta({ chainId, height, block: blockHash(header), frontier });
  rows.write({ rows: [...headerRows([{ header, result }]), { key: META_ROW, value: meta }] });
  return { rows, entries };
}
