// Records of the log, the address book of batches, and the log as block store.

import { strict as assert } from 'node:assert';
import { referenceTo } from '@witan/ledger/batch';
import { sha256 } from '@witan/ledger/hash';
import { DecodeError } from '@witan/ledger/problems';
import fc from 'fast-check';
import { Archive } from '../src/archive.ts';
import { HashIndex } from '../src/hash-index.ts';
import { MemoryLog } from '../src/memory.ts';
import type { Block } from '../src/ports.ts';
import { decodeRecord, encodeRecord, RECORD_TYPES, type WalRecord } from '../src/records.ts';
import { Solo } from './solo.ts';

describe('records', () => {
  const solo = new Solo();
  const batch = solo.batch(1, 1);
  const block = solo.block(solo.genesis, [referenceTo(batch)]);
  const { hash: blockHash } = block;
  const records: readonly WalRecord[] = [
    { type: 'batch', batch },
    { type: 'block', block },
    { type: 'block', block: { ...block, evidence: [Uint8Array.of(1), Uint8Array.of(2, 3)] } },
    { type: 'prepare', epoch: 0, view: 3, height: 7, blockHash, jump: true },
    {
      type: 'lock',
      view: 2,
      certificate: solo.prepared(block),
      seals: [{ height: 1, blockHash, sealedHash: sha256(blockHash) }],
    },
    {
      type: 'view-change',
      epoch: 0,
      newView: 9,
      justification: solo.viewChange(0, 9).justification,
      certificate: undefined,
    },
    {
      type: 'view-change',
      epoch: 0,
      newView: 9,
      justification: solo.viewChange(0, 9, solo.prepared(block)).justification,
      certificate: solo.prepared(block),
    },
    { type: 'enter', view: 4, proof: solo.newView(4, solo.prepared(block)) },
    {
      type: 'enter',
      view: 1,
      proof: { kind: 'rotate', certificate: solo.committed(block), header: block.header },
    },
    { type: 'boot', boot: 12 },
    { type: 'commit', certificate: solo.committed(block), seals: [sha256(blockHash)] },
    { type: 'certificate', certificate: solo.committed(block) },
    { type: 'epoch', council: { ...solo.state.configuration.council, epoch: 7, baseHeight: 9 } },
  ];

  for (const record of records) {
    it(`W1: the record "${record.type}" survives as bytes`, () => {
      const payload = encodeRecord(record);
      const decoded = decodeRecord(RECORD_TYPES[record.type], payload);
      assert.equal(decoded.type, record.type);
      assert.deepEqual(encodeRecord(decoded), payload);
      if (record.type !== 'batch') assert.deepEqual(decoded, record);
    });
  }

  it('a record cut short or with bytes behind it is a DecodeError, and nothing else', () => {
    fc.assert(
      fc.property(fc.nat(records.length - 1), fc.nat(400), fc.nat(255), (which, at, value) => {
        const record = records[which] as WalRecord;
        const payload = encodeRecord(record);
        for (const bytes of [
          payload.subarray(0, at % payload.length),
          changed(payload, at, value),
        ]) {
          try {
            decodeRecord(RECORD_TYPES[record.type], bytes);
          } catch (error) {
            assert.ok(error instanceof DecodeError, String(error));
          }
        }
      }),
      { seed: 11, numRuns: 400 },
    );
  });
});

function changed(payload: Uint8Array, at: number, value: number): Uint8Array {
  const copy = payload.slice();
  copy[at % copy.length] = value;
  return copy;
}

describe('hash index', () => {
  it('finds every address, also of hashes whose keys collide', () => {
    const index = new HashIndex();
    const hashes = Array.from({ length: 5_000 }, (_, i) => sha256(Uint8Array.of(i >> 8, i)));
    for (const [at, hash] of hashes.entries()) index.add(hash, at);
    for (const [at, hash] of hashes.entries())
      assert.equal(
        index.find(hash, () => true),
        at,
      );
    const twin = (hashes[7] as Uint8Array).slice();
    twin[31] = (twin[31] as number) ^ 1;
    index.add(twin, 9_000);
    assert.equal(
      index.find(twin, (at) => at === 9_000),
      9_000,
    );
    assert.equal(
      index.find(sha256(Uint8Array.of(9, 9, 9)), () => true),
      undefined,
    );
    assert.equal(index.size, 5_001);
  });

  it('forgets what lies below an address, and keeps the rest', () => {
    const index = new HashIndex();
    const hashes = Array.from({ length: 5_000 }, (_, i) => sha256(Uint8Array.of(i >> 8, i)));
    for (const [at, hash] of hashes.entries()) index.add(hash, at);
    index.forgetBelow(4_990);
    const found = hashes.map((hash) => index.find(hash, () => true));
    for (const [at, address] of found.entries()) {
      assert.equal(address, at < 4_990 ? undefined : at);
    }
    assert.equal(index.size, 10);
  });
});

describe('archive', () => {
  function filled(heights: number, certified: (height: number) => boolean): [Archive, Block[]] {
    const solo = new Solo();
    const log = new MemoryLog();
    const archive = new Archive(log);
    const put = (record: WalRecord): number =>
      log.append(RECORD_TYPES[record.type], encodeRecord(record)).at;
    const blocks: Block[] = [];
    for (let height = 1; height <= heights; height++) {
      const batch = solo.batch(1, height);
      archive.addBatch(batch.hash, put({ type: 'batch', batch }), batch);
      const block = solo.block(blocks[height - 2] ?? solo.genesis, [referenceTo(batch)]);
      blocks.push(block);
      archive.addBlock(block.hash, height, put({ type: 'block', block }));
      const certificate = solo.committed(block);
      const at = put({ type: 'certificate', certificate });
      if (certified(height)) archive.addCertificate(height, at);
      archive.commit(block.hash, block.references);
    }
    return [archive, blocks];
  }

  it('S1: a run ends where a certificate is known, within the bounds of an answer', () => {
    const [archive, blocks] = filled(40, (height) => height % 10 === 0);
    const run = archive.run(1, 15);
    assert.deepEqual([run?.blocks.length, run?.certificate.height], [10, 10]);
    const beyond = archive.run(11, 15);
    assert.deepEqual([beyond?.blocks.length, beyond?.certificate.height], [10, 20]);
    const long = archive.run(1, 40);
    assert.deepEqual([long?.blocks.length, long?.certificate.height], [30, 30]);
    assert.equal(archive.run(41, 50), undefined);
    assert.deepEqual(archive.block(7), blocks[6]);
    assert.equal(archive.certificate(7), undefined);
    assert.equal(archive.certificate(20)?.height, 20);
  });

  it('batches leave memory some heights after their block, and are read back from the log', () => {
    const [archive, blocks] = filled(40, () => true);
    const first = (blocks[0] as Block).references[0] as Block['references'][number];
    const last = (blocks[39] as Block).references[0] as Block['references'][number];
    assert.deepEqual(archive.batch(first.batchHash)?.hash, first.batchHash);
    assert.notEqual(archive.batch(first.batchHash), archive.batch(first.batchHash), 'not kept');
    assert.equal(archive.batch(last.batchHash), archive.batch(last.batchHash), 'kept');
    assert.equal(archive.batch(sha256(Uint8Array.of(1))), undefined);
  });
});
