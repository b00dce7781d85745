import { land } from '../src/modules/land/index.ts';
import { TestLedger, demonstrationKey } from '../src/testkit.ts';
import { seededRandom } from './support/random-parcels.ts';
import { EVENTS } from '../src/modules/land/methods.ts';
import { PROBLEMS } from '@witan/ledger/problems';
const keys = new Map(); const keyOf = (n: string) => { let k = keys.get(n); if (!k) { k = demonstrationKey(n); keys.set(n, k);} return k; };
it('cov', () => {
 const ev: Record<string, number> = {}, co: Record<string, number> = {};
 const names = new Map(Object.entries(PROBLEMS).map(([k, v]) => [v.code, k]));
 for (const seed of [1,2,3]) {
  const l = new TestLedger(); const random = seededRandom(seed);
  for (let i = 0; i < 400; i++) { const act = land.randomAct!({ state: l.host.view(), random, keyOf, timeMs: l.timeMs });
   const c = l.submit({ sender: keyOf(act.as), operations: act.operations, nonce: i }); co[names.get(c) ?? 'ok'] = (co[names.get(c) ?? 'ok'] ?? 0) + 1;
   for (const e of l.host.archive.events(l.host.head.height)) ev[EVENTS[e.type - 1]!] = (ev[EVENTS[e.type - 1]!] ?? 0) + 1;
   if (random(20) === 0) l.timeMs += 3600000 * random(60); } }
 console.log(ev, co, EVENTS.filter((e) => !ev[e]));
});
