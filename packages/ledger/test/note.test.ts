// Goal: notes have one form, the one of C2SP's specifications. Method: the examples inside them,
// and every way of writing the same note otherwise.

import { strict as assert } from 'node:assert';
import { fromBase64, toBase64 } from '@witan/ledger/base64';
import { noteSignaturesMax } from '@witan/ledger/limits';
import { decodeNote, encodeNote, isNoteKeyName } from '@witan/ledger/note';

/** The example of C2SP signed-note: a text with an empty line. */
const POEM = `Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore \
NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`;

const MALFORMED = { name: 'DecodeError' };

describe('signed notes', () => {
  it('C2SP signed-note: its example is read, and written again byte for byte', () => {
    const note = decodeNote(POEM);
    assert.equal(note.text.split('\n').length, 5);
    const [line] = note.lines;
    assert.equal(line?.name, 'quasimodo.example/salvatore');
    assert.equal(line.keyId.length, 4);
    assert.equal(line.signature.length, 64);
    assert.equal(encodeNote(note), POEM);
  });

  it('C2SP signed-note: no other form of a note is taken', () => {
    const [text = ''] = POEM.split('\n\n\u2014');
    const good = '\u2014 k AAAAAAA=\n';
    assert.equal(decodeNote(`${text}\n\n${good}`).lines.length, 1);
    const others = [
      `${text}\n\n`, // no signature
      `${text}\n${good}`, // the last empty line is one of the text
      `${text}\n\n${good.trimEnd()}`, // no newline at the end
      `${text}\n\n- k AAAAAAA=\n`,
      '\n\n\u2014  AAAAAAA=\n', // no name
      `${text}\n\n\u2014 k+k AAAAAAA=\n`,
      `${text}\n\n\u2014 k\u3000k AAAAAAA=\n`,
      `${text}\n\n\u2014 k AAAAAAA= \n`,
      `${text}\n\n\u2014 k AAAAAAB=\n`, // spare bits
      `${text}\n\n\u2014 k AAAAAAA\n`, // no padding
      `${text}\n\n\u2014 k AAAA\n`, // shorter than a key id and a signature
      `${text}\r\n\n${good}`,
      `${text}\t\n\n${good}`,
      `${text}\ud800\n\n${good}`,
      `${text}\n\n${good.repeat(noteSignaturesMax + 1)}`,
      `${'x'.repeat(70_000)}\n\n${good}`,
    ];
    for (const note of others) assert.throws(() => decodeNote(note), MALFORMED, note.slice(0, 80));
  });

  it('C2SP signed-note: key names have neither spaces nor plus signs', () => {
    for (const name of ['a', 'example.com/behind-the-sofa', 'é']) assert.ok(isNoteKeyName(name));
    for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'a\u2003', 'a\n', '\ud800']) {
      assert.ok(!isNoteKeyName(name), JSON.stringify(name));
    }
  });

  it('RFC 4648: base 64 has one text per byte string', () => {
    for (let length = 0; length < 70; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 89 + length * 31) & 0xff);
      const text = toBase64(bytes);
      assert.equal(text, Buffer.from(bytes).toString('base64'));
      assert.deepEqual(fromBase64(text), bytes);
    }
    for (const text of ['A', 'AA', 'AAA', 'AB==', 'AAB=', '====', 'A===', 'AA=A', 'AA-_', 'AAA ']) {
      assert.equal(fromBase64(text), undefined, text);
    }
  });
});
