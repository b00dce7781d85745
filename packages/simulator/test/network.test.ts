// Links keep order and lose only what is in flight; the harsh mode keeps nothing.

import { strict as assert } from 'node:assert';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import { Fingerprint } from '../src/fingerprint.ts';
import { type Endpoint, type NetworkSettings, SimulatedNetwork } from '../src/network.ts';
import { Random } from '../src/random.ts';
import { Timeline } from '../src/timeline.ts';

const CALM: NetworkSettings = {
  latencyUsMin: 100,
  latencyUsMax: 5_000,
  overtaking: false,
  lossPermille: 0,
  duplicatePermille: 0,
  slowPermille: 0,
  slowUs: 0,
};

class Pair {
  readonly time: Timeline;
  readonly network: SimulatedNetwork;
  readonly received: number[] = [];
  readonly from: Endpoint;
  readonly to: Endpoint;

  constructor(settings: Partial<NetworkSettings> = {}) {
    const fingerprint = new Fingerprint();
    this.time = new Timeline(new Random(1, 'time'), fingerprint, new Random(1, 'cosigning'));
    const random = new Random(1, 'network');
    this.network = new SimulatedNetwork({ ...CALM, ...settings }, this.time, random, fingerprint);
    this.from = this.network.attach(0, () => {});
    this.to = this.network.attach(1, ({ payload }) => {
      this.received.push(payload[0] as number);
    });
  }

  send(number: number, kind: number = MESSAGE_KINDS.PREPARE): boolean {
    return this.network.send(this.from, this.to, kind, Uint8Array.of(number));
  }

  run(): number[] {
    while (this.time.step());
    return this.received;
  }
}

const NUMBERS = [...Array(100).keys()];

describe('network', () => {
  it('keeps the order of a lane', () => {
    const pair = new Pair();
    for (const number of NUMBERS) pair.send(number);
    assert.deepEqual(pair.run(), NUMBERS);
  });

  it('loses, doubles and reorders in the harsh mode', () => {
    const pair = new Pair({ overtaking: true, lossPermille: 200, duplicatePermille: 200 });
    for (const number of NUMBERS) pair.send(number);
    const received = pair.run();
    assert.ok(new Set(received).size < NUMBERS.length, 'some are lost');
    assert.ok(received.length > new Set(received).size, 'some come twice');
    assert.ok(
      received.some((number, index) => number < (received[index - 1] ?? 0)),
      'some overtake',
    );
  });

  it('N8: a reset loses what is in flight and nothing that is sent after it', () => {
    const pair = new Pair();
    for (const number of [1, 2, 3]) pair.send(number);
    pair.network.reset(0, 1);
    for (const number of [4, 5]) pair.send(number);
    assert.deepEqual(pair.run(), [4, 5]);
  });

  it('N3: a cut works in one direction', () => {
    const pair = new Pair();
    pair.network.setUp(1, 0, false);
    pair.send(1);
    assert.deepEqual(pair.run(), [1]);
    pair.network.setUp(0, 1, false);
    pair.send(2);
    assert.deepEqual(pair.run(), [1]);
    pair.network.setUp(0, 1, true);
    pair.send(3);
    assert.deepEqual(pair.run(), [1, 3]);
  });

  it('N4: a clogged link holds frames back, and lets them through in their order', () => {
    const pair = new Pair();
    pair.network.setClogged(0, 1, true);
    for (const number of NUMBERS) pair.send(number);
    assert.deepEqual(pair.run(), []);
    pair.network.setClogged(0, 1, false);
    assert.deepEqual(pair.run(), NUMBERS);
  });

  it('refuses bulk frames when too many are under way, and no others', () => {
    const pair = new Pair();
    const bulk = Array.from({ length: 400 }, () => pair.send(1, MESSAGE_KINDS.BATCH));
    assert.ok(bulk.includes(false));
    assert.equal(pair.send(2), true);
    pair.run();
    assert.equal(pair.send(3, MESSAGE_KINDS.BATCH), true);
  });
});
