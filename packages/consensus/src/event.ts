// What happens to a replica: a closed union. Messages are verified before they become events:
// `step` has no keys and checks no signature (§17).

import type { Batch } from '@witan/ledger/batch';
import type { Result } from '@witan/ledger/block';
import type { Certificate } from '@witan/ledger/certificate';
import type { Evidence } from '@witan/ledger/evidence';
import type { Hash } from '@witan/ledger/hash';
import type { Commit, EntryProof, LaneHeld, Prepare, ViewChange } from '@witan/ledger/messages';
import type { Statement } from '@witan/ledger/statement';
import type { TimerName } from './effect.ts';
import type { Block, CouncilNotice } from './ports.ts';

/** A PROPOSE whose leader's signature is good and whose references are those of its header. */
export interface Proposal {
  readonly view: number;
  readonly block: Block;
  readonly prepareSignature: Uint8Array;
  /** Evidence that it carries is not true, which is the leader's fault (N2d). */
  readonly evidenceFalse?: boolean | undefined;
}

/** A STATUS; the tip is there only where it is verified and above the committed height. */
export interface StatusReport {
  readonly epoch: number;
  readonly view: number;
  readonly active: boolean;
  readonly tipHeight: number;
  readonly tip: Certificate | undefined;
  readonly have: readonly LaneHeld[];
}

export type Event =
  /** Once, after recovery: a new boot, own last statements again, the first timers (W5). */
  | {
      readonly type: 'start';
      /** What the state machine says of the committed block (M1). */
      readonly changedAt: number | undefined;
      /** What the signer says of itself. */
      readonly signsFrom: number;
      readonly boot: number;
    }
  /** The clocks moved on: milliseconds, monotonic for timers and UTC for block times. */
  | { readonly type: 'time'; readonly monotonicMs: number; readonly utcMs: number }
  /** Some frame of a validator arrived. */
  | { readonly type: 'heard'; readonly from: number; readonly rttMs: number | undefined }
  | { readonly type: 'vote'; readonly vote: Prepare | Commit }
  | { readonly type: 'proposal'; readonly proposal: Proposal }
  | { readonly type: 'view-change'; readonly message: ViewChange }
  | { readonly type: 'entry'; readonly proof: EntryProof }
  /** Evidence that is true, found by this replica or sent by another. */
  | { readonly type: 'evidence'; readonly evidence: Evidence }
  | { readonly type: 'status'; readonly from: number; readonly status: StatusReport }
  /** A hash-linked run whose last block the certificate names (S1). */
  | {
      readonly type: 'blocks';
      readonly from: number;
      readonly blocks: readonly Block[];
      readonly certificate: Certificate;
    }
  /** A batch that is statically valid, or that a certified block references (L3, S1). */
  | { readonly type: 'batch'; readonly batch: Batch }
  /** A batch is at the verifier, or was refused by it: it need not be asked for, or again. */
  | { readonly type: 'batch-arrived'; readonly batchHash: Hash }
  | { readonly type: 'batch-refused'; readonly batchHash: Hash }
  | { readonly type: 'get-batch'; readonly from: number; readonly batchHashes: readonly Hash[] }
  | {
      readonly type: 'get-blocks';
      readonly from: number;
      readonly fromHeight: number;
      readonly toHeight: number;
    }
  | {
      readonly type: 'executed';
      readonly blockHash: Hash;
      readonly result: Result;
      readonly sealedHash: Hash;
      readonly notice: CouncilNotice;
    }
  | {
      readonly type: 'signed';
      readonly epoch: number;
      readonly statement: Statement;
      readonly signature: Uint8Array;
    }
  /** The judge refused: marks and log disagree (G2, G4 of the signer). */
  | { readonly type: 'refused'; readonly statement: Statement }
  /** S5: the signer signs nothing of an epoch below this, durably. */
  | { readonly type: 'fenced'; readonly signsFrom: number }
  /** Whether this replica's disk is so full that it proposes no payload. */
  | { readonly type: 'room'; readonly spares: boolean }
  /** An admitted transaction for the own lane (L1). */
  | { readonly type: 'submitted'; readonly transaction: Uint8Array; readonly txid: Hash }
  | { readonly type: 'timer'; readonly name: TimerName };
