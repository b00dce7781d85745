// What anyone may ask of recorded evidence. An answer shows that it was recorded; whether it is
// true anyone checks anew, with `verifyEvidence` and the council of the epoch.

import { toHex } from '@witan/ledger/bytes';
import { decodeEvidence, evidenceHash } from '@witan/ledger/evidence';
import { accusations, type EvidenceKey, type EvidenceRecord } from '../../host/evidence.ts';
import type { Json, Query } from '../../host/query.ts';
import { rangeQuery } from '../../host/query-kinds.ts';
import { epochParameter } from '../../host/query-parameters.ts';

function evidenceView({ epoch, seat }: EvidenceKey, { member, pieces }: EvidenceRecord): Json {
  return {
    ...{ epoch, seat, member },
    kind: pieces[0] === undefined ? null : decodeEvidence(pieces[0].evidence).kind,
    pieces: pieces.map(({ height, evidence }) => ({
      height,
      hash: toHex(evidenceHash(evidence)),
      evidence: toHex(evidence),
    })),
  };
}

export const EVIDENCE_QUERIES: readonly Query[] = [
  rangeQuery(
    'governance/evidence',
    'This is all evidence that blocks have carried, against whom, of what kind.',
    accusations,
    () => ({}),
    evidenceView,
  ),
  rangeQuery(
    'governance/evidence/{epoch}',
    'This is all evidence of one epoch that blocks have carried, against whom, of what kind.',
    accusations,
    epochParameter,
    evidenceView,
  ),
];
