import { hash as nodeHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { installSha256 } from '@witan/ledger/hash';
import { installCrc32 } from '@witan/ledger/checksum';
import { MUTANTS } from '@witan/consensus';
import { simulate } from '@witan/simulator';
installSha256((b) => new Uint8Array(nodeHash('sha256', b, 'buffer')));
installCrc32((b, s) => crc32(b, s));
const [count, only, profs, start] = process.argv.slice(2) as any;
for (const mutant of Object.keys(MUTANTS) as any[]) {
  if (only && only !== 'all' && !only.split(',').includes(mutant)) continue;
  const out: string[] = [];
  for (const profile of (profs ? profs.split(',') : ['calm','power','liars','twins','swarm']) as any[]) {
    let found = '-'; const c0 = process.cpuUsage(); let caught = 0;
    for (let seed = +(start||1); seed < +(start||1) + +count; seed++) {
      const v = simulate({ profile, seed, mutant });
      if (v.violations.length) { caught++; if (found==='-') found = seed + ':' + v.violations[0]!.rule+' '+v.violations[0]!.detail.slice(0,50).replace(/\n/g,' '); if (!process.env.ALL) break; }
    }
    out.push(`${profile}=${found}${process.env.ALL?` (${caught})`:''}`);
  }
  console.log(mutant, out.join(' | '));
}
