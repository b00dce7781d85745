// N3: in one view, two votes for neighbouring heights are for neighbouring blocks, and the first
// vote continues the base on which the view was entered. N2: no vote lies further above what the
// validator has committed than the window allows. Both hold over all signatures, whatever crashed
// in between.

import { byteName } from '@witan/ledger/bytes';
import type { Certificate } from '@witan/ledger/certificate';
import type { Council } from '@witan/ledger/council';
import { ZERO_HASH } from '@witan/ledger/hash';
import type { Checker, Circumstances, Report } from './checker.ts';

/** Height and hash of the block from which a proof lets a view continue. */
function baseOf(
  certificate: Certificate | undefined,
  council: Council | undefined,
): { height: number; hash: string } {
  if (certificate === undefined) {
    return { height: council?.baseHeight ?? 0, hash: byteName(council?.baseHash ?? ZERO_HASH) };
  }
  return { height: certificate.height, hash: byteName(certificate.blockHash) };
}

export function prefix({ councilOf }: Circumstances, report: Report): Checker {
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
          parents.set(byteName(record.block.hash), byteName(record.block.header.parent));
        }
        if (record.type !== 'enter') continue;
        const { proof, view } = record;
        const certificate = proof.kind === 'new-view' ? proof.highest : proof.certificate;
        const epoch = proof.kind === 'new-view' ? proof.epoch : proof.certificate.epoch;
        const { height, hash } = baseOf(certificate, councilOf(epoch));
        const key = `${validator}/${epoch}/${view}`;
        pointsOf(key).set(height, hash);
        bases.set(key, hash);
      }
    },
    delivered: (validator, _process, { header }) => {
      committed.set(validator, Math.max(header.height, committed.get(validator) ?? 0));
    },
    signed: (validator, { epoch, statement }) => {
      if (statement.type !== 'prepare') return;
      const { height, view } = statement;
      const windowHeights = councilOf(epoch)?.parameters.windowHeights ?? 0;
      const hash = byteName(statement.blockHash);
      const key = `${validator}/${epoch}/${view}`;
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
