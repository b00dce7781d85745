// X5: data that another version of this program wrote are refused with a code, and not a byte of
// them changes: they would look damaged, and damaged ones are set aside.

import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from '@witan/ledger/checksum';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { restoreBackup, verifyBackup } from '../src/backup/restore.ts';
import { demonstrationSeeds, type NodeConfig } from '../src/home.ts';
import { startNode } from '../src/node.ts';
import { createLearnerData, createNodeData, marksPath, rebuildState } from '../src/node-data.ts';
import { noteInstall } from '../src/snapshot/install.ts';
import { openSlotFile, slotBytesDefault } from '../src/storage/slot-file.ts';

const genesis = exampleGenesis();
const SEGMENT_BYTES = 4 * 1024;
const MARK_SLOT_BYTES = 16 * 1024;
/** Of the log's head: behind the frame that opens the first group, and with its own header. */
const HEAD = { at: 45, headerLength: 13, length: 19 };
const REFUSED = { key: 'storage/other-version' };

describe('data of another version', () => {
  let config: NodeConfig;

  beforeEach(async () => {
    const data = mkdtempSync(join(tmpdir(), 'witan-version-'));
    config = {
      ...{ member: 'interior', listen: '/ip4/127.0.0.1/tcp/0', keys: 'demonstration' },
      ...{ api: { host: '127.0.0.1', port: 0 }, data, peers: new Map(), genesis },
    };
    await createNodeData(config, { segmentBytes: SEGMENT_BYTES });
  });

  afterEach(() => {
    rmSync(config.data, { recursive: true });
  });

  /** Name → hash of every file but the lock, which whoever looks leaves behind. */
  function files(): Map<string, string> {
    const found = new Map<string, string>();
    for (const entry of readdirSync(config.data, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (path.includes('/lock') || !entry.isFile()) continue;
      found.set(path, createHash('sha256').update(readFileSync(path)).digest('hex'));
    }
    return found;
  }

  /** The body of a two-slot file begins with its version. */
  async function raiseSlots(path: string, slotBytes: number): Promise<void> {
    const { store, close } = openSlotFile(path, assert.fail, slotBytes);
    const body = store.load();
    assert.ok(body);
    new DataView(body.buffer).setUint16(0, 7);
    await new Promise<void>((resolve) => store.save(body, resolve));
    close();
  }

  const raiseSuperblock = (): Promise<void> =>
    raiseSlots(join(config.data, 'ledger/superblock'), slotBytesDefault);

  async function refuses(work: () => Promise<unknown>): Promise<void> {
    const before = files();
    await assert.rejects(work, REFUSED);
    assert.deepEqual(files(), before, 'nothing has changed');
  }

  const start = (): Promise<unknown> => {
    const seeds = demonstrationSeeds(config.member);
    return startNode({ config, seeds, log: () => undefined, onFatal: assert.fail });
  };

  it('X5: stores: neither a start, nor a rebuild, nor a learner touches them', async () => {
    await raiseSuperblock();
    await refuses(start);
    await refuses(() => rebuildState(config));
    await refuses(() => createLearnerData(config));
  });

  it('X5: stores that a snapshot was to go into, and a state that was to be replaced', async () => {
    noteInstall(join(config.data, 'ledger'), 5);
    writeFileSync(join(config.data, 'ledger/state.condemned'), '');
    await raiseSuperblock();
    await refuses(start);
  });

  it('X5: a log alone is not begun anew', async () => {
    const path = join(config.data, 'ledger/log/segment-00000000');
    const bytes = readFileSync(path);
    bytes.writeUInt16BE(7, HEAD.at + HEAD.headerLength);
    const checked = bytes.subarray(HEAD.at + 4, HEAD.at + HEAD.length);
    bytes.writeUInt32BE(crc32(checked, HEAD.at), HEAD.at);
    writeFileSync(path, bytes);
    await refuses(start);
  });

  it('X5: marks are not made anew, and nothing is signed', async () => {
    await raiseSlots(marksPath(config.data), MARK_SLOT_BYTES);
    await refuses(start);
    await refuses(() => createLearnerData(config));
  });

  it('X5: a backup is not read as one of this version', async () => {
    const path = join(config.data, 'later.backup');
    writeFileSync(path, 'witan/backup/9\n and what this version does not know');
    await refuses(() => verifyBackup(path, genesis));
    const restored = { ...config, data: join(config.data, 'restored') };
    await refuses(() => restoreBackup(restored, path));
  });
});
