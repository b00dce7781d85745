// What `step` asks of the replica: a closed union. Effects are carried out in order. Order on the
// disk is data: `after` counts appended records, and names the last one that must be durable
// before the effect may happen (W3).

import type { BatchHeader } from '@witan/ledger/batch';
import type { Result } from '@witan/ledger/block';
import type { Certificate } from '@witan/ledger/certificate';
import type { Council } from '@witan/ledger/council';
import type { Evidence } from '@witan/ledger/evidence';
import type { Hash } from '@witan/ledger/hash';
import type { Message } from '@witan/ledger/messages';
import type { ProblemKey } from '@witan/ledger/problems';
import type { Statement } from '@witan/ledger/statement';
import type { Block } from './ports.ts';
import type { WalRecord } from './records.ts';

export type TimerName = 'tick' | 'progress' | 'propose' | 'close-batch' | 'fetch';

/** How many records this process had appended: a position in the log. */
export type Position = number;

export type Effect =
  /** Queue a record for the log. The n-th such effect of a process has position n. */
  | { readonly type: 'append'; readonly record: WalRecord }
  /** Let the judge sign; answered by `signed` or `refused`, in the order of asking. */
  | {
      readonly type: 'sign';
      readonly epoch: number;
      readonly statement: Statement;
      /** The header behind the hash of a batch statement, for the judge's mark. */
      readonly lane: BatchHeader | undefined;
      readonly after: Position;
    }
  | {
      readonly type: 'send';
      readonly to: number | 'all';
      readonly message: Message;
      readonly after: Position;
    }
  /** Send a batch that the replica holds, from memory or log; nothing where it holds none. */
  | { readonly type: 'serve-batch'; readonly to: number; readonly batchHash: Hash }
  /** Send committed blocks from the log, as many as fit one answer, with a certificate. */
  | {
      readonly type: 'serve-blocks';
      readonly to: number;
      readonly from: number;
      readonly upTo: number;
    }
  /** Arm a timer; an earlier one of that name is forgotten. */
  | { readonly type: 'set-timer'; readonly name: TimerName; readonly delayMs: number }
  /** Execute a block whose parent is executed (X2); answered by `executed`. */
  | { readonly type: 'execute'; readonly block: Block }
  /** Drop the overlay of a block and those above it (X2). */
  | { readonly type: 'abort'; readonly blockHash: Hash }
  /** The block is final; once per height, in height order (S4). */
  | {
      readonly type: 'commit';
      readonly block: Block;
      readonly result: Result;
      /** Seals exactly this height, where one is known. */
      readonly certificate: Certificate | undefined;
    }
  /** A certificate of a height that is committed already. */
  | { readonly type: 'certified'; readonly certificate: Certificate }
  /** Nobody needs the bytes of this uncommitted batch any more. */
  | { readonly type: 'forget-batch'; readonly batchHash: Hash }
  | {
      readonly type: 'view-changed';
      readonly epoch: number;
      readonly view: number;
      readonly active: boolean;
    }
  /**
   * M2: an epoch begins. Links have other numbers from here on, and what was to be signed or sent
   * in the old epoch is dropped; transactions of the batches `orphans` are submitted anew.
   */
  | { readonly type: 'enter-epoch'; readonly council: Council; readonly orphans: readonly Hash[] }
  /** S5: let the signer sign nothing of an epoch below this; answered by `fenced`. */
  | { readonly type: 'fence'; readonly signsFrom: number }
  /** Verified evidence that was not known before. */
  | { readonly type: 'accuse'; readonly evidence: Evidence }
  /** No statement is signed from here on. */
  | { readonly type: 'halt'; readonly key: ProblemKey; readonly detail: string };
