// The checkers of every run.

import { accountability } from './accountability.ts';
import { agreement } from './agreement.ts';
import { availability } from './availability.ts';
import { certificates } from './certificates.ts';
import type { Checker, Circumstances, Report } from './checker.ts';
import { cosignatures } from './cosignatures.ts';
import { delivery } from './delivery.ts';
import { durability } from './durability.ts';
import { entries } from './entries.ts';
import { epochs } from './epochs.ts';
import { headers } from './headers.ts';
import { lanes } from './lanes.ts';
import { marks } from './marks.ts';
import { memory } from './memory.ts';
import { prefix } from './prefix.ts';
import { results } from './results.ts';
import { votes } from './votes.ts';

export const CHECKERS: readonly ((council: Circumstances, report: Report) => Checker)[] = [
  agreement,
  epochs,
  delivery,
  results,
  votes,
  durability,
  certificates,
  headers,
  prefix,
  entries,
  availability,
  lanes,
  marks,
  accountability,
  cosignatures,
  memory,
];
