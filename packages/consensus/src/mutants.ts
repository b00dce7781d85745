// Planted bugs, by which the simulator proves that its checkers bite (consensus.md §21). The list
// is closed. A mutant enters only by the `mutant` option of a constructor that tests and the
// simulator call: no field of a node's configuration reaches it, and the node package never
// passes it.

/** Name of each planted bug, and the rule that it breaks. */
export const MUTANTS = {
  /** V1: a VIEWCHANGE reports the epoch's base instead of the lock. */
  forgetLock: 'V1',
  /** §2: certificates are ranked by height before view. */
  heightFirst: 'V4',
  /** §2: q − 1 equal votes, view changes or commits are taken for a quorum. */
  quorumMinusOne: 'N4',
  /** N2c: a proposal is voted whatever its parent is. */
  noParentCheck: 'N2',
  /** V5: a base that is only prepared is extended without being voted again. */
  noRevote: 'V5',
  /** W3: COMMIT leaves without a record of the lock and the seals. */
  lockNotInLog: 'N5',
  /** W3: PREPARE leaves without a record of the vote. */
  prepareNotInLog: 'N3',
  /** V4: a NEWVIEW's certificate need not be the highest of those listed. */
  noMaxCheck: 'V4',
  /** N1, N2b: one height too many above the committed one. */
  windowOffByOne: 'N2',
  /** N2f, V6: blocks follow the last one of a term in its own view. */
  termEndIgnored: 'N2',
  /** V4: an entry proof of an old view is entered, and the view goes back. */
  staleViewChangeAccepted: 'V4',
  /** T2: the progress timer doubles for ever. */
  timerWithoutCap: 'T2',
  /** G1: two votes of one sender in one slot count twice. */
  voteSenderNotDeduplicated: 'G1',
  /** W3: messages and signatures do not wait for the log. */
  sendBeforeDurable: 'W3',
  /** L3, N2d: a proposal is voted whose batches are not all held. */
  referenceNotHeld: 'L3',
  /** N2d: a reference need not say of a batch what is so. */
  referenceUndescribed: 'N2',
  /** L7: references stand in a block in any order. */
  laneOrderIgnored: 'L7',
  /** L5: a reference need not continue the cursor of its lane. */
  laneGapAccepted: 'L5',
  /** N2a: a header takes any references, not those that its payload root names. */
  anyPayloadRoot: 'N2',
  /** N2f: lagSeal is not compared with what was certified. */
  anyLagSeal: 'N2',
  /** N2e: a block may be as old as its parent, or older. */
  anyBlockTime: 'N2',
  /** N2b: a header of another chain is voted. */
  anyChainId: 'N2',
  /** N4, §6: any certificate replaces the lock, a lower one too. */
  lockGoesBack: 'N4',
  /** N5, W3: the seals of a COMMIT are not recorded. */
  sealsNotInLog: 'N5',
  /** N6: a certificate that seals another result than the own one is applied. */
  wrongSealAccepted: 'N6',
  /** N6: divergence is called as soon as a quorum is heard that does not agree. */
  divergedTooEarly: 'N6',
  /** V1, W3: VIEWCHANGE leaves without a record. */
  viewChangeNotInLog: 'V1',
  /** V1: a VIEWCHANGE that is sent again reports what was learned since. */
  reportNotFrozen: 'V1',
  /** V1: a VIEWCHANGE is sent once. */
  viewChangeNotRepeated: 'V1',
  /** N8, V1: what may be lost is said again at a constant pace, however slow the council is. */
  repeatedSteadily: 'N8',
  /** V4: the reports that a NEWVIEW lists need no signatures. */
  reportsUnverified: 'V4',
  /** V5, W3: a view is entered without a record. */
  entryNotInLog: 'V5',
  /** V6: the certificate of a planned rotation is not verified. */
  rotationUnverified: 'V6',
  /** T1: a leader that is heard is never left. */
  leaderNeverLeft: 'T1',
  /** T1: a leader does not answer those who wonder whether it lives. */
  questionUnanswered: 'T1',
  /** T1: a leader that falls silent while batches wait is left after T_silence alone. */
  silenceUnwatched: 'T1',
  /** L8: missing batches are not asked for. */
  batchesNeverAsked: 'L8',
  /** L9: a leader may pass over an agency for as long as it likes. */
  censorshipTolerated: 'L9',
  /** X2: what was executed on a branch that lost is not dropped. */
  overlayNotAborted: 'X2',
  /** S1: missing blocks are not asked for. */
  blocksNeverAsked: 'S1',
  /** S1: the certificate of a run of blocks is not verified. */
  catchUpUnverified: 'S1',
  /** S4: a height is delivered twice. */
  appliedTwice: 'S4',
  /** L3 of storage: the state may be flushed before its commit record is durable. */
  flushedAheadOfLog: 'X3',
  /** The judge signs whatever it is asked to. Planted by the simulator, which seats the judge. */
  judgeOff: 'G2',
  /** The judge signs before its marks are durable. Planted by the simulator. */
  marksNotDurable: 'G3',
  /** N2, Resolution 1: blocks follow the last one of an epoch. */
  epochEndIgnored: 'N2',
  /** M2: statements are of no epoch. Planted by the simulator. */
  epochNotSigned: 'M2',
  /** S5: who lost what it signed takes its seat at once. */
  fenceIgnored: 'S5',
  /** EV-1: evidence is taken at its word. */
  evidenceUnverified: 'EV-1',
  /** S2: a cosignature leaves before its watermark is durable. Planted by the simulator. */
  watermarkNotDurable: 'S2',
  /** S1: what was executed and is not final is cosigned. Planted by the simulator. */
  speculationCosigned: 'S1',
  /** §5.1: a root is cosigned when its COMMIT is, in each view. Planted by the simulator. */
  cosignedByCommit: 'S1',
  /** §5.3: cosignatures count for a head whatever size and root they name. */
  cosignaturesUnbound: 'Q2',
} as const;

export type MutantName = keyof typeof MUTANTS;
