// What the write-ahead log and the two-slot file need of a disk. The node supplies files; the
// simulator supplies memory whose unsynced writes a crash loses or tears, so that both run the
// same log (W6). Every failure of a method or of its `done` is final: a rejected write may be on
// the disk, and a sync that failed once says nothing when it succeeds the next time.

/** Called exactly once, never during the call that it completes; with the error on failure. */
export type Done = (error: Error | undefined) => void;

/** Numbered segments of one length. Bytes written are read back at once, durable or not. */
export interface SegmentDisk {
  readonly segmentBytes: number;
  /** The segments that exist, ascending. A creation that did not complete has left nothing. */
  segments(): readonly number[];
  /** Makes a segment of zeros with all its space; at `done` it and its name are durable (W1). */
  create(segment: number, done: Done): void;
  /** Fresh memory of exactly this length. */
  read(segment: number, offset: number, length: number): Uint8Array;
  /** Takes the bytes before it returns, all or none of them. */
  write(segment: number, offset: number, bytes: Uint8Array): void;
  /** At `done`, what had been written to the segment before this call is durable. */
  sync(segment: number, done: Done): void;
  /** The same, before it returns: for recovery. */
  syncNow(segment: number): void;
  /**
   * Calls back soon after the current step, which may go on appending to one group until then; with
   * `delayMs`, not before.
   */
  defer(callback: () => void, delayMs?: number): void;
}

/** Two slots of one length, far enough apart that a torn write of one leaves the other whole. */
export interface SlotFile {
  readonly slotBytes: number;
  /** Fresh memory of `slotBytes`. */
  read(slot: number): Uint8Array;
  /** Writes at the start of a slot. */
  write(slot: number, bytes: Uint8Array): void;
  sync(done: Done): void;
  syncNow(): void;
}
