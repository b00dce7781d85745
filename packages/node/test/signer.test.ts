// The signer as a process holds it: lease, restarts, marks on the disk, and how they move
// (reliability.md §4, G1–G7).

import { strict as assert } from 'node:assert';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initialMarks } from '@witan/consensus';
import { toHex } from '@witan/ledger/bytes';
import { signerRequestsMax } from '@witan/ledger/limits';
import { verifySignature } from '@witan/ledger/signature';
import { statementBytes } from '@witan/ledger/statement';
import { askSigner, leaseSigner, type SignerLease } from '../src/signer/client.ts';
import {
  createSignerHome,
  defaultSocketPath,
  exportMarks,
  importMarks,
} from '../src/signer/signer-home.ts';
import { type RunningSigner, startSigner } from '../src/signer/start-signer.ts';
import {
  chainId,
  commit,
  GENESIS,
  hashOf,
  prepare,
  publicKey,
  SEED,
  signed,
  yes,
} from './signer-requests.ts';

describe('signer', function () {
  this.timeout(20_000);
  let directory: string;
  let running: RunningSigner | undefined;
  const lines: string[] = [];
  const lost: Error[] = [];

  const start = async (): Promise<RunningSigner> => {
    running = await startSigner({
      directory,
      log: (line) => lines.push(line),
      onFatal: (error) => assert.fail(error),
    });
    return running;
  };
  const lease = (waitMs = 2_000): Promise<SignerLease> =>
    leaseSigner({
      path: defaultSocketPath(directory),
      chainId,
      onLost: (error) => lost.push(error),
      waitMs,
    });

  beforeEach(async () => {
    directory = join(mkdtempSync(join(tmpdir(), 'witan-signer-')), 'signer');
    await createSignerHome(directory, GENESIS, { demonstrationSeed: SEED });
    lost.length = 0;
  });

  afterEach(async () => {
    await running?.stop();
    running = undefined;
    rmSync(join(directory, '..'), { recursive: true, force: true });
  });

  it('signs the bytes that the judge in process signs, several requests in one frame', async () => {
    await start();
    const link = await lease();
    const requests = [prepare(0, 1), commit(0, 1), prepare(0, 2)];
    const answers = await signed(link.signer, ...requests);
    requests.forEach(({ epoch, statement }, i) => {
      const message = statementBytes(chainId, epoch, statement);
      assert.ok(verifySignature(publicKey, message, answers[i] as Uint8Array));
    });
    assert.deepEqual((await askSigner(defaultSocketPath(directory))).saves, 1, 'one save for all');
    link.close();
  });

  it('answers in the order of asking, more requests than one frame holds included', async () => {
    await start();
    const link = await lease();
    const many = Array.from({ length: signerRequestsMax + 3 }, (_, i) => prepare(0, i + 1));
    const order: string[] = [];
    const first = signed(link.signer, ...many).then((answers) => {
      order.push('many');
      return answers;
    });
    const second = signed(link.signer, commit(0, 1)).then(() => order.push('one'));
    assert.ok(yes(await first).every(Boolean));
    await second;
    assert.deepEqual(order, ['many', 'one']);
    link.close();
  });

  it('the directory is its owner’s alone, and so are socket, key and marks', async () => {
    await start();
    const modes = ['', 'run', 'run/signer.sock', 'keys/consensus.json', 'marks'].map(
      (path) => statSync(join(directory, path)).mode & 0o777,
    );
    assert.deepEqual(modes, [0o700, 0o700, 0o600, 0o600, 0o600]);
    await running?.stop();
    chmodSync(directory, 0o755);
    await assert.rejects(start(), { key: 'key/mode-unsafe' });
  });

  it('G7: a second node is refused with a code, and gets the lease when the first is gone', async () => {
    await start();
    const first = await lease();
    await assert.rejects(lease(0), { key: 'signer/lease-held' });
    assert.deepEqual(yes(await signed(first.signer, prepare(0, 1))), [true]);
    const waiting = lease();
    first.close();
    const second = await waiting;
    assert.deepEqual(yes(await signed(second.signer, prepare(0, 1), prepare(0, 1, 'x'))), [
      true,
      false,
    ]);
    second.close();
    assert.deepEqual(lost, []);
  });

  it('G7: a second signer process on the directory is refused', async () => {
    await start();
    await assert.rejects(startSigner({ directory, log: () => undefined, onFatal: assert.fail }), {
      key: 'storage/locked',
    });
  });

  it('H50: a node waits for a signer that is not there, and is told when it goes', async () => {
    await assert.rejects(lease(0), { key: 'signer/unreachable' });
    const waiting = lease();
    await start();
    const link = await waiting;
    await running?.stop();
    while (lost.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(
      lost.map((error) => (error as { key?: string }).key),
      ['signer/connection-lost'],
    );
    let answered = false;
    link.signer.sign([prepare(0, 1)], () => {
      answered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(answered, false, 'nothing is signed without a signer');
  });

  it('DS-2: after a restart the same statement gets the same signature, another one none', async () => {
    await start();
    const first = await lease();
    const [before] = await signed(first.signer, commit(3, 7));
    await running?.stop();
    await start();
    const second = await lease();
    const [again, other] = await signed(second.signer, commit(3, 7), commit(3, 7, 'other'));
    assert.deepEqual([again, other], [before, undefined]);
    second.close();
  });

  it('G4: without marks, or with damaged ones, it does not start, and init makes none anew', async () => {
    const marks = join(directory, 'marks');
    await assert.rejects(createSignerHome(directory, GENESIS, { demonstrationSeed: SEED }), {
      key: 'storage/exists',
    });
    const bytes = readFileSync(marks);
    writeFileSync(marks, new Uint8Array(bytes.length).fill(0xff));
    await assert.rejects(start(), { key: 'storage/slots-damaged' });
    writeFileSync(marks, bytes.subarray(1));
    await assert.rejects(start(), { key: 'storage/slots-damaged' });
    rmSync(marks);
    await assert.rejects(start(), { key: 'storage/missing' });
    assert.equal(existsSync(marks), false);
  });

  it('S5: a fence is durable, and nothing of an epoch below it is signed', async () => {
    await start();
    const first = await lease();
    assert.equal(await new Promise((resolve) => first.signer.fence(2, resolve)), 2);
    assert.equal(first.signer.standing?.signsFrom, 2);
    assert.deepEqual(yes(await signed(first.signer, prepare(0, 1))), [false]);
    await running?.stop();
    await start();
    const second = await lease();
    assert.equal(second.signer.standing?.signsFrom, 2);
    const later = { ...prepare(0, 1), epoch: 2 };
    assert.deepEqual(yes(await signed(second.signer, prepare(0, 1), later)), [false, true]);
    assert.equal(second.signer.standing?.signedEpoch, 2);
    second.close();
  });

  describe('export and import (G6)', () => {
    it('marks move to another machine, and only forward', async () => {
      await start();
      const link = await lease();
      await signed(link.signer, prepare(0, 1), commit(0, 1));
      await assert.rejects(exportMarks(directory), { key: 'storage/locked' });
      await running?.stop();
      const early = await exportMarks(directory);
      assert.match(early, new RegExp(`"genesis": "${toHex(chainId)}"`));
      await start();
      const again = await lease();
      await signed(again.signer, commit(0, 9));
      await running?.stop();
      const merged = await importMarks(directory, early);
      assert.equal(merged.commits.at(-1)?.height, 9, 'an old export moves nothing back');
      const other = join(directory, '..', 'other');
      await createSignerHome(other, GENESIS, { demonstrationSeed: SEED });
      const moved = await importMarks(other, await exportMarks(directory));
      assert.deepEqual(moved, merged);
    });

    it('marks of another network, a false genesis hash and other files are refused', async () => {
      const text = await exportMarks(directory);
      const json = JSON.parse(text) as Record<string, string>;
      const foreign = toHex(initialMarks(hashOf('another network')));
      const named = toHex(hashOf('another network'));
      for (const [changed, key] of [
        [{ ...json, marks: foreign, genesis: named }, 'storage/mismatch'],
        [{ ...json, genesis: named }, 'usage/invalid'],
        [{ ...json, format: 'x' }, 'usage/invalid'],
      ] as const) {
        await assert.rejects(importMarks(directory, JSON.stringify(changed)), { key });
      }
      await assert.rejects(importMarks(directory, 'null'), { key: 'usage/invalid' });
    });

    it('two marks for one slot mean that the key has signed twice', async () => {
      const other = join(directory, '..', 'other');
      await createSignerHome(other, GENESIS, { demonstrationSeed: SEED });
      const judgeAt = async (place: string, block: string): Promise<void> => {
        const signer = await startSigner({
          directory: place,
          log: () => undefined,
          onFatal: assert.fail,
        });
        const path = defaultSocketPath(place);
        const link = await leaseSigner({ path, chainId, onLost: assert.fail });
        await signed(link.signer, commit(1, 1, block));
        link.close();
        await signer.stop();
      };
      await judgeAt(directory, 'one');
      await judgeAt(other, 'another');
      await assert.rejects(importMarks(directory, await exportMarks(other)), {
        key: 'signer/marks-conflict',
      });
    });
  });
});
