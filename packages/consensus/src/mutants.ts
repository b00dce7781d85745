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
} as const;

export type MutantName = keyof typeof MUTANTS;
