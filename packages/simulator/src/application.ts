// State machines as the simulator uses them: what a process opens, and what outlives it.

import type { Application } from '@witan/consensus';
import type { Batch } from '@witan/ledger/batch';
import type { Hash } from '@witan/ledger/hash';
import type { Host } from '@witan/state';

/** A state machine whose database outlives its process. */
export interface DurableApplication extends Application {
  /** Makes everything up to a committed height durable, in one atomic write (X3). */
  flush(upTo: number): void;
  /** The module host, where there is one: clients read its state. */
  readonly host?: Host;
}

/** The database of one machine; each process opens it anew. */
export interface ApplicationHome {
  /** `failed` hears of a write that the database rejects: the process ends (W4). */
  open(failed: (error: Error) => void): DurableApplication;
  /** The process has ended. */
  kill?(): void;
  cutPower?(): void;
  /** D3, D4: something in it rots, or is lost; says what. */
  rot?(): string;
  /** D6: the next write is rejected, and may be there after the next opening. */
  failNextWrite?(): void;
  /** Whether an error says that the database is damaged, and not the log. */
  isDamage?(error: unknown): boolean;
  /** Puts a database aside: the next process builds it anew from the log. */
  setAside(): void;
}

/** The identifiers of a batch's transactions; a batch has one answer, so it is worked out once. */
export type TransactionIds = (batch: Batch) => readonly Hash[];
