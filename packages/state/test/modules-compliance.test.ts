// What modules.md §1 asks of every module, proved for each one in the list: a new module gets these
// tests for nothing. The workload of a module drives them.

import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { toHex } from '@witan/ledger/bytes';
import { decodeFrontier } from '@witan/ledger/frontier';
import { DecodeError, PROBLEMS, type ProblemKey, VerifyError } from '@witan/ledger/problems';
import { checkLog, type LogAnswer, type LogProof } from '@witan/ledger/state-log';
import { type OpenedTree, openStateProof } from '@witan/ledger/state-proof';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import { judgeKey } from '@witan/ledger/state-proof-verdict';
import { decodeValue, type StateRecord } from '@witan/ledger/state-value';
import { callNumber, type Module } from '../src/host/module.ts';
import type { Json } from '../src/host/query.ts';
import { HOST_TABLES } from '../src/host/registry.ts';
import { MODULES } from '../src/modules/index.ts';
import { answer, ask } from '../src/schema.ts';
import { tablesById } from '../src/store/tables.ts';
import { demonstrationKey, TestLedger } from '../src/testkit.ts';
import { pathsOf } from './support/query-paths.ts';
import { seededRandom } from './support/random-parcels.ts';

const ACTS = 300;
const HOUR_MS = 3_600_000;
const folderOf = ({ name }: Module): URL => new URL(`../src/modules/${name}/`, import.meta.url);

const keys = new Map<string, Uint8Array>();
function keyOf(name: string): Uint8Array {
  const known = keys.get(name) ?? demonstrationKey(name);
  keys.set(name, known);
  return known;
}

interface Page {
  readonly entries: readonly Json[];
  readonly total: { readonly count: number };
  readonly next: string | null;
}

interface Run {
  readonly ledger: TestLedger;
  readonly codes: readonly number[];
  readonly roots: readonly string[];
}

/** Random calls of one module, one block each, with time passing unevenly. */
function randomRun(module: Module, seed: number, acts: number): Run {
  const ledger = new TestLedger();
  const random = seededRandom(seed);
  const codes: number[] = [];
  const roots: string[] = [];
  for (let i = 0; i < acts; i++) {
    const state = ledger.host.view();
    const { timeMs } = ledger;
    const { height } = ledger.host.head;
    const sealedHashAt = (at: number): Uint8Array => ledger.sealedHashAt(at);
    const act = module.randomAct?.({ state, random, keyOf, timeMs, height, sealedHashAt });
    assert.ok(act !== undefined);
    const { operations } = act;
    const cosigners = (act.cosigners ?? []).map(keyOf);
    codes.push(ledger.submit({ sender: keyOf(act.as), operations, nonce: i, cosigners }));
    roots.push(toHex(ledger.host.head.result.stateRoot));
    if (random(20) === 0) ledger.timeMs += HOUR_MS * random(60);
  }
  return { ledger, codes, roots };
}

/** Functions that consensus code must never reach: each throws while `act` runs. */
function withoutGlobals<T>(act: () => T): T {
  const stub = (name: string) => () => {
    throw new Error(`${name} was called`);
  };
  const replaced: [object, string][] = [
    [globalThis, 'Date'],
    [globalThis, 'fetch'],
    [globalThis, 'setTimeout'],
    [globalThis, 'setImmediate'],
    [globalThis, 'queueMicrotask'],
    [globalThis, 'performance'],
    [globalThis, 'Intl'],
    [Math, 'random'],
    [Math, 'sqrt'],
    [Math, 'pow'],
    [JSON, 'stringify'],
    [String.prototype, 'normalize'],
    [String.prototype, 'localeCompare'],
    [String.prototype, 'toLocaleLowerCase'],
  ];
  const before = replaced.map(([on, name]) => Object.getOwnPropertyDescriptor(on, name));
  for (const [on, name] of replaced) {
    Object.defineProperty(on, name, { value: stub(name), configurable: true, writable: true });
  }
  try {
    return act();
  } finally {
    for (const [i, [on, name]] of replaced.entries()) {
      Object.defineProperty(on, name, before[i] as PropertyDescriptor);
    }
  }
}

/** What the host writes with every block, and at the end of an epoch. */
function hostKeeps(key: Uint8Array): boolean {
  return HOST_TABLES.some(({ id }) => id === (key[0] as number) * 256 + (key[1] as number));
}

function sourcesOf(module: Module): string {
  const folder = folderOf(module);
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  return files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
}

function testsOf(module: Module): string {
  const folder = new URL('./', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.startsWith(`${module.name}-`));
  return files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
}

describe('modules: the list', () => {
  it('names, numbers, tables and uses of all modules go together', () => {
    assert.ok(MODULES.length > 0);
    assert.equal(new Set(MODULES.map(({ number }) => number)).size, MODULES.length);
    assert.equal(new Set(MODULES.map(({ name }) => name)).size, MODULES.length);
    const tables = MODULES.flatMap((module) => [...module.tables, ...module.indexes]);
    assert.equal(tablesById(tables).size, tables.length);
    const names = MODULES.map(({ name }) => name);
    for (const { uses } of MODULES) assert.ok(uses.every((used) => names.includes(used)));
  });
});

for (const module of MODULES) {
  describe(`module ${module.name}`, () => {
    let run: Run;
    before(() => {
      run = randomRun(module, 1, ACTS);
    });

    it('its refusals are in the catalogue, unique, and each is given by some source line', () => {
      const source = sourcesOf(module);
      for (const key of Object.keys(module.errors) as ProblemKey[]) {
        assert.ok(key.startsWith(`${module.name}/`), key);
        const block = module.name === 'governance' ? 8 : 4;
        assert.equal(Math.floor(PROBLEMS[key].code / 1000), block, key);
        const uses = source.split(`'${key}'`).length - 1;
        assert.ok(uses >= 2, `${key} is listed and never given`);
      }
    });

    it('its handlers give no refusal that it does not list', () => {
      for (const [, key] of sourcesOf(module).matchAll(/refuse\('([^']+)'\)/g)) {
        assert.ok((key as ProblemKey) in module.errors, key);
      }
      const known = new Set<number>(
        Object.entries(PROBLEMS)
          .filter(([key]) => key.startsWith('transaction/') || key in module.errors)
          .map(([, { code }]) => code),
      );
      for (const code of run.codes) assert.ok(code === 0 || known.has(code), `${code}`);
    });

    it('random calls reach acceptance and refusal', () => {
      const accepted = run.codes.filter((code) => code === 0).length;
      assert.ok(accepted > ACTS / 3, `${accepted} of ${ACTS} accepted`);
      assert.ok(new Set(run.codes).size > 5, 'few kinds of refusal');
    });

    it('every key that it writes lies in its tables, and no other changes', () => {
      const fresh = new TestLedger().host.view();
      const { host } = run.ledger;
      for (const { key, value } of host.view().entries({ prefix: new Uint8Array(0) })) {
        if (key[0] === module.number || hostKeeps(key)) continue;
        assert.deepEqual(fresh.get(key), value, toHex(key));
      }
    });

    it('unknown, malformed and unauthorised calls are refused with the state untouched', () => {
      const { ledger } = run;
      const before = ledger.moduleRecordsHash();
      const send = (call: number, payload: Uint8Array): number =>
        ledger.submit({ sender: keyOf('nobody'), operations: [{ call, payload }] });
      const unknown = PROBLEMS['transaction/unknown-call'].code;
      assert.equal(send(module.number * 256, new Uint8Array(0)), unknown);
      for (const call of module.calls) {
        const number = callNumber(module, call);
        const malformed = PROBLEMS['transaction/malformed-call'].code;
        assert.equal(send(number, Uint8Array.of(0x07)), malformed, call.name);
        assert.equal(send(number, new Uint8Array(49 * 1024)), PROBLEMS['codec/too-long'].code);
      }
      assert.equal(ledger.moduleRecordsHash(), before);
    });

    it('the same calls give the same roots, with globals that throw', () => {
      const again = withoutGlobals(() => randomRun(module, 1, ACTS));
      assert.deepEqual(again.codes, run.codes);
      assert.deepEqual(again.roots, run.roots);
    });

    for (const seed of [1, 2, 3]) {
      it(`its invariants hold under random calls, seed ${seed}`, () => {
        const { ledger } = seed === 1 ? run : randomRun(module, seed, ACTS);
        assert.ok(module.invariants.length > 0);
        for (const { rule, broken } of module.invariants) {
          assert.equal(broken(ledger.host.view()), undefined, rule);
        }
      });
    }

    it('each invariant of its README is cited by the source and by the name of a test', () => {
      const readme = readFileSync(new URL('README.md', folderOf(module)), 'utf8');
      const rules = [...readme.matchAll(/^- \*\*([A-Z]+-\d+)\*\*/gm)].map(([, rule]) => rule);
      assert.ok(rules.length > 0);
      const [source, tests] = [sourcesOf(module), testsOf(module)];
      for (const rule of rules as string[]) {
        assert.ok(new RegExp(`${rule}\\b`).test(source), `${rule} is cited by no source`);
        assert.ok(new RegExp(`it\\(\\s*['"\`]${rule}: `).test(tests), `${rule} has no test`);
      }
    });

    it('MOD-13: every accepted call emits an event, and no refused one does', () => {
      for (const [i, code] of run.codes.entries()) {
        const events = run.ledger.host.archive.events(i + 1);
        assert.equal(events.length > 0, code === 0, `height ${i + 1}, code ${code}`);
      }
    });

    it('every event that it lists can be emitted by a source line', () => {
      const source = sourcesOf(module);
      for (const name of module.events) {
        assert.ok(source.split(`'${name}'`).length > 2, `${name} is listed and never emitted`);
      }
    });

    it('every query has a proof that gives the same answer from the bytes alone', () => {
      const asked = new Set<string>();
      for (const { path, pattern } of pathsOf(module, run.ledger)) {
        const { host } = run.ledger;
        const { proof, height, data, past, log } = host.query(path);
        const { stateRoot } = host.head.result;
        const expected = { chainId: host.chainId, height, stateRoot };
        const opened = openStateProof(decodeStateProof(proof), expected);
        const answers = judgedLog(path, opened, log);
        assert.deepEqual(answer(ask(path), { opened, past, answers }), data, path);
        asked.add(pattern);
      }
      assert.deepEqual([...asked].sort(), module.queries.map(({ path }) => path).sort());
    });

    it('MOD-1: every list comes in pages that are the whole, and with its sum alone', () => {
      const { host } = run.ledger;
      for (const { path } of pathsOf(module, run.ledger)) {
        if (path.includes('?') || ask(path).query.listing === undefined) continue;
        const { data } = host.query(path);
        const whole = data as Json[] & { readonly count?: number };
        const entries = whole.count ?? whole.length;
        const rows: Json[] = [];
        let from = '';
        for (let next: string | null = ''; next !== null; from = `&from=${next}`) {
          const page = host.query(`${path}?limit=3${from}`).data as unknown as Page;
          assert.equal(page.total.count, entries);
          assert.ok(page.entries.length === 3 || page.next === null);
          rows.push(...page.entries);
          next = page.next;
        }
        assert.equal(rows.length, entries, path);
        if (Array.isArray(data)) assert.deepEqual(rows, data, path);
        const { count } = host.query(`${path}?proof=sum`).data as { readonly count: number };
        assert.equal(count, entries, path);
      }
    });

    it('a proof with any part changed gives no answer', () => {
      const random = seededRandom(7);
      for (const { path } of pathsOf(module, run.ledger)) {
        const { host } = run.ledger;
        const { proof, height, data, past, log } = host.query(path);
        const expected = { chainId: host.chainId, height, stateRoot: host.head.result.stateRoot };
        for (let i = 0; i < 12; i++) {
          const changed = proof.slice();
          const at = random(changed.length);
          changed[at] = (changed[at] as number) ^ (1 << random(8));
          assert.throws(
            () => {
              const opened = openStateProof(decodeStateProof(changed), expected);
              return answer(ask(path), { opened, past, answers: judgedLog(path, opened, log) });
            },
            (error: unknown) => error instanceof VerifyError || error instanceof DecodeError,
            `${path}, byte ${at}`,
          );
        }
        assert.ok(isPlain(data));
      }
    });

    it('a proof of one question is no answer to another', () => {
      const paths = pathsOf(module, run.ledger).map(({ path }) => path);
      const { host } = run.ledger;
      const expected = {
        chainId: host.chainId,
        height: host.head.height,
        stateRoot: host.head.result.stateRoot,
      };
      for (const [i, path] of paths.entries()) {
        const other = paths[(i + 1) % paths.length] as string;
        const opened = openStateProof(decodeStateProof(host.query(path).proof), expected);
        const truth = host.query(other).data;
        let found: Json | undefined;
        try {
          const { past, log } = host.query(other);
          found = answer(ask(other), { opened, past, answers: judgedLog(other, opened, log) });
        } catch (error) {
          assert.ok(error instanceof VerifyError, `${path} for ${other}`);
          continue;
        }
        assert.deepEqual(found, truth, `${path} answers ${other}, and falsely`);
      }
    });
  });
}

/** The verdict on the part of a log that is asked for, as a reader of receipts finds it. */
function judgedLog(path: string, opened: OpenedTree, proof: LogProof | undefined): LogAnswer[] {
  const [question] = ask(path).questions;
  if (question?.ask !== 'log') return [];
  const head = judgeKey(opened, question.key);
  if (!head.present) return [{ ask: 'log', present: false }];
  const { payload } = decodeValue(head.value as Uint8Array) as StateRecord;
  const verdict = checkLog(decodeFrontier(payload), question, proof as LogProof);
  return [{ ask: 'log', present: true, ...verdict }];
}

function isPlain(value: Json): boolean {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  return Object.values(value).every(isPlain);
}
