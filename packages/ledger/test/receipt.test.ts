// Goal: a receipt has one byte string, within bounds, and decoding says which part is wrong.
// Method: every field left out, emptied, doubled, too long and of wrong length, under a checksum
// that is always right. Whether a receipt is true is the light client's matter.

import { strict as assert } from 'node:assert';
import { ENTRY_LENGTH } from '@witan/ledger/block';
import { concatBytes, toHex } from '@witan/ledger/bytes';
import { sha256 } from '@witan/ledger/hash';
import { receiptBytesMax } from '@witan/ledger/limits';
import { OUTCOME_LENGTH } from '@witan/ledger/outcome';
import { decodeReceipt, type Receipt } from '@witan/ledger/receipt';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { WireWriter } from '@witan/ledger/wire-writer';

const bytes = (length: number, fill = 7): Uint8Array => new Uint8Array(length).fill(fill);

const entry = bytes(ENTRY_LENGTH);
const stateReceipt: Receipt = {
  entry,
  seal: { grade: 'immediate', certificate: bytes(200), anchor: undefined, path: [] },
  claim: {
    kind: 'state',
    question: 'land/parcels/106-54',
    proof: bytes(90),
    past: bytes(0),
    log: bytes(0),
  },
};
const transactionReceipt: Receipt = {
  entry,
  seal: {
    grade: 'immediate',
    certificate: bytes(200),
    anchor: bytes(ENTRY_LENGTH, 8),
    path: [bytes(32, 1), bytes(32, 2)],
  },
  claim: {
    kind: 'transaction',
    body: bytes(60),
    outcome: bytes(OUTCOME_LENGTH),
    path: [bytes(32, 3)],
  },
};

const headPath = [bytes(32, 4), bytes(32, 5), bytes(32, 6)];
const fullReceipt: Receipt = {
  ...transactionReceipt,
  seal: { grade: 'full', epoch: 3, size: 9, path: headPath, cosignatures: bytes(206) },
};
const landmarkReceipt: Receipt = {
  ...stateReceipt,
  seal: { grade: 'landmark', day: 20_000, size: 9, path: headPath },
};
const ownStateReceipt: Receipt = {
  ...stateReceipt,
  entry: undefined,
  seal: { grade: 'landmark', day: 20_000, size: 9, path: [] },
};

/** A field of the envelope: an integer, bytes, or bytes several times. */
type Field = number | Uint8Array | readonly Uint8Array[];

const stateFields: Readonly<Record<number, Field>> = {
  1: 1,
  2: 1,
  3: bytes(ENTRY_LENGTH),
  4: bytes(200),
  7: compose({ 1: Buffer.from('land/parcels/106-54'), 2: bytes(90) }),
};

/** Fields in ascending order; nothing is left out but what is not given. */
function compose(fields: Readonly<Record<number, Field>>): Uint8Array {
  const out = new WireWriter();
  for (const [number, field] of Object.entries(fields)) {
    if (typeof field === 'number') out.integer(Number(number), field);
    else if (field instanceof Uint8Array) out.element(Number(number), field);
    else for (const element of field) out.element(Number(number), element);
  }
  return out.finish();
}

function sealed(covered: Uint8Array): Uint8Array {
  return concatBytes(covered, new WireWriter().bytes(9, sha256(covered)).finish());
}

function refuses(changes: Readonly<Record<number, Field | undefined>>, key: string): void {
  const fields = Object.entries({ ...stateFields, ...changes }).filter(
    (entry): entry is [string, Field] => entry[1] !== undefined,
  );
  const input = sealed(compose(Object.fromEntries(fields)));
  const refused = { name: 'DecodeError', key };
  assert.throws(() => decodeReceipt(input), refused, JSON.stringify(Object.keys(changes)));
}

describe('receipt', () => {
  it('reads back in the same parts and the same bytes', () => {
    const citizens = [fullReceipt, landmarkReceipt, ownStateReceipt];
    for (const receipt of [stateReceipt, transactionReceipt, ...citizens]) {
      const encoded = encodeReceipt(receipt);
      assert.deepEqual(decodeReceipt(encoded), receipt);
      assert.equal(toHex(encodeReceipt(decodeReceipt(encoded))), toHex(encoded));
    }
    assert.equal(toHex(encodeReceipt(stateReceipt)), toHex(sealed(compose(stateFields))));
  });

  it('each part is there once, of its length, and no other is', () => {
    refuses({ 1: undefined }, 'codec/version');
    refuses({ 1: 2 }, 'codec/version');
    refuses({ 2: undefined }, 'codec/version');
    refuses({ 2: 4 }, 'codec/version');
    for (const length of [1, ENTRY_LENGTH - 1]) {
      refuses({ 3: bytes(length) }, 'codec/malformed');
      refuses({ 5: bytes(length) }, 'codec/malformed');
    }
    refuses({ 3: undefined }, 'codec/malformed');
    refuses({ 3: bytes(ENTRY_LENGTH + 1) }, 'codec/too-long');
    refuses({ 4: bytes(8 * 1024 + 1) }, 'codec/too-long');
    refuses({ 5: bytes(ENTRY_LENGTH + 1) }, 'codec/too-long');
    refuses({ 5: new Uint8Array(0) }, 'codec/not-canonical');
    refuses({ 6: [bytes(32), bytes(31)] }, 'codec/malformed');
    refuses({ 6: [bytes(33)] }, 'codec/too-long');
    refuses({ 6: Array.from({ length: 65 }, () => bytes(32)) }, 'codec/count');
    refuses({ 3: [bytes(ENTRY_LENGTH), bytes(ENTRY_LENGTH)] }, 'codec/malformed');
    refuses({ 10: 1 }, 'codec/malformed');
  });

  it('a head has a size, whole hashes, and nothing else beside it', () => {
    const head = { 1: 3, 2: 9, 3: bytes(96), 4: bytes(206) };
    const full = (changes: Readonly<Record<number, Field>>): Record<number, Field> => ({
      2: 2,
      4: compose({ ...head, ...changes }),
    });
    decodeReceipt(sealed(compose({ ...stateFields, ...full({}) })));
    refuses(full({ 2: 0 }), 'codec/integer');
    refuses(full({ 3: bytes(95) }), 'codec/malformed');
    refuses(full({ 3: bytes(65 * 32) }), 'codec/too-long');
    refuses(full({ 3: new Uint8Array(0) }), 'codec/not-canonical');
    refuses(full({ 5: 1 }), 'codec/not-canonical');
    refuses({ ...full({}), 2: 3 }, 'codec/not-canonical');
    refuses({ ...full({}), 5: bytes(ENTRY_LENGTH) }, 'codec/malformed');
    refuses({ ...full({}), 6: [bytes(32)] }, 'codec/malformed');
    refuses({ 2: 2, 4: bytes(9 * 1024) }, 'codec/too-long');
  });

  it('without an entry it is of the state of a landmark, and of nothing else', () => {
    const own = { 2: 3, 3: undefined, 4: compose({ 1: 7, 2: 9 }) };
    const transaction = compose({ 1: bytes(60), 2: bytes(OUTCOME_LENGTH) });
    refuses({ ...own, 4: compose({ 1: 7, 2: 9, 3: bytes(32) }) }, 'codec/malformed');
    refuses({ ...own, 7: undefined, 8: transaction }, 'codec/malformed');
    refuses({ 2: 2, 3: undefined, 4: compose({ 2: 9, 4: bytes(99) }) }, 'codec/malformed');
    refuses({ 3: undefined }, 'codec/malformed');
  });

  it('makes exactly one claim', () => {
    refuses({ 7: undefined }, 'codec/malformed');
    refuses({ 8: compose({ 1: bytes(60), 2: bytes(OUTCOME_LENGTH) }) }, 'codec/malformed');
    const both = { 1: bytes(60), 2: bytes(OUTCOME_LENGTH - 1) };
    refuses({ 7: undefined, 8: compose(both) }, 'codec/malformed');
    const third = { 1: bytes(60), 2: bytes(OUTCOME_LENGTH), 4: 1 };
    refuses({ 7: undefined, 8: compose(third) }, 'codec/not-canonical');
    refuses({ 7: compose({ 1: Buffer.from('a'), 2: bytes(9), 3: 1 }) }, 'codec/not-canonical');
  });

  it('a question is visible ASCII, so that it cannot dress up what is shown beside it', () => {
    const spoken = (text: string): Record<number, Field> => ({
      7: compose({ 1: Buffer.from(text, 'latin1'), 2: bytes(9) }),
    });
    for (let code = 0; code < 256; code++) {
      const text = `a${String.fromCharCode(code)}z`;
      if (code > 0x20 && code < 0x7f) {
        const { claim } = decodeReceipt(sealed(compose({ ...stateFields, ...spoken(text) })));
        assert.ok(claim.kind === 'state' && claim.question === text);
      } else {
        refuses(spoken(text), 'codec/malformed');
      }
    }
    refuses(spoken('a'.repeat(1025)), 'codec/too-long');
    refuses({ 7: compose({ 2: bytes(9) }) }, 'codec/malformed');
    for (const question of ['', 'a b', 'a\n', 'é', 'a'.repeat(1025)]) {
      const claim = {
        kind: 'state',
        question,
        proof: bytes(9),
        past: bytes(0),
        log: bytes(0),
      } as const;
      const encode = (): Uint8Array => encodeReceipt({ ...stateReceipt, claim });
      assert.throws(encode, { name: 'WitanError', key: 'usage/invalid' }, question);
    }
  });

  it('the checksum covers every byte before it, and stands last', () => {
    const encoded = encodeReceipt(transactionReceipt);
    for (const at of [encoded.length - 1, encoded.length - 32, 40]) {
      const damaged = encoded.with(at, (encoded[at] as number) ^ 1);
      assert.throws(() => decodeReceipt(damaged), { key: 'receipt/damaged' });
    }
    const longer = concatBytes(encoded, Uint8Array.of(0));
    assert.throws(() => decodeReceipt(longer), { key: 'codec/not-canonical' });
  });

  it('a receipt beyond the limit is refused by its length', () => {
    const huge = new Uint8Array(receiptBytesMax + 1);
    assert.throws(() => decodeReceipt(huge), { key: 'codec/too-long' });
  });

  it('keeps its own copy of the bytes', () => {
    const encoded = encodeReceipt(stateReceipt);
    const decoded = decodeReceipt(Buffer.from(encoded.buffer, 0, encoded.length));
    encoded.fill(0);
    assert.deepEqual(decoded, stateReceipt);
  });
});
