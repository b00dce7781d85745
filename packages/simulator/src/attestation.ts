// Checkpoints of one machine, as the node runs them beside its replica: the header log that it has
// delivered, the attest key behind its watermark, and what it hears of others. All of it happens
// beside the run (`Timeline.beside`): no draw, no port call and no tie of the run depends on it,
// until evidence is handed to the replica.

import {
  type Block,
  Checkpoints,
  type Clock,
  type Cosigner,
  type CosignRequest,
  createCosigner,
  createTwoSlotFile,
  encodeWatermark,
  type HeaderLog,
  initialWatermark,
  type MutantName,
  openTwoSlotFile,
  type Replica,
  type Signer,
  type SignRequest,
  type VerifySignature,
} from '@witan/consensus';
import { type Header, type Result, sealedHash } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import type { Cosignature, TreeHead } from '@witan/ledger/checkpoint';
import {
  type CheckpointMessage,
  encodeCheckpointMessage,
} from '@witan/ledger/checkpoint-certificate';
import type { Council } from '@witan/ledger/council';
import { encodeEvidence } from '@witan/ledger/evidence';
import { chainIdOf, type Genesis, genesisBlockHash, genesisHeader } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import type { KeyPair } from '@witan/ledger/keys';
import { MerkleLog } from '@witan/ledger/merkle-log';
import type { Tell } from './checkers/checker.ts';
import { hasty } from './machine.ts';
import type { Process } from './process.ts';
import { Speculation } from './speculation.ts';
import type { Timeline } from './timeline.ts';
import type { WatermarkDisk } from './watermark-disk.ts';

/** A tenth of the node's, so that a run of seconds has as many checkpoints as a minute. */
const CADENCE = {
  ...{ everyMs: 200, heartbeatMs: 1_000, quietMs: 100 },
  ...{ gapMs: 50, aloneMs: 3_000, lookMs: 100 },
};

export interface AttestationOptions {
  readonly genesis: Genesis;
  readonly identity: number;
  readonly honest: boolean;
  readonly keyPair: KeyPair;
  readonly disk: WatermarkDisk;
  readonly timeline: Timeline;
  /** Sends to everybody else. */
  readonly broadcast: (payload: Uint8Array) => void;
  /** Of this machine's clock. */
  readonly utcMs: () => number;
  readonly verify: VerifySignature;
  /** Of an epoch that somebody has entered. */
  readonly councilOf: (epoch: number) => Council | undefined;
  readonly tell: Tell;
  readonly mutant: MutantName | undefined;
}

/** What a process of the machine hands over when it has started. */
export interface Attesting {
  readonly process: Process;
  readonly replica: Replica;
  readonly judge: Pick<Signer, 'standing'>;
}

export class Attestation {
  readonly #options: AttestationOptions;
  readonly #chainId: Hash;
  #headers: Header[];
  #leaves: Hash[];
  #log = new MerkleLog();
  /** Kept for good, and durable at once. */
  readonly #ends = new Map<number, readonly Cosignature[]>();
  /** By the present process. */
  #delivered = 0;
  #checkpoints: Checkpoints | undefined;
  #speculation: Speculation | undefined;
  /** The newest size that this machine has seen cosigned. */
  #attested = 0;

  constructor(options: AttestationOptions) {
    this.#options = options;
    const { genesis } = options;
    this.#chainId = chainIdOf(genesis);
    this.#headers = [genesisHeader(genesis)];
    // Its result is the same for everybody, so its block stands for it.
    this.#leaves = [genesisBlockHash(genesis)];
    this.#log.append(genesisBlockHash(genesis));
  }

  /** G4: a watermark that allows signatures. */
  install(): void {
    const { disk } = this.#options;
    createTwoSlotFile(disk.slotsFor());
    const slots = openTwoSlotFile(disk.slotsFor(), () => {});
    slots.save(initialWatermark(this.#chainId), () => {});
  }

  /** D12, S5: the watermark goes with the marks, the ends of epochs go with the log. */
  lose({ marks }: { readonly marks: boolean }): void {
    const { disk, honest, identity, tell } = this.#options;
    this.#ends.clear();
    if (!marks) return;
    disk.wipe();
    if (honest) tell('forgot', identity);
  }

  kill(): void {
    this.#checkpoints = undefined;
    this.#speculation = undefined;
  }

  cutPower(): void {
    this.kill();
    this.#options.disk.cutPower();
  }

  /** Whether the watermark of this head is durable. */
  remembers({ size, root }: TreeHead): boolean {
    return this.#options.disk.remembers(encodeWatermark({ chainId: this.#chainId, size, root }));
  }

  /** Whether a quorum's signatures under the end of an epoch are kept here. */
  keepsEnd(epoch: number): boolean {
    return this.#ends.has(epoch);
  }

  /** A process has opened the state machine, which has executed so much. */
  opened(appliedHeight: number): void {
    this.#delivered = appliedHeight;
  }

  delivered({ header }: Pick<Block, 'header'>, result: Result): void {
    const { height } = header;
    const leaf = sealedHash(header, result);
    const known = this.#leaves[height];
    this.#delivered = height;
    if (known !== undefined && equalBytes(known, leaf)) return;
    if (known !== undefined) this.#cutTo(height);
    this.#headers.push(header);
    this.#leaves.push(leaf);
    this.#log.append(leaf);
  }

  /** Only a machine that lies, or computes something else, delivers another block of a height. */
  #cutTo(height: number): void {
    this.#headers = this.#headers.slice(0, height);
    this.#leaves = this.#leaves.slice(0, height);
    this.#log = new MerkleLog();
    for (const leaf of this.#leaves) this.#log.append(leaf);
  }

  /** Its replica runs. */
  begin({ process, replica, judge }: Attesting): void {
    const { broadcast, identity, keyPair, honest, mutant, tell, verify } = this.#options;
    const cosigner = this.#cosigner(process, judge);
    const cosigned = (message: CheckpointMessage): void => {
      if (honest) tell('cosigned', identity, process.number, message);
    };
    const councilOf = (epoch: number): Council | undefined => {
      return epoch > replica.council.epoch ? undefined : this.#options.councilOf(epoch);
    };
    const checkpoints = new Checkpoints({
      ...{ cosigner, councilOf, cadence: CADENCE, verifySignature: verify, mutant },
      chainId: this.#chainId,
      headers: this.#headerLog(replica),
      clock: this.#clock(process),
      network: { broadcast: (_kind, payload) => broadcast(payload) },
      endOf: (epoch) => this.#ends.get(epoch),
      observer: {
        cosigned,
        ended: ({ council, cosignatures }) => this.#ends.set(council.epoch, cosignatures),
        contradicted: () => {},
        refused: () => {},
        accused: (evidence) => replica.accuse(encodeEvidence(evidence)),
      },
    });
    this.#checkpoints = checkpoints;
    if (mutant === 'speculationCosigned' || mutant === 'cosignedByCommit') {
      const ask = (request: CosignRequest): void => {
        const council = councilOf(request.epoch)?.validators ?? [];
        const voter = council.findIndex(({ attestKey }) =>
          equalBytes(attestKey, keyPair.publicKey),
        );
        cosigner.cosign(request, (signature) => {
          if (signature === undefined || voter < 0) return;
          const message = { ...request, voter, signature };
          cosigned(message);
          broadcast(encodeCheckpointMessage(message));
        });
      };
      const time = (): number => Math.floor(this.#options.utcMs() / 1_000);
      const leaves = (): readonly Hash[] => this.#leaves.slice(0, this.#delivered + 1);
      this.#speculation = new Speculation({ mutant, ask, time, leaves });
    }
    checkpoints.start();
  }

  #cosigner(process: Process, judge: Attesting['judge']): Cosigner {
    const { disk, keyPair, mutant } = this.#options;
    // After a failed write nothing is signed any more; the next process tries again.
    const slots = openTwoSlotFile(disk.slotsFor(process), () => {});
    return createCosigner({
      watermark: mutant === 'watermarkNotDurable' ? hasty(slots) : slots,
      keyPair,
      chainId: this.#chainId,
      signsFrom: () => judge.standing?.signsFrom,
    });
  }

  /** S1: what this process has executed, and whose certificates are durable. */
  #headerLog(replica: Replica): HeaderLog {
    const size = (): number => Math.min(replica.durableHeight, this.#delivered) + 1;
    return {
      get size() {
        return size();
      },
      header: (height) => this.#headers[height] as Header,
      root: (of) => this.#log.root(of),
    };
  }

  #clock(process: Process): Clock {
    const { timeline, utcMs } = this.#options;
    const bootMs = timeline.nowMs;
    return {
      monotonicMs: () => 1_000 + timeline.nowMs - bootMs,
      utcMs,
      setTimer: (delayMs, callback) => timeline.beside(delayMs * 1_000, process.later(callback)),
    };
  }

  noteCommitted(): void {
    this.#checkpoints?.noteCommitted();
  }

  executed(block: Block, result: Result): void {
    this.#speculation?.executed(block, result);
  }

  signed(request: SignRequest): void {
    this.#speculation?.signed(request);
  }

  receive(from: number, payload: Uint8Array): void {
    this.#checkpoints?.receive(from, payload);
    const { honest, identity, tell } = this.#options;
    const newest = honest ? this.#checkpoints?.newest() : undefined;
    if (newest === undefined || newest.size <= this.#attested) return;
    this.#attested = newest.size;
    tell('attested', identity, newest);
  }
}
