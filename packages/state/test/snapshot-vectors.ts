// Makes the frozen vectors of snapshots anew, from a small ledger that its council signed. The
// refused ones are changes of those that are accepted: bytes `from` … `to` − 1 replaced by `put`.

import { blockHash, sealedHash } from '@witan/ledger/block';
import { ByteWriter, concatBytes, toHex } from '@witan/ledger/bytes';
import { type Certificate, encodeCertificate } from '@witan/ledger/certificate';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { genesisToJson } from '@witan/ledger/genesis-json';
import { must } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import {
  encodeManifest,
  layoutOf,
  type SnapshotManifest,
  type VerifiedManifest,
  verifyManifest,
} from '@witan/ledger/snapshot';
import { placeOfPart, verifyStateChunk, writeSnapshotLeaf } from '@witan/ledger/snapshot-parts';
import { statementBytes } from '@witan/ledger/statement';
import { AGENCIES, demonstrationKey, TestLedger, testGenesis } from '../src/testkit.ts';
import { registration, shapeBytes } from './support/land-calls.ts';
import { snapshotOf } from './support/snapshots.ts';

const HEIGHT = 4;
/** Within the ranges of a genesis file. */
const PARAMETERS = { replayWindowBlocks: 600, epochBlocksMax: 40_000 };
const LOG_ENTRY_BYTES = 390;

export interface Change {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** What differs, between what both begin and end with. */
function change(name: string, bytes: Uint8Array, changed: Uint8Array): Change {
  const most = Math.min(bytes.length, changed.length);
  let from = 0;
  while (from < most && bytes[from] === changed[from]) from++;
  let same = 0;
  while (same < most - from && bytes.at(-1 - same) === changed.at(-1 - same)) same++;
  const put = toHex(changed.subarray(from, changed.length - same));
  return { name, from, to: bytes.length - same, put };
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] as number) ^ 1;
  return copy;
}

function certificateAt(ledger: TestLedger, height: number, seats: number): Certificate {
  const sealed = ledger.host.archive.sealed(height);
  must(sealed !== undefined, 'the height is committed');
  const { header, result } = sealed;
  const hashes = { blockHash: blockHash(header), sealedHash: sealedHash(header, result) };
  const statement = { view: 0, height, ...hashes };
  const message = statementBytes(ledger.host.chainId, 0, { type: 'commit', ...statement });
  const signers = Array.from({ length: seats }, (_, seat) => seat);
  const signatures = signers.map((seat) =>
    demonstrationKeyPair(`${AGENCIES[seat]}/consensus`).sign(message),
  );
  return { kind: 'commit', epoch: 0, ...statement, signers, signatures };
}

function grown(): TestLedger {
  const genesis = testGenesis();
  const parameters = { ...genesis.parameters, ...PARAMETERS };
  const ledger = new TestLedger({ genesis: { ...genesis, parameters } });
  for (let height = 1; height <= HEIGHT; height++) {
    const sender = demonstrationKey('registrar');
    const shape = shapeBytes(20_000 * height, 0);
    const operations = [registration({ parcel: `P-${height}`, shape })];
    const bytes = ledger.transaction({ sender, operations });
    ledger.commitLanes(height % 2 === 0 ? [[], [bytes]] : [[bytes]]);
  }
  return ledger;
}

function refusedManifests(ledger: TestLedger, manifest: SnapshotManifest): Change[] {
  const bytes = encodeManifest(manifest);
  const older = snapshotOf(ledger, HEIGHT - 1).manifest;
  const certificate = (seats: number) => encodeCertificate(certificateAt(ledger, HEIGHT, seats));
  const altered = (name: string, changes: Partial<SnapshotManifest>): Change =>
    change(name, bytes, encodeManifest({ ...manifest, ...changes }));
  const [root] = manifest.headerRoots;
  must(root !== undefined, 'a part of headers');
  return [
    change('another format', bytes, Uint8Array.of(8, 2, ...bytes.subarray(2))),
    change('cut', bytes, bytes.subarray(0, -1)),
    change('grown', bytes, Uint8Array.of(...bytes, 0)),
    change('empty', bytes, new Uint8Array(0)),
    altered('another chain', { chainId: flipped(manifest.chainId, 0) }),
    altered('another height', { height: HEIGHT + 1 }),
    altered('the entry of another height', { entry: older.entry }),
    altered('an entry cut short', { entry: manifest.entry.subarray(1) }),
    altered('two signers of four', { certificate: certificate(2) }),
    altered('a signature that is none', {
      certificate: flipped(certificate(3), -1 + certificate(3).length),
    }),
    altered('the certificate of another height', {
      certificate: encodeCertificate(certificateAt(ledger, HEIGHT - 1, 3)),
    }),
    altered('another tree', { tree: older.tree }),
    altered('no headers', { headerRoots: [] }),
    altered('another root of headers', { headerRoots: [flipped(root, 31)] }),
    altered('a part of headers too many', { headerRoots: [root, root] }),
    altered('half a root of headers', { headerRoots: [root.subarray(16)] }),
    altered('outcomes that begin too late', { outcomeHeights: [2] }),
    altered('outcomes twice', { outcomeHeights: [1, 1] }),
    altered('outcomes above the height', { outcomeHeights: [1, HEIGHT + 1] }),
    altered('lane blocks out of order', { laneBlocks: manifest.laneBlocks.toReversed() }),
    altered('a link that is none', { links: [Uint8Array.of(0)] }),
  ];
}

function refusedParts(
  verified: VerifiedManifest,
  parts: readonly Uint8Array[],
): (Change & { readonly part: number })[] {
  return parts.flatMap((bytes, part) => {
    const place = placeOfPart(verified, part);
    const own: Change[] = [
      change('cut', bytes, bytes.subarray(0, -1)),
      change('grown', bytes, Uint8Array.of(...bytes, 0)),
      change('empty', bytes, new Uint8Array(0)),
      change('a flipped bit', bytes, flipped(bytes, bytes.length >> 1)),
    ];
    if (place?.kind === 'headers') {
      const [first, second] = [0, 1].map((at) =>
        bytes.subarray(at * LOG_ENTRY_BYTES, (at + 1) * LOG_ENTRY_BYTES),
      ) as [Uint8Array, Uint8Array];
      const rest = bytes.subarray(2 * LOG_ENTRY_BYTES);
      own.push(change('one header fewer', bytes, bytes.subarray(LOG_ENTRY_BYTES)));
      own.push(change('two headers swapped', bytes, concatBytes(second, first, rest)));
    }
    if (place?.kind === 'state') {
      const [first, second, ...rest] = verifyStateChunk(bytes, place);
      must(first !== undefined && second !== undefined, 'several leaves');
      const written = (leaves: readonly { key: Uint8Array; value: Uint8Array }[]): Uint8Array => {
        const out = new ByteWriter();
        for (const leaf of leaves) writeSnapshotLeaf(out, leaf);
        return out.finish();
      };
      own.push(change('two leaves swapped', bytes, written([second, first, ...rest])));
      own.push(change('a leaf twice', bytes, written([first, first, ...rest])));
      own.push(change('one leaf fewer', bytes, written([second, ...rest])));
      const short = { key: first.key.subarray(0, 1), value: first.value };
      own.push(change('a key of one byte', bytes, written([short, second, ...rest])));
    }
    return own.map((each) => ({ part, ...each }));
  });
}

/** Without what each refusal is called: that is for the verifier to say. */
export function snapshotVectors() {
  const ledger = grown();
  const { manifest: unsigned, parts } = snapshotOf(ledger, HEIGHT);
  const certificate = encodeCertificate(certificateAt(ledger, HEIGHT, 3));
  const manifest = { ...unsigned, certificate };
  const verified = verifyManifest(manifest, ledger.genesis, verifySignature);
  const places = parts.map((bytes, part) => {
    const place = placeOfPart(verified, part);
    must(place !== undefined, 'a part of the manifest');
    return { kind: place.kind, bytes: toHex(bytes) };
  });
  return {
    genesis: genesisToJson(ledger.genesis),
    manifest: toHex(encodeManifest(manifest)),
    height: HEIGHT,
    stateRoot: toHex(verified.result.stateRoot),
    logRoot: toHex(verified.result.logRoot),
    layout: toHex(layoutOf(manifest)),
    parts: places,
    refusedManifests: refusedManifests(ledger, manifest),
    refusedParts: refusedParts(verified, parts),
  };
}
