// A replica of the exhaustive search on its way through one history: the real one, over ports in
// memory. Statements of the others are made up here; the search lets only those happen that the
// others have signed.

import { createJudge, createReplica, LAN_TIMING, newViewDigest } from '@witan/consensus';
import {
  MemoryClock,
  MemoryLog,
  MemoryMarks,
  memoryBatchVerifier,
  memoryKeyPair,
  memoryVerify,
} from '@witan/consensus/memory';
import type { Certificate } from '@witan/ledger/certificate';
import { encodeMessage } from '@witan/ledger/codec';
import { type Hash, ZERO_HASH } from '@witan/ledger/hash';
import type { Message, NewView } from '@witan/ledger/messages';
import {
  JUSTIFICATION,
  type Justification,
  type Statement,
  statementBytes,
} from '@witan/ledger/statement';
import type { Report, RunOptions, Stimulus } from './search-machine.ts';
import { type BlockName, registerOf, type SearchWorld, VALIDATORS } from './search-world.ts';

const QUORUM = 3;
const BEATS_MAX = 20;

export class LocalRun {
  /** Everything that was asked of the key, in order. */
  readonly signed: Statement[] = [];
  /** Hashes of the committed chain. */
  readonly committed: Hash[] = [];
  readonly #world: SearchWorld;
  readonly #clock = new MemoryClock();
  readonly #log = new MemoryLog();
  readonly #replica: ReturnType<typeof createReplica>;
  #halted = '';

  constructor(world: SearchWorld, { mutant, judged = true }: RunOptions) {
    this.#world = world;
    const { chainId, genesis, self } = world;
    const keyPair = memoryKeyPair(`consensus ${self}`);
    const judge = createJudge({ marks: new MemoryMarks(chainId), keyPair, chainId });
    this.#replica = createReplica({
      genesis,
      consensusKey: keyPair.publicKey,
      application: registerOf(genesis).open(),
      clock: this.#clock,
      network: { broadcast: () => {}, send: () => true, rttMs: () => undefined },
      log: this.#log,
      records: [],
      signer: {
        get standing() {
          return judge.standing;
        },
        fence: judge.fence.bind(judge),
        sign: (requests, done) => {
          for (const { statement } of requests) this.signed.push(statement);
          if (judged) judge.sign(requests, done);
          else done(requests.map(({ statement }) => this.#sign(self, statement)));
        },
      },
      batchVerifier: memoryBatchVerifier,
      verifySignature: memoryVerify,
      observer: {
        committed: ({ hash }) => {
          this.committed.push(hash);
        },
        certified: () => {},
        viewChanged: () => {},
        councilChanged: () => {},
        halted: (key) => {
          this.#halted = key;
        },
      },
      mutant,
    });
    this.#replica.start();
    this.#settle();
  }

  #settle(): void {
    while (this.#log.sync());
  }

  apply(stimulus: Stimulus): void {
    switch (stimulus.type) {
      case 'propose':
        this.#propose(stimulus.block);
        break;
      case 'prepared':
      case 'committed':
        this.#votes(stimulus);
        break;
      case 'leave':
        this.#leave(stimulus.view);
        break;
      case 'new-view':
        this.#enter(stimulus);
        break;
    }
  }

  #receive(from: number, message: Message): void {
    const { kind, payload } = encodeMessage(message);
    this.#replica.receive(from, kind, payload);
    this.#settle();
  }

  #sign(voter: number, statement: Statement): Uint8Array {
    const bytes = statementBytes(this.#world.chainId, 0, statement);
    return memoryKeyPair(`consensus ${voter}`).sign(bytes);
  }

  get #others(): number[] {
    return [...Array(VALIDATORS).keys()].filter((index) => index !== this.#world.self);
  }

  #propose(block: BlockName): void {
    const { header, hash } = this.#world.block(block);
    const { height, originView: view } = header;
    const statement = { type: 'prepare', view, height, blockHash: hash } as const;
    const prepareSignature = this.#sign(header.proposer, statement);
    this.#receive(header.proposer, {
      kind: 'propose',
      view,
      header,
      references: [],
      entry: undefined,
      prepareSignature,
    });
  }

  /** As many votes of others as make a quorum with, or without, the own one. */
  #votes({ type, vote }: Extract<Stimulus, { type: 'prepared' | 'committed' }>): void {
    const { view } = vote;
    const { hash, header, seal } = this.#world.block(vote.block);
    const slot = { view, height: header.height, blockHash: hash } as const;
    for (const voter of this.#others.slice(0, QUORUM)) {
      if (type === 'prepared') {
        const signature = this.#sign(voter, { type: 'prepare', ...slot });
        this.#receive(voter, { kind: 'prepare', epoch: 0, ...slot, voter, signature });
      } else {
        const signature = this.#sign(voter, { type: 'commit', ...slot, sealedHash: seal });
        const said = { epoch: 0, ...slot, sealedHash: seal, voter, signature };
        this.#receive(voter, { kind: 'commit', ...said });
      }
    }
  }

  /**
   * Everybody but the leader is heard, until this validator gives up on it; then it joins f + 1
   * others on their way to a view (V2).
   */
  #leave(newView: number): void {
    const { view } = this.#replica.status();
    if (view >= newView) return;
    const leader = this.#world.leader(view);
    const before = this.signed.length;
    const wants = (): boolean =>
      this.signed.slice(before).some(({ type }) => type === 'view-change');
    for (let beat = 0; beat < BEATS_MAX && !wants(); beat++) {
      for (const from of this.#others) {
        if (from === leader) continue;
        this.#receive(from, {
          kind: 'status',
          epoch: 0,
          view,
          active: true,
          committedTip: undefined,
          entry: undefined,
          have: [],
        });
      }
      this.#clock.advance(LAN_TIMING.silenceMs / 2);
      this.#settle();
    }
    const justification = this.#justification('base');
    for (const voter of this.#others.slice(0, 2)) {
      this.#receive(voter, {
        kind: 'view-change',
        epoch: 0,
        newView,
        justification,
        voter,
        signature: this.#sign(voter, { type: 'view-change', newView, justification }),
        certificate: undefined,
        committedTip: undefined,
      });
    }
  }

  #certificate({ view, block }: Exclude<Report, 'base'>): Certificate {
    const { hash, header } = this.#world.block(block);
    const signers = this.#others.slice(0, QUORUM);
    const slot = { view, height: header.height, blockHash: hash } as const;
    return {
      kind: 'prepare',
      epoch: 0,
      ...slot,
      sealedHash: ZERO_HASH,
      signers,
      signatures: signers.map((voter) => this.#sign(voter, { type: 'prepare', ...slot })),
    };
  }

  #justification(report: Report): Justification {
    const { base } = this.#world;
    if (report === 'base') {
      return { kind: JUSTIFICATION.base, epoch: 0, view: 0, height: 0, blockHash: base };
    }
    const { hash, header } = this.#world.block(report.block);
    const { view } = report;
    const { height } = header;
    return { kind: JUSTIFICATION.prepare, epoch: 0, view, height, blockHash: hash };
  }

  #enter({ view, highest, worst }: Extract<Stimulus, { type: 'new-view' }>): void {
    const leader = this.#world.leader(view);
    const viewChanges = this.#others.slice(0, QUORUM).map((voter, index) => {
      // The liar reports what suits it.
      const justification = this.#justification(index === 0 ? highest : worst);
      const statement = { type: 'view-change', newView: view, justification } as const;
      return { voter, justification, signature: this.#sign(voter, statement) };
    });
    const certificate = highest === 'base' ? undefined : this.#certificate(highest);
    const digest = newViewDigest({ viewChanges, highest: certificate });
    const proof: NewView = {
      kind: 'new-view',
      epoch: 0,
      view,
      viewChanges,
      highest: certificate,
      signature: this.#sign(leader, { type: 'new-view', view, digest }),
    };
    this.#receive(leader, proof);
  }

  /** What tells states apart beside what was said. */
  get shown(): string {
    const { view, active, preparedHeight, lock } = this.#replica.status();
    const locked = `${lock?.view} ${lock?.height}`;
    return `${view} ${active} ${preparedHeight} ${locked} ${this.committed.length} ${this.#halted}`;
  }
}
