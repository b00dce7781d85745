// State machines as the simulator uses them: what a process opens, and what outlives it.

import type { Application } from '@witan/consensus';
import type { Batch } from '@witan/ledger/batch';
import type { Hash } from '@witan/ledger/hash';

/** A state machine whose database outlives its process. */
export interface DurableApplication extends Application {
  /** Makes everything up to a committed height durable, in one atomic write (X3). */
  flush(upTo: number): void;
}

/** The database of one machine; each process opens it anew. */
export interface ApplicationHome {
  open(): DurableApplication;
}

/** The identifiers of a batch's transactions; a batch has one answer, so it is worked out once. */
export type TransactionIds = (batch: Batch) => readonly Hash[];
