// The first minute: `npm start -- --once --json` does what it promises, and what is broken in a
// running demonstration stays broken until it is healed.

import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { built, ROOT } from './launch.ts';
import { sleep, until } from './patience.ts';

const PORT_BASE = 19_000;
const START_MS = 120_000;

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly talk: string;
}

function start(args: readonly string[], temporary: string): ChildProcess {
  const [program = '', ...first] = built().command;
  return spawn(program, [...first, ...args], {
    cwd: ROOT,
    // Its own temporary directory, so that only this test's demonstration can be found in it.
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<Ended> {
  let output = '';
  let talk = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    talk += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output, talk };
}

describe('the demonstration', function () {
  this.timeout(2 * START_MS);
  let temporary: string;

  before(() => {
    temporary = mkdtempSync(join(tmpdir(), 'witan-first-minute-'));
  });

  after(() => {
    rmSync(temporary, { recursive: true, force: true });
  });

  const witan = (...args: string[]): Promise<Ended> => ended(start(args, temporary));

  it('--once --json: four agencies, sample parcels, a verified receipt, one closing object', async () => {
    const port = String(PORT_BASE);
    const { code, output, talk } = await witan('demo', '--once', '--json', '--port-base', port);
    assert.equal(code, 0, talk);
    const result = JSON.parse(output.trimEnd().split('\n').at(-1) as string) as Record<
      string,
      unknown
    >;
    assert.equal(result.agencies, 4);
    assert.equal(result.verified, true);
    assert.ok((result.parcels as number) >= 300);
    assert.ok((result.height as number) >= 1);
    assert.ok((result.elapsedMs as number) > 0);
    const receipt = result.receiptFile as string;
    assert.ok(isAbsolute(receipt));

    const verdict = await witan('verify', receipt, '--json');
    assert.equal(verdict.code, 0, verdict.talk);
    const { verified, grade } = JSON.parse(verdict.output) as Record<string, unknown>;
    assert.deepEqual([verified, grade], [true, 'full']);
    assert.ok(readFileSync(receipt).length > 500);
  });

  it('break kills and lie makes false, each one agency, and heal brings it back', async () => {
    const demo = start(['demo', '--port-base', String(PORT_BASE + 400)], temporary);
    const running = ended(demo);
    try {
      let shown = '';
      demo.stderr?.on('data', (chunk: Buffer) => {
        shown += chunk.toString();
      });
      const isUp = (): boolean => shown.includes('Ctrl-C stops all agencies');
      await until('the demonstration is up', START_MS, isUp, () => shown);

      const broken = await witan('demo', 'break', 'land-registry');
      assert.equal(broken.code, 0, broken.talk);
      const assessed = await witan('land', 'assess', '106-122', '--value', 'USD 1.00');
      assert.equal(assessed.code, 0, assessed.talk);
      await sleep(1_000);
      const state = async (): Promise<{ member: string; pid?: number }[]> =>
        JSON.parse((await witan('demo', 'status', '--json')).output) as never;
      const down = (await state()).filter(({ pid }) => pid === undefined);
      assert.deepEqual(
        down.map(({ member }) => member),
        ['land-registry'],
      );

      const healed = await witan('demo', 'heal', 'land-registry');
      assert.equal(healed.code, 0, healed.talk);
      assert.ok((await state()).every(({ pid }) => pid !== undefined));

      const lied = await witan('demo', 'lie', 'interior', '--json');
      assert.equal(lied.code, 0, lied.talk);
      // What a liar serves is refused wherever it is checked, and is kept as it was served.
      const liar = (JSON.parse(lied.output) as { api: string }).api;
      const answer = join(temporary, 'false.witan');
      const ask = (): ReturnType<typeof witan> =>
        witan('query', 'land/parcels/106-122', '--node', liar, '--out', answer);
      assert.equal((await ask()).code, 3);
      assert.equal((await witan('verify', answer)).code, 3);
      assert.equal((await witan('demo', 'heal', 'interior')).code, 0);
      assert.equal((await ask()).code, 0);
    } finally {
      demo.kill('SIGINT');
    }
    assert.equal((await running).code, 0);
  });

  it('without a demonstration, break says that there is none and exits 5', async () => {
    const { code, talk } = await witan('demo', 'break', 'treasury');
    assert.equal(code, 5);
    assert.match(talk, /WITAN1010/);
  });
});
