// Checkpoints between log and state: a head counts when it is both executed and durable.

import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cosigner, CosignRequest } from '@witan/consensus';
import { MemoryClock } from '@witan/consensus/memory';
import type { Header } from '@witan/ledger/block';
import { genesisCouncil } from '@witan/ledger/council';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { sha256 } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';
import { CheckpointDesk } from '../src/checkpoint/desk.ts';

describe('checkpoints of a node', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'witan-desk-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('S1: cosigns what is executed and durable, while a start still replays its log', () => {
    const genesis = exampleGenesis();
    const clock = new MemoryClock();
    const asked: CosignRequest[] = [];
    const cosigner: Cosigner = {
      publicKey: demonstrationKeyPair(`${genesis.validators[0]?.member}/attest`).publicKey,
      watermark: { size: 0, root: sha256(utf8('none')) },
      cosign: (request) => asked.push(request),
    };
    const log = { size: 3, durableHeight: 9 };
    const desk = new CheckpointDesk({
      ...{ directory, chainId: sha256(utf8('chain')), cosigner, clock, log: assert.fail },
      councils: { of: (epoch) => (epoch === 0 ? genesisCouncil(genesis) : undefined) },
      reader: {
        get logSize() {
          return log.size;
        },
        headerAt: (height) => {
          assert.ok(height < log.size, 'a height that was executed');
          return { epoch: 0, height, timeMs: height, epochEnd: false } as Header;
        },
        logRoot: (size) => sha256(utf8(String(size))),
      },
      replica: {
        get durableHeight() {
          return log.durableHeight;
        },
      },
      mesh: { broadcast: () => undefined },
    });
    desk.note();
    desk.take(1, 16, new Uint8Array(3));
    assert.equal(asked.length, 0, 'not before it was started');
    desk.start();
    log.size = 8;
    log.durableHeight = 4;
    desk.note();
    clock.advance(5_000);
    assert.deepEqual(
      asked.map(({ size }) => size),
      [5],
    );
    assert.equal(desk.noteText(), undefined);
    desk.stop();
  });
});
