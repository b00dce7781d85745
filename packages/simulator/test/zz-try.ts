import { hash as nodeHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { installSha256 } from '@witan/ledger/hash';
import { installCrc32 } from '@witan/ledger/checksum';
import { simulate } from '@witan/simulator';
installSha256((b) => new Uint8Array(nodeHash('sha256', b, 'buffer')));
installCrc32((b, s) => crc32(b, s));
const [profile, from, count, mutant] = process.argv.slice(2) as any;
let bad = 0;
const t0 = performance.now(); const c0 = process.cpuUsage();
let committed = 0, height = 0, steps = 0, virt = 0;
for (let seed = +from; seed < +from + +count; seed++) {
  const t = performance.now();
  const v = simulate({ profile, seed, mutant: mutant || undefined });
  committed += v.committed; height += v.height; steps += v.steps; virt += v.virtualMs;
  if (process.env.V || v.violations.length) console.log(seed, v.digest, v.scenario.validators, v.scenario.application, v.scenario.signatures, 'h', v.height, 'tx', v.committed, 'steps', v.steps, 'virt', v.virtualMs, Math.round(performance.now() - t) + 'ms', JSON.stringify(v.violations).slice(0, 600));
  if (v.violations.length) bad++;
}
console.log({ bad, committed, height, steps, virt: virt / +count, msPerSeed: (performance.now() - t0) / +count, cpuPerSeed: (process.cpuUsage(c0).user + process.cpuUsage(c0).system) / 1000 / +count });
