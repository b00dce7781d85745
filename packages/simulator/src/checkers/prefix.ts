// N3: in one view, two votes for neighbouring heights are for neighbouring blocks, and the first
// vote continues the base on which the view was entered. N2: no vote lies further above what the
// validator has committed than the window allows. Both hold over all signatures, whatever crashed
// in between.

import { toHex } from '@witan/ledger/bytes';
import { genesisBlockHash } from '@witan/ledger/genesis';
import type { EntryProof } from '@witan/ledger/messages';
import type { Checker, Council, Report } from './checker.ts';

/** Height and hash of the block from which a proof lets a view continue. */
function baseOf(proof: EntryProof, genesisHash: string): { height: number; hash: string } {
  const certificate = proof.kind === 'new-view' ? proof.highest : proof.certificate;
  if (certificate === undefined) return { height: 0, hash: genesisHash };
  return { height: certificate.height, hash: toHex(certificate.blockHash) };
}

export function prefix({ genesis }: Council, report: Report): Checker {
  const { windowHeights } = genesis.parameters;
  const genesisHash = toHex(genesisBlockHash(genesis));
  const parents = new Map<string, string>();
  const committed = new Map<number, number>();
  /** Validator and view → height → block voted there, or its base. */
  const views = new Map<string, Map<number, string>>();
  const bases = new Map<string, string>();

  const pointsOf = (key: string): Map<number, string> => {
    const points = views.get(key) ?? new Map<number, string>();
    views.set(key, points);
    return points;
  };

  return {
    stepped: (validator, _process, effects) => {
      for (const effect of effects) {
        if (effect.type !== 'append') continue;
        const { record } = effect;
        if (record.type === 'block') {
          parents.set(toHex(record.block.hash), toHex(record.block.header.parent));
        }
        if (record.type !== 'enter') continue;
        const { height, hash } = baseOf(record.proof, genesisHash);
        const key = `${validator}/${record.view}`;
        pointsOf(key).set(height, hash);
        bases.set(key, hash);
      }
    },
    delivered: (validator, _process, { header }) => {
      committed.set(validator, Math.max(header.height, committed.get(validator) ?? 0));
    },
    signed: (validator, { statement }) => {
      if (statement.type !== 'prepare') return;
      const { height, view } = statement;
      const hash = toHex(statement.blockHash);
      const key = `${validator}/${view}`;
      const points = pointsOf(key);
      points.set(height, hash);
      const below = points.get(height - 1);
      const above = points.get(height + 1);
      const misplaced =
        (below !== undefined && parents.get(hash) !== below) ||
        (above !== undefined && parents.get(above) !== hash);
      if (misplaced) report('N3', `validator ${validator} voted beside itself at height ${height}`);
      const reach = (committed.get(validator) ?? 0) + windowHeights;
      if (height > reach && bases.get(key) !== hash) {
        report('N2', `validator ${validator} voted height ${height}, beyond ${reach}`);
      }
    },
  };
}
