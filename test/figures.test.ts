// The table of promises says what was measured, what broke its bound, and what was not measured.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARK_FROM, MARK_TO, merge, PROMISES, table } from '../scripts/gates.ts';
import { inWords, keepsBound, type RecordedFigure, ROOT } from './figures.ts';

const figure = (changes: object): RecordedFigure =>
  ({
    promise: 'R17',
    name: 'responses of 5xx',
    value: 0,
    unit: 'of 10,000',
    atMost: 0,
    commit: 'abcdef0123',
    tier: 'pr',
    ...changes,
  }) as RecordedFigure;

const lines = (...figures: readonly RecordedFigure[]): string =>
  figures.map((each) => `${JSON.stringify(each)}\n`).join('');

describe('release gates', () => {
  it('a figure keeps its bound or breaks it, in either direction', () => {
    assert.ok(keepsBound(figure({ value: 0 })));
    assert.ok(!keepsBound(figure({ value: 1 })));
    const { atMost: _, ...open } = figure({}) as RecordedFigure & { atMost: number };
    assert.ok(keepsBound({ ...open, value: 80, atLeast: 80 } as RecordedFigure));
    assert.ok(!keepsBound({ ...open, value: 79.9, atLeast: 80 } as RecordedFigure));
    assert.equal(inWords(figure({ value: 12_345.678 })), '12,345.68 of 10,000 (≤ 0)');
  });

  it('the last figure of each name counts', () => {
    const merged = merge(lines(figure({ value: 1 }), figure({ name: 'crashes' }), figure({})));
    assert.deepEqual(
      merged.map(({ name, value }) => [name, value]),
      [
        ['responses of 5xx', 0],
        ['crashes', 0],
      ],
    );
  });

  it('the table has a row for every promise and says what was not measured', () => {
    const text = table([figure({}), figure({ name: 'crashes', value: 2 })], 'abcdef0123');
    assert.match(text, /\| R17 \| .* \| responses of 5xx \| 0 of 10,000 \(≤ 0\) \|/);
    assert.match(text, /^\| \| {2}\| crashes \| 2 of 10,000 \(≤ 0\) \*\*broken\*\* \|$/m);
    assert.equal(text.split('not measured').length - 1, PROMISES.length - 1);
    assert.equal(PROMISES.length, 18 + 5);
  });

  it('a figure of another commit says which', () => {
    const text = table([figure({})], 'fedcba9876');
    assert.match(text, /0 of 10,000 \(≤ 0\) at abcdef0 \|/);
  });

  it('README.md has a place for the table', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    assert.ok(readme.indexOf(MARK_FROM) > 0);
    assert.ok(readme.indexOf(MARK_TO) > readme.indexOf(MARK_FROM));
  });
});
