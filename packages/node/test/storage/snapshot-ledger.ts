// A ledger of empty blocks, alike in every process, and snapshots of it that its council signed.

import { strict as assert } from 'node:assert';
import { blockHash, sealedHash } from '@witan/ledger/block';
import { type Certificate, encodeCertificate } from '@witan/ledger/certificate';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { verifySignature } from '@witan/ledger/signature';
import { encodeManifest, verifyManifest } from '@witan/ledger/snapshot';
import { statementBytes } from '@witan/ledger/statement';
import { AGENCIES, TestLedger } from '@witan/state/testkit';
import { checkPart, OutcomeRoots } from '../../src/snapshot/parts.ts';
import type { Shelf } from '../../src/snapshot/shelf.ts';

const QUORUM = 3;

export function grownLedger(heights: number): TestLedger {
  const ledger = new TestLedger();
  for (let height = 1; height <= heights; height++) ledger.commit([]);
  return ledger;
}

export function signedCertificate(ledger: TestLedger, height: number): Certificate {
  const sealed = ledger.host.archive.sealed(height);
  assert.ok(sealed);
  const { header, result } = sealed;
  const hashes = { blockHash: blockHash(header), sealedHash: sealedHash(header, result) };
  const statement = { view: 0, height, ...hashes };
  const message = statementBytes(ledger.host.chainId, 0, { type: 'commit', ...statement });
  const signers = Array.from({ length: QUORUM }, (_, seat) => seat);
  const signatures = signers.map((seat) =>
    demonstrationKeyPair(`${AGENCIES[seat]}/consensus`).sign(message),
  );
  return { kind: 'commit', epoch: 0, ...statement, signers, signatures };
}

/** Puts the snapshot of a height on a shelf, as a node does. */
export async function shelve(ledger: TestLedger, shelf: Shelf, height: number): Promise<void> {
  const place = shelf.begin('making');
  const steps = ledger.host.snapshot({
    height,
    certificate: encodeCertificate(signedCertificate(ledger, height)),
    links: [],
    referencesAt: (at) => ledger.references.get(at),
    headerRoots: [],
  });
  for (;;) {
    const { value, done } = steps.next();
    if (done === true) {
      await place.writeManifest(encodeManifest(value));
      break;
    }
    if (value !== undefined) await place.writePart(value.part, value.bytes);
  }
  await shelf.finish(place, height);
}

/** Every snapshot that has a name is whole and true. */
export function assertWhole(shelf: Shelf, { genesis }: TestLedger): void {
  for (const height of shelf.heights()) {
    const place = shelf.place(height);
    const manifest = place.manifest();
    assert.ok(manifest, `the snapshot of height ${height} has no manifest`);
    const verified = verifyManifest(manifest, genesis, verifySignature);
    assert.equal(manifest.height, height);
    const roots = new OutcomeRoots(verified, place);
    for (let part = 0; part < verified.parts; part++) {
      checkPart(verified, part, place.readPart(part), roots);
    }
  }
}
