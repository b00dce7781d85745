// N3: in one view a validator votes contiguous heights, each block on the one it voted before, above
// the base on which it entered; only a certificate of the view lets it jump. And N2: no vote lies more
// than the window above what the validator has committed.

import type { Block, Effect } from '@witan/consensus';
import { toHex } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import type { EntryProof } from '@witan/ledger/messages';
import { genesisBlockHash } from '@witan/ledger/genesis';
import type { Checker, Council, Report } from './checker.ts';

type Append = Extract<Effect, { type: 'append' }>;
type Vote = Extract<Append['record'], { type: 'prepare' }>;

interface Voter {
  /** Where the next vote continues: a block, and whether it is yet to be voted again (V5). */
  last: { readonly height: number; readonly hash: string; readonly again: boolean };
  committed: number;
}

/** Follows what each process asks its log to keep. */
export function prefix({ genesis }: Council, report: Report): Checker {
  const parents = new Map<string, string>();
  const voters = new Map<string, Voter>();
  const highest = new Map<number, number>();
  const base = { height: 0, hash: toHex(genesisBlockHash(genesis)), again: false };

  const voterOf = (validator: number, process: number): Voter | undefined =>
    voters.get(`${validator} ${process}`);

  const vote = (validator: number, voter: Voter, { height, blockHash, jump }: Vote): void => {
    const hash = toHex(blockHash);
    const { last } = voter;
    const revotes = last.again && height === last.height && hash === last.hash;
    const extends_ =
      !last.again && height === last.height + 1 && parents.get(hash) === last.hash;
    if (!jump && !revotes && !extends_) {
      report('N3', `validator ${validator} votes height ${height} beside its vote at ${last.height}`);
    }
    if (!jump && !revotes && height > (highest.get(validator) ?? 0) + windowOf) {
      report('N2', `validator ${validator} votes height ${height}, beyond the window`);
    }
    voter.last = { height, hash, again: false };
  };
  const windowOf = genesis.parameters.windowHeights;

  return {
    started: (validator, process, appliedHeight) => {
      void appliedHeight;
      voters.set(`${validator} ${process}`, { last: base, committed: 0 });
    },
  };
}
