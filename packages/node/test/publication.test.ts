// What a node hands to publishers: pages of the state, landmarks, and their proofs, over HTTP.

import { strict as assert } from 'node:assert';
import { encodeHeader, encodeResult } from '@witan/ledger/block';
import { concatBytes } from '@witan/ledger/bytes';
import { decodeLandmarks } from '@witan/ledger/landmark-list';
import { decodeSealedHead } from '@witan/ledger/sealed-head';
import { openStatePage } from '@witan/ledger/state-page';
import type { FastifyInstance } from 'fastify';
import { createApi } from '../src/api/server.ts';
import { Landmarks } from '../src/publication/landmarks.ts';
import { Twin } from './api-twin.ts';

const DAY_MS = 86_400_000;

describe('what publishers fetch', () => {
  it('light-client §10: the landmark of a day is its first block, by the time in its header', () => {
    const noon = 20_000 * DAY_MS + DAY_MS / 2;
    const times = [noon, noon + 1, noon + DAY_MS / 2 - 1, noon + DAY_MS / 2, noon + 3 * DAY_MS];
    for (const steps of [[4], [0, 1, 2, 3, 4], [2, 4], [3, 4]]) {
      const landmarks = new Landmarks((height) => ({ timeMs: times[height] as number }));
      for (const height of steps) landmarks.reach(height);
      assert.deepEqual(landmarks.all(), [
        { day: 20_000, height: 0 },
        { day: 20_001, height: 3 },
        { day: 20_003, height: 4 },
      ]);
    }
  });

  it('landmarks of a long ledger are found in a few of its headers', () => {
    let read = 0;
    const landmarks = new Landmarks((height) => {
      read += 1;
      return { timeMs: height * 1_000 };
    });
    landmarks.reach(10 * 86_400 - 1);
    const days = Array.from({ length: 10 }, (_, day) => ({ day, height: day * 86_400 }));
    assert.deepEqual(landmarks.all(), days);
    assert.ok(read < 400, `${read} headers were read`);
  });

  describe('over HTTP', () => {
    let twin: Twin;
    let api: FastifyInstance;

    before(async () => {
      twin = new Twin();
      api = await createApi(twin, ['land'], { log: () => undefined, onFailure: assert.fail });
    });

    after(() => api.close());

    it('the root page of the newest height opens under its state root', async () => {
      const { height, result } = twin.ledger.host.head;
      const answer = await api.inject({ url: `/v1/pages/${height}` });
      assert.equal(answer.statusCode, 200);
      assert.match(String(answer.headers['cache-control']), /immutable/);
      assert.ok(openStatePage(answer.rawPayload, result.stateRoot).count >= 2);
    });

    it('turns that lead nowhere, and what are no turns, are refused', async () => {
      const { height } = twin.ledger.host.head;
      const beyond = await api.inject({ url: `/v1/pages/${height}?turns=${'0'.repeat(300)}` });
      assert.equal(beyond.statusCode, 404);
      for (const turns of ['2', '0x', '0'.repeat(5_000)]) {
        const answer = await api.inject({ url: `/v1/pages/${height}?turns=${turns}` });
        assert.equal(answer.statusCode, 400, turns.slice(0, 9));
      }
      assert.equal((await api.inject({ url: '/v1/pages/latest' })).statusCode, 400);
    });

    it('landmarks are those of the log', async () => {
      assert.equal((await api.inject({ url: '/v1/landmarks' })).rawPayload.length, 0);
      twin.publicationLandmarks.reach(twin.ledger.host.head.height);
      const [landmark] = decodeLandmarks((await api.inject({ url: '/v1/landmarks' })).rawPayload);
      assert.deepEqual(landmark?.stateRoot, twin.ledger.host.head.result.stateRoot);
    });

    it('§15: a header leads to the landmark of a day, and to no other', async () => {
      const { height } = twin.ledger.host.head;
      const [place] = twin.publicationLandmarks.all();
      const day = place?.day ?? assert.fail('there is a landmark');
      const answer = await api.inject({ url: `/v1/proof/landmark/${day}/${height}.pb` });
      assert.match(String(answer.headers['cache-control']), /immutable/);
      const { entry, size, path, cosignatures } = decodeSealedHead(answer.rawPayload);
      assert.deepEqual([size, cosignatures.length], [height + 1, 0]);
      const { header, result } = twin.ledger.host.head;
      assert.deepEqual(entry, concatBytes(encodeHeader(header), encodeResult(result)));
      assert.deepEqual(path, [twin.chainId]);
      for (const other of [`${day + 1}/${height}.pb`, `${day}/${height + 1}.pb`, `${day}/x.pb`]) {
        const refused = await api.inject({ url: `/v1/proof/landmark/${other}` });
        assert.equal(refused.statusCode, 404, other);
      }
    });
  });
});
