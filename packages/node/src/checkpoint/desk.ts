// Checkpoints in a running node: it cosigns, hears the others, keeps the cosigned ends of epochs,
// and has the newest checkpoint at hand for whoever asks (light-client.md §5).

import { join } from 'node:path';
import {
  Checkpoints,
  type Clock,
  type CosignedHead,
  type Cosigner,
  type HeaderLog,
  type Replica,
} from '@witan/consensus';
import { encodeCheckpoint } from '@witan/ledger/checkpoint';
import { encodeEvidence } from '@witan/ledger/evidence';
import type { Hash } from '@witan/ledger/hash';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import { verifySignature } from '@witan/ledger/signature';
import type { Councils } from '../councils.ts';
import type { LedgerReader } from '../ledger-reader.ts';
import type { Mesh } from '../network/port.ts';
import { CosignedEnds } from './ends.ts';

export interface CheckpointDeskParts {
  /** Of the ledger's stores. */
  readonly directory: string;
  readonly chainId: Hash;
  readonly cosigner: Cosigner | undefined;
  readonly councils: Pick<Councils, 'of'>;
  readonly reader: Pick<LedgerReader, 'headerAt' | 'logRoot' | 'logSize'>;
  readonly replica: Pick<Replica, 'accuse' | 'durableHeight'>;
  readonly mesh: Pick<Mesh, 'broadcast'>;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

export class CheckpointDesk {
  readonly #parts: CheckpointDeskParts;
  readonly #checkpoints: Checkpoints;
  readonly #ends: CosignedEnds;
  #complaint = '';

  constructor(parts: CheckpointDeskParts) {
    this.#parts = parts;
    const { chainId, cosigner, councils, mesh, clock, directory } = parts;
    this.#ends = new CosignedEnds(join(directory, 'checkpoints'));
    this.#checkpoints = new Checkpoints({
      ...{ chainId, cosigner, clock, verifySignature },
      headers: headerLog(parts),
      councilOf: (epoch) => councils.of(epoch),
      network: mesh,
      endOf: (epoch) => this.#ends.of(epoch),
      observer: {
        ended: ({ council, cosignatures }) => this.#ends.keep(council.epoch, cosignatures),
        accused: (evidence) => parts.replica.accuse(encodeEvidence(evidence)),
        contradicted: (ours, theirs) => {
          const seat = `seat ${theirs.voter} of epoch ${theirs.epoch}`;
          this.#complain(`${seat} cosigned another root of ${ours.size} headers`);
        },
        refused: () =>
          this.#complain('the cosigner refuses: a fence stands, or it knows another log'),
      },
    });
  }

  /** Once, until something else is said: what stays wrong is not said every second. */
  #complain(line: string): void {
    if (line !== this.#complaint) this.#parts.log(`checkpoint: ${line}`);
    this.#complaint = line;
  }

  start(): void {
    this.#checkpoints.start();
  }

  stop(): void {
    this.#checkpoints.stop();
  }

  note(): void {
    this.#checkpoints.noteCommitted();
  }

  /** Whether the frame was one of these. */
  take(from: number, kind: number, payload: Uint8Array): boolean {
    if (kind !== MESSAGE_KINDS.CHECKPOINT) return false;
    this.#checkpoints.receive(from, payload);
    return true;
  }

  newest(): CosignedHead | undefined {
    return this.#checkpoints.newest();
  }

  /** As a C2SP note with exactly q cosignatures; undefined until a quorum was heard. */
  noteText(): string | undefined {
    const head = this.newest();
    if (head === undefined) return undefined;
    const { chainId } = this.#parts;
    return encodeCheckpoint(head, head.cosignatures, {
      chainId,
      validators: head.council.validators,
    });
  }
}

/** S1: these heights are executed here, and their certificates are durable. */
function headerLog({ reader, replica }: CheckpointDeskParts): HeaderLog {
  return {
    get size() {
      // After a start the log of the disk is ahead of what was executed from it.
      return Math.min(replica.durableHeight + 1, reader.logSize);
    },
    header: (height) => reader.headerAt(height),
    root: (size) => reader.logRoot(size),
  };
}
