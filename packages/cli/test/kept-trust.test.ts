// What a user has followed of a chain is held against every answer that a command reads, from a
// node or from files: keys of a council that has ended open nothing any more.

import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { genesisToJson } from '@witan/ledger/genesis-json';
import { decodeTrustState } from '@witan/light-client/trust-state';
import { directoryStore } from '../src/light/places.ts';
import { type Ran, witan } from './support/command.ts';
import { END, type ShowingNode, type Shown, TwoCouncils } from './support/two-councils.ts';

const QUESTION = 'land/parcels/NO-SUCH';
/** Signed by who is in office, and by those who were. */
const NOW: Shown = { epoch: 1, size: 12 };
const BEFORE: Shown = { epoch: 0, size: END };
const RETIRED: Shown = { epoch: 0, size: 14, hasLinks: false };

describe('what is kept of a chain', function () {
  this.timeout(60_000);
  const world = new TwoCouncils();
  let folder: string;
  let node: ShowingNode;
  const at = (name: string): string => join(folder, name);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'witan-kept-'));
    writeFileSync(at('genesis.json'), JSON.stringify(genesisToJson(world.genesis)));
    node = await world.serve(NOW);
  });

  after(() => {
    node.close();
    rmSync(folder, { recursive: true });
  });

  const run = (state: string, ...args: readonly string[]): Promise<Ran> =>
    witan(...args, '--trust', at('genesis.json'), '--state', at(state));
  const query = (state: string, ...more: readonly string[]): Promise<Ran> =>
    run(state, 'query', QUESTION, '--node', node.url, ...more);
  /** Keeps what the node shows, as a command of its own. */
  const keep = async (state: string, shown: Shown): Promise<void> => {
    node.shown = shown;
    const { code, err } = await run(state, 'light', 'sync', '--mirror', node.url);
    assert.equal(code, 0, err);
  };
  const json = ({ out, err }: Ran): Record<string, unknown> => {
    assert.notEqual(out, '', err);
    return JSON.parse(out) as Record<string, unknown>;
  };
  const kept = (state: string) =>
    decodeTrustState(new Uint8Array(readFileSync(join(at(state), 'trust'))));

  it('without it answers stand from the genesis on, and the verdict says so', async () => {
    node.shown = RETIRED;
    const lines = await query('none', '--proof');
    assert.equal(lines.code, 0, lines.err);
    assert.match(lines.out, /trust {4}from the genesis alone: trusted on first use/);
    const { heldAgainst, isTrustVerified } = json(await query('none', '--json'));
    assert.deepEqual([heldAgainst, isTrustVerified], [null, false]);
  });

  it('§9: each reading follows the links, and rule 5: a council that has ended signs no more', async () => {
    await keep('node', BEFORE);
    node.shown = NOW;
    const moved = await query('node', '--json');
    const { heldAgainst, epoch, freshness } = json(moved);
    const known = { epoch: 1, size: 12, sources: ['pinned'] };
    assert.deepEqual([heldAgainst, epoch, freshness], [known, 1, 'current']);
    assert.deepEqual([kept('node').epoch, kept('node').head?.size], [1, 12]);
    node.shown = RETIRED;
    const late = await query('node', '--out', at('late.witan'));
    assert.deepEqual([late.code, late.out], [3, ''], late.err);
    assert.match(late.err, /WITAN6050|WITAN6081/);
    assert.equal(kept('node').head?.size, 12, 'nothing was taken back');
    node.shown = NOW;
    assert.match(
      (await query('node', '--proof')).out,
      /kept here, 12 headers, epoch 1, from pinned/,
    );
  });

  it('rule 5: what it signed in its time is true, and not new; what is not of our log is false', async () => {
    await keep('time', BEFORE);
    await keep('time', NOW);
    node.answers = { epoch: 0, size: END + 1 };
    const { epoch, freshness } = json(await query('time', '--json'));
    assert.deepEqual([epoch, freshness], [0, 'as-of']);
    node.answers = { epoch: 0, size: 9, isOther: true };
    const other = await query('time');
    assert.deepEqual([other.code, other.out], [3, ''], other.err);
    assert.match(other.err, /WITAN6082/);
    // Who holds keys of a council that has ended stops nobody by that.
    delete node.answers;
    assert.equal((await query('time')).code, 0);
    node.shown = { epoch: 0, size: END + 1 };
    const behind = await query('time');
    assert.equal(behind.code, 3, 'a node that is behind does not show that it is of our log');
    assert.match(behind.err, /the council of epoch 0 has ended/);
  });

  it('rule 5: under a council that has ended no head is current, whatever times are signed', async () => {
    await keep('status', BEFORE);
    await keep('status', NOW);
    node.asked.length = 0;
    // An old head for who asks for the newest, the newest for who compares.
    const isFirst = () => node.asked.filter((path) => path === 'checkpoint').length < 2;
    const get = (): Shown => (isFirst() ? { epoch: 0, size: END + 1 } : NOW);
    Object.defineProperty(node, 'shown', { get, configurable: true });
    try {
      const status = json(await run('status', 'light', 'status', '--node', node.url, '--json'));
      assert.deepEqual([status.epoch, status.freshness], [0, 'as-of']);
    } finally {
      Object.defineProperty(node, 'shown', { value: NOW, writable: true });
    }
  });

  it('§12: a fork stops every reading, from nodes and from files, and leaves who signed both', async () => {
    await keep('fork', BEFORE);
    await keep('fork', NOW);
    node.answers = { ...NOW, size: 8, isOther: true };
    const { code, out, err } = await query('fork');
    assert.deepEqual([code, out], [3, ''], err);
    assert.match(err, /evidence: .*evidence\.witan[\s\S]*WITAN6082[\s\S]*signed both/);
    delete node.answers;
    await world.publish(at('honest'), NOW);
    for (const place of [
      ['--node', node.url],
      ['--mirror', at('honest')],
    ]) {
      const frozen = await run('fork', 'query', QUESTION, ...place);
      assert.deepEqual([frozen.code, frozen.out], [3, ''], frozen.err);
      assert.match(frozen.err, /WITAN6082/);
    }
  });

  it('§9: from files too: links are followed, the head is read once, and what is left stands alone', async () => {
    const files = (name: string, ...more: readonly string[]) =>
      run('files', 'query', QUESTION, '--mirror', at(name), ...more);
    await world.publish(at('before'), BEFORE);
    await world.publish(at('now'), NOW);
    await world.publish(at('retired'), RETIRED);
    assert.match((await files('before', '--proof')).out, /from the genesis alone/);
    const { heldAgainst } = json(await files('now', '--json', '--out', at('now.witan')));
    assert.deepEqual(heldAgainst, { epoch: 1, size: 12, sources: ['pinned'] });
    const alone = await witan('verify', at('now.witan'), '--trust', at('genesis.json'), '--json');
    assert.equal(json(alone).epoch, 1);
    const late = await files('retired');
    assert.deepEqual([late.code, late.out], [3, ''], late.err);
    node.asked.length = 0;
    node.shown = NOW;
    node.folder = at('now');
    assert.equal((await run('files', 'query', QUESTION, '--mirror', node.url)).code, 0);
    assert.deepEqual(
      node.asked.filter((path) => path === 'state/head'),
      ['state/head'],
    );
  });

  it('§9: a council that no link leads to, damage, and another chain: none is passed over', async () => {
    await keep('unknown', BEFORE);
    await world.publish(at('unlinked'), { ...NOW, hasLinks: false });
    const unknown = await run('unknown', 'query', QUESTION, '--mirror', at('unlinked'));
    assert.deepEqual([unknown.code, unknown.out], [2, ''], unknown.err);
    assert.match(unknown.err, /no links to 1: try again in a minute, or another mirror/);
    node.shown = NOW;
    const other = new TwoCouncils({ demonstration: true });
    writeFileSync(at('other.json'), JSON.stringify(genesisToJson(other.genesis)));
    const foreign = ['query', QUESTION, '--node', node.url, '--state', at('unknown')];
    const { code, err } = await witan(...foreign, '--trust', at('other.json'));
    assert.equal(code, 2, err);
    assert.match(err, /is of another chain/);
    // Nor begun anew by whoever compares mirrors: that would take back what was kept.
    const sync = ['light', 'sync', '--mirror', node.url, '--state', at('unknown')];
    assert.match((await witan(...sync, '--trust', at('other.json'))).err, /is of another chain/);
    assert.equal(kept('unknown').epoch, 0);
    for (const slot of ['fork', 'trust']) {
      writeFileSync(join(at('unknown'), slot), 'damaged');
      assert.match((await query('unknown')).err, /WITAN2006[\s\S]* is damaged/);
      const { code, err } = await run('unknown', 'light', 'sync', '--mirror', node.url);
      assert.equal(code, 2, err);
      assert.equal(readFileSync(join(at('unknown'), slot), 'utf8'), 'damaged');
    }
  });

  it('commands side by side take nothing back from each other, nor write into one file', async () => {
    const ours = directoryStore(at('beside'));
    const bytes = (text: string) => new TextEncoder().encode(text);
    const trust = () => readFileSync(join(at('beside'), 'trust'), 'utf8');
    await ours.load('trust');
    await ours.save('trust', bytes('first'));
    await ours.save('trust', bytes('second'));
    assert.equal(trust(), 'second', 'its own it replaces');
    // What another has begun to write.
    writeFileSync(join(at('beside'), 'trust.new'), 'ha');
    await ours.save('trust', bytes('third'));
    assert.equal(readFileSync(join(at('beside'), 'trust.new'), 'utf8'), 'ha');
    await directoryStore(at('beside')).save('trust', bytes('newer, with another source'));
    await ours.save('trust', bytes('fourth'));
    assert.equal(trust(), 'newer, with another source');
  });

  it('of a demonstration that was started anew the earlier one is forgotten', async () => {
    const other = new TwoCouncils({ demonstration: true });
    writeFileSync(at('demo.json'), JSON.stringify(genesisToJson(other.genesis)));
    const started = await other.serve({ epoch: 0, size: 12, isOther: true });
    const ask = (): Promise<Ran> =>
      witan(
        ...['query', QUESTION, '--node', started.url, '--proof'],
        ...['--trust', at('demo.json'), '--state', at('demo')],
      );
    try {
      const sync = ['light', 'sync', '--mirror', started.url, '--state', at('demo')];
      assert.equal((await witan(...sync, '--trust', at('demo.json'))).code, 0);
      started.shown = { epoch: 0, size: 14 };
      const { code, out, err } = await ask();
      assert.equal(code, 0, err);
      assert.match(err, /started anew: what .* had of the earlier is forgotten/);
      assert.match(out, /from the genesis alone/);
      assert.equal((await ask()).err.includes('started anew'), false);
    } finally {
      started.close();
    }
  });
});
