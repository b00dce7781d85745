// An agency whose key lies with a signer process: either of the two is killed, the council goes on,
// and the agency comes back; marks that went back are never signed under.

import { strict as assert } from 'node:assert';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SignRequest } from '@witan/consensus';
import { demonstrationSeed } from '@witan/ledger/demonstration';
import { sha256 } from '@witan/ledger/hash';
import { problemOf } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import { askSigner, createSignerHome, leaseSigner } from '@witan/node';
import { answer, ask } from '@witan/state/schema';
import { type Agency, Consortium } from './consortium.ts';
import { assessment, registration, sign } from './land.ts';
import { built } from './launch.ts';
import { inSteps, sleep, until } from './patience.ts';
import { SignerProcess } from './signer-process.ts';

const NIGHTLY = process.env.WITAN_CI_TIER === 'nightly';
const MEMBER = 'interior';
const GENESIS = `nodes/${MEMBER}/genesis.json`;
const START_MS = 120_000;
const FINAL_MS = 30_000;
const CATCH_UP_MS = 60_000;

describe('an agency with a signer process', function () {
  this.timeout(300_000);
  inSteps(this);
  let consortium: Consortium;
  let agency: Agency;
  let signer: SignerProcess;
  let place: string;
  let value = 0n;

  before(async () => {
    place = mkdtempSync(join(tmpdir(), 'witan-signer-'));
    signer = new SignerProcess(join(place, 'signer'));
    const [votes, cosignatures] = ['consensus', 'attest'].map((kind) => {
      return { demonstrationSeed: demonstrationSeed(`${MEMBER}/${kind}`) };
    });
    assert.ok(votes);
    await createSignerHome(signer.directory, GENESIS, votes, cosignatures);
    consortium = await Consortium.found();
    agency = consortium.agency(MEMBER);
    agency.launch = { ...built(), environment: { WITAN_SIGNER: signer.socket } };
    for (const each of consortium.agencies) each.spawn({ create: true });
    // The node is there first: it waits for its signer.
    await sleep(1_000);
    await signer.start();
    await consortium.ready();
    const { chainId } = consortium.trust;
    const parcel = sign([registration('P-1', 1)], { chainId, as: 'registrar' });
    await consortium.client('land-registry').submit(parcel, FINAL_MS);
  });

  after(async () => {
    await consortium?.remove();
    await signer?.kill();
    rmSync(place, { recursive: true, force: true });
  });

  async function finalAt(member: string): Promise<void> {
    const transaction = sign([assessment('P-1', ++value)], {
      chainId: consortium.trust.chainId,
      as: 'assessor',
    });
    await consortium.agency(member).putFinal(transaction);
  }

  async function back(): Promise<void> {
    await agency.ready();
    await consortium.agreed(CATCH_UP_MS);
    await finalAt(MEMBER);
  }

  it('the signer signs for its node, and refuses it nothing', async () => {
    await finalAt(MEMBER);
    const report = await askSigner(signer.socket);
    assert.equal(report.leased, true);
    assert.ok(report.signed > 0 && report.saves > 0);
    assert.equal(report.refused, 0);
    // It holds the attest key too, and the node's own copy is not used.
    const cosigned = async (): Promise<boolean> =>
      ((await askSigner(signer.socket)).cosigner?.size ?? 0) > 1;
    await until('a checkpoint is cosigned', FINAL_MS, cosigned);
  });

  it('the node is killed and started again while the signer lives', async () => {
    await agency.kill();
    await finalAt('treasury');
    agency.spawn();
    await back();
    assert.equal((await askSigner(signer.socket)).refused, 0);
  });

  it('the signer is killed while the node lives: the node ends, the others go on', async () => {
    copyFileSync(join(signer.directory, 'marks'), join(place, 'old-marks'));
    agency.signal('SIGCONT'); // its end is expected from here on
    await signer.kill();
    const { code } = await agency.exited(START_MS);
    assert.equal(code, problemOf('signer/connection-lost').exit, agency.output);
    for (const { member } of consortium.others(MEMBER)) await finalAt(member);
    agency.spawn();
    await signer.start();
    await back();
    assert.equal((await askSigner(signer.socket)).refused, 0);
  });

  it('G4: a node whose log knows more than restored marks does not start', async () => {
    for (let i = 0; i < 5; i++) await finalAt(MEMBER);
    await agency.kill();
    await signer.kill();
    copyFileSync(join(signer.directory, 'marks'), join(place, 'marks'));
    copyFileSync(join(place, 'old-marks'), join(signer.directory, 'marks'));
    await signer.start();
    agency.spawn();
    const { code } = await agency.exited(START_MS);
    assert.equal(code, problemOf('signer/marks-behind').exit, agency.output);
    assert.match(agency.output, /WITAN3024/);
    await signer.kill();
    copyFileSync(join(place, 'marks'), join(signer.directory, 'marks'));
    await signer.start();
    agency.spawn();
    await back();
  });

  it('§15: after all of this nobody is accused of anything, and the list is proved', async () => {
    for (const each of consortium.agencies) assert.deepEqual(await each.json('/v1/evidence'), []);
    const { verdict } = await consortium.client('treasury').query('governance/evidence');
    const { finding } = verdict;
    assert.ok(finding.kind === 'state');
    assert.deepEqual(answer(ask('governance/evidence'), finding), []);
  });
});

describe('a signer that is killed between mark and answer', function () {
  this.timeout(300_000);
  const ROUNDS = NIGHTLY ? 8 : 1;

  it('DS-1: signs the same again after it is back, and nothing else for any slot', async () => {
    const place = mkdtempSync(join(tmpdir(), 'witan-signer-'));
    const signer = new SignerProcess(join(place, 'signer'));
    const seed = demonstrationSeed(`${MEMBER}/consensus`);
    await createSignerHome(signer.directory, GENESIS, { demonstrationSeed: seed });
    await signer.start();
    const { chainId } = (await askSigner(signer.socket)).marks;
    const lease = () =>
      leaseSigner({ path: signer.socket, chainId, onLost: () => undefined, waitMs: 5_000 });
    const at = (height: number, block: string): SignRequest => ({
      epoch: 0,
      statement: { type: 'prepare', view: 0, height, blockHash: sha256(utf8(block)) },
    });
    let height = 0;
    let unanswered = 0;
    try {
      for (let round = 0; round < ROUNDS; round++) {
        const link = await lease();
        const first = height + 1;
        const answers = new Map<number, Uint8Array | undefined>();
        // One after the other while it is being killed: the last one may be marked, or may not.
        const asking = (async () => {
          for (let asked = first; asked < first + 1_000; asked++) {
            height = asked;
            const answer = await Promise.race([
              new Promise<readonly (Uint8Array | undefined)[]>((resolve) =>
                link.signer.sign([at(asked, 'one')], resolve),
              ),
              signer.ended(),
            ]);
            if (answer === undefined) return;
            answers.set(asked, answer[0]);
          }
        })();
        await until('some are answered', START_MS, () => answers.size > 3 + round);
        await signer.kill();
        await asking;
        if (!answers.has(height)) unanswered++;
        await signer.start();
        const again = await lease();
        const signature = async (request: SignRequest): Promise<Uint8Array | undefined> =>
          (
            await new Promise<readonly (Uint8Array | undefined)[]>((resolve) =>
              again.signer.sign([request], resolve),
            )
          )[0];
        // The mark may or may not have become durable: the node asks for the same, as its log says.
        assert.ok(await signature(at(height, 'one')), `height ${height}`);
        assert.equal(await signature(at(height, 'another')), undefined);
        for (const [asked, before] of [...answers].slice(-8)) {
          assert.deepEqual(await signature(at(asked, 'one')), before, `height ${asked}`);
          assert.equal(await signature(at(asked, 'another')), undefined);
        }
        again.close();
      }
      console.log(
        `      ${height} statements, ${unanswered} of ${ROUNDS} kills left one unanswered`,
      );
    } finally {
      await signer.kill();
      rmSync(place, { recursive: true, force: true });
    }
  });
});
