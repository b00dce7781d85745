// The problem catalogue is a promise to programs (codes) and to people (texts): codes stay apart,
// exit code 3 keeps its one meaning, both languages say everything, and nothing is listed in vain.
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { en } from '@witan/ledger/problems/en';
import { zh } from '@witan/ledger/problems/zh';
import { PROBLEMS, type Problem, type ProblemText } from '../src/problems.ts';

type Texts = Readonly<Record<string, ProblemText>>;
const languages: readonly (readonly [name: string, texts: Texts, stop: string])[] = [
  ['English', en, '.'],
  ['Chinese', zh, '。'],
];

const packages = fileURLToPath(new URL('../..', import.meta.url));
const problems: readonly (readonly [string, Problem])[] = Object.entries(PROBLEMS);
const keys = problems.map(([key]) => key).sort();

/** The commands that a text may send people to. */
const commands = new RegExp(
  `\`(${[
    'npm (start|ci)',
    'witan (init|doctor|query|keys create|network (renew|mandate (list|grant|renew|end)))',
    'witan bundle show',
    'witan ceremony (add|list)',
    'witan evidence (list|show|verify)',
    'witan node (start|status)',
    'witan signer (init|start|status|export|import)',
    'witan tx (show|watch)',
  ].join('|')})`,
);

function placeholders(text: object): readonly string[] {
  return [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort();
}

function sources(): string {
  let text = '';
  for (const name of readdirSync(packages)) {
    const folder = join(packages, name, 'src');
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const catalogue = name === 'ledger' && file.startsWith('problems');
      if (file.endsWith('.ts') && !catalogue) text += readFileSync(join(folder, file), 'utf8');
    }
  }
  return text;
}

describe('problems', () => {
  it('no two problems share a code, and a code fits an outcome’s 16 bits', () => {
    const byCode = new Map<number, string>();
    for (const [key, { code }] of problems) {
      assert.equal(byCode.get(code), undefined, `${code} is ${byCode.get(code)} and ${key}`);
      byCode.set(code, key);
      assert.ok(code >= 1000 && code <= 9999, key);
    }
  });

  it('exit code 3 means that a proof is false, and nothing else', () => {
    const proofs = problems.filter(([, { exit }]) => exit === 3);
    assert.ok(proofs.length > 0);
    for (const [key, { code, retryable }] of proofs) {
      assert.equal(Math.floor(code / 1000), 6, key);
      assert.equal(retryable, false, key);
    }
  });

  it('exit codes and statuses are those that are documented', () => {
    for (const [key, { exit, status }] of problems) {
      assert.ok([1, 2, 3, 4, 5, 6, 7, 70, 75].includes(exit), `${key} exits ${exit}`);
      assert.ok(status >= 400 && status <= 599, `${key} has status ${status}`);
    }
  });

  for (const [language, texts] of languages) {
    it(`${language} covers every key, and no other`, () => {
      assert.deepEqual(
        keys.filter((key) => texts[key] === undefined),
        [],
        'keys without a text',
      );
      assert.deepEqual(
        Object.keys(texts).filter((key) => !keys.includes(key)),
        [],
        'texts without a key',
      );
    });
  }

  it('both languages say the same things with the same parameters', () => {
    for (const [key, text] of Object.entries(en)) {
      const other = (zh as Texts)[key];
      if (other === undefined) continue;
      assert.deepEqual(placeholders(other), placeholders(text), key);
      assert.deepEqual(Object.keys(other), Object.keys(text), key);
    }
  });

  it('each text has a phrase for a title and tells in a sentence what to do', () => {
    for (const [language, texts, stop] of languages) {
      for (const [key, { title, detail, help }] of Object.entries(texts)) {
        const where = `${language} ${key}`;
        assert.ok(title.length > 0 && !title.endsWith(stop), where);
        assert.ok(detail === undefined || detail.endsWith(stop), where);
        assert.ok(help.endsWith(stop), where);
        for (const quoted of help.match(/`[^`]+`/g) ?? []) assert.match(quoted, commands, where);
      }
    }
  });

  it('every key is given somewhere in the sources', () => {
    const text = sources();
    const idle = keys.filter((key) => !text.includes(`'${key}'`));
    assert.ok(idle.length === 0, `never given: ${idle.join(', ')}`);
  });
});
