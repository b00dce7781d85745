// The traits by name.

import { echo } from './echo.ts';
import { equivocation } from './equivocation.ts';
import { falseReport } from './false-report.ts';
import { late } from './late.ts';
import { minimalView } from './minimal-view.ts';
import { replay } from './replay.ts';
import { silence } from './silence.ts';
import type { TraitFactory } from './trait.ts';
import { withholding } from './withholding.ts';
import { wrongParent } from './wrong-parent.ts';
import { wrongSeal } from './wrong-seal.ts';

export type TraitName =
  | 'equivocation'
  | 'echo'
  | 'wrongParent'
  | 'wrongSeal'
  | 'withholding'
  | 'falseReport'
  | 'minimalView'
  | 'late'
  | 'silence'
  | 'replay';

export const TRAITS: Readonly<Record<TraitName, TraitFactory>> = {
  equivocation,
  echo,
  wrongParent,
  wrongSeal,
  withholding,
  falseReport,
  minimalView,
  late,
  silence,
  replay,
};
