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
import { encodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { encodeEvidence } from '@witan/ledger/evidence';
import type { Hash } from '@witan/ledger/hash';
import { quorum } from '@witan/ledger/membership';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import { verifySignature } from '@witan/ledger/signature';
import type { Councils } from '../councils.ts';
import type { LedgerReader } from '../ledger-reader.ts';
import type { Mesh } from '../network/port.ts';
import { EndExchange } from './end-exchange.ts';
import { CosignedEnds } from './ends.ts';
import { type LinksParts, PublishedLinks } from './epoch-links.ts';

export interface CheckpointDeskParts {
  /** Of the ledger's stores. */
  readonly directory: string;
  readonly chainId: Hash;
  readonly cosigner: Cosigner | undefined;
  readonly councils: Pick<Councils, 'of'>;
  readonly reader: Pick<LedgerReader, 'headerAt' | 'logRoot'> & LinksParts['reader'];
  readonly replica: Pick<Replica, 'accuse' | 'durableHeight'>;
  readonly mesh: Pick<Mesh, 'broadcast' | 'send' | 'peers'>;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

export class CheckpointDesk {
  readonly #parts: CheckpointDeskParts;
  readonly #checkpoints: Checkpoints;
  readonly #exchange: EndExchange;
  readonly #links: PublishedLinks;
  #complaint = '';

  constructor(parts: CheckpointDeskParts) {
    this.#parts = parts;
    const { chainId, cosigner, councils, reader, mesh, clock, directory } = parts;
    const ends = new CosignedEnds(join(directory, 'checkpoints'));
    this.#links = new PublishedLinks({ councils, ends, reader });
    const log = {
      logSize: () => reader.logSize,
      logRoot: (size: number) => reader.logRoot(size),
    };
    this.#exchange = new EndExchange({
      ...{ chainId, councils, ends, mesh, clock, ...log },
      onKept: () => this.#links.forget(),
    });
    this.#checkpoints = new Checkpoints({
      ...{ chainId, cosigner, clock, verifySignature },
      headers: headerLog(parts),
      councilOf: (epoch) => councils.of(epoch),
      network: mesh,
      endOf: (epoch) => {
        const known = ends.of(epoch) ?? [];
        const needed = quorum(councils.of(epoch)?.validators.length ?? 0);
        return known.length < needed ? undefined : known;
      },
      observer: {
        accused: (evidence) => parts.replica.accuse(encodeEvidence(evidence)),
        ended: ({ council, cosignatures }) => this.#exchange.keep(council.epoch, cosignatures),
        cosigned: (message) => this.#exchange.noteOwn(message),
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
    this.#exchange.start();
  }

  stop(): void {
    this.#checkpoints.stop();
    this.#exchange.stop();
  }

  note(): void {
    this.#checkpoints.noteCommitted();
  }

  /** Whether the frame was one of these. */
  take(from: number, kind: number, payload: Uint8Array): boolean {
    if (kind !== MESSAGE_KINDS.CHECKPOINT) return this.#exchange.take(from, kind, payload);
    this.#checkpoints.receive(from, payload);
    this.#exchange.noteHeard(payload);
    return true;
  }

  /**
   * Links from the council of one epoch to that of a later one, by default the newest; undefined
   * where no cosigned end leads on.
   */
  links(from: number, to?: number): Uint8Array | undefined {
    return this.#links.links(from, to);
  }

  newest(): CosignedHead | undefined {
    return this.#checkpoints.newest();
  }

  /**
   * As a C2SP note with exactly q cosignatures, or `itemised` with all that are known of that head
   * (light-client.md §7, §15); undefined until a quorum was heard.
   */
  noteText(itemised = false): string | undefined {
    const head = itemised ? this.#checkpoints.itemised() : this.newest();
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
