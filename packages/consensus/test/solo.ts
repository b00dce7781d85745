// One replica as a pure function, and the means to play the other validators against it: `step`
// sees verified messages only, so that signatures here are mere names.

import { type Batch, composeBatch, referenceTo, sealBatch } from '@witan/ledger/batch';
import {
  type BatchReference,
  blockHash,
  HEADER_VERSION,
  type Header,
  payloadRoot,
  type Result,
  sealedHash,
} from '@witan/ledger/block';
import type { Certificate } from '@witan/ledger/certificate';
import type { NextCouncil } from '@witan/ledger/council';
import { type Genesis, parametersHash } from '@witan/ledger/genesis';
import { type Hash, sha256, ZERO_HASH } from '@witan/ledger/hash';
import type { Commit, Message, NewView, Prepare, ViewChange } from '@witan/ledger/messages';
import { JUSTIFICATION } from '@witan/ledger/statement';
import { utf8 } from '@witan/ledger/text';
import type { Effect } from '../src/effect.ts';
import type { Event } from '../src/event.ts';
import { initialState } from '../src/initial-state.ts';
import type { MutantName } from '../src/mutants.ts';
import type { Block } from '../src/ports.ts';
import { justificationOf } from '../src/rank.ts';
import { leaderOf, type State } from '../src/state.ts';
import { step } from '../src/step.ts';
import { LAN_TIMING, type Timing } from '../src/timing.ts';
import { memoryGenesis } from './cluster.ts';

export const START_UTC_MS = 1_767_225_600_000;

export interface SoloOptions {
  /** Leader of views 0, 4, 8 … of four validators, or of 2, 6, 10 … */
  readonly role?: 'leader' | 'follower';
  readonly validators?: number;
  readonly parameters?: Partial<Genesis['parameters']>;
  readonly timing?: Partial<Timing>;
  readonly mutant?: MutantName;
  /** False for a replica that has just started and heard nobody. */
  readonly heard?: boolean;
}

export function resultOf(block: Block): Result {
  return {
    stateRoot: sha256(block.hash),
    receiptsRoot: ZERO_HASH,
    logRoot: ZERO_HASH,
    // As after a renewal: the same validators, and the parameters of `memoryGenesis`.
    nextValidatorsHash: block.header.validatorsHash,
    nextParamsHash: parametersHash(memoryGenesis().parameters),
  };
}

export function sealOf(block: Block): Hash {
  return sealedHash(block.header, resultOf(block));
}

export type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;

export class Solo {
  readonly state: State;
  readonly genesis: Block;
  /** What the state machine says at a block (M1). */
  changedAt: (block: Block) => number | undefined = () => undefined;
  readonly nextCouncil: NextCouncil;
  /** Whether the judge answers at once. */
  signs = true;
  /** Whether the state machine answers at once. */
  executes = true;

  constructor(options: SoloOptions = {}) {
    const genesis = memoryGenesis(options.validators, options.parameters);
    this.nextCouncil = { ...genesis, parameters: memoryGenesis().parameters };
    const timing = { ...LAN_TIMING, ...options.timing };
    const { mutant } = options;
    const keyOf = (index: number): Uint8Array =>
      genesis.validators[index]?.consensusKey as Uint8Array;
    const leader = leaderOf(initialState({ genesis, consensusKey: keyOf(0), timing }), 0);
    const shift = options.role === 'leader' ? 0 : 2;
    const self = (leader + shift) % genesis.validators.length;
    this.state = initialState({ genesis, consensusKey: keyOf(self), timing, mutant });
    this.genesis = (this.state.nodes.get(this.state.committed.key) as { block: Block }).block;
    this.feed({ type: 'time', monotonicMs: 0, utcMs: START_UTC_MS });
    this.feed({ type: 'start', changedAt: undefined, signsFrom: 0, boot: 0 });
    if (options.heard !== false) this.hear(this.others);
  }

  get self(): number {
    return this.state.configuration.self as number;
  }

  get others(): number[] {
    const { validators } = this.state.configuration;
    return Array.from({ length: validators }, (_, i) => i).filter((i) => i !== this.self);
  }

  /** Neither this replica nor the leader of the view. */
  get followers(): number[] {
    const leader = this.leader();
    return this.others.filter((index) => index !== leader);
  }

  /** Whether this replica leads the view. */
  leads(): boolean {
    return this.leader() === this.self;
  }

  leader(view = this.state.view): number {
    return leaderOf(this.state, view);
  }

  /** Feeds an event, and the answers of judge and state machine; returns all effects. */
  feed(event: Event): Effect[] {
    const all: Effect[] = [];
    const queue: Event[] = [event];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const effects = step(this.state, next);
      all.push(...effects);
      for (const effect of effects) {
        if (effect.type === 'sign' && this.signs) queue.push(this.signed(effect));
        if (effect.type === 'execute' && this.executes) queue.push(this.executed(effect.block));
      }
    }
    return all;
  }

  signed({ epoch, statement }: EffectOf<'sign'>): Event {
    return { type: 'signed', epoch, statement, signature: signatureBy(this.self) };
  }

  executed(block: Block): Event {
    const { hash } = block;
    return {
      type: 'executed',
      blockHash: hash,
      result: resultOf(block),
      sealedHash: sealOf(block),
      notice: {
        changedAt: this.changedAt(block),
        next: block.header.epochEnd ? this.nextCouncil : undefined,
      },
    };
  }

  /** Lets time pass, as steadily as heartbeats do; timers are fired by hand. */
  wait(ms: number): void {
    const end = this.state.nowMs + ms;
    while (this.state.nowMs < end) this.#setTime(Math.min(end, this.state.nowMs + 100));
  }

  /** The process stands still, and then finds that time has passed. */
  stall(ms: number): void {
    this.#setTime(this.state.nowMs + ms);
  }

  #setTime(monotonicMs: number): void {
    this.feed({ type: 'time', monotonicMs, utcMs: START_UTC_MS + monotonicMs });
  }

  hear(peers: readonly number[]): void {
    for (const from of peers) this.feed({ type: 'heard', from, rttMs: undefined });
  }

  tick(): Effect[] {
    return this.feed({ type: 'timer', name: 'tick' });
  }

  batch(
    author: number,
    seq: number,
    options: { boot?: number; name?: string; count?: number } = {},
  ): Batch {
    const { boot = 1, count = 1 } = options;
    const { name = `${author}/${boot}/${seq}` } = options;
    const { epoch } = this.state;
    const lane = { author, epoch, boot, seq, createdMs: 0 };
    const transactions = Array.from({ length: count }, (_, i) =>
      utf8(i > 0 ? `${name}-${i}` : name),
    );
    const { header } = composeBatch(lane, transactions);
    return sealBatch(header, signatureBy(author), transactions);
  }

  give(batch: Batch): Effect[] {
    return this.feed({ type: 'batch', batch });
  }

  /** A block of the leader of a view; `change` makes it wrong. */
  block(
    parent: Block,
    references: readonly BatchReference[] = [],
    change: Partial<Header> = {},
    view = this.state.view,
  ): Block {
    const { chainId, validatorsHash } = this.state.configuration;
    const header: Header = {
      version: HEADER_VERSION,
      chainId,
      epoch: this.state.epoch,
      height: parent.header.height + 1,
      originView: view,
      proposer: this.leader(view),
      parent: parent.hash,
      payloadRoot: payloadRoot(references),
      timeMs: parent.header.timeMs + 1,
      termEnd: false,
      epochEnd: false,
      evidenceRoot: ZERO_HASH,
      lagSeal: this.lagSeal(parent.header.height + 1),
      validatorsHash,
      ...change,
    };
    return { hash: blockHash(header), header, references };
  }

  lagSeal(height: number): Hash {
    const at = height - this.state.configuration.parameters.windowHeights;
    return at <= 0 ? ZERO_HASH : (this.state.recent.get(at)?.sealedHash ?? ZERO_HASH);
  }

  /** A chain of empty blocks on a parent. */
  chain(length: number, parent: Block = this.genesis, view = this.state.view): Block[] {
    const blocks: Block[] = [];
    for (let last = parent; blocks.length < length; ) {
      last = this.block(last, [], {}, view);
      blocks.push(last);
    }
    return blocks;
  }

  propose(block: Block, view = block.header.originView): Effect[] {
    const prepareSignature = signatureBy(this.leader(view));
    return this.feed({ type: 'proposal', proposal: { view, block, prepareSignature } });
  }

  prepare(voter: number, block: Block, view = this.state.view): Effect[] {
    return this.feed({ type: 'vote', vote: prepareOf(voter, block, view) });
  }

  commit(voter: number, block: Block, view = this.state.view, seal = sealOf(block)): Effect[] {
    return this.feed({ type: 'vote', vote: commitOf(voter, block, view, seal) });
  }

  /** Certificates of the first q validators, or of those named. */
  prepared(block: Block, view = this.state.view): Certificate {
    return this.#certificate('prepare', block, view, ZERO_HASH);
  }

  committed(block: Block, view = this.state.view, seal = sealOf(block)): Certificate {
    return this.#certificate('commit', block, view, seal);
  }

  #certificate(
    kind: Certificate['kind'],
    { hash, header }: Block,
    view: number,
    seal: Hash,
  ): Certificate {
    const signers = Array.from({ length: this.state.configuration.quorum }, (_, i) => i);
    const signatures = signers.map(signatureBy);
    const { epoch, height } = header;
    return { kind, epoch, view, height, blockHash: hash, sealedHash: seal, signers, signatures };
  }

  /** Proposes, prepares and commits a block with the votes of the others. */
  finalise(block: Block): Effect[] {
    const view = block.header.originView;
    return [
      ...this.propose(block),
      ...this.others.flatMap((voter) => this.prepare(voter, block, view)),
      ...this.others.flatMap((voter) => this.commit(voter, block, view)),
    ];
  }

  viewChange(voter: number, newView: number, certificate?: Certificate): ViewChange {
    const { epoch, epochBase } = this.state;
    const base = { epoch, view: 0, height: epochBase.height, blockHash: epochBase.hash };
    const justification = certificate
      ? justificationOf(certificate)
      : { kind: JUSTIFICATION.base, ...base };
    return {
      kind: 'view-change',
      epoch,
      newView,
      justification,
      voter,
      signature: signatureBy(voter),
      certificate,
      committedTip: undefined,
    };
  }

  leave(voter: number, newView: number, certificate?: Certificate): Effect[] {
    return this.feed({
      type: 'view-change',
      message: this.viewChange(voter, newView, certificate),
    });
  }

  newView(view: number, highest?: Certificate): NewView {
    const voters = Array.from({ length: this.state.configuration.quorum }, (_, i) => i);
    return {
      kind: 'new-view',
      epoch: this.state.epoch,
      view,
      viewChanges: voters.map((voter) => {
        const { justification, signature } = this.viewChange(voter, view, highest);
        return { voter, justification, signature };
      }),
      highest,
      signature: signatureBy(this.leader(view)),
    };
  }

  enter(view: number, highest?: Certificate): Effect[] {
    return this.feed({ type: 'entry', proof: this.newView(view, highest) });
  }

  /** Holds a batch, and gives a block that references it. */
  filled(parent: Block, author: number, seq: number): Block {
    const batch = this.batch(author, seq);
    this.give(batch);
    return this.block(parent, [referenceTo(batch)]);
  }
}

export function signatureBy(index: number): Uint8Array {
  return new Uint8Array(65).fill(index + 1);
}

export function prepareOf(voter: number, { hash, header }: Block, view: number): Prepare {
  const { epoch, height } = header;
  const signature = signatureBy(voter);
  return { kind: 'prepare', epoch, view, height, blockHash: hash, voter, signature };
}

export function commitOf(voter: number, block: Block, view: number, seal: Hash): Commit {
  return { ...prepareOf(voter, block, view), kind: 'commit', sealedHash: seal };
}

/** What was sent, of one kind, in order. */
export function sent<K extends Message['kind']>(
  effects: readonly Effect[],
  kind: K,
): Extract<Message, { kind: K }>[] {
  return effects.flatMap((effect) =>
    effect.type === 'send' && effect.message.kind === kind
      ? [effect.message as Extract<Message, { kind: K }>]
      : [],
  );
}

export function only<T extends Effect['type']>(effects: readonly Effect[], type: T): EffectOf<T>[] {
  return effects.filter((effect): effect is EffectOf<T> => effect.type === type);
}

/** Records that were appended, by type, in order. */
export function logged(effects: readonly Effect[]): string[] {
  return only(effects, 'append').map(({ record }) => record.type);
}
