// What the portal's light client keeps on a device, and who may have it forgotten: with a page's
// surroundings set up by hand, since no browser is needed for that.

import { strict as assert } from 'node:assert';
import { toBase64 } from '@witan/ledger/base64';
import { toHex } from '@witan/ledger/bytes';
import { chainIdOf } from '@witan/ledger/genesis';
import { genesisToJson } from '@witan/ledger/genesis-json';
import { type Trust, trustFromGenesis, type Verdict } from '@witan/light-client';
import type { Store, SyncReport } from '@witan/light-client/sync';
import { genesisOf } from '../../light-client/test/chain.ts';
import { keptFork } from '../../light-client/test/kept-fork.ts';

/** Of the portal, what is used here; its own types need those of a browser. */
interface SyncModule {
  readonly Sync: {
    of(ledger: object): { run(): Promise<{ readonly report: SyncReport; readonly trust: Trust }> };
  };
}
interface StoreModule {
  deviceStore(chainId: Uint8Array): Store;
}
interface SourcesModule {
  readonly KEPT_SOURCES: string;
  sourcesBeside(asked: readonly string[]): readonly string[];
}
type Said = Pick<Verdict, 'basis' | 'epoch' | 'sealedAt' | 'freshness'>;
interface ReachedModule {
  keepReached(trust: Trust): void;
  freshnessHere(
    known: { readonly trust: Trust; readonly pinning: string },
    said: Said,
  ): Verdict['freshness'];
}

const source = (name: string): Promise<unknown> =>
  import(new URL(`../src/${name}`, import.meta.url).href);
const genesis = { ...genesisOf(4), demonstration: false };
const chainId = chainIdOf(genesis);
const address = `witan/light/${toHex(chainId.subarray(0, 8))}/`;
const head = { size: 3, root: new Uint8Array(32), epoch: 0, cosignatures: [] };
const fork = keptFork({
  heads: [head, { ...head, root: new Uint8Array(32).fill(1) }],
  evidence: undefined,
  guilty: [],
  mirrors: ['a mirror'],
});

describe('what a device keeps', () => {
  const slots = new Map<string, string>();
  let isFull = false;
  const page = {
    location: new URL('https://ledger.example/'),
    addEventListener: () => undefined,
    localStorage: {
      getItem: (key: string) => slots.get(key) ?? null,
      setItem: (key: string, text: string) => {
        if (isFull) throw new Error('full');
        slots.set(key, text);
      },
      removeItem: (key: string) => slots.delete(key),
    },
  };
  const before = Object.keys(page).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );

  beforeEach(() => {
    slots.clear();
    isFull = false;
    for (const [name, value] of Object.entries(page)) {
      Object.defineProperty(globalThis, name, { value, configurable: true });
    }
  });

  afterEach(() => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  });

  it('a fork stays on the device though the page says, falsely, that all keys are public', async () => {
    slots.set(`${address}fork`, toBase64(fork));
    const said = genesisToJson({ ...genesis, demonstration: true });
    const trust = { ...trustFromGenesis(genesis), demonstration: true };
    const { Sync } = (await source('sync.ts')) as SyncModule;
    const deployment = { trust, servers: [], pinning: 'first-use', genesis: said };
    const rule = { verify: () => false };
    const { report } = await Sync.of({ deployment, rule, seen: [] }).run();
    assert.equal(report.status, 'forked');
    assert.ok(slots.has(`${address}fork`));
  });

  it('what another page has written or cleared holds, and where storage is full what came last', async () => {
    const { deviceStore } = (await source('device-store.ts')) as StoreModule;
    const [store, ours, theirs] = [deviceStore(chainId), Uint8Array.of(1), Uint8Array.of(2)];
    await store.save('trust', ours);
    slots.delete(`${address}trust`);
    assert.equal(await store.load('trust'), undefined);
    slots.set(`${address}trust`, toBase64(theirs));
    assert.deepEqual(await store.load('trust'), theirs);
    isFull = true;
    await store.save('trust', ours);
    assert.deepEqual(await store.load('trust'), ours);
  });

  it('§12: a source that is asked already is not compared with itself under another address', async () => {
    const { KEPT_SOURCES, sourcesBeside } = (await source('sources.ts')) as SourcesModule;
    const press = 'https://press.example/ledger';
    const added = ['https://ledger.example/v1', press, 'HTTPS://LEDGER.example:443/log'];
    slots.set(KEPT_SOURCES, JSON.stringify(added));
    assert.deepEqual(sourcesBeside(['https://ledger.example/#/trust']), [press]);
  });

  it('rule 5: what a council signs after its end, as this device knows it, is refused or not new', async () => {
    const { keepReached, freshnessHere } = (await source('reached.ts')) as ReachedModule;
    const trust = trustFromGenesis(genesis);
    const known = { trust, pinning: 'earlier' } as const;
    const said = { basis: 'signatures', freshness: 'current', sealedAt: 99, epoch: 1 } as const;
    assert.equal(freshnessHere(known, said), 'current');
    keepReached({ ...trust, epoch: 2, head: { ...head, size: 100, attestedAtMs: undefined } });
    assert.equal(freshnessHere(known, { ...said, epoch: 2, sealedAt: 500 }), 'current');
    assert.equal(freshnessHere(known, said), 'as-of');
    const beyond = { ...said, sealedAt: 100 };
    assert.throws(() => freshnessHere(known, beyond), { key: 'epoch/unlinked' });
    // A landmark has no signers, and its trust is of whatever epoch the reader began with.
    assert.equal(freshnessHere(known, { ...beyond, basis: 'landmark' }), 'current');
  });

  it('rule 5: a page that says, unchecked, that all keys are public is held to it as any other', async () => {
    const { keepReached, freshnessHere } = (await source('reached.ts')) as ReachedModule;
    const trust = { ...trustFromGenesis(genesis), demonstration: true };
    const beyond = { basis: 'signatures', freshness: 'current', sealedAt: 100, epoch: 1 } as const;
    keepReached({ ...trust, epoch: 2, head: { ...head, size: 100, attestedAtMs: undefined } });
    for (const pinning of ['first-use', 'not-kept'] as const) {
      assert.throws(() => freshnessHere({ trust, pinning }, beyond), { key: 'epoch/unlinked' });
    }
    assert.equal(freshnessHere({ trust, pinning: 'earlier' }, beyond), 'current');
  });
});
