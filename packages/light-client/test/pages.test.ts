// The state from static pages: what they answer is what the store proves, whatever is asked, and a
// page with one byte changed answers nothing.

import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { WitanError } from '@witan/ledger/problems';
import { encodeSealedHead } from '@witan/ledger/sealed-head';
import { openStatePage, pagesBelow, statePagePath } from '@witan/ledger/state-page';
import { openStateProof } from '@witan/ledger/state-proof';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import {
  judgeKey,
  judgePage,
  judgeRange,
  judgeTotal,
  type StateQuestion,
} from '@witan/ledger/state-proof-verdict';
import { WireReader } from '@witan/ledger/wire-reader';
import { WireWriter } from '@witan/ledger/wire-writer';
import { receiptFromFiles } from '@witan/light-client/published';
import { type AuthenticatedStore, BEFORE_GENESIS } from '@witan/state/store';
import fc from 'fast-check';
import { hex, type TwinEntry, twinRange, twinTotal } from '../../state/test/naive-twin.ts';
import {
  arbitraryEntries,
  arbitraryKey,
  arbitraryPrefix,
  recordValue,
} from '../../state/test/state-arbitraries.ts';
import { blockHash, CHAIN_ID, MapRows, openStore } from '../../state/test/store-harness.ts';
import { proofFromPages } from '../src/pages.ts';
import { NOW_MS, TestChain } from './chain.ts';
import { quickVerify, useNativeSha256 } from './quick-crypto.ts';
import { toyQuestions } from './toy-schema.ts';

type Files = Map<string, Uint8Array>;

function storeOf(entries: readonly TwinEntry[]): AuthenticatedStore {
  const store = openStore(new MapRows(), BEFORE_GENESIS);
  store.prepare(BEFORE_GENESIS.block, blockHash(0), entries);
  store.commit(blockHash(0));
  return store;
}

/** All pages of the newest height, as a publisher finds them. */
function published(store: AuthenticatedStore, files: Files = new Map()): Files {
  const { height, stateRoot } = store.committed;
  const visit = (turns: string, expected: Parameters<typeof openStatePage>[1]): void => {
    const hash = expected instanceof Uint8Array ? expected : expected.hash;
    const page = store.page(height, turns) ?? assert.fail('a page that its parent names');
    for (const below of pagesBelow(openStatePage(page, expected))) {
      visit(turns + below.turns, below.node);
    }
    files.set(statePagePath(hash), page);
  };
  visit('', stateRoot);
  return files;
}

async function answer(
  store: AuthenticatedStore,
  files: Files,
  questions: readonly StateQuestion[],
): Promise<{ opened: ReturnType<typeof openStateProof>; fetched: number }> {
  const { height, stateRoot } = store.committed;
  const expected = { chainId: CHAIN_ID, height, stateRoot };
  let fetched = 0;
  const proof = await proofFromPages(expected, questions, async (path) => {
    fetched++;
    return files.get(path) ?? assert.fail(`no file ${path}`);
  });
  return { opened: openStateProof(decodeStateProof(proof), expected), fetched };
}

/** Keys as a register has them: a table, and numbers that crowd together. */
function manyEntries(count: number): TwinEntry[] {
  return Array.from({ length: count }, (_, i) => {
    const key = Buffer.alloc(10);
    key.writeUInt16BE(7, 0);
    key.writeUInt32BE(Math.floor(i / 100), 2);
    key.writeUInt32BE(i % 100, 6);
    return { key: new Uint8Array(key), value: recordValue(BigInt(i), Uint8Array.of(i % 251)) };
  });
}

describe('the state from static pages', () => {
  useNativeSha256();

  it('answers every question as the store does', async () => {
    const arbitrary = fc.tuple(
      arbitraryEntries(2, 40),
      arbitraryKey,
      arbitraryPrefix.filter((prefix) => prefix.length >= 2),
      arbitraryKey,
      fc.integer({ min: 1, max: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(arbitrary, async ([entries, key, prefix, from, limit]) => {
        const store = storeOf(entries);
        const files = published(store);
        const { opened } = await answer(store, files, [
          { ask: 'key', key, values: true },
          { ask: 'range', prefix, values: true },
          { ask: 'page', prefix, from, limit, values: true },
          { ask: 'total', prefix },
        ]);
        const there = entries.find((entry) => hex(entry.key) === hex(key));
        const verdict = judgeKey(opened, key);
        assert.equal(verdict.present, there !== undefined);
        if (verdict.present) assert.deepEqual(verdict.value, there?.value);
        const collection = twinRange(entries, prefix);
        assert.deepEqual(
          judgeRange(opened, { prefix }).map(({ value }) => value),
          collection.map(({ value }) => value),
        );
        assert.deepEqual(judgeTotal(opened, prefix), twinTotal(collection));
        assert.deepEqual(
          judgePage(opened, prefix, from, limit).entries.map((entry) => hex(entry.key)),
          twinRange(entries, prefix, from)
            .slice(0, limit)
            .map((entry) => hex(entry.key)),
        );
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  describe('of 20,000 records', () => {
    const entries = manyEntries(20_000);
    let store: AuthenticatedStore;
    let files: Files;

    before(() => {
      store = storeOf(entries);
      files = published(store);
    });

    it('one record, and the absence of one, take three pages of few kilobytes', async () => {
      for (const at of [0, 7_777, 19_999]) {
        const { key, value } = entries[at] as TwinEntry;
        const { opened, fetched } = await answer(store, files, [{ ask: 'key', key, values: true }]);
        const verdict = judgeKey(opened, key);
        assert.deepEqual(verdict.present && verdict.value, value);
        assert.ok(fetched <= 3, `${fetched} pages`);
        const absent = Uint8Array.of(...key, 1);
        const other = absent.slice(0, 9);
        other[8] = 0xff;
        const missing = Uint8Array.of(...other, 0xff);
        const { opened: without } = await answer(store, files, [
          { ask: 'key', key: missing, values: true },
        ]);
        assert.equal(judgeKey(without, missing).present, false);
      }
      const sizes = [...files.values()].map(({ length }) => length);
      console.log(`      ${files.size} pages, the largest ${Math.max(...sizes)} B`);
      assert.ok(Math.max(...sizes) < 16 * 1024);
    });

    it('lists and totals are complete, and page by page with both neighbours', async () => {
      const prefix = Uint8Array.of(0, 7, 0, 0, 0, 5);
      const list = twinRange(entries, prefix);
      const { opened } = await answer(store, files, [{ ask: 'range', prefix, values: true }]);
      assert.equal(judgeRange(opened, { prefix }).length, 100);
      assert.deepEqual(judgeTotal(opened, prefix), twinTotal(list));
      const from = (list[37] as TwinEntry).key;
      const asked = { ask: 'page', prefix, from, limit: 20, values: true } as const;
      const { opened: part } = await answer(store, files, [asked]);
      const page = judgePage(part, prefix, from, 20);
      assert.deepEqual(
        page.entries.map(({ key }) => hex(key)),
        list.slice(37, 57).map(({ key }) => hex(key)),
      );
      assert.equal(page.total.count, 100);
    });

    it('§15: a long list is read in 32 pages at one time, which may take 32 MiB', async () => {
      const isWhole = process.env.WITAN_CI_TIER === 'nightly';
      const value = recordValue(1n, new Uint8Array(250 * 1024));
      const large = manyEntries(140).map(({ key }) => ({ key, value }));
      const many = isWhole ? storeOf(large) : store;
      const pages = isWhole ? published(many) : files;
      const { height, stateRoot } = many.committed;
      let [bytes, asked, most] = [0, 0, 0];
      const list = proofFromPages(
        { chainId: CHAIN_ID, height, stateRoot },
        [{ ask: 'range', prefix: Uint8Array.of(0, 7), to: entries[3_000]?.key, values: true }],
        async (path, bytesMax) => {
          most = Math.max(most, ++asked);
          await Promise.resolve();
          asked--;
          const page = pages.get(path) as Uint8Array;
          assert.ok(page.length <= bytesMax);
          bytes += page.length;
          return page;
        },
      );
      if (isWhole) await assert.rejects(list, { key: 'light/not-published' });
      else await list;
      assert.ok(bytes <= 32 * 1024 * 1024, `${bytes} bytes`);
      assert.ok(most > 8 && most <= 32, `${most} at one time`);
    });

    it('a height later, only the pages on the way to what changed are new', () => {
      const { key } = entries[123] as TwinEntry;
      const later = storeOf(
        entries.map((entry) => (entry.key === key ? { key, value: recordValue(5n, key) } : entry)),
      );
      const fresh = [...published(later).keys()].filter((path) => !files.has(path));
      assert.ok(fresh.length > 0 && fresh.length <= 3, `${fresh.length} new pages`);
    });

    it('a page with any byte changed is refused, and so is another page in its place', async () => {
      const { key } = entries[4_321] as TwinEntry;
      const needed: string[] = [];
      const { height, stateRoot } = store.committed;
      const expected = { chainId: CHAIN_ID, height, stateRoot };
      const ask = (fetch: (path: string) => Uint8Array): Promise<Uint8Array> =>
        proofFromPages(expected, [{ ask: 'key', key, values: true }], async (path) => fetch(path));
      await ask((path) => {
        needed.push(path);
        return files.get(path) as Uint8Array;
      });
      for (const path of needed) {
        const page = files.get(path) as Uint8Array;
        for (let at = 0; at < page.length; at += 31) {
          const changed = page.slice();
          changed[at] = (changed[at] as number) ^ 0x20;
          const files2 = (asked: string): Uint8Array =>
            asked === path ? changed : (files.get(asked) as Uint8Array);
          await assert.rejects(ask(files2), /codec|proof/, `byte ${at} of ${path}`);
        }
        const other = [...files].find(([name]) => !needed.includes(name))?.[1] as Uint8Array;
        const swapped = (asked: string): Uint8Array =>
          asked === path ? other : (files.get(asked) as Uint8Array);
        await assert.rejects(ask(swapped), { key: 'proof/other-root' });
      }
    });
  });

  it('§15: nothing is read for a head that agencies have not signed', async () => {
    const chain = new TestChain();
    const reader = { verify: quickVerify, questions: toyQuestions, nowMs: NOW_MS };
    const asked = async (signers: readonly number[]): Promise<string[]> => {
      const { entry, seal } = chain.full(6, 7, { signers });
      const requests: string[] = [];
      const fetch = async (path: string): Promise<Uint8Array> => {
        requests.push(path);
        if (path === 'state/head') return encodeSealedHead({ ...seal, entry });
        throw new WitanError('client/unreachable', path);
      };
      const receipt = receiptFromFiles({ fetch }, chain.trust, 'accounts', reader);
      const key = signers.length < 3 ? 'checkpoint/quorum' : 'client/unreachable';
      await assert.rejects(receipt, { key });
      return requests;
    };
    assert.deepEqual(await asked([0, 1]), ['state/head']);
    assert.equal((await asked([0, 1, 3])).length, 2);
  });

  it('what lies beside the state is not promised', async () => {
    const store = storeOf(manyEntries(3));
    const { key } = manyEntries(1)[0] as TwinEntry;
    await assert.rejects(
      answer(store, published(store), [{ ask: 'key', key, values: true, past: {} }]),
      { key: 'light/not-published' },
    );
  });

  it('a page that withholds the value of a leaf is refused', () => {
    const store = storeOf(manyEntries(3));
    const { height, stateRoot } = store.committed;
    const page = store.page(height, '') ?? assert.fail('a root');
    const input = new WireReader(page);
    const format = input.integer(1);
    const tree = input.bytes(2, page.length);
    const [first, ...others] = input.elements(3, 16, page.length);
    const written = (values: readonly (Uint8Array | undefined)[]): Uint8Array => {
      const out = new WireWriter().integer(1, format).bytes(2, tree);
      for (const value of values) if (value !== undefined) out.element(3, value);
      return out.finish();
    };
    assert.equal(openStatePage(written([first, ...others]), stateRoot).count, 3);
    assert.throws(() => openStatePage(written(others), stateRoot), { key: 'proof/not-covered' });
  });

  it('a page that stands for itself is refused', () => {
    const opaque = createHash('sha256').update('x').digest();
    const page = Buffer.concat([Buffer.from([8, 1, 18, 35, 0, 5, 0]), opaque]);
    assert.throws(() => openStatePage(page, { count: 5, sum: 0n, hash: opaque }), {
      key: 'proof/shape',
    });
  });
});
