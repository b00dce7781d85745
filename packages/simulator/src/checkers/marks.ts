// G3: at the moment of a signature, what the judge must remember of it is on the disk: if power
// went now, the next process would know the statement, and refuse another one.

import { chainIdOf } from '@witan/ledger/genesis';
import { sha256 } from '@witan/ledger/hash';
import { statementBytes } from '@witan/ledger/statement';
import type { Checker, Circumstances, Report } from './checker.ts';

export function marks({ genesis, remembers }: Circumstances, report: Report): Checker {
  const chainId = chainIdOf(genesis);
  return {
    signed: (validator, { epoch, statement }) => {
      // Of batches the marks keep the boot, of view changes the last one: a later one covers it.
      if (statement.type !== 'prepare' && statement.type !== 'commit') return;
      if (remembers(validator, sha256(statementBytes(chainId, epoch, statement)))) return;
      report('G3', `validator ${validator} signed a ${statement.type} that its marks may forget`);
    },
  };
}
