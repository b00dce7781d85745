// Waiting for what a test assumes. A machine may be busy with other things: nothing is there at
// once, nothing sleeps a fixed time, and seconds that are promised are those of a machine at rest.

import { strict as assert } from 'node:assert';

const POLL_MS = 25;
const SAMPLE_MS = 100;

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Polls until a condition holds. Fails naming it, with what `seen` has to say. */
export async function until(
  what: string,
  timeoutMs: number,
  holds: () => Promise<boolean> | boolean,
  seen: () => string = () => '',
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) assert.fail(`not within ${timeoutMs} ms: ${what}\n${seen()}`);
    await sleep(POLL_MS);
  }
}

/** Asks until there is an answer. A request that fails is asked again, and named in the end. */
export async function eventually<T>(
  what: string,
  timeoutMs: number,
  ask: () => Promise<T | null | undefined>,
): Promise<T> {
  let answer: T | null | undefined;
  let failure = '';
  const isThere = async (): Promise<boolean> => {
    try {
      answer = await ask();
      failure = '';
    } catch (error) {
      failure = (error as Error).message;
    }
    return failure === '' && answer !== undefined && answer !== null;
  };
  await until(what, timeoutMs, isThere, () => failure);
  return answer as T;
}

/**
 * What is promised of a machine that runs the network and nothing else, for this machine now: as
 * much longer as a busy loop takes here than it uses of the processor. To be asked while the
 * network is idle, or its own work would count.
 */
export function promisedMs(ms: number): number {
  const before = process.cpuUsage();
  const startedMs = performance.now();
  while (performance.now() - startedMs < SAMPLE_MS);
  const { user, system } = process.cpuUsage(before);
  const usedMs = (user + system) / 1_000;
  return ms * Math.max(1, (performance.now() - startedMs) / usedMs);
}

/** For tests that build on each other: those behind one that failed are skipped, and say why. */
export function inSteps(suite: Mocha.Suite): void {
  let failed: string | undefined;
  suite.beforeEach(function () {
    if (failed === undefined) return;
    console.log(`      SKIPPED ${this.currentTest?.title}: it builds on a step that failed`);
    this.skip();
  });
  suite.afterEach(function () {
    if (this.currentTest?.state === 'failed') failed = this.currentTest.title;
  });
}
