// Checkpoints without replicas, so that a schedule takes milliseconds: heights become final as an
// oracle decides, after views that failed over blocks which some had executed and signed COMMITs
// for; machines deliver them late, lose power between watermark and signature, and come back;
// clocks jump, links break, councils change; and whoever carries messages alters, moves and replays
// them. Everything that signs, hears and accuses is the node's (light-client.md §20, G6).

import type { Block, MutantName, Replica } from '@witan/consensus';
import { blockHash, type Header, type Result } from '@witan/ledger/block';
import {
  decodeCheckpointMessage,
  encodeCheckpointMessage,
} from '@witan/ledger/checkpoint-certificate';
import { type Council, councilAfter, genesisCouncil } from '@witan/ledger/council';
import { decodeEvidence } from '@witan/ledger/evidence';
import { verifyEvidence } from '@witan/ledger/evidence-verdict';
import { chainIdOf, type Genesis, genesisHeader } from '@witan/ledger/genesis';
import { sha256, ZERO_HASH } from '@witan/ledger/hash';
import { VerifyError } from '@witan/ledger/problems';
import { Attestation } from './attestation.ts';
import type { Checker, Circumstances, Tell } from './checkers/checker.ts';
import { cosignatures } from './checkers/cosignatures.ts';
import { CheckpointNetwork } from './checkpoint-network.ts';
import { Fingerprint } from './fingerprint.ts';
import { drawGenesis, identityOf, validatorOf } from './founding.ts';
import { type Endpoint, SimulatedNetwork } from './network.ts';
import { Process } from './process.ts';
import { Random } from './random.ts';
import { drawScenario } from './scenario.ts';
import { oracleSignatures, type SignatureScheme } from './signatures.ts';
import { Timeline } from './timeline.ts';
import { doubled, type SaidCheckpoint } from './villains/two-checkpoints.ts';
import { WatermarkDisk } from './watermark-disk.ts';

export interface CheckpointScheduleOptions {
  readonly mutant?: MutantName | undefined;
  /** How many of four members cosign two roots of one size. */
  readonly liars?: number | undefined;
}

export interface CheckpointVerdict {
  /** Cosignatures that honest members made. */
  readonly cosigned: number;
  /** Views that failed over blocks that somebody had executed. */
  readonly failedViews: number;
  readonly powerCuts: number;
  readonly epochs: number;
  /** Of members that are accused: each honest one is a violation too. */
  readonly accused: ReadonlySet<number>;
  readonly violations: readonly string[];
}

const SEATS = 4;
const MACHINES = 5;
const HEIGHTS = 5;
const AFTER_MS = 500;
const START_MS = 5_000;
const RESULT: Result = {
  stateRoot: ZERO_HASH,
  receiptsRoot: ZERO_HASH,
  logRoot: ZERO_HASH,
  nextValidatorsHash: ZERO_HASH,
  nextParamsHash: ZERO_HASH,
};

/** Keys follow from their labels, so that one genesis serves all schedules. */
const GENESIS: Genesis = drawGenesis(
  { ...drawScenario('calm', 1), validators: SEATS },
  oracleSignatures(),
);
const CHAIN_ID = chainIdOf(GENESIS);

/** One seed is one schedule. */
export function runCheckpointSchedule(
  seed: number,
  options: CheckpointScheduleOptions = {},
): CheckpointVerdict {
  return new Schedule(seed, options).run();
}

interface Machine {
  readonly identity: number;
  readonly attestation: Attestation;
  readonly endpoint: Endpoint;
  process: Process | undefined;
  /** The height that it has delivered, and that of which the certificate is durable. */
  delivered: number;
  durable: number;
  skewMs: number;
}

class Schedule {
  readonly #random: Random;
  readonly #timeline: Timeline;
  readonly #network: SimulatedNetwork;
  readonly #links: CheckpointNetwork;
  readonly #scheme: SignatureScheme = oracleSignatures();
  readonly #options: CheckpointScheduleOptions;
  readonly #machines: readonly Machine[];
  readonly #liars: ReadonlySet<number>;
  readonly #councils: Council[] = [genesisCouncil(GENESIS)];
  /** What is final. */
  readonly #blocks: Pick<Block, 'hash' | 'header'>[];
  readonly #checker: Checker;
  readonly #said: Uint8Array[] = [];
  readonly #violations: string[] = [];
  readonly #accused = new Set<number>();
  #cosigned = 0;
  #failedViews = 0;
  #powerCuts = 0;
  #processes = 0;

  constructor(seed: number, options: CheckpointScheduleOptions) {
    this.#options = options;
    const random = new Random(seed, 'cosigning', 3_000);
    this.#random = random;
    const fingerprint = new Fingerprint();
    const beside = new Random(seed, 'cosigning');
    this.#timeline = new Timeline(new Random(seed, 'time'), fingerprint, beside);
    const settings = {
      ...{ latencyUsMin: 500, latencyUsMax: random.pick([5_000, 300_000]), overtaking: true },
      ...{ lossPermille: random.pick([0, 200]), duplicatePermille: 0 },
      ...{ slowPermille: 20, slowUs: 700_000 },
    };
    const links = new Random(seed, 'network');
    this.#network = new SimulatedNetwork(settings, this.#timeline, links, fingerprint);
    this.#links = new CheckpointNetwork(this.#network, this.#timeline, links);
    const header = genesisHeader(GENESIS);
    this.#blocks = [{ header, hash: blockHash(header) }];
    const identities = [...Array(MACHINES).keys()];
    this.#liars = new Set(random.shuffled(identities.slice(0, SEATS)).slice(0, options.liars ?? 0));
    this.#machines = identities.map((identity) => this.#machine(identity));
    this.#checker = cosignatures(this.#circumstances(), (rule, detail) => {
      this.#violations.push(`${rule}: ${detail}`);
    });
  }

  run(): CheckpointVerdict {
    for (const machine of this.#machines) {
      machine.attestation.install();
      this.#start(machine);
    }
    this.#growLater();
    this.#strikeLater();
    const endMs = (): boolean => this.#blocks.length > HEIGHTS;
    let endsMs = Number.POSITIVE_INFINITY;
    while (this.#timeline.nowMs < endsMs && this.#timeline.step()) {
      if (endMs() && endsMs === Number.POSITIVE_INFINITY) endsMs = this.#timeline.nowMs + AFTER_MS;
    }
    return {
      ...{ cosigned: this.#cosigned, failedViews: this.#failedViews, powerCuts: this.#powerCuts },
      ...{ accused: this.#accused, violations: this.#violations },
      epochs: this.#councils.length,
    };
  }

  #machine(identity: number): Machine {
    const keyPair = this.#scheme.keyPair(`attest ${identity}`);
    const endpoint = this.#network.attach(identity, () => {});
    const lie = { chainId: CHAIN_ID, keyPair, random: this.#random };
    const disk = { syncUsMin: 100, syncUsMax: this.#random.pick([1_000, 150_000]) };
    const attestation = new Attestation({
      ...{ genesis: GENESIS, identity, honest: !this.#liars.has(identity), keyPair },
      ...{ timeline: this.#timeline, tell: this.#tell, mutant: this.#options.mutant },
      disk: new WatermarkDisk(disk, this.#timeline, this.#random),
      verify: this.#scheme.verify,
      councilOf: (epoch) => this.#councils[epoch],
      utcMs: () => GENESIS.createdMs + START_MS + this.#timeline.nowMs + machine.skewMs,
      broadcast: (payload) => {
        const said = this.#liars.has(identity)
          ? doubled(payload, lie)
          : () => [[payload, 0] as const];
        this.#links.broadcast(endpoint, (to) => this.#carried(payload, said(to)));
      },
    });
    const machine: Machine = {
      ...{ identity, attestation, endpoint, process: undefined },
      ...{ delivered: 0, durable: 0, skewMs: 0 },
    };
    this.#links.attach({
      endpoint,
      receive: (from, payload) => machine.process?.run(() => attestation.receive(from, payload)),
    });
    return machine;
  }

  /** Beside what is said, now and then something false: moved, altered, or of long ago. */
  #carried(payload: Uint8Array, said: readonly SaidCheckpoint[]): readonly SaidCheckpoint[] {
    const random = this.#random;
    if (this.#said.length < 64) this.#said.push(payload);
    if (!random.chance(40)) return said;
    const old = random.pick(this.#said);
    const { root, ...message } = decodeCheckpointMessage(old);
    const altered = random.pick([
      { ...message, root },
      { ...message, root: sha256(root) },
      { ...message, root, size: message.size + 1 },
      { ...message, root, voter: (message.voter + 1) % SEATS },
      { ...message, root, epoch: message.epoch + 1 },
      { ...message, root, time: message.time + 60 },
    ]);
    return [...said, [encodeCheckpointMessage(altered), random.below(400)]];
  }

  #circumstances(): Circumstances {
    const machineOf = (identity: number): Machine => this.#machines[identity] as Machine;
    return {
      genesis: GENESIS,
      members: MACHINES,
      honest: this.#machines.map(({ identity }) => identity).filter((id) => !this.#liars.has(id)),
      councilOf: (epoch) => this.#councils[epoch],
      verify: this.#scheme.verify,
      remembersHead: (identity, head) => machineOf(identity).attestation.remembers(head),
      keepsEnd: (identity, epoch) => machineOf(identity).attestation.keepsEnd(epoch),
      transactionsOf: () => [],
      batchHeader: () => undefined,
      holds: () => true,
      remembers: () => true,
      utcMs: () => 0,
      aheadMsMax: 0,
    };
  }

  readonly #tell: Tell = (what, ...told) => {
    if (what === 'cosigned') this.#cosigned += 1;
    const hear = this.#checker[what] as ((...told: unknown[]) => void) | undefined;
    hear?.(...told);
  };

  #start(machine: Machine): void {
    const { attestation } = machine;
    const died = (error: unknown): void => {
      this.#violations.push(`process: ${String(error)}`);
    };
    const process = new Process(++this.#processes, died);
    machine.process = process;
    // Some of what was delivered is not durable, and is delivered again.
    machine.delivered = Math.max(0, machine.durable - this.#random.below(3));
    process.run(() => {
      attestation.opened(machine.delivered);
      attestation.begin({ process, replica: this.#replica(machine), judge: JUDGE });
    });
    this.#deliverLater(machine, process);
  }

  /** What checkpoints ask of a replica. */
  #replica(machine: Machine): Replica {
    const councils = this.#councils;
    const replica = {
      get durableHeight() {
        return machine.durable;
      },
      get council() {
        return councils.findLast(({ baseHeight }) => baseHeight <= machine.delivered) as Council;
      },
      accuse: (bytes: Uint8Array) => this.#accuse(bytes),
    };
    return replica as unknown as Replica;
  }

  /** G6: whoever is accused is proved to have done it, and is a liar. */
  #accuse(bytes: Uint8Array): boolean {
    const evidence = decodeEvidence(bytes);
    const council = this.#councils[evidence.epoch] as Council;
    try {
      const context = { chainId: CHAIN_ID, council, verify: this.#scheme.verify };
      const { culprit } = verifyEvidence(evidence, context);
      const named = council.validators[culprit];
      const identity = named === undefined ? -1 : identityOf(named);
      this.#accused.add(identity);
      if (!this.#liars.has(identity)) this.#violations.push(`E8: against ${identity}, honest`);
    } catch (error) {
      if (!(error instanceof VerifyError)) throw error;
      this.#violations.push(`E8: false, ${error.key}`);
    }
    return true;
  }

  #deliverLater(machine: Machine, process: Process): void {
    const { attestation } = machine;
    const deliver = process.later(() => {
      const block = this.#blocks[machine.delivered + 1];
      if (block !== undefined) {
        machine.delivered += 1;
        attestation.delivered(block, RESULT);
        if (!this.#liars.has(machine.identity)) {
          this.#tell('delivered', machine.identity, process.number, block as Block, RESULT);
        }
        if (this.#random.chance(700))
          machine.durable = Math.max(machine.durable, machine.delivered);
        attestation.noteCommitted();
      }
      this.#deliverLater(machine, process);
    });
    const behind = this.#blocks.length - machine.delivered > 4;
    this.#timeline.after((behind ? 2_000 : 20_000) + this.#random.below(60_000), deliver);
  }

  #growLater(): void {
    this.#timeline.after(this.#random.between(5_000, 250_000), () => {
      if (this.#blocks.length > HEIGHTS) return;
      this.#grow();
      this.#growLater();
    });
  }

  /** Views that fail leave blocks behind that some executed, and some signed COMMITs for (§5.1). */
  #grow(): void {
    const random = this.#random;
    for (let view = 0; random.chance(300); view++) {
      this.#failedViews += 1;
      this.#speculate(this.#child(view), view);
    }
    const block = this.#child(9);
    this.#speculate(block, 9);
    this.#blocks.push(block);
    const { height, epochEnd } = block.header;
    if (!epochEnd) return;
    const gone = random.below(MACHINES);
    const seats = [...Array(MACHINES).keys()].filter((identity) => identity !== gone);
    const validators = seats.map((identity) => validatorOf(identity, this.#scheme));
    const { parameters } = GENESIS;
    const last = this.#councils.at(-1) as Council;
    this.#councils.push(
      councilAfter(last, { height, hash: block.hash }, { validators, parameters }),
    );
  }

  #child(originView: number): Block {
    const { hash: parent, header: before } = this.#blocks.at(-1) as Block;
    const { epoch, baseHeight } = this.#councils.at(-1) as Council;
    const height = before.height + 1;
    // Not the first of an epoch, which would have no other.
    const epochEnd = height > baseHeight + 2 && originView === 9 && this.#random.chance(120);
    const timeMs = Math.max(before.timeMs + 1, GENESIS.createdMs + START_MS + this.#timeline.nowMs);
    const header: Header = {
      ...before,
      ...{ epoch, height, parent, timeMs, epochEnd, originView },
    };
    return { hash: blockHash(header), header, references: [] };
  }

  /** Only planted bugs listen to what is not final. */
  #speculate(block: Block, view: number): void {
    if (this.#options.mutant === undefined) return;
    const { epoch, height } = block.header;
    const statement = { type: 'commit', view, height } as const;
    const hashes = { blockHash: block.hash, sealedHash: ZERO_HASH };
    for (const { attestation, process } of this.#random.subset(this.#machines)) {
      process?.run(() => {
        attestation.executed(block, RESULT);
        attestation.signed({ epoch, statement: { ...statement, ...hashes } });
      });
    }
  }

  #strikeLater(): void {
    this.#timeline.after(this.#random.between(10_000, 300_000), () => {
      this.#strike();
      this.#strikeLater();
    });
  }

  #strike(): void {
    const random = this.#random;
    const machine = random.pick(this.#machines);
    const [from, to] = [random.below(MACHINES), random.below(MACHINES)];
    switch (random.below(5)) {
      case 0:
      case 1:
        this.#stop(machine, random.chance(700));
        break;
      case 2:
        machine.skewMs = random.between(-3_000, 3_000);
        break;
      default:
        if (from !== to) this.#network.setUp(from, to, random.chance(600));
    }
  }

  #stop(machine: Machine, losesPower: boolean): void {
    if (machine.process?.alive !== true) return;
    machine.process.kill();
    if (losesPower) {
      this.#powerCuts += 1;
      machine.attestation.cutPower();
    } else machine.attestation.kill();
    this.#timeline.after(this.#random.below(200_000), () => this.#start(machine));
  }
}

/** S5 is the business of whole councils: here nobody loses its marks. */
const JUDGE = { standing: { signsFrom: 0, signedEpoch: undefined, boot: 0 } };
