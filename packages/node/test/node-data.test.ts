// The data directory of a node: made once, complete or refused, and the state rebuilt from the log
// where somebody asks for it.

import { strict as assert } from 'node:assert';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createJudge, FENCE_OPEN } from '@witan/consensus';
import { demonstrationKeyPair, demonstrationSeed } from '@witan/ledger/demonstration';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { chainIdOf } from '@witan/ledger/genesis';
import { sha256, ZERO_HASH } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';
import type { NodeConfig } from '../src/home.ts';
import {
  createLearnerData,
  createNodeData,
  hasNodeData,
  marksPath,
  rebuildState,
  watermarkPath,
} from '../src/node-data.ts';
import { openMarks } from '../src/signer/mark-file.ts';
import { openSigning, type Signing } from '../src/signer/signing.ts';
import { openWatermark } from '../src/signer/watermark-file.ts';
import { createSlotFile } from '../src/storage/slot-file.ts';
import { openStorage } from '../src/storage/storage.ts';

const genesis = exampleGenesis();
const chainId = chainIdOf(genesis);

describe('the data of a node', () => {
  let data: string;
  let config: NodeConfig;

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'witan-node-data-'));
    config = { data, genesis } as NodeConfig;
  });

  afterEach(() => {
    rmSync(data, { recursive: true, force: true });
  });

  const marks = () => openMarks(marksPath(data), chainId, () => undefined, assert.fail);
  const stores = () => openStorage(join(data, 'ledger'), chainId, assert.fail);

  /** Signs one thing, so that the marks say so. */
  async function signed(): Promise<void> {
    const { store, close } = marks();
    const keyPair = demonstrationKeyPair('treasury/consensus');
    const judge = createJudge({ marks: store, keyPair, chainId });
    const blockHash = sha256(utf8('a block'));
    const statement = { type: 'prepare', view: 0, height: 1, blockHash } as const;
    await new Promise((resolve) => judge.sign([{ epoch: 0, statement }], resolve));
    await close();
  }

  it('is made whole: stores that open, and marks under which nothing was signed', async () => {
    assert.equal(hasNodeData(data), false);
    await createNodeData(config);
    assert.equal(hasNodeData(data), true);
    await (await stores()).close();
    const opened = marks();
    assert.deepEqual([opened.saved.prepares, opened.saved.boot], [[], 0]);
    await opened.close();
  });

  it('G4: an init that was cut off behind the marks can be made again', async () => {
    await createNodeData(config);
    rmSync(join(data, 'ledger'), { recursive: true });
    await createNodeData(config);
    assert.equal(hasNodeData(data), true);
  });

  it('G4: an init that was cut off in the middle of the watermark can be made again', async () => {
    mkdirSync(join(data, 'signer'));
    createSlotFile(watermarkPath(data));
    await createNodeData(config);
    await openWatermark(watermarkPath(data), chainId, assert.fail).close();
  });

  it('G4: marks under which something was signed are never made anew', async () => {
    await createNodeData(config);
    await signed();
    rmSync(join(data, 'ledger'), { recursive: true });
    await assert.rejects(createNodeData(config), { key: 'storage/exists' });
    const opened = marks();
    assert.equal(opened.saved.prepares.length, 1);
    await opened.close();
  });

  it('G4: marks that are missing, of zeros, or of another network open nothing', async () => {
    await createNodeData(config);
    const path = join(data, 'signer/marks');
    const other = () => openMarks(marksPath(data), ZERO_HASH, () => undefined, assert.fail);
    assert.throws(other, { key: 'storage/mismatch' });
    writeFileSync(path, new Uint8Array(readFileSync(path).length));
    assert.throws(marks, { key: 'storage/slots-damaged' });
    rmSync(path);
    assert.throws(marks, { key: 'storage/missing' });
  });

  it('S5: a learner whose marks were lost and whose stores were not signs behind a fence', async () => {
    const open = (): Promise<Signing> =>
      openSigning({
        socket: undefined,
        marksPath: marksPath(data),
        watermarkPath: watermarkPath(data),
        floorPath: join(data, 'ledger/signed'),
        cosignedFloorPath: join(data, 'ledger/cosigned'),
        attestSeed: demonstrationSeed('treasury/attest'),
        log: assert.fail,
        seed: demonstrationSeed('treasury/consensus'),
        chainId,
        onSave: () => undefined,
        onFatal: assert.fail,
      });
    await createNodeData(config);
    const first = await open();
    const statement = { type: 'prepare', view: 0, height: 1, blockHash: ZERO_HASH } as const;
    await new Promise((resolve) => first.signer.sign([{ epoch: 0, statement }], resolve));
    await first.close();
    rmSync(marksPath(data));
    await createLearnerData(config);
    const learner = await open();
    assert.equal(learner.marks.signsFrom, FENCE_OPEN);
    const cosigned = await new Promise((resolve) => {
      const asked = { epoch: 0, size: 1, root: ZERO_HASH, time: 0 };
      learner.cosigner?.cosign(asked, resolve);
    });
    assert.equal(cosigned, undefined, 'the fence holds back the attest key too');
    await learner.close();
  });

  it('G3: closing the marks waits for the save that is under way', async () => {
    await createNodeData(config);
    const { store, close, saved } = marks();
    let isSaved = false;
    store.save(store.load() as Uint8Array, () => {
      isSaved = true;
    });
    await close();
    assert.equal(isSaved, true);
    assert.deepEqual(saved.commits, []);
  });

  it('§3.6: the state is set aside, not deleted, and an empty one of this log takes its place', async () => {
    await createNodeData(config);
    const opened = await stores();
    const batch = { height: 0, block: ZERO_HASH, stateRoot: ZERO_HASH, rows: [] };
    await opened.state.write(batch);
    await opened.close();
    const [aside = ''] = /[^ ]*ledger\/state\.damaged-.*/.exec(await rebuildState(config)) ?? [];
    assert.ok(existsSync(aside), aside);
    const again = await stores();
    assert.equal(again.state.applied(), undefined);
    await again.close();
    rmSync(join(data, 'ledger/state'), { recursive: true });
    await assert.rejects(stores(), { key: 'storage/damaged' });
    assert.doesNotMatch(await rebuildState(config), /damaged-/, 'there was nothing to set aside');
    await (await stores()).close();
    assert.equal(
      readdirSync(join(data, 'ledger')).filter((name) => name.startsWith('state')).length,
      2,
    );
  });
});
