// Snapshots: made of a height while the ledger goes on, checked part by part from the genesis
// alone, and begun with by a host that runs on alike (state.md §10).

import { strict as assert } from 'node:assert';
import { compareBytes, toHex } from '@witan/ledger/bytes';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import {
  decodeManifest,
  encodeManifest,
  layoutOf,
  type VerifiedManifest,
  verifyManifest,
} from '@witan/ledger/snapshot';
import type { SealedEntry } from '@witan/ledger/snapshot-parts';
import { lanePositions } from '../src/host/snapshot.ts';
import { demonstrationKey, TestLedger, testGenesis } from '../src/testkit.ts';
import { registration, shapeBytes } from './support/land-calls.ts';
import {
  loaded,
  rowsOfPart,
  type Snapshot,
  snapshotOf,
  verifyTestSignature,
} from './support/snapshots.ts';

const HEIGHT = 12;

/** Parcels by two agencies, one to three a block, up to a height. */
function grown(heights: number, replayWindowBlocks = 100): TestLedger {
  const ledger = new TestLedger({ genesis: testGenesis(replayWindowBlocks) });
  for (let i = 1; i <= heights; i++) grow(ledger);
  return ledger;
}

function grow(ledger: TestLedger): void {
  const height = ledger.host.head.height + 1;
  const transactions = Array.from({ length: 1 + (height % 3) }, (_, i) => {
    const parcel = `P-${height}-${i}`;
    const shape = shapeBytes(20_000 * height, 20_000 * i);
    const sender = demonstrationKey('registrar');
    const operations = [registration({ parcel, shape })];
    const validUntilHeight = height + 10;
    return ledger.transaction({ sender, operations, validUntilHeight, nonce: 3 * height + i });
  });
  // The last two seats never batch, and the second did so last at an even height.
  const isEven = height % 2 === 0;
  ledger.commitLanes(isEven ? [transactions.slice(1), transactions.slice(0, 1)] : [transactions]);
}

function opened(ledger: TestLedger, { manifest }: Snapshot): VerifiedManifest {
  const decoded = decodeManifest(encodeManifest(manifest));
  return verifyManifest(decoded, ledger.genesis, verifyTestSignature);
}

function isRefused(error: unknown): boolean {
  return error instanceof DecodeError || error instanceof VerifyError;
}

describe('snapshots', function () {
  this.timeout(20_000);

  it('§10: made while blocks are committed and flushed; a host that begins with it runs on alike', () => {
    const ledger = grown(HEIGHT);
    ledger.flush();
    const before = snapshotOf(ledger, HEIGHT);
    const made = snapshotOf(ledger, HEIGHT, () => {
      grow(ledger);
      ledger.flush();
    });
    assert.ok(ledger.host.head.height > HEIGHT + 3, 'the ledger went on');
    assert.deepEqual(made, before, 'what is made later of a height is the same');
    const verified = opened(ledger, made);
    const { rows, entries } = loaded(verified, made.parts);
    const begun = new TestLedger({ genesis: ledger.genesis, rows });
    const { stateRoot } = begun.host.head.result;
    assert.deepEqual(stateRoot, ledger.host.archive.sealed(HEIGHT)?.result.stateRoot);
    const twin = grown(HEIGHT);
    for (let i = 0; i < 5; i++) {
      grow(begun);
      grow(twin);
      assert.deepEqual(begun.host.head.result, twin.host.head.result, `height ${HEIGHT + i + 1}`);
    }
    const { validators } = begun.host.council;
    const positions = lanePositions(
      twinState(ledger, verified, made),
      begun.host.council,
      made.manifest,
      (at) => {
        return (entries.get(at) as SealedEntry).header.payloadRoot;
      },
    );
    assert.deepEqual(positions.length, validators.length);
    assert.deepEqual(positions, [
      { boot: 1, seq: 11 },
      { boot: 1, seq: 12 },
      { boot: 0, seq: 0 },
      { boot: 0, seq: 0 },
    ]);
  });

  function twinState(ledger: TestLedger, verified: VerifiedManifest, made: Snapshot) {
    const { rows } = loaded(verified, made.parts);
    return new TestLedger({ genesis: ledger.genesis, rows }).host.view();
  }

  it('L7: what was executed within the replay window is still refused', () => {
    const ledger = grown(3);
    const sender = demonstrationKey('registrar');
    const operations = [registration({ parcel: 'P-x', shape: shapeBytes(0, 900_000) })];
    const bytes = ledger.transaction({ sender, operations, validUntilHeight: 40 });
    assert.equal(ledger.commit([bytes])[0]?.code, 0);
    grow(ledger);
    const made = snapshotOf(ledger, 5);
    const { rows } = loaded(opened(ledger, made), made.parts);
    const begun = new TestLedger({ genesis: ledger.genesis, rows });
    assert.equal(begun.commit([bytes])[0]?.code, 4001);
  });

  it('§10: only the outcomes of the replay window come with it', () => {
    const ledger = grown(40, 16);
    const made = snapshotOf(ledger, 40);
    assert.deepEqual(made.manifest.outcomeHeights, [24]);
    const { rows } = loaded(opened(ledger, made), made.parts);
    const begun = new TestLedger({ genesis: ledger.genesis, rows });
    assert.deepEqual(begun.host.archive.outcomes(23), []);
    assert.deepEqual(begun.host.archive.outcomes(24), ledger.host.archive.outcomes(24));
  });

  it('§9: an archive that began with one goes back to it, and no further', () => {
    const ledger = grown(6);
    const made = snapshotOf(ledger, 6);
    const { rows } = loaded(opened(ledger, made), made.parts);
    const { genesis } = ledger;
    const archive = { genesis, rows, pastHeights: Number.POSITIVE_INFINITY, retainedHeights: 2 };
    const begun = new TestLedger(archive);
    const asBegun = begun.host.query('land/parcels');
    for (let i = 0; i < 5; i++) {
      grow(begun);
      begun.flush();
    }
    assert.equal(begun.host.oldestAnswered, 6);
    for (const _ of begun.host.recall(6));
    assert.deepEqual(begun.host.query('land/parcels', 6).proof, asBegun.proof);
    assert.throws(() => begun.host.recall(5).next(), { key: 'state/height-not-held' });
    assert.equal(begun.reopened(archive).host.oldestAnswered, 6);
  });

  it('flip: no byte of a part or a manifest can change unnoticed', () => {
    const ledger = grown(4);
    const made = snapshotOf(ledger, 4);
    const verified = opened(ledger, made);
    const { entries } = loaded(verified, made.parts);
    let flips = 0;
    for (const [part, bytes] of made.parts.entries()) {
      const step = Math.max(1, Math.floor(bytes.length / 40));
      for (let at = 0; at < bytes.length; at += step) {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
        assert.throws(
          () => rowsOfPart(verified, part, flipped, entries),
          isRefused,
          `${part} ${at}`,
        );
        flips += 1;
      }
    }
    const manifest = encodeManifest(made.manifest);
    const payloadRootAt = (at: number) => (entries.get(at) as SealedEntry).header.payloadRoot;
    const state = twinState(ledger, verified, made);
    for (let at = 0; at < manifest.length; at += 11) {
      const flipped = manifest.slice();
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
      const judge = () => {
        const found = verifyManifest(decodeManifest(flipped), ledger.genesis, verifyTestSignature);
        // Where lanes stand is known once the state is.
        lanePositions(state, ledger.host.council, found.manifest, payloadRootAt);
      };
      assert.throws(judge, isRefused, `manifest byte ${at}`);
      flips += 1;
    }
    assert.ok(flips > 250, `${flips} flips`);
  });

  it('swap: a part is refused in another’s place, from another height, cut or grown', () => {
    const ledger = grown(8);
    const made = snapshotOf(ledger, 8);
    const older = snapshotOf(ledger, 7);
    const verified = opened(ledger, made);
    const { entries } = loaded(verified, made.parts);
    for (const [part, bytes] of made.parts.entries()) {
      const wrong = [
        ...made.parts.filter((_, i) => i !== part),
        ...older.parts.filter((each) => compareBytes(each, bytes) !== 0),
        bytes.subarray(0, -1),
        Uint8Array.of(...bytes, 0),
        new Uint8Array(0),
      ];
      for (const each of wrong) {
        assert.throws(() => rowsOfPart(verified, part, each, entries), isRefused, `part ${part}`);
      }
    }
    assert.notEqual(toHex(layoutOf(made.manifest)), toHex(layoutOf(older.manifest)));
  });

  it('a manifest of another network, of fewer heights or outcomes, or without a quorum is refused', () => {
    const ledger = grown(6);
    const { manifest } = snapshotOf(ledger, 6);
    const older = snapshotOf(ledger, 5).manifest;
    const refuses = (changes: object, key: string): void => {
      const judge = () =>
        verifyManifest({ ...manifest, ...changes }, ledger.genesis, verifyTestSignature);
      assert.throws(judge, { key }, JSON.stringify(Object.keys(changes)));
    };
    refuses({ chainId: new Uint8Array(32) }, 'receipt/foreign-chain');
    refuses({ height: 5 }, 'snapshot/manifest');
    refuses({ entry: older.entry }, 'snapshot/manifest');
    refuses({ certificate: older.certificate }, 'receipt/unlinked');
    refuses({ tree: older.tree }, 'proof/other-root');
    refuses({ headerRoots: older.headerRoots }, 'snapshot/manifest');
    refuses({ headerRoots: [] }, 'snapshot/manifest');
    refuses({ outcomeHeights: [2] }, 'snapshot/manifest');
    refuses({ outcomeHeights: [1, 3, 3] }, 'snapshot/manifest');
    refuses({ laneBlocks: older.laneBlocks.toReversed() }, 'snapshot/manifest');
    const unsigned = () => verifyManifest(manifest, ledger.genesis, () => false);
    assert.throws(unsigned, { key: 'certificate/signature' });
    const other = { ...ledger.genesis, network: 'another' };
    assert.throws(() => verifyManifest(manifest, other, verifyTestSignature), {
      key: 'receipt/foreign-chain',
    });
  });

  it('OVER-7: a height that is being made stays whatever is flushed, and goes when it is left', () => {
    const ledger = new TestLedger();
    for (let i = 0; i < 3; i++) grow(ledger);
    const steps = ledger.host.snapshot({
      height: 3,
      certificate: new Uint8Array(0),
      links: [],
      referencesAt: (at) => ledger.references.get(at),
      headerRoots: [],
    });
    steps.next();
    for (let i = 0; i < 300; i++) {
      ledger.commit([]);
      if (i % 50 === 0) ledger.flush();
    }
    assert.throws(() => ledger.host.view(3), { key: 'state/height-not-held' }, 'readers may not');
    let parts = 0;
    for (let step = steps.next(); step.done !== true; step = steps.next()) parts += 1;
    assert.ok(parts >= 3, `${parts} parts`);
    assert.throws(() => ledger.host.snapshot({} as never).next(), 'nothing else is held');
  });
});
