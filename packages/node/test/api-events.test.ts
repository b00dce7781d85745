// Events of the API: exact resumption, filters, and readers who are slow or far behind.

import { strict as assert } from 'node:assert';
import { get, type IncomingMessage } from 'node:http';
import { problemCode, WitanError } from '@witan/ledger/problems';
import type { FastifyInstance } from 'fastify';
import type { LedgerEvent } from '../src/api/ledger-service.ts';
import { createApi } from '../src/api/server.ts';
import { StreamPlaces } from '../src/api/stream-places.ts';
import { Twin } from './api-twin.ts';

const WAIT_MS = 5_000;

function event(height: number, index: number, name = 'land.Registered'): LedgerEvent {
  const keys = [`key-${index % 3}`];
  return {
    height,
    index,
    event: name,
    keys,
    data: { height: String(height), note: 'x'.repeat(200) },
  };
}

describe('the API: events', function () {
  this.timeout(15_000);
  let twin: Twin;
  let app: FastifyInstance;
  let url: string;
  const streams: IncomingMessage[] = [];

  beforeEach(async () => {
    twin = new Twin();
    const streams = { streamsMax: 10, streamsPerPeerMax: 3 };
    const operator = { log: assert.fail, onFailure: assert.fail, streams };
    app = await createApi(twin, ['land'], operator);
    url = await app.listen({ host: '127.0.0.1', port: 0 });
  });

  afterEach(async () => {
    for (const stream of streams.splice(0)) stream.destroy();
    await app.close();
  });

  async function open(query: string, headers: Record<string, string> = {}) {
    const stream = await new Promise<IncomingMessage>((resolve, reject) => {
      get(`${url}/v1/events${query}`, { headers }, resolve).once('error', reject);
    });
    streams.push(stream);
    return stream;
  }

  async function textOf(stream: IncomingMessage): Promise<string> {
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    return text;
  }

  /** The ids that come, until there are so many. Each line is looked at once. */
  async function ids(stream: IncomingMessage, count: number): Promise<string[]> {
    const found: string[] = [];
    let rest = '';
    stream.setEncoding('utf8');
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`only ${found.length} came`)), WAIT_MS);
      const done = (): void => {
        clearTimeout(timer);
        resolve();
      };
      stream.on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() as string;
        for (const line of lines) if (line.startsWith('id: ')) found.push(line.slice(4));
        if (found.length >= count) done();
      });
      stream.on('error', reject);
      // That nothing comes is seen by waiting.
      if (count === 0) setTimeout(done, 100);
    });
    return found;
  }

  it('§8.3: events that are held no more are refused with where to go on', async () => {
    const { eventsAfter } = twin;
    twin.oldestEvents = { height: 8, index: 999_999_999 };
    twin.eventsAfter = () => {
      throw new WitanError('query/events-gone', 'oldest position held: 8-999999999');
    };
    const response = await fetch(`${url}/v1/events?after=3-0`);
    assert.equal(response.status, 410);
    assert.match(await response.text(), /oldest position held: 8-999999999/);
    const links = new Map(
      [...`${response.headers.get('link')}`.matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(
        ([, address, relation]) => [relation, address],
      ),
    );
    assert.equal(links.get('first'), '/v1/events?after=8-999999999');
    assert.equal(links.get('snapshot'), '/v1/headers/0');
    twin.eventsAfter = eventsAfter;
    assert.equal((await fetch(`${url}${links.get('snapshot')}`)).status, 200);
    // Whoever goes on behind the snapshot hears what comes after it, from the first event on.
    const behind = await open(`${links.get('next')?.slice('/v1/events'.length)}`);
    twin.ledger.commit([]);
    twin.events.push(event(1, 0), event(1, 1));
    twin.announce(1);
    assert.deepEqual(await ids(behind, 2), ['1-0', '1-1']);
  });

  it('a new reader hears only what comes; one with an id, all behind it', async () => {
    twin.ledger.commit([]);
    twin.events = [event(1, 0), event(1, 1)];
    const live = await open('');
    const resumed = await open('', { 'last-event-id': '1-0' });
    const after = await open('?after=1-0');
    twin.events.push(event(2, 0), event(2, 1));
    twin.announce(2);
    assert.deepEqual(await ids(live, 2), ['2-0', '2-1']);
    assert.deepEqual(await ids(resumed, 3), ['1-1', '2-0', '2-1']);
    assert.deepEqual(await ids(after, 3), ['1-1', '2-0', '2-1']);
  });

  it('an id that is none is refused: a guess would lose events', async () => {
    for (const id of ['abc', '1', '1-', '-1-0', '1-0-0', '1.5-0', '99999999999999999999-0']) {
      const response = await app.inject({ url: '/v1/events', headers: { 'last-event-id': id } });
      assert.equal(response.statusCode, 400, id);
      assert.equal((response.json() as { code: string }).code, 'WITAN7002');
    }
  });

  it('only events of a module, and of a key', async () => {
    twin.events = [event(1, 0), event(1, 1, 'budget.Spent'), event(1, 2), event(1, 3)];
    assert.deepEqual(await ids(await open('?after=0-0&module=budget'), 1), ['1-1']);
    assert.deepEqual(await ids(await open('?after=0-0&key=key-0'), 2), ['1-0', '1-3']);
    assert.deepEqual(await ids(await open('?after=0-0&key=other'), 0), []);
  });

  it('a reader far behind gets megabytes of history, each event once and in order', async () => {
    twin.events = Array.from({ length: 20_000 }, (_, i) => event(1 + Math.floor(i / 50), i % 50));
    const received = await ids(await open('?after=0-0'), twin.events.length);
    assert.deepEqual(
      received,
      twin.events.map(({ height, index }) => `${height}-${index}`),
    );
  });

  it('a reader who does not read is not read for; it goes on when it does', async () => {
    twin.events = Array.from({ length: 40_000 }, (_, i) => event(1 + Math.floor(i / 50), i % 50));
    let pages = 0;
    const { eventsAfter } = twin;
    twin.eventsAfter = (position) => {
      pages += 1;
      return eventsAfter.call(twin, position);
    };
    const stream = await open('?after=0-0');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const whileWaiting = pages;
    assert.ok(whileWaiting < 400, `${whileWaiting} of 400 pages were read for nobody`);
    assert.equal((await ids(stream, twin.events.length)).length, twin.events.length);
  });

  it('U5: so many streams of one peer, and in all, and no more; who leaves makes room', async () => {
    const three = [await open(''), await open(''), await open('')];
    const refused = await open('');
    assert.equal(refused.statusCode, 429);
    const problem = JSON.parse(await textOf(refused)) as { code: string };
    assert.equal(problem.code, problemCode('api/too-many-streams'));
    three[0]?.destroy();
    for (let tries = 0; twin.listeners.size > 2 && tries < 100; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    assert.equal((await open('')).statusCode, 200);
  });

  it('U5: places are counted by peer, a network of IPv6 being one, and in all', () => {
    const places = new StreamPlaces({ streamsMax: 3, streamsPerPeerMax: 2 });
    const leave = places.take('2001:db8::1');
    places.take('2001:db8:0:0:ffff::2');
    const full = { key: 'api/too-many-streams' };
    assert.throws(() => places.take('2001:db8::3'), full, 'the same network');
    places.take('::ffff:10.0.0.1');
    assert.throws(() => places.take('10.0.0.2'), full, 'as many as there are in all');
    leave();
    leave();
    assert.equal(places.open, 2, 'a place is given back once');
    places.take('2001:db8:0:1::1');
  });

  it('a reader who leaves is forgotten', async () => {
    const stream = await open('');
    assert.equal(twin.listeners.size, 1);
    stream.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(twin.listeners.size, 0);
  });
});
