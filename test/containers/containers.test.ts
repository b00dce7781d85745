// Goal: the four agencies run in containers as docker/ describes them, and stay one network when a
// container is killed and when their private network is cut (item O of operations; R5, R6).
// Method: the image is really built and docker/compose.yaml really started, with podman and
// podman-compose, on ports and names of this test's own. Says SKIPPED where podman cannot run.

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LedgerClient } from '@witan/client';
import { trustFromGenesis } from '@witan/light-client';
import { type NodeStatus, readGenesisFile } from '@witan/node';
import { installFastestSignatures } from '@witan/node/signatures';
import { ask } from '@witan/state/schema';
import { freePorts, MEMBERS } from '../e2e/consortium.ts';
import { assessment, registration, sign } from '../e2e/land.ts';
import { inSteps, sleep, until } from '../e2e/patience.ts';
import { ROOT, recordFigure } from '../figures.ts';

const BASE_IMAGE = 'docker.io/library/node:20-bookworm-slim';
const PROJECT = `witan-test-${process.pid}`;
const IMAGE = `localhost/${PROJECT}`;
const COMMAND_MS = 300_000;
const READY_MS = 180_000;
const FINAL_MS = 30_000;
const PARTITION_MS = 3_000;
const IMAGE_BYTES_MAX = 160e6;

interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

function run(command: string, ...args: readonly string[]): Outcome {
  const options = { cwd: ROOT, encoding: 'utf8', timeout: COMMAND_MS } as const;
  const { status, stdout, stderr } = spawnSync(command, args, options);
  return {
    ok: status === 0,
    output: `${stdout ?? ''}${status === 0 ? '' : (stderr ?? '')}`.trim(),
  };
}

function must(command: string, ...args: readonly string[]): string {
  const { ok, output } = run(command, ...args);
  assert.ok(ok, `${command} ${args.join(' ')}\n${output}`);
  return output;
}

/** Why this machine cannot run containers; undefined when it can. */
function obstacle(): string | undefined {
  for (const command of ['podman', 'podman-compose']) {
    if (!run(command, '--version').ok) return `${command} is not installed`;
  }
  if (!run('podman', 'image', 'exists', BASE_IMAGE).ok) return `there is no image ${BASE_IMAGE}`;
  const { ok, output } = run('podman', 'run', '--rm', BASE_IMAGE, 'node', '--version');
  return ok ? undefined : `podman cannot run a container: ${output}`;
}

describe('agencies in containers', function () {
  this.timeout(600_000);
  inSteps(this);
  let directory: string;
  let file: string;
  let ports: readonly number[];
  const genesis = readGenesisFile(join(ROOT, 'nodes/treasury/genesis.json'));
  const trust = trustFromGenesis(genesis);

  const compose = (...args: readonly string[]): string =>
    must('podman-compose', '-p', PROJECT, '-f', file, ...args);
  const apiOf = (member: string): string =>
    `http://127.0.0.1:${ports[(MEMBERS as readonly string[]).indexOf(member)]}`;
  const containers = new Map<string, string>();
  const container = (member: string): string => containers.get(member) as string;
  const council = `${PROJECT}_council`;

  before(async function () {
    const reason = obstacle();
    if (reason !== undefined) {
      console.log(`SKIPPED containers: ${reason}`);
      this.skip();
    }
    await installFastestSignatures();
    directory = mkdtempSync(join(tmpdir(), 'witan-containers-'));
    ports = await freePorts(MEMBERS.length);
    // The committed file, but for what two runs on one machine must not share.
    let text = readFileSync(join(ROOT, 'docker/compose.yaml'), 'utf8')
      .replaceAll('localhost/witan', IMAGE)
      .replaceAll('../nodes/', `${join(ROOT, 'nodes')}/`);
    ports.forEach((port, i) => {
      text = text.replace(`127.0.0.1:${26_700 + i}:`, `127.0.0.1:${port}:`);
    });
    file = join(directory, 'compose.yaml');
    writeFileSync(file, text);
  });

  after(() => {
    if (directory === undefined) return;
    run('podman-compose', '-p', PROJECT, '-f', file, 'down', '--volumes', '--timeout', '5');
    for (const name of ['council', ...MEMBERS])
      run('podman', 'network', 'rm', '-f', `${PROJECT}_${name}`);
    run('podman', 'image', 'rm', '-f', IMAGE);
    rmSync(directory, { recursive: true, force: true });
  });

  async function status(member: string): Promise<NodeStatus> {
    const response = await fetch(`${apiOf(member)}/v1/status`, {
      signal: AbortSignal.timeout(5_000),
    });
    return (await response.json()) as NodeStatus;
  }

  function logs(): string {
    return MEMBERS.map(
      (member) => run('podman', 'logs', '--tail', '15', container(member)).output,
    ).join('\n');
  }

  async function ready(members: readonly string[]): Promise<void> {
    const isReady = (member: string): Promise<boolean> =>
      fetch(`${apiOf(member)}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
        ({ ok }) => ok,
        () => false,
      );
    const areReady = async (): Promise<boolean> =>
      (await Promise.all(members.map(isReady))).every(Boolean);
    await until(`${members.join(', ')} are ready`, READY_MS, areReady, logs);
  }

  /** A quorum commits before that: a machine may look for a while where another one was. */
  async function linked(): Promise<void> {
    const areLinked = async (): Promise<boolean> => {
      const statuses = await Promise.all(MEMBERS.map(status)).catch(() => []);
      return statuses.length > 0 && statuses.every(({ peers }) => peers.every(({ up }) => up));
    };
    await until('all are linked to all', READY_MS, areLinked, logs);
  }

  async function agreed(): Promise<void> {
    const isAgreed = async (): Promise<boolean> => {
      const heads = await Promise.all(MEMBERS.map(status)).catch(() => []);
      return heads.length > 0 && new Set(heads.map(({ headHash }) => headHash)).size === 1;
    };
    await until('all have one head', READY_MS, isAgreed, logs);
  }

  let value = 0n;
  async function acknowledged(member: string): Promise<void> {
    const questions = (path: string) => ask(path).questions;
    const client = new LedgerClient({ url: apiOf(member), trust, questions });
    const first = value === 0n;
    const operation = first ? registration('P-1', 1) : assessment('P-1', value);
    value += 1n;
    const as = first ? 'registrar' : 'assessor';
    const transaction = sign([operation], { chainId: trust.chainId, as });
    const { verdict } = await client.submit(transaction, FINAL_MS).catch((cause: Error) => {
      throw new Error(`${member}: ${cause.message}\n${logs()}`, { cause });
    });
    assert.equal(verdict.finding.outcome.code, 0);
  }

  it('the image is built: small, unprivileged, and compiled code only', () => {
    const home = process.env.HOME ?? '/';
    const npmrc = join(home, '.npmrc');
    const secret = run('test', '-f', npmrc).ok ? ['--secret', `id=npmrc,src=${npmrc}`] : [];
    const build = [
      'build',
      '--format',
      'docker',
      ...secret,
      '-t',
      IMAGE,
      '-f',
      'docker/Dockerfile',
      '.',
    ];
    must('podman', ...build);
    const [image] = JSON.parse(must('podman', 'image', 'inspect', IMAGE)) as [
      { Size: number; Config: { User: string }; Healthcheck?: object },
    ];
    assert.match(image.Config.User, /^[1-9]\d*:[1-9]\d*$/);
    assert.ok(image.Healthcheck);
    console.log(`      ${(image.Size / 1e6).toFixed(0)} MB`);
    assert.ok(image.Size < IMAGE_BYTES_MAX, `${image.Size} bytes`);
    const names = `
      const { readdirSync } = require('node:fs');
      const all = readdirSync('/witan', { recursive: true });
      const names = all.filter((name) => name.endsWith('.ts'));
      process.stdout.write(JSON.stringify([names, process.getuid()]));`;
    const seen = must(
      'podman',
      'run',
      '--rm',
      '--entrypoint',
      '/usr/local/bin/node',
      IMAGE,
      '-e',
      names,
    );
    const [sources, user] = JSON.parse(seen) as [string[], number];
    assert.deepEqual(sources, []);
    assert.notEqual(user, 0);
    assert.equal(
      run('podman', 'run', '--rm', '--entrypoint', '/bin/sh', IMAGE, '-c', 'true').ok,
      false,
    );
  });

  it('compose starts four agencies that are one network, on published ports', async () => {
    compose('up', '-d', '--no-build');
    for (const member of MEMBERS) {
      const label = `label=com.docker.compose.service=${member}`;
      const project = `label=com.docker.compose.project=${PROJECT}`;
      const id = must('podman', 'ps', '-aq', '--filter', label, '--filter', project);
      assert.match(id, /^[0-9a-f]+$/, member);
      containers.set(member, id);
    }
    await ready(MEMBERS);
    for (const member of MEMBERS) await acknowledged(member);
    await agreed();
  });

  it('nothing but /data can be written, and the healthcheck says what /readyz says', () => {
    const write = `
      try { require('node:fs').writeFileSync('/witan/x', ''); }
      catch (error) { console.log(error.code); }`;
    for (const member of MEMBERS) {
      const node = ['exec', container(member), '/usr/local/bin/node'];
      assert.equal(must('podman', ...node, '-e', write), 'EROFS', member);
      must('podman', 'healthcheck', 'run', container(member));
    }
  });

  it('the loss of one container: the others go on, and it comes back', async () => {
    const lost = 'interior';
    must('podman', 'kill', '--signal', 'KILL', container(lost));
    for (const member of MEMBERS.filter((each) => each !== lost)) await acknowledged(member);
    run('podman', 'start', container(lost));
    await ready(MEMBERS);
    await linked();
    await agreed();
    await acknowledged(lost);
  });

  it('R5: a partition of the private network stops commits, and healing brings them back', async () => {
    const cut = ['interior', 'audit-court'];
    for (const member of cut) must('podman', 'network', 'disconnect', council, container(member));
    // What was under way when the first was cut off may still get through.
    await sleep(PARTITION_MS / 3);
    const before = await status('treasury');
    const refused = acknowledged('treasury').then(
      () => false,
      () => true,
    );
    await sleep(PARTITION_MS);
    assert.equal((await status('treasury')).height, before.height, 'two of four commit nothing');
    for (const member of cut) {
      must('podman', 'network', 'connect', '--alias', member, council, container(member));
    }
    const startedMs = performance.now();
    const committed = async (): Promise<boolean> =>
      (await status('treasury')).height > before.height;
    await until('a commit after healing', READY_MS, committed, logs);
    const seconds = (performance.now() - startedMs) / 1_000;
    await refused;
    const figure = { promise: 'R5', name: 'first commit after a partition of containers' } as const;
    recordFigure({ ...figure, value: seconds, unit: 's', atMost: 5 });
    await ready(MEMBERS);
    await linked();
    await agreed();
    for (const member of MEMBERS) await acknowledged(member);
    await agreed();
  });
});
