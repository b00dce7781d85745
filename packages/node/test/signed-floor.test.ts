// G4: what a node has had signed is remembered with its log, so that marks that went back are seen.

import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createJudge,
  decodeMarks,
  encodeMarks,
  FENCE_OPEN,
  initialMarks,
  type Marks,
  type Signer,
} from '@witan/consensus';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { SignedFloor } from '../src/signer/signed-floor.ts';
import { chainId, commit, prepare, publicKey, signed } from './signer-requests.ts';

describe('floor of what was signed', () => {
  let place: string;
  let saved: Uint8Array;

  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'witan-floor-'));
    saved = initialMarks(chainId);
  });

  afterEach(() => rmSync(place, { recursive: true }));

  const open = (key = publicKey): SignedFloor =>
    SignedFloor.open(join(place, 'signed'), key, assert.fail);
  const marks = (): Marks => decodeMarks(saved);
  const judge = (): Signer =>
    createJudge({
      marks: {
        load: () => saved,
        save: (bytes, done) => {
          saved = bytes.slice();
          done();
        },
      },
      keyPair: demonstrationKeyPair('treasury/consensus'),
      chainId,
    });

  it('marks that know as much or more will do, also after a restart', async () => {
    const floor = open();
    await signed(floor.watch(judge()), prepare(0, 5), commit(0, 5));
    await floor.close();
    const again = open();
    again.assertReached(marks());
    await signed(judge(), prepare(0, 9));
    again.assertReached(marks());
    await again.close();
  });

  it('marks of a moment before it are refused, whichever kind they lack', async () => {
    for (const last of [prepare(0, 6), commit(0, 6)]) {
      const floor = open();
      const signer = floor.watch(judge());
      await signed(signer, prepare(0, 5), commit(0, 5));
      const before = marks();
      await signed(signer, last);
      await floor.close();
      const again = open();
      assert.throws(() => again.assertReached(before), { key: 'signer/marks-behind' });
      await again.close();
      rmSync(join(place, 'signed'));
    }
  });

  it('what the judge refused is no floor', async () => {
    const floor = open();
    await signed(floor.watch(judge()), prepare(0, 5));
    const before = marks();
    await signed(floor.watch(judge()), prepare(0, 5, 'another'), prepare(0, 3));
    floor.assertReached(before);
    await floor.close();
  });

  it('S5: marks were lost, and the log was not: fenced ones need not know what lies behind', async () => {
    const floor = open();
    await signed(floor.watch(judge()), prepare(0, 5), commit(0, 5));
    await floor.close();
    const unsigned = decodeMarks(initialMarks(chainId));
    const again = open();
    for (const signsFrom of [FENCE_OPEN, 1]) again.assertReached({ ...unsigned, signsFrom });
    assert.throws(() => again.assertReached(unsigned), { key: 'signer/marks-behind' });
    await again.close();
  });

  it('S5: what was signed after the fence counts again', async () => {
    saved = encodeMarks({ ...decodeMarks(saved), signsFrom: 1 });
    const before = marks();
    const floor = open();
    await signed(floor.watch(judge()), { ...prepare(0, 5), epoch: 1 });
    floor.assertReached(marks());
    assert.throws(() => floor.assertReached(before), { key: 'signer/marks-behind' });
    await floor.close();
  });

  it('GOV-15: a floor is one key’s; the key that takes its place signed nothing of it', async () => {
    const floor = open();
    await signed(floor.watch(judge()), prepare(0, 5));
    await floor.close();
    const unsigned = decodeMarks(initialMarks(chainId));
    const rotated = open(demonstrationKeyPair('treasury/consensus-2').publicKey);
    rotated.assertReached(unsigned);
    await rotated.close();
    const again = open();
    const check = (): void => again.assertReached(unsigned);
    assert.throws(check, { key: 'signer/marks-behind' }, 'who signed nothing left it as it was');
    await again.close();
  });

  it('a damaged floor is none: it can only find less', async () => {
    await open().close();
    const path = join(place, 'signed');
    writeFileSync(path, new Uint8Array(readFileSync(path).length).fill(0xff));
    const floor = open();
    floor.assertReached(marks());
    await floor.close();
  });
});
