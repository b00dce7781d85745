// What a home says of the past that its node keeps.

import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { genesisToJson } from '@witan/ledger/genesis-json';
import { type HistoryConfig, readHome } from '../src/home.ts';

describe('the history of a home', () => {
  let home: string;

  before(() => {
    home = mkdtempSync(join(tmpdir(), 'witan-history-'));
    writeFileSync(join(home, 'genesis.json'), JSON.stringify(genesisToJson(exampleGenesis())));
  });

  after(() => rmSync(home, { recursive: true }));

  function historyOf(...lines: readonly string[]): HistoryConfig | undefined {
    const fields = [
      'member = "treasury"',
      'listen = "/ip4/127.0.0.1/tcp/1"',
      'api = "127.0.0.1:1"',
    ];
    writeFileSync(join(home, 'config.toml'), [...fields, ...lines].join('\n'));
    return readHome(home).history;
  }

  it('all blocks and the states of 4,096 heights are kept unless it says otherwise', () => {
    assert.deepEqual(historyOf(), historyOf('[history]'));
    const { retainBlocks, retainStates } = historyOf() ?? {};
    assert.deepEqual([retainBlocks, retainStates], [undefined, 4_096]);
    assert.equal(historyOf('[history]', 'retain_states = 20')?.retainStates, 20);
    assert.equal(historyOf('[history]', 'retain_states = 0')?.retainStates, 0);
  });

  it('an archive keeps all of both, and whatever contradicts that is refused', () => {
    const archive = historyOf('[history]', 'archive = true');
    const kept = [archive?.retainBlocks, archive?.retainStates];
    assert.deepEqual(kept, [undefined, Number.POSITIVE_INFINITY]);
    assert.equal(historyOf('[history]', 'archive = false')?.retainStates, 4_096);
    for (const line of ['retain_blocks = 100', 'retain_states = 100']) {
      assert.throws(() => historyOf('[history]', 'archive = true', line), /an archive keeps/);
    }
    assert.throws(() => historyOf('[history]', 'archive = "yes"'), { key: 'config/invalid' });
    assert.throws(() => historyOf('[history]', 'retain_states = -1'), { key: 'config/invalid' });
  });
});
