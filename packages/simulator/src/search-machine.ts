// One honest validator of the exhaustive search: the real replica over ports in memory, brought to
// any local state by what happened to it on the way. Statements of the others are made up here; the
// search lets only those happen that the others have signed.

import {
  createJudge,
  createReplica,
  LAN_TIMING,
  type MutantName,
  newViewDigest,
} from '@witan/consensus';
import {
  MemoryClock,
  MemoryLog,
  MemoryMarks,
  memoryBatchVerifier,
  memoryKeyPair,
  memoryVerify,
} from '@witan/consensus/memory';
import {
  blockHash,
  HEADER_VERSION,
  type Header,
  payloadRoot,
  sealedHash,
} from '@witan/ledger/block';
import { toHex } from '@witan/ledger/bytes';
import type { Certificate } from '@witan/ledger/certificate';
import { encodeMessage } from '@witan/ledger/codec';
import { evidenceRoot } from '@witan/ledger/evidence';
import { chainIdOf, type Genesis, genesisBlockHash } from '@witan/ledger/genesis';
import { type Hash, ZERO_HASH } from '@witan/ledger/hash';
import { validatorsHash } from '@witan/ledger/membership';
import type { Message, NewView } from '@witan/ledger/messages';
import { must } from '@witan/ledger/problems';
import {
  JUSTIFICATION,
  type Justification,
  type Statement,
  statementBytes,
} from '@witan/ledger/statement';
import { RegisterHome } from './register.ts';
import { drawScenario } from './scenario.ts';

/** A block of height 1: the view whose leader made it, and which of its blocks it is. */
export type Variant = `${number}${'a' | 'b' | 'c'}`;

export interface RunOptions {
  readonly mutant?: MutantName | undefined;
  /** Whether the judge stands between the replica and its key; yes unless told. */
  readonly judged?: boolean;
}

export type Stimulus =
  | { readonly type: 'propose'; readonly variant: Variant }
  /** A quorum has prepared, or committed, a block in a view: `name` is "view variant". */
  | { readonly type: 'prepared' | 'committed'; readonly name: string; readonly variant: Variant }
  /** The leader of view 0 is silent, and nothing comes of the views between. */
  | { readonly type: 'leave' }
  /** The liar opens its second view on a certificate; the highest report that it lists. */
  | {
      readonly type: 'new-view';
      readonly highest: 'base' | Variant;
      readonly worst: 'base' | Variant;
    };

/** What a validator has said and done, as far as others can tell. */
export interface LocalState {
  readonly history: readonly Stimulus[];
  /** "view variant" of each PREPARE and COMMIT that it signed. */
  readonly prepares: ReadonlySet<string>;
  readonly commits: ReadonlySet<string>;
  /** What its VIEWCHANGE to the second view reports. */
  readonly reported: 'base' | Variant | undefined;
  readonly committed: Variant | undefined;
}

const VALIDATORS = 4;
const QUORUM = 3;
/** The next view that the liar leads; the three between are led by those who look on. */
export const SECOND_VIEW = 4;
const BEATS_MAX = 20;
const LETTERS = ['a', 'b', 'c'] as const;

export class LocalMachine {
  readonly start = 0;
  readonly #options: RunOptions;
  readonly #genesis: Genesis = councilOfFour();
  readonly #chainId: Hash = chainIdOf(this.#genesis);
  readonly #base: Hash = genesisBlockHash(this.#genesis);
  /** Who leads view 0, and the validator that is looked at. */
  readonly #seed: number;
  readonly #self: number;
  readonly #blocks = new Map<Variant, { header: Header; hash: Hash; seal: Hash }>();
  readonly #variants = new Map<string, Variant>();
  readonly #states: LocalState[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #steps: (number | undefined)[][] = [];
  #stimuli: readonly Stimulus[] = [];

  constructor(options: RunOptions) {
    this.#options = options;
    this.#seed = new DataView(this.#base.buffer, this.#base.byteOffset).getUint32(0);
    this.#self = this.#leader(3);
    this.#enter([]);
  }

  get size(): number {
    return this.#states.length;
  }

  state(number: number): LocalState {
    return this.#states[number] as LocalState;
  }

  /** The state that follows when something happens; the same where nothing comes of it. */
  after(number: number, stimulus: number): number {
    const steps = this.#steps[number] as (number | undefined)[];
    steps[stimulus] ??= this.#follow(number, this.#stimuli[stimulus] as Stimulus);
    return steps[stimulus] as number;
  }

  #follow(number: number, stimulus: Stimulus): number {
    const { history } = this.state(number);
    if (history.includes(stimulus)) return number;
    return this.#enter([...history, stimulus]);
  }

  /** All that can happen in so many views, with so many blocks a view. */
  stimuli(views: number, variants: number): readonly Stimulus[] {
    const letters = LETTERS.slice(0, variants);
    const first = letters.map((letter): Variant => `0${letter}`);
    const second = views > 1 ? letters.map((letter): Variant => `${SECOND_VIEW}${letter}`) : [];
    const all: Stimulus[] = [...first, ...second].map((variant) => ({ type: 'propose', variant }));
    const votes = (view: number, voted: readonly Variant[]): void => {
      for (const variant of voted) {
        const name = `${view} ${variant}`;
        all.push({ type: 'prepared', name, variant }, { type: 'committed', name, variant });
      }
    };
    votes(0, first);
    if (views > 1) {
      all.push({ type: 'leave' });
      const reports = ['base', ...first] as const;
      for (const highest of reports) {
        for (const worst of reports) all.push({ type: 'new-view', highest, worst });
      }
      votes(SECOND_VIEW, [...first, ...second]);
    }
    this.#stimuli = all;
    return all;
  }

  #leader(view: number): number {
    return (this.#seed + view) % VALIDATORS;
  }

  /** Runs a history on a new replica, and files the state that it leads to. */
  #enter(history: readonly Stimulus[]): number {
    const run = new LocalRun(this.#context(), this.#options);
    for (const stimulus of history) run.apply(stimulus);
    const state = run.state(history, this.#variants);
    // What shows no effect now is as well late: the network delivers it when it does. So histories
    // that show the same are one.
    const { prepares, commits, reported, committed } = state;
    const said = [sorted(prepares), sorted(commits), reported, committed];
    const key = `${said.join(';')} ${run.shown}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#states.length;
    this.#numbers.set(key, number);
    this.#states.push(state);
    this.#steps.push([]);
    return number;
  }

  #context(): Context {
    return {
      genesis: this.#genesis,
      chainId: this.#chainId,
      base: this.#base,
      self: this.#self,
      leader: (view) => this.#leader(view),
      block: (variant) => this.#block(variant),
    };
  }

  #block(variant: Variant): { header: Header; hash: Hash; seal: Hash } {
    const known = this.#blocks.get(variant);
    if (known !== undefined) return known;
    const view = Number(variant[0]);
    const { genesis } = { genesis: this.#genesis };
    const header: Header = {
      version: HEADER_VERSION,
      chainId: this.#chainId,
      epoch: 0,
      height: 1,
      originView: view,
      proposer: this.#leader(view),
      parent: this.#base,
      payloadRoot: payloadRoot([]),
      timeMs: genesis.createdMs + 1 + LETTERS.indexOf(variant[1] as 'a'),
      termEnd: false,
      epochEnd: false,
      evidenceRoot: evidenceRoot([]),
      lagSeal: ZERO_HASH,
      validatorsHash: validatorsHash(genesis.validators),
    };
    const hash = blockHash(header);
    const application = register(genesis).open();
    const { result } = application.execute({ hash, header, references: [] }, []);
    const block = { header, hash, seal: sealedHash(header, result) };
    this.#blocks.set(variant, block);
    this.#variants.set(toHex(hash), variant);
    return block;
  }
}

function councilOfFour(): Genesis {
  const { parameters } = drawScenario('calm', 1);
  return {
    network: 'search',
    demonstration: true,
    createdMs: 1_767_225_600_000,
    parameters: { ...parameters, windowHeights: 4, termBlocks: 64 },
    validators: Array.from({ length: VALIDATORS }, (_, index) => ({
      member: `member-${index}`,
      name: `Member ${index}`,
      networkKey: memoryKeyPair(`network ${index}`).publicKey,
      consensusKey: memoryKeyPair(`consensus ${index}`).publicKey,
      attestKey: memoryKeyPair(`attest ${index}`).publicKey,
    })),
    registry: { persons: [], offices: [], mandates: [] },
  };
}

function register(genesis: Genesis): RegisterHome {
  return new RegisterHome({
    genesis,
    txidsOf: () => [],
    reformsOf: () => [],
    wrong: undefined,
  });
}

interface Context {
  readonly genesis: Genesis;
  readonly chainId: Hash;
  readonly base: Hash;
  readonly self: number;
  readonly leader: (view: number) => number;
  readonly block: (variant: Variant) => { header: Header; hash: Hash; seal: Hash };
}

/** A replica on its way through one history. */
class LocalRun {
  readonly #context: Context;
  readonly #clock = new MemoryClock();
  readonly #replica: ReturnType<typeof createReplica>;
  readonly #signed: Statement[] = [];
  #committed: Hash | undefined;
  #halted = '';

  constructor(context: Context, { mutant, judged = true }: RunOptions) {
    this.#context = context;
    const { chainId, genesis, self } = context;
    const keyPair = memoryKeyPair(`consensus ${self}`);
    const judge = createJudge({ marks: new MemoryMarks(chainId), keyPair, chainId });
    const log = new MemoryLog();
    this.#replica = createReplica({
      genesis,
      consensusKey: keyPair.publicKey,
      application: register(genesis).open(),
      clock: this.#clock,
      network: { broadcast: () => {}, send: () => true, rttMs: () => undefined },
      log,
      records: [],
      signer: {
        get standing() {
          return judge.standing;
        },
        fence: judge.fence.bind(judge),
        sign: (requests, done) => {
          for (const { statement } of requests) this.#signed.push(statement);
          if (judged) judge.sign(requests, done);
          else done(requests.map(({ statement }) => this.#sign(self, statement)));
        },
      },
      batchVerifier: memoryBatchVerifier,
      verifySignature: memoryVerify,
      observer: {
        committed: ({ hash }) => {
          this.#committed = hash;
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
    this.#log = log;
    this.#replica.start();
    this.#settle();
  }

  readonly #log: MemoryLog;

  #settle(): void {
    while (this.#log.sync());
  }

  apply(stimulus: Stimulus): void {
    switch (stimulus.type) {
      case 'propose':
        this.#propose(stimulus.variant);
        break;
      case 'prepared':
      case 'committed':
        this.#votes(stimulus);
        break;
      case 'leave':
        this.#leave();
        break;
      case 'new-view':
        this.#enter(stimulus.highest, stimulus.worst);
        break;
    }
  }

  #receive(from: number, message: Message): void {
    const { kind, payload } = encodeMessage(message);
    this.#replica.receive(from, kind, payload);
    this.#settle();
  }

  #sign(voter: number, statement: Statement): Uint8Array {
    const bytes = statementBytes(this.#context.chainId, 0, statement);
    return memoryKeyPair(`consensus ${voter}`).sign(bytes);
  }

  get #others(): number[] {
    return [...Array(VALIDATORS).keys()].filter((index) => index !== this.#context.self);
  }

  #propose(variant: Variant): void {
    const { header, hash } = this.#context.block(variant);
    const view = header.originView;
    const statement = { type: 'prepare', view, height: 1, blockHash: hash } as const;
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
  #votes({ type, name, variant }: Extract<Stimulus, { name: string }>): void {
    const view = Number(name[0]);
    const { hash, seal } = this.#context.block(variant);
    for (const voter of this.#others.slice(0, QUORUM)) {
      const slot = { view, height: 1, blockHash: hash } as const;
      if (type === 'prepared') {
        const signature = this.#sign(voter, { type: 'prepare', ...slot });
        this.#receive(voter, { kind: 'prepare', epoch: 0, ...slot, voter, signature });
      } else {
        const signature = this.#sign(voter, { type: 'commit', ...slot, sealedHash: seal });
        const vote = { epoch: 0, ...slot, sealedHash: seal, voter, signature };
        this.#receive(voter, { kind: 'commit', ...vote });
      }
    }
  }

  /**
   * Everybody but the leader is heard, until this validator gives up on it; then it joins f + 1
   * others in the second view (V2).
   */
  #leave(): void {
    const leader = this.#context.leader(0);
    const wants = (): boolean => this.#signed.some(({ type }) => type === 'view-change');
    for (let beat = 0; beat < BEATS_MAX && !wants(); beat++) {
      for (const from of this.#others) {
        if (from === leader) continue;
        this.#receive(from, {
          kind: 'status',
          epoch: 0,
          view: 0,
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
      const change = { type: 'view-change', newView: SECOND_VIEW, justification } as const;
      this.#receive(voter, {
        kind: 'view-change',
        epoch: 0,
        newView: SECOND_VIEW,
        justification,
        voter,
        signature: this.#sign(voter, change),
        certificate: undefined,
        committedTip: undefined,
      });
    }
  }

  #certificate(variant: Variant): Certificate {
    const { hash } = this.#context.block(variant);
    const signers = this.#others.slice(0, QUORUM);
    const slot = { view: 0, height: 1, blockHash: hash } as const;
    return {
      kind: 'prepare',
      epoch: 0,
      ...slot,
      sealedHash: ZERO_HASH,
      signers,
      signatures: signers.map((voter) => this.#sign(voter, { type: 'prepare', ...slot })),
    };
  }

  #justification(report: 'base' | Variant): Justification {
    const { base, block } = this.#context;
    if (report === 'base') {
      return { kind: JUSTIFICATION.base, epoch: 0, view: 0, height: 0, blockHash: base };
    }
    const { hash } = block(report);
    return { kind: JUSTIFICATION.prepare, epoch: 0, view: 0, height: 1, blockHash: hash };
  }

  #enter(highest: 'base' | Variant, worst: 'base' | Variant): void {
    const leader = this.#context.leader(SECOND_VIEW);
    const viewChanges = this.#others.slice(0, QUORUM).map((voter, index) => {
      // The liar reports what suits it.
      const justification = this.#justification(index === 0 ? highest : worst);
      const statement = { type: 'view-change', newView: SECOND_VIEW, justification } as const;
      return { voter, justification, signature: this.#sign(voter, statement) };
    });
    const certificate = highest === 'base' ? undefined : this.#certificate(highest);
    const digest = newViewDigest({ viewChanges, highest: certificate });
    const proof: NewView = {
      kind: 'new-view',
      epoch: 0,
      view: SECOND_VIEW,
      viewChanges,
      highest: certificate,
      signature: this.#sign(leader, { type: 'new-view', view: SECOND_VIEW, digest }),
    };
    this.#receive(leader, proof);
  }

  /** What tells states apart beside what was said. */
  get shown(): string {
    const { view, active, preparedHeight, lock } = this.#replica.status();
    return `${view} ${active} ${preparedHeight} ${lock?.view} ${this.#halted}`;
  }

  state(history: readonly Stimulus[], variants: ReadonlyMap<string, Variant>): LocalState {
    const prepares = new Set<string>();
    const commits = new Set<string>();
    let reported: LocalState['reported'];
    const nameOf = (hash: Hash): Variant => {
      const variant = variants.get(toHex(hash));
      must(variant !== undefined, 'a block of the search');
      return variant;
    };
    for (const statement of this.#signed) {
      if (statement.type === 'prepare') {
        prepares.add(`${statement.view} ${nameOf(statement.blockHash)}`);
      }
      if (statement.type === 'commit') {
        commits.add(`${statement.view} ${nameOf(statement.blockHash)}`);
      }
      if (statement.type !== 'view-change' || statement.newView !== SECOND_VIEW) continue;
      const { kind, blockHash: hash } = statement.justification;
      reported = kind === JUSTIFICATION.base ? 'base' : nameOf(hash);
    }
    const committed = this.#committed && nameOf(this.#committed);
    return { history, prepares, commits, reported, committed };
  }
}

function sorted(names: ReadonlySet<string>): string[] {
  return [...names].sort((a, b) => (a < b ? -1 : 1));
}
