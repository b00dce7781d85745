// The attest key in the signer's process, and in the node's own: a watermark that survives it, and
// that refuses where it is missing, damaged or older than what was cosigned (light-client.md §5.2).

import { strict as assert } from 'node:assert';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cosigner, type CosignRequest, FENCE_OPEN } from '@witan/consensus';
import { checkpointBody, checkpointOrigin, cosignedBytes } from '@witan/ledger/checkpoint';
import { demonstrationKeyPair, demonstrationSeed } from '@witan/ledger/demonstration';
import { verifySignature } from '@witan/ledger/signature';
import { askSigner, leaseSigner, type SignerLease } from '../src/signer/client.ts';
import { createMarks } from '../src/signer/mark-file.ts';
import {
  createSignerHome,
  defaultSocketPath,
  exportMarks,
  importMarks,
} from '../src/signer/signer-home.ts';
import { openSigning, type Signing } from '../src/signer/signing.ts';
import { type RunningSigner, startSigner } from '../src/signer/start-signer.ts';
import { createWatermark } from '../src/signer/watermark-file.ts';
import { chainId, GENESIS, hashOf, prepare, SEED, signed } from './signer-requests.ts';

const ATTEST_SEED = demonstrationSeed('treasury/attest');
const ATTEST_KEY = demonstrationKeyPair('treasury/attest').publicKey;

const request = (size: number, root = 'root', epoch = 0): CosignRequest => {
  return { epoch, size, root: hashOf(`${size} ${root}`), time: 1_700_000_000 };
};

function cosigned(cosigner: Cosigner | undefined, asked: CosignRequest) {
  assert.ok(cosigner, 'there is a cosigner');
  return new Promise<Uint8Array | undefined>((resolve) => cosigner.cosign(asked, resolve));
}

describe('cosigning', function () {
  this.timeout(20_000);
  let place: string;
  let directory: string;
  let running: RunningSigner | undefined;
  let lines: string[];

  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'witan-cosigning-'));
    directory = join(place, 'signer');
    lines = [];
  });

  afterEach(async () => {
    await running?.stop();
    running = undefined;
    rmSync(place, { recursive: true, force: true });
  });

  describe('in the signer’s process', () => {
    const attest = { demonstrationSeed: ATTEST_SEED };
    const create = (at = directory) =>
      createSignerHome(at, GENESIS, { demonstrationSeed: SEED }, attest);

    async function lease(at = directory): Promise<SignerLease> {
      running = await startSigner({
        directory: at,
        log: (line) => lines.push(line),
        onFatal: assert.fail,
      });
      const path = defaultSocketPath(at);
      return leaseSigner({ path, chainId, onLost: () => undefined, waitMs: 2_000 });
    }

    async function again(): Promise<SignerLease> {
      await running?.stop();
      return lease();
    }

    it('signs the C2SP text with the attest key, among other requests, in any order', async () => {
      await create();
      const link = await lease();
      assert.deepEqual(link.cosigner?.publicKey, ATTEST_KEY);
      const asked = request(5);
      const [votes, signature, second] = await Promise.all([
        signed(link.signer, prepare(0, 1)),
        cosigned(link.cosigner, asked),
        cosigned(link.cosigner, request(6)),
      ]);
      assert.ok(votes[0] && signature && second);
      const body = checkpointBody(checkpointOrigin(chainId), asked);
      assert.ok(verifySignature(ATTEST_KEY, cosignedBytes(body, asked.time), signature));
      const report = await askSigner(defaultSocketPath(directory));
      assert.deepEqual([report.cosigner?.size, report.signed, report.refused], [6, 3, 0]);
    });

    it('S2: after a restart the watermark stands; smaller sizes and other roots are refused', async () => {
      await create();
      assert.ok(await cosigned((await lease()).cosigner, request(5)));
      const { cosigner } = await again();
      assert.equal(cosigner?.watermark?.size, 5);
      assert.equal(await cosigned(cosigner, request(4)), undefined);
      assert.equal(await cosigned(cosigner, request(5, 'other')), undefined);
      assert.ok(await cosigned(cosigner, request(5)));
    });

    it('G4: without a watermark, or with a damaged one, it votes and does not cosign', async () => {
      await create();
      const path = join(directory, 'checkpoint');
      const { length } = readFileSync(path);
      for (const damage of [
        () => writeFileSync(path, new Uint8Array(length)),
        () => rmSync(path),
      ]) {
        damage();
        const link = await again();
        assert.equal(link.cosigner, undefined);
        assert.ok((await signed(link.signer, prepare(0, 1)))[0]);
        assert.match(lines.join('\n'), /this signer cosigns nothing/);
      }
    });

    it('S5: the fence of the votes holds back the attest key too', async () => {
      await create();
      const link = await lease();
      await new Promise((resolve) => link.signer.fence(FENCE_OPEN, () => resolve(undefined)));
      await new Promise((resolve) => link.signer.fence(2, () => resolve(undefined)));
      assert.equal(await cosigned(link.cosigner, request(5, 'root', 1)), undefined);
      assert.ok(await cosigned(link.cosigner, request(5, 'root', 2)));
    });

    it('G6: the watermark moves with the marks, and only forward', async () => {
      await create();
      assert.ok(await cosigned((await lease()).cosigner, request(5)));
      await running?.stop();
      const early = await exportMarks(directory);
      assert.ok(await cosigned((await lease()).cosigner, request(9)));
      await running?.stop();
      const other = join(place, 'other');
      await create(other);
      await importMarks(other, await exportMarks(directory));
      await importMarks(other, early);
      const { cosigner } = await lease(other);
      assert.equal(cosigner?.watermark?.size, 9);
      assert.equal(await cosigned(cosigner, request(9, 'other')), undefined);
    });

    it('a signer without an attest key says so, and ends whoever asks it for more', async () => {
      await createSignerHome(directory, GENESIS, { demonstrationSeed: SEED });
      const link = await lease();
      assert.equal(link.cosigner, undefined);
    });
  });

  describe('in the node’s own process', () => {
    const path = (name: string): string => join(place, name);
    const open = (): Promise<Signing> =>
      openSigning({
        ...{ socket: undefined, seed: SEED, attestSeed: ATTEST_SEED, chainId },
        ...{ marksPath: path('marks'), watermarkPath: path('checkpoint') },
        ...{ floorPath: path('signed'), cosignedFloorPath: path('cosigned') },
        log: (line) => lines.push(line),
        onSave: () => undefined,
        onFatal: assert.fail,
      });

    it('G3: a stop waits for the cosignature under way, and for its trace in the floor', async () => {
      await createMarks(path('marks'), chainId);
      await createWatermark(path('checkpoint'), chainId);
      copyFileSync(path('checkpoint'), path('old'));
      const first = await open();
      const signature = cosigned(first.cosigner, request(5));
      const votes = signed(first.signer, prepare(0, 1));
      await first.close();
      assert.ok((await signature) && (await votes)[0]);
      copyFileSync(path('old'), path('checkpoint'));
      const second = await open();
      assert.match(lines.join('\n'), /its watermark is 0, and 5 was cosigned/);
      await second.close();
    });

    it('G4: a watermark that was brought back from an old copy refuses', async () => {
      await createMarks(path('marks'), chainId);
      await createWatermark(path('checkpoint'), chainId);
      const first = await open();
      assert.ok(await cosigned(first.cosigner, request(5)));
      await first.close();
      copyFileSync(path('checkpoint'), path('old'));
      const second = await open();
      assert.ok(await cosigned(second.cosigner, request(9)));
      await second.close();
      copyFileSync(path('old'), path('checkpoint'));
      const third = await open();
      assert.equal(third.cosigner, undefined);
      assert.match(lines.join('\n'), /its watermark is 5, and 9 was cosigned/);
      assert.ok((await signed(third.signer, prepare(0, 1)))[0], 'votes do not depend on it');
      await third.close();
      await assert.rejects(createWatermark(path('checkpoint'), chainId), {
        key: 'storage/exists',
      });
      rmSync(path('checkpoint'));
      const fourth = await open();
      assert.equal(fourth.cosigner, undefined);
      await fourth.close();
    });
  });
});
