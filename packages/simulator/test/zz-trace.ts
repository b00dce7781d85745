import { hash as nodeHash } from 'node:crypto';
import { installSha256 } from '@witan/ledger/hash';
import { simulate } from '@witan/simulator';
installSha256((b) => new Uint8Array(nodeHash('sha256', b, 'buffer')));
const [profile, seed, mutant] = process.argv.slice(2) as any;
const v = simulate({ profile, seed: +seed, tracing: true, mutant });
for (const l of v.trace) console.log(l.ms, l.who, l.what);
console.log(JSON.stringify(v.scenario)); console.log(v.violations);
