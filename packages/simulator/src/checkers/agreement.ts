// R1: no two honest validators ever commit different blocks at one height, and each block names the
// one below it.

import { toHex } from '@witan/ledger/bytes';
import { genesisBlockHash } from '@witan/ledger/genesis';
import type { Checker, Circumstances, Report } from './checker.ts';

export function agreement({ genesis }: Circumstances, report: Report): Checker {
  const chain = new Map([[0, toHex(genesisBlockHash(genesis))]]);
  return {
    delivered: (validator, _process, { hash, header }) => {
      const { height } = header;
      const found = toHex(hash);
      const known = chain.get(height) ?? found;
      chain.set(height, known);
      if (known !== found) {
        report('R1', `validator ${validator} committed a second block at height ${height}`);
      }
      if (chain.get(height - 1) !== toHex(header.parent)) {
        report(
          'R1',
          `block ${height} of validator ${validator} does not extend block ${height - 1}`,
        );
      }
    },
  };
}
