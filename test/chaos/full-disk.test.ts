// A disk that fills up: the agency stops taking work, then falls silent and only answers reads, and
// its room given back it is as before, by itself. The others go on.

import { strict as assert } from 'node:assert';
import { rmSync, statfsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Agency, Consortium, loopbackSite } from '../e2e/consortium.ts';
import { assessment, pathOf, putBody, registration, sign } from '../e2e/land.ts';
import { inSteps, until } from '../e2e/patience.ts';
import { PROBED, probe, untilHealthy, untilVoting } from './health.ts';
import { LoopDisk } from './loop-disk.ts';
import { NIGHTLY, need, run } from './machine.ts';

const DISK_MIB = 320;
const FINAL_MS = 30_000;
const NOTICED_MS = 60_000;
const EXIT_MS = 60_000;
const EXIT_STORAGE = 70;

function fullDisk(this: Mocha.Suite): void {
  this.timeout(300_000);
  inSteps(this);
  let consortium: Consortium;
  let victim: Agency;
  let disk: LoopDisk | undefined;
  let ballasts = 0;

  before(async function () {
    need(this, 'loop file systems', 'a C compiler');
    const site = await loopbackSite();
    disk = LoopDisk.make(join(site.directory, 'small'), 'ext4', DISK_MIB);
    symlinkSync(disk.directory, join(site.directory, 'interior'));
    consortium = await Consortium.start(site);
    victim = consortium.agency('interior');
    const { chainId } = consortium.trust;
    const registered = sign([registration(PROBED, 0)], { chainId, as: 'registrar' });
    await consortium.client('treasury').submit(registered, FINAL_MS);
    await untilHealthy(consortium, FINAL_MS);
  });

  after(async () => {
    await Promise.all(consortium?.agencies.map((agency) => agency.end()) ?? []);
    disk?.remove();
    await consortium?.remove();
  });

  /** Takes so much of the disk that this share of it is used. */
  function fillTo(share: number): void {
    const { directory } = disk as LoopDisk;
    const { blocks, bavail, bfree, bsize } = statfsSync(directory);
    // Some blocks are the file system's own: of the others, this share is to be used.
    const own = blocks - bfree + bavail;
    const bytes = Math.floor((bavail - (1 - share) * own) * bsize);
    run('fallocate', '--length', String(bytes), join(directory, `ballast-${ballasts++}`));
  }

  function empty(): void {
    const { directory } = disk as LoopDisk;
    while (ballasts > 0) rmSync(join(directory, `ballast-${--ballasts}`));
  }

  async function answerOf(agency: Agency): Promise<string> {
    const { chainId } = consortium.trust;
    const transaction = sign([assessment(PROBED, 1n)], { chainId, as: 'assessor' });
    const path = `${pathOf(transaction)}?wait=final`;
    const response = await agency.fetch(path, putBody(transaction));
    const { code = 'final' } = (await response.json()) as { code?: string };
    return code;
  }

  it('D7: above 90 % it takes no transactions, says so, and still votes', async () => {
    fillTo(0.92);
    const isLow = async (): Promise<boolean> => (await answerOf(victim)) === 'WITAN5013';
    await until('the agency says that its disk is nearly full', NOTICED_MS, isLow);
    assert.match(victim.output, /the disk of .* is 9\d % full: no transactions are taken/);
    await untilVoting(consortium, victim, FINAL_MS);
    empty();
    const isTaking = async (): Promise<boolean> => (await answerOf(victim)) === 'final';
    await until('it takes transactions again', NOTICED_MS, isTaking);
  });

  it('D7: above 95 % it is silent and answers reads, and goes on by itself', async () => {
    fillTo(0.97);
    const isSilent = async (): Promise<boolean> => (await victim.status()).room === 'none';
    await until('the agency falls silent', NOTICED_MS, isSilent);
    assert.match(victim.output, /the disk of .* is 9\d % full: this node is silent/);
    assert.equal((await victim.fetch('/readyz')).status, 503);
    const { height } = await victim.status();
    await probe(consortium, consortium.agency('treasury'), FINAL_MS);
    assert.equal((await victim.status()).height, height, 'it follows nothing');
    assert.equal((await victim.fetch(`/v1/land/parcels/${PROBED}`)).status, 200);
    assert.equal(await answerOf(victim), 'WITAN5013');
    empty();
    await untilHealthy(consortium, FINAL_MS);
    await untilVoting(consortium, victim, FINAL_MS);
  });

  it('D7: it does not start without room, and starts when there is some', async () => {
    victim.signal('SIGTERM');
    assert.deepEqual(await victim.exited(EXIT_MS), { code: 0, signal: null });
    fillTo(0.97);
    victim.spawn();
    assert.deepEqual(await victim.exited(EXIT_MS), { code: EXIT_STORAGE, signal: null });
    assert.match(victim.output, /error\[WITAN5012\]/);
    empty();
    victim.spawn();
    await untilHealthy(consortium, FINAL_MS);
    assert.equal((await victim.status()).role, 'validator');
  });

  it('D7: full from one moment to the next: silent, or exit code 70, and nothing is lost', async () => {
    fillTo(0.995); // the file system keeps the rest for itself
    const isOut = async (): Promise<boolean> =>
      !victim.isRunning || (await victim.status()).room === 'none';
    await until('it takes no part', EXIT_MS, isOut);
    empty();
    if (!victim.isRunning) {
      assert.deepEqual(await victim.exited(EXIT_MS), { code: EXIT_STORAGE, signal: null });
      assert.match(victim.output, /fatal: storage\/io: .*\n$/);
      victim.spawn();
    }
    await untilHealthy(consortium, FINAL_MS);
    assert.equal((await victim.status()).role, 'validator');
    await untilVoting(consortium, victim, FINAL_MS);
  });
}

if (NIGHTLY) describe('a disk that fills up', fullDisk);
