// A receipt as the text that a QR code holds: one text for each file, and no other.

import { strict as assert } from 'node:assert';
import {
  decodeReceiptText,
  encodeReceiptText,
  isReceiptText,
  withoutLineBreaks,
} from '../src/receipt-text.ts';

describe('a receipt as text', () => {
  const file = new Uint8Array(901).map((_, i) => (i * 89) % 251);

  it('§17.2: it has only the digits of a QR code, three for two bytes', () => {
    const text = encodeReceiptText(file);
    assert.match(text, /^WR1:[0-9A-Z $%*+\-./:]+$/);
    assert.equal(text.length, 4 + 450 * 3 + 2);
    assert.ok(isReceiptText(text));
    assert.deepEqual(decodeReceiptText(text), file);
  });

  it('no text ends in a space, which would be lost on the way, and broken lines are joined', () => {
    for (let first = 0; first < 256; first++) {
      for (const bytes of [Uint8Array.of(first), Uint8Array.of(first, 255 - first)]) {
        assert.ok(!encodeReceiptText(bytes).endsWith(' '));
      }
    }
    const lines = encodeReceiptText(file).replaceAll(/.{60}/g, '$&\r\n');
    assert.deepEqual(decodeReceiptText(withoutLineBreaks(lines)), file);
  });

  it('is refused when it is cut, of another scheme, in small letters, or empty', () => {
    const text = encodeReceiptText(Uint8Array.of(1, 2, 3));
    for (const other of [text.slice(0, -1), 'WR1:', '', text.replace('WR', 'WT'), `${text}a`]) {
      assert.throws(() => decodeReceiptText(other), { name: 'DecodeError' }, other);
    }
  });
});
