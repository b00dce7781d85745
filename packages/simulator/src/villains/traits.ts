// The traits by name.

import { aloof } from './aloof.ts';
import { censor } from './censor.ts';
import { death } from './death.ts';
import { doubleBatch } from './double-batch.ts';
import { echo } from './echo.ts';
import { equivocation } from './equivocation.ts';
import { falseBlocks } from './false-blocks.ts';
import { falseEvidence } from './false-evidence.ts';
import { falseReport } from './false-report.ts';
import { forgedView } from './forged-view.ts';
import { late } from './late.ts';
import { minimalView } from './minimal-view.ts';
import { replay } from './replay.ts';
import { silence } from './silence.ts';
import type { TraitFactory } from './trait.ts';
import { twoCheckpoints } from './two-checkpoints.ts';
import { withholding } from './withholding.ts';
import { wrongHeader } from './wrong-header.ts';
import { wrongParent } from './wrong-parent.ts';
import { wrongReferences } from './wrong-references.ts';
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
  | 'replay'
  | 'doubleBatch'
  | 'censor'
  | 'falseBlocks'
  | 'forgedView'
  | 'wrongHeader'
  | 'wrongReferences'
  | 'falseEvidence'
  | 'twoCheckpoints'
  | 'aloof'
  | 'death';

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
  doubleBatch,
  censor,
  falseBlocks,
  forgedView,
  wrongHeader,
  wrongReferences,
  falseEvidence,
  twoCheckpoints,
  aloof,
  death,
};
