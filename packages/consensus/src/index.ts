// Front door of the consensus package.

export type { Archive } from './archive.ts';
export {
  CADENCE,
  type Cadence,
  Checkpoints,
  type CheckpointsObserver,
  type CheckpointsOptions,
  type CosignedHead,
  type HeaderLog,
} from './checkpoints.ts';
export {
  type CosignerOptions,
  createCosigner,
  decodeWatermark,
  encodeWatermark,
  initialWatermark,
  type Watermark,
} from './cosigner.ts';
export type { Done, SegmentDisk, SlotFile } from './disk.ts';
export type { Effect, TimerName } from './effect.ts';
export { newViewDigest } from './entry-proof.ts';
export type { Event } from './event.ts';
export type { Footprint } from './footprint.ts';
export { initialState, type StateOptions } from './initial-state.ts';
export {
  decodeMarks,
  encodeMarks,
  kindBehind,
  type Mark,
  type MarkKind,
  type Marks,
  mergeMarks,
  type SignedSlots,
  signedEpoch,
} from './marks.ts';
export { MUTANTS, type MutantName } from './mutants.ts';
export type { Admission } from './own-lane.ts';
export type * from './ports.ts';
export { FENCE_OPEN, OBSERVER_LINK } from './ports.ts';
export {
  type ChainBase,
  type CommittedSeal,
  decodeRecord,
  encodeRecord,
  RECORD_TYPES,
  type WalRecord,
} from './records.ts';
export { createReplica } from './replica.ts';
export type { LogPoint, Replica, ReplicaOptions, Room } from './replica-options.ts';
export type { LaneStatus, PeerStatus, ReplicaStatus, Role } from './replica-status.ts';
export { createJudge, initialMarks, type JudgeOptions } from './safety.ts';
export type { State } from './state.ts';
export { step } from './step.ts';
export { LAN_TIMING, type Timing, WAN_TIMING } from './timing.ts';
export { createTwoSlotFile, openTwoSlotFile, TwoSlotFile } from './two-slot.ts';
export {
  createLog,
  type OpenedLog,
  openLog,
  segmentBytesDefault,
  segmentBytesMin,
  WriteAheadLog,
} from './wal.ts';
export { readSoundRecords } from './wal-recovery.ts';
export { checkSealedSegment } from './wal-scrub.ts';
