// The checkers of every run.

import { agreement } from './agreement.ts';
import { certificates } from './certificates.ts';
import type { Checker, Council, Report } from './checker.ts';
import { delivery } from './delivery.ts';
import { durability } from './durability.ts';
import { entries } from './entries.ts';
import { headers } from './headers.ts';
import { memory } from './memory.ts';
import { prefix } from './prefix.ts';
import { results } from './results.ts';
import { votes } from './votes.ts';

export const CHECKERS: readonly ((council: Council, report: Report) => Checker)[] = [
  agreement,
  delivery,
  results,
  votes,
  durability,
  certificates,
  headers,
  prefix,
  entries,
  memory,
];
