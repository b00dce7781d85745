// S1, S2: what the attest key signs. Method: the judge over slots in memory whose power fails at
// each step; every signature that ever left it is remembered, across all lives.

import { strict as assert } from 'node:assert';
import {
  type Cosigner,
  type CosignRequest,
  createCosigner,
  createTwoSlotFile,
  decodeWatermark,
  encodeWatermark,
  initialWatermark,
  openTwoSlotFile,
} from '@witan/consensus';
import { memoryKeyPair, memoryVerify } from '@witan/consensus/memory';
import { checkpointBody, checkpointOrigin, cosignedBytes } from '@witan/ledger/checkpoint';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';
import { MemorySlots } from './memory-disk.ts';

const chainId = sha256(utf8('chain'));
const keyPair = memoryKeyPair('attest');
const rootOf = (name: string): Hash => sha256(utf8(name));

function rethrow(error: Error): never {
  throw error;
}

function installed(): MemorySlots {
  const slots = new MemorySlots();
  createTwoSlotFile(slots);
  openTwoSlotFile(slots, rethrow).save(initialWatermark(chainId), () => undefined);
  slots.run();
  return slots;
}

function open(slots: MemorySlots, signsFrom: number | undefined = 0): Cosigner {
  const watermark = openTwoSlotFile(slots, rethrow);
  return createCosigner({ watermark, keyPair, chainId, signsFrom: () => signsFrom });
}

const request = (size: number, name = 'a', time = 7): CosignRequest => {
  return { epoch: 0, size, root: rootOf(`${size} ${name}`), time };
};

/** The answer once all saves are done. */
function ask(slots: MemorySlots, cosigner: Cosigner, asked: CosignRequest): Uint8Array | undefined {
  let answer: Uint8Array | undefined;
  let told = 0;
  cosigner.cosign(asked, (signature) => {
    answer = signature;
    told++;
  });
  slots.run();
  assert.equal(told, 1);
  return answer;
}

describe('cosigner', () => {
  it('§4.4: signs the C2SP text of what it was asked', () => {
    const slots = installed();
    const asked = request(5);
    const signature = ask(slots, open(slots), asked) ?? assert.fail('refused');
    const body = checkpointBody(checkpointOrigin(chainId), asked);
    assert.ok(memoryVerify(keyPair.publicKey, cosignedBytes(body, 7), signature));
  });

  it('S2: never a smaller size, never another root for one size; only the time may move', () => {
    const slots = installed();
    const cosigner = open(slots);
    assert.ok(ask(slots, cosigner, request(5)));
    assert.equal(ask(slots, cosigner, request(4)), undefined);
    assert.equal(ask(slots, cosigner, request(5, 'b')), undefined);
    assert.ok(ask(slots, cosigner, request(5, 'a', 99)));
    assert.ok(ask(slots, cosigner, request(9)));
    assert.equal(ask(slots, cosigner, request(5)), undefined);
    const later = open(slots);
    assert.equal(later.watermark?.size, 9);
    assert.deepEqual(later.watermark.root, rootOf('9 a'));
    assert.equal(ask(slots, later, request(9, 'b')), undefined);
    assert.ok(ask(slots, later, request(9)));
  });

  it('S2: of two requests at one moment the second meets the first one’s watermark', () => {
    const slots = installed();
    const cosigner = open(slots);
    const answers: boolean[] = [];
    for (const name of ['a', 'b', 'a']) {
      cosigner.cosign(request(3, name), (signature) => answers.push(signature !== undefined));
    }
    assert.deepEqual(answers, []);
    slots.run();
    assert.deepEqual(answers, [true, false, true]);
  });

  it('S2: an answer that asks again does not let those that wait past a running save', () => {
    const slots = installed();
    const cosigner = open(slots);
    const signed: string[] = [];
    const cosign = (size: number, name: string, then = () => {}): void =>
      cosigner.cosign(request(size, name), (signature) => {
        if (signature !== undefined) signed.push(`${size} ${name}`);
        then();
      });
    cosign(3, 'a');
    cosign(3, 'b', () => cosign(4, 'c'));
    cosign(4, 'a');
    cosign(4, 'b');
    slots.run();
    assert.deepEqual(signed, ['3 a', '4 a']);
    cosign(4, 'a', () => cosign(5, 'a'));
    cosign(5, 'b');
    slots.run();
    assert.deepEqual(signed, ['3 a', '4 a', '4 a', '5 a']);
  });

  it('S2: nothing is signed before the watermark is durable', () => {
    const slots = installed();
    const cosigner = open(slots);
    let signed = false;
    cosigner.cosign(request(3), () => {
      signed = true;
    });
    assert.ok(!signed);
    slots.run();
    assert.ok(signed);
  });

  it('G4: a missing watermark, or another chain’s, or lost marks beside it, refuse all', () => {
    const empty = new MemorySlots();
    createTwoSlotFile(empty);
    assert.equal(ask(empty, open(empty), request(3)), undefined);
    assert.equal(open(empty).watermark, undefined);
    const foreign = new MemorySlots();
    createTwoSlotFile(foreign);
    openTwoSlotFile(foreign, rethrow).save(initialWatermark(rootOf('x')), () => undefined);
    foreign.run();
    assert.equal(ask(foreign, open(foreign), request(3)), undefined);
    const slots = installed();
    const none = createCosigner({
      ...{ watermark: openTwoSlotFile(slots, rethrow), keyPair, chainId },
      signsFrom: () => undefined,
    });
    assert.equal(ask(slots, none, request(3)), undefined);
  });

  it('S5: whoever has lost what it signed cosigns nothing of an epoch below the fence', () => {
    const slots = installed();
    const cosigner = open(slots, 2);
    assert.equal(ask(slots, cosigner, { ...request(3), epoch: 1 }), undefined);
    assert.ok(ask(slots, cosigner, { ...request(3), epoch: 2 }));
  });

  it('S2: power cuts at each step: over all lives one root for one size, and never back', () => {
    let seed = 1;
    const draw = (below: number): number => {
      seed = (seed * 48_271) % 0x7fff_ffff;
      return seed % below;
    };
    for (let run = 0; run < 150; run++) {
      const slots = installed();
      const signed = new Map<number, string>();
      let largest = 0;
      for (let life = 0; life < 6; life++) {
        const cosigner = open(slots);
        for (let step = 0; step < 5; step++) {
          const size = largest + draw(4) - 1;
          const name = 'ab'.charAt(draw(2));
          cosigner.cosign(request(size, name), (signature) => {
            if (signature === undefined) return;
            assert.equal(signed.get(size) ?? name, name, `run ${run}: two roots for ${size}`);
            assert.ok(size >= largest, `run ${run}: ${size} after ${largest}`);
            signed.set(size, name);
            largest = size;
          });
          slots.run(draw(3));
        }
        slots.crash(draw);
      }
    }
  });

  it('the watermark has one form', () => {
    const bytes = encodeWatermark({ chainId, size: 3, root: rootOf('r') });
    assert.deepEqual(decodeWatermark(bytes), { chainId, size: 3, root: rootOf('r') });
    assert.throws(() => decodeWatermark(bytes.subarray(1)), { name: 'DecodeError' });
  });
});
