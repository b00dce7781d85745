// The past of a record, page by page: each is asked for by the link that the one before has proved.
// What a receipt says of a page is tested where receipts are verified.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { encodeVersionLink } from '@witan/ledger/state-history';
import type { StateFinding, Trust } from '@witan/light-client';
import { LedgerClient } from '../src/ledger-client.ts';
import type { Verified } from '../src/verifying-client.ts';

const PATH = 'land/parcels/P-1/history';

describe('pages of a history', () => {
  const linkOf = (recVersion: number) => {
    return { recVersion, updatedHeight: 9, historyHead: new Uint8Array(32).fill(recVersion) };
  };

  /** A client for whom a record has 7 versions; answers what it asks for. */
  async function asked(present: boolean, at?: number): Promise<(readonly [string, unknown])[]> {
    const client = new LedgerClient({
      ...{ url: 'http://127.0.0.1:1', trust: {} as Trust, questions: () => [] },
    });
    const paths: (readonly [string, unknown])[] = [];
    client.query = async (path: string, height?: number): Promise<Verified<StateFinding>> => {
      paths.push([path, height]);
      const first = 7 - 3 * paths.length;
      const next = first > 1 ? linkOf(first) : undefined;
      const history = present
        ? { versions: 7, first: Math.max(1, first), last: 6, next }
        : undefined;
      const finding = { kind: 'state', answers: [{ ask: 'key', present }], history };
      return { verdict: { height: 31, finding }, receipt: new Uint8Array(0) } as never;
    };
    for await (const { verdict } of client.pages(PATH, 3, at)) assert.equal(verdict.height, 31);
    return paths;
  }

  it('state §5: each page is asked for by the link of the one before, at one height', async () => {
    const from = toHex(encodeVersionLink(linkOf(4)));
    assert.deepEqual(await asked(true), [
      [`${PATH}?limit=3`, undefined],
      [`${PATH}?limit=3&from=${from}`, 31],
    ]);
  });

  it('a record that is not there has one page', async () => {
    assert.deepEqual(await asked(false, 5), [[`${PATH}?limit=3`, 5]]);
  });
});
