// Every seed that ever failed, with all that was drawn for it, so that it stays what it was when
// profiles change.

import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { type Scenario, simulate } from '@witan/simulator';
import { installNativeHashes } from '../../scripts/simulation/judge.ts';

installNativeHashes();

interface Regression {
  /** What went wrong, in a sentence. */
  readonly found: string;
  readonly scenario: Scenario;
}

const folder = new URL('../regressions/', import.meta.url);

describe('regressions', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const { found, scenario } = JSON.parse(text) as Regression;
    it(`${file}: ${found}`, () => {
      assert.deepEqual(simulate(scenario).violations, []);
    });
  }
});
