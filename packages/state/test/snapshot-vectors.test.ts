// The frozen vectors of snapshots: manifests and parts that are accepted, and changes of them that
// are refused, each with its code. The verifier reads nothing else: others can do the same.

import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { concatBytes, equalBytes, fromHex, toHex } from '@witan/ledger/bytes';
import { genesisFromJson } from '@witan/ledger/genesis-json';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import {
  decodeManifest,
  encodeManifest,
  layoutOf,
  type VerifiedManifest,
  verifyManifest,
} from '@witan/ledger/snapshot';
import type { SealedEntry } from '@witan/ledger/snapshot-parts';
import { type Change, snapshotVectors } from './snapshot-vectors.ts';
import { loaded, rowsOfPart } from './support/snapshots.ts';

const path = new URL('../../../test/vectors/state/snapshot.json', import.meta.url);
const REWRITE = process.env.WITAN_REWRITE_VECTORS === '1';

interface Vectors
  extends Omit<ReturnType<typeof snapshotVectors>, 'refusedManifests' | 'refusedParts'> {
  readonly refusedManifests: readonly (Change & { readonly code: string })[];
  readonly refusedParts: readonly (Change & { readonly part: number; readonly code: string })[];
}

function bytesOf(text: string): Uint8Array {
  return fromHex(text) as Uint8Array;
}

function changed(text: string, { from, to, put }: Change): Uint8Array {
  const bytes = bytesOf(text);
  return concatBytes(bytes.subarray(0, from), bytesOf(put), bytes.subarray(to));
}

function codeOf(judge: () => unknown): string {
  try {
    judge();
  } catch (error) {
    if (error instanceof DecodeError || error instanceof VerifyError) return error.key;
    throw error;
  }
  return 'accepted';
}

describe('frozen vectors of snapshots', () => {
  let vectors: Vectors;
  let judged: (bytes: Uint8Array) => VerifiedManifest;
  let verified: VerifiedManifest;
  let entries: ReadonlyMap<number, SealedEntry>;

  function partCode({ part, ...each }: Change & { readonly part: number }): string {
    const { bytes } = vectors.parts[part] as { readonly bytes: string };
    return codeOf(() => rowsOfPart(verified, part, changed(bytes, each), entries));
  }

  before(() => {
    vectors = (REWRITE ? snapshotVectors() : JSON.parse(readFileSync(path, 'utf8'))) as Vectors;
    const genesis = genesisFromJson(vectors.genesis);
    judged = (bytes) => verifyManifest(decodeManifest(bytes), genesis, verifySignature);
    verified = judged(bytesOf(vectors.manifest));
    ({ entries } = loaded(
      verified,
      vectors.parts.map(({ bytes }) => bytesOf(bytes)),
    ));
    if (!REWRITE) return;
    const refusedManifests = vectors.refusedManifests.map((each) => {
      return { ...each, code: codeOf(() => judged(changed(vectors.manifest, each))) };
    });
    const refusedParts = vectors.refusedParts.map((each) => ({ ...each, code: partCode(each) }));
    vectors = { ...vectors, refusedManifests, refusedParts };
    writeFileSync(path, `${JSON.stringify(vectors, null, 1)}\n`);
  });

  it('§10: the manifest is accepted from the genesis alone, and says what it said', () => {
    const bytes = bytesOf(vectors.manifest);
    const { manifest, header, result, parts } = verified;
    assert.ok(equalBytes(encodeManifest(manifest), bytes), 'one encoding');
    assert.equal(header.height, vectors.height);
    assert.deepEqual(
      [toHex(result.stateRoot), toHex(result.logRoot), toHex(layoutOf(manifest)), parts],
      [vectors.stateRoot, vectors.logRoot, vectors.layout, vectors.parts.length],
    );
  });

  it('§10: each part is accepted in its own place, and in no other', () => {
    assert.deepEqual(
      [...new Set(vectors.parts.map(({ kind }) => kind))],
      ['headers', 'state', 'outcomes'],
    );
    for (const [part] of vectors.parts.entries()) {
      for (const [other, { bytes }] of vectors.parts.entries()) {
        const code = codeOf(() => rowsOfPart(verified, part, bytesOf(bytes), entries));
        assert.equal(code === 'accepted', part === other, `${other} as ${part}: ${code}`);
      }
    }
  });

  it('§10: a changed manifest is refused by its code', () => {
    assert.ok(vectors.refusedManifests.length >= 20);
    for (const each of vectors.refusedManifests) {
      const code = codeOf(() => judged(changed(vectors.manifest, each)));
      assert.equal(code, each.code, each.name);
      assert.notEqual(code, 'accepted', each.name);
    }
  });

  it('§10: a changed part is refused by its code', () => {
    assert.ok(vectors.refusedParts.length >= 18);
    for (const each of vectors.refusedParts) {
      assert.equal(partCode(each), each.code, `part ${each.part}: ${each.name}`);
      assert.notEqual(each.code, 'accepted', each.name);
    }
  });
});
