// Goal: the other forms of a receipt lose nothing and add nothing. Method: every kind of receipt
// there and back; and its JSON with every field changed, left out, or added.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toHex } from '@witan/ledger/bytes';
import { encodeLinkedReceipt } from '@witan/ledger/linked-receipt-writer';
import { DecodeError } from '@witan/ledger/problems';
import { decodeReceipt } from '@witan/ledger/receipt';
import { decodeTlogProof } from '@witan/ledger/tlog-proof';
import { openCheckpoint } from '@witan/light-client';
import {
  receiptFromJson,
  receiptToJson,
  receiptToTlogProof,
} from '@witan/light-client/receipt-forms';
import protobuf from 'protobufjs';
import { encodedReceiptsOf, NOW_MS, TestChain } from './chain.ts';
import { strictVerify } from './quick-crypto.ts';

const chain = new TestChain();
const receipts = encodedReceiptsOf(chain);
const judging = { verify: strictVerify, nowMs: NOW_MS };

const throughText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the JSON of a receipt', () => {
  for (const [name, bytes] of receipts) {
    it(`leads back to the very same file: ${name}`, () => {
      const json = receiptToJson(bytes);
      assert.equal(toHex(receiptFromJson(throughText(json))), toHex(bytes));
      assert.equal(json.grade, name.includes(':') ? name.split(':')[0] : 'immediate');
    });
  }

  it('has the links of the file as well', () => {
    const receipt = receipts.get('full: list') as Uint8Array;
    const file = encodeLinkedReceipt({ receipt, links: Uint8Array.of(1, 2, 3) });
    const json = receiptToJson(file);
    assert.equal(json.links, 'AQID');
    assert.equal(toHex(receiptFromJson(throughText(json))), toHex(file));
  });

  it('with a field too much, too little or of another kind it is none', () => {
    for (const name of ['full: list', 'landmark: its own state', 'refused under an anchor']) {
      const json = throughText(receiptToJson(receipts.get(name) as Uint8Array)) as object;
      const refuses = (value: unknown, what: string): void =>
        assert.throws(() => receiptFromJson(value), DecodeError, `${name}: ${what}`);
      refuses({ ...json, more: 1 }, 'more');
      for (const [field, value] of Object.entries(json)) {
        const { [field]: _, ...rest } = json as Record<string, unknown>;
        if (field !== 'anchor') refuses(rest, `no ${field}`);
        // An empty path is one, though it leads nowhere.
        const others = [null, 7.5, '!', {}, `${value} `, ...(field === 'path' ? [] : [[]])];
        for (const other of others) {
          refuses({ ...json, [field]: other }, `${field} is ${JSON.stringify(other)}`);
        }
      }
    }
    for (const none of [null, undefined, 7, '', [], {}, { grade: 'compact' }]) {
      assert.throws(() => receiptFromJson(none), DecodeError);
    }
  });
});

describe('the tlog-proof of a receipt', () => {
  it('holds its header, the path and the checkpoint', async () => {
    const bytes = receipts.get('full: executed') as Uint8Array;
    const proof = decodeTlogProof(await receiptToTlogProof(chain.trust, bytes, judging));
    const opened = await openCheckpoint(chain.trust, proof.note, judging);
    assert.deepEqual([opened.size, opened.root], [10, chain.headRoot(10)]);
    assert.equal(proof.index, 4);
    assert.deepEqual(Buffer.from(proof.extra ?? []), Buffer.from(chain.block(4).entry));
  });

  it('without cosignatures there is none', async () => {
    for (const name of ['executed', 'landmark: executed']) {
      const bytes = receipts.get(name) as Uint8Array;
      await assert.rejects(receiptToTlogProof(chain.trust, bytes, judging), {
        key: 'usage/invalid',
      });
    }
  });
});

describe('docs/receipt.proto', () => {
  it('is what receipts are: a reader made of it finds every part, and writes the same bytes', () => {
    const file = fileURLToPath(new URL('../../../docs/receipt.proto', import.meta.url));
    const { root } = protobuf.parse(readFileSync(file, 'utf8'), { keepCase: true });
    const type = (name: string) => root.lookupType(`witan.receipt.v1.${name}`);
    const through = (name: string, bytes: Uint8Array): Record<string, unknown> => {
      const message = type(name).decode(bytes);
      assert.equal(toHex(type(name).encode(message).finish()), toHex(bytes), name);
      return message as unknown as Record<string, unknown>;
    };
    for (const [name, bytes] of receipts) {
      const { seal } = through('Receipt', bytes);
      const decoded = decodeReceipt(bytes).seal;
      if (decoded.grade === 'immediate') continue;
      const read = through(
        decoded.grade === 'full' ? 'FullSeal' : 'LandmarkSeal',
        seal as Uint8Array,
      );
      assert.equal(Number(read.size), decoded.size, name);
    }
  });
});
