// From samples of the clock to CPU time by area.

import { strict as assert } from 'node:assert';
import { areaOf, type CpuProfile, fold, type ProfileNode, placeOf } from './profile-areas.ts';
import { timesBetween } from './thread-times.ts';

const ROOT = 'file:///srv/witan';

function node(id: number, functionName: string, url: string, ...children: number[]): ProfileNode {
  return { id, callFrame: { functionName, url, lineNumber: 9 }, children };
}

const PROFILE: CpuProfile = {
  nodes: [
    node(1, '(root)', '', 2, 3, 6, 8, 9, 10),
    node(2, '(idle)', ''),
    node(3, 'sha256', `${ROOT}/packages/ledger/dist/hash.js`, 4),
    node(4, 'hash', 'node:internal/crypto/hash', 5),
    node(5, 'oneShotDigest', ''),
    node(6, 'onStreamRead', 'node:internal/stream_base_commons', 7),
    node(7, 'read', `${ROOT}/node_modules/@libp2p/yamux/dist/src/muxer.js`),
    node(8, '(garbage collector)', ''),
    node(9, 'dispatch', ''),
    node(10, 'onStreamRead', 'node:internal/stream_base_commons'),
  ],
  samples: [2, 5, 3, 7, 8, 9, 10],
  timeDeltas: [900, 300, 100, 200, 100, 5_000, 100],
};

describe('profiles of the benchmark', () => {
  it('give native code to whoever called it, and scale samples to what the thread had', () => {
    const threads = { mainUs: 400, otherUs: [0, 30, 10, 0, 0, 0, 7, 0, 0, 0, 50, 2] };
    const { areas, functions, totalUs } = fold([{ profile: PROFILE, threads }], 10);
    // 800 µs of samples in which it ran, for 400 µs of CPU time.
    assert.deepEqual(Object.fromEntries(areas.map(({ name, us }) => [name, us])), {
      hash: 20,
      network: 10,
      sockets: 5,
      'garbage collection': 5,
      'threads of V8: collector, compiler': 4,
      'threads of libuv: syncs, LevelDB': 0.7,
      'verification worker': 5.2,
    });
    assert.equal(functions[0]?.name, 'oneShotDigest');
    assert.ok(functions.some(({ name }) => name === 'sha256 ledger/hash.js:10'));
    assert.equal(totalUs.toFixed(6), '49.900000');
  });

  it('know built and installed files by where they belong', () => {
    assert.equal(
      placeOf(`${ROOT}/node_modules/@witan/state/dist/store/tree.js`),
      'state/store/tree.js',
    );
    assert.equal(placeOf(`${ROOT}/packages/state/src/store/tree.ts`), 'state/store/tree.ts');
    assert.equal(placeOf('node:net'), 'node:net');
    assert.equal(areaOf(`${ROOT}/packages/ledger/dist/signature.js`), 'signatures');
    assert.equal(areaOf(`${ROOT}/packages/node/dist/signature/sodium.js`), 'signatures');
    assert.equal(areaOf(`${ROOT}/packages/node/dist/signature/sha256.js`), 'hash');
    assert.equal(areaOf(`${ROOT}/packages/ledger/gen/land.js`), 'codec');
    assert.equal(areaOf(`${ROOT}/packages/state/dist/modules/land/keys.js`), 'execution');
    assert.equal(areaOf(`${ROOT}/node_modules/fastify/lib/reply.js`), 'HTTP');
    assert.equal(areaOf('node:internal/crypto/hash'), undefined);
  });

  it('leave out threads that the profiler itself has started', () => {
    const thread = (id: number, us: number) => ({ id, us, startedTicks: id });
    const before = [thread(7, 100), thread(8, 10)];
    const after = [thread(7, 150), thread(8, 12), thread(9, 1_000)];
    assert.deepEqual(timesBetween(before, after, 7), { mainUs: 50, otherUs: [2] });
  });
});
