// Goal: whoever signs two things is named by evidence in a final block, and nobody else ever is
// (§15, E1–E7, EV-1–EV-3). Method: four replicas in memory, and frames in the name of one of them.

import { strict as assert } from 'node:assert';
import { type Batch, composeBatch, sealBatch } from '@witan/ledger/batch';
import { blockHash, type Header } from '@witan/ledger/block';
import { encodeMessage } from '@witan/ledger/codec';
import { genesisCouncil } from '@witan/ledger/council';
import {
  decodeEvidence,
  type Evidence,
  type EvidenceKind,
  encodeEvidence,
  evidenceRoot,
} from '@witan/ledger/evidence';
import { verifyEvidence } from '@witan/ledger/evidence-verdict';
import { chainIdOf } from '@witan/ledger/genesis';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { evidencePerKindMax } from '@witan/ledger/limits';
import type { Message } from '@witan/ledger/messages';
import { JUSTIFICATION, type Statement, statementBytes } from '@witan/ledger/statement';
import { utf8 } from '@witan/ledger/text';
import {
  encodeTransaction,
  encodeTransactionBody,
  transactionId,
  transactionSigningBytes,
} from '@witan/ledger/transaction';
import { initialState } from '../src/initial-state.ts';
import { memoryKeyPair, memoryVerify } from '../src/memory.ts';
import type { Block } from '../src/ports.ts';
import { LAN_TIMING } from '../src/timing.ts';
import { Edge } from '../src/verification.ts';
import { Witness } from '../src/witness.ts';
import { Cluster, memoryGenesis } from './cluster.ts';
import { Solo } from './solo.ts';

const hashOf = (name: string): Hash => sha256(utf8(name));

/** A council of which one member says what it likes, beside what its replica says. */
class Trial {
  readonly cluster: Cluster;
  readonly liar: number;
  /** By replica: what it accused somebody of. */
  readonly accused: Evidence[][] = [[], [], [], []];

  constructor() {
    this.cluster = new Cluster({
      trace: (member, _event, effects) => {
        for (const effect of effects) {
          if (effect.type === 'accuse') this.accused[member]?.push(effect.evidence);
        }
      },
    });
    this.cluster.run(1_500);
    this.cluster.submit(0);
    this.cluster.run(500);
    this.liar = this.cluster.leader;
    assert.ok(this.height > 0, 'a block is final');
  }

  get honest(): number[] {
    return [0, 1, 2, 3].filter((index) => index !== this.liar);
  }

  get height(): number {
    return this.cluster.member(0).replica.archive.height;
  }

  get view(): number {
    return this.cluster.member(0).replica.status().view;
  }

  sign(statement: Statement): Uint8Array {
    const chainId = chainIdOf(this.cluster.genesis);
    return memoryKeyPair(`consensus-${this.liar}`).sign(statementBytes(chainId, 0, statement));
  }

  say(message: Message, to: number = this.honest[0] as number): void {
    const { kind, payload } = encodeMessage(message);
    this.cluster.bus.queue.push({ from: this.liar, to, kind, payload });
    this.cluster.run(1);
  }

  prepare(height: number, block: string, view = this.view): Message {
    const hash = hashOf(block);
    const signature = this.sign({ type: 'prepare', view, height, blockHash: hash });
    const voter = this.liar;
    return { kind: 'prepare', epoch: 0, view, height, blockHash: hash, voter, signature };
  }

  commit(height: number, block: string, view = this.view): Message {
    const [hash, sealedHash] = [hashOf(block), hashOf(`seal of ${block}`)];
    const signature = this.sign({ type: 'commit', view, height, blockHash: hash, sealedHash });
    const slot = { epoch: 0, view, height, voter: this.liar };
    return { kind: 'commit', ...slot, blockHash: hash, sealedHash, signature };
  }

  viewChange(newView: number, of?: { view: number; height: number }): Message {
    const genesis = genesisCouncil(this.cluster.genesis);
    const justification = {
      kind: of === undefined ? JUSTIFICATION.base : JUSTIFICATION.prepare,
      epoch: 0,
      view: of?.view ?? 0,
      height: of?.height ?? 0,
      blockHash: of === undefined ? genesis.baseHash : hashOf('locked'),
    };
    const signature = this.sign({ type: 'view-change', newView, justification });
    const voter = this.liar;
    const proofs = { certificate: undefined, committedTip: undefined };
    return { kind: 'view-change', epoch: 0, newView, justification, voter, signature, ...proofs };
  }

  batch(content: string): Message {
    const lane = { author: this.liar, epoch: 0, boot: 7, seq: 1, createdMs: 0 };
    const transactions = [utf8(content)];
    const { header, hash } = composeBatch(lane, transactions);
    const signature = this.sign({ type: 'batch', batchHash: hash });
    return { kind: 'batch', batch: sealBatch(header, signature, transactions) };
  }

  /** The next block of the view in which the liar leads. */
  proposal(change: Partial<Header>, evidence: readonly Uint8Array[] = []): Message {
    const { replica } = this.cluster.member(this.honest[0] as number);
    const parent = replica.archive.block(this.height) as { hash: Hash; header: Header };
    const header = {
      ...parent.header,
      height: this.height + 1,
      originView: this.view,
      proposer: this.liar,
      parent: parent.hash,
      payloadRoot: sha256(new Uint8Array(0)),
      timeMs: parent.header.timeMs + 1,
      evidenceRoot: evidenceRoot(evidence),
      ...change,
    };
    const { originView: view, height } = header;
    const statement = { type: 'prepare', view, height, blockHash: blockHash(header) } as const;
    const body = { header, references: [], entry: undefined, evidence };
    return { kind: 'propose', view, ...body, prepareSignature: this.sign(statement) };
  }

  /** The pieces of evidence in final blocks. */
  recorded(): Evidence[] {
    const { archive } = this.cluster.member(this.honest[0] as number).replica;
    const found: Evidence[] = [];
    for (let height = 1; height <= archive.height; height++) {
      const block = archive.block(height);
      assert.ok(block, `block ${height}`);
      const { evidence = [] } = block;
      assert.deepEqual(block.header.evidenceRoot, evidenceRoot(evidence));
      found.push(...evidence.map(decodeEvidence));
    }
    return found;
  }

  /** Everybody honest knows the evidence, and a final block carries it once. */
  assertNamed(kind: EvidenceKind): void {
    this.cluster.run(300);
    for (let round = 0; round < 3; round++) {
      this.cluster.submit(this.honest[0] as number);
      this.cluster.run(3_000);
    }
    const context = {
      chainId: chainIdOf(this.cluster.genesis),
      council: genesisCouncil(this.cluster.genesis),
      verify: memoryVerify,
    };
    // The liar's own replica goes on as well, so it may contradict itself more than once.
    for (const member of this.honest) {
      const accused = this.accused[member] ?? [];
      assert.ok(
        accused.some((evidence) => evidence.kind === kind),
        `replica ${member}`,
      );
      assert.ok(accused.every(({ culprit }) => culprit === this.liar));
    }
    const recorded = this.recorded();
    assert.equal(recorded.filter((evidence) => evidence.kind === kind).length, 1, 'once');
    for (const evidence of recorded) {
      assert.equal(verifyEvidence(evidence, context).member, `agency-${this.liar}`);
    }
    for (const { halts } of this.cluster.members.map(({ observer }) => observer)) {
      assert.deepEqual(halts, []);
    }
  }
}

describe('evidence in a council', function () {
  this.timeout(120_000);

  it('E1: two PREPAREs for one slot', () => {
    const trial = new Trial();
    trial.say(trial.prepare(trial.height + 1, 'one'));
    trial.say(trial.prepare(trial.height + 1, 'two'));
    trial.assertNamed('E1');
  });

  it('E1: two proposals for one slot', () => {
    const trial = new Trial();
    trial.say(trial.proposal({}));
    trial.say(trial.proposal({ timeMs: 2_000_000_000_000 }));
    trial.assertNamed('E1');
  });

  it('E2: two COMMITs for one slot, of one block with two seals', () => {
    const trial = new Trial();
    const first = trial.commit(trial.height + 1, 'one') as Extract<Message, { kind: 'commit' }>;
    trial.say(first);
    const { view, height, blockHash: hash } = first;
    const sealedHash = hashOf('another seal');
    const signature = trial.sign({ type: 'commit', view, height, blockHash: hash, sealedHash });
    trial.say({ ...first, sealedHash, signature });
    trial.assertNamed('E2');
  });

  it('E3: two batches for one place in the lane', () => {
    const trial = new Trial();
    trial.say(trial.batch('one'));
    trial.say(trial.batch('two'));
    trial.assertNamed('E3');
  });

  it('E5: two VIEWCHANGEs to one view with different J', () => {
    const trial = new Trial();
    const newView = trial.view + 1;
    trial.say(trial.viewChange(newView));
    trial.say(trial.viewChange(newView, { view: 0, height: 1 }));
    trial.assertNamed('E5');
  });

  for (const [what, turn] of [
    ['COMMIT first', false],
    ['VIEWCHANGE first', true],
  ] as const) {
    it(`E6: a VIEWCHANGE that forgets the lock behind a COMMIT: ${what}`, () => {
      const trial = new Trial();
      const said = [trial.commit(trial.height + 1, 'one'), trial.viewChange(trial.view + 1)];
      for (const message of turn ? said.reverse() : said) trial.say(message);
      trial.assertNamed('E6');
    });
  }

  it('E7: a leader’s own block that breaks a static rule', () => {
    const trial = new Trial();
    trial.say(trial.proposal({ timeMs: 1 }));
    trial.assertNamed('E7');
  });

  it('EV-3: before, at and after the commit of the height, as votes and as told', () => {
    const trial = new Trial();
    const listener = trial.honest[0] as number;
    const [view, height] = [trial.view, trial.height];
    const double = (at: number): void => {
      trial.say(trial.prepare(at, 'one', view));
      trial.say(trial.prepare(at, 'two', view));
    };
    double(height + 30); // within 2·W_max, far above what is committed
    double(height + 1); // the next one
    double(height); // final already: the slot is gone, so nothing is compared
    assert.equal(trial.accused[listener]?.length, 2);
    const claim = (block: string) => {
      const { blockHash: hash, signature } = trial.prepare(height, block, view) as Extract<
        Message,
        { kind: 'prepare' }
      >;
      return { blockHash: hash, signature };
    };
    const pair = [claim('one'), claim('two')].sort((a, b) =>
      Buffer.compare(a.blockHash, b.blockHash),
    ) as [ReturnType<typeof claim>, ReturnType<typeof claim>];
    const late: Evidence = {
      ...{ kind: 'E1', epoch: 0, culprit: trial.liar, view, height },
      votes: pair,
    };
    trial.say({ kind: 'evidence', evidence: encodeEvidence(late) });
    assert.equal(trial.accused[listener]?.length, 3, 'evidence does not depend on what is final');
    for (let round = 0; round < 3; round++) {
      trial.cluster.submit(listener);
      trial.cluster.run(3_000);
    }
    assert.equal(trial.recorded().length, 3);
    assert.ok(trial.height > height);
  });

  it('EV-1: forged evidence against an honest member is believed by nobody', () => {
    const trial = new Trial();
    const [victim] = trial.honest.slice(1) as [number];
    const claims = ['one', 'two'].map((block) => {
      const { blockHash: hash, signature } = trial.prepare(9, block) as Extract<
        Message,
        { kind: 'prepare' }
      >;
      return { blockHash: hash, signature };
    });
    claims.sort((a, b) => Buffer.compare(a.blockHash, b.blockHash));
    const votes = claims as [(typeof claims)[0], (typeof claims)[0]];
    const accusation = {
      kind: 'E1',
      epoch: 0,
      culprit: victim,
      view: trial.view,
      height: 9,
    } as const;
    trial.say({ kind: 'evidence', evidence: encodeEvidence({ ...accusation, votes }) });
    trial.say({ kind: 'evidence', evidence: Uint8Array.of(1, 2, 3) });
    trial.cluster.run(500);
    assert.deepEqual(trial.accused.flat(), []);
  });

  it('N2d: a proposal that carries false evidence is its leader’s fault and ends the view', () => {
    const trial = new Trial();
    const before = trial.view;
    trial.say(trial.proposal({}, [Uint8Array.of(1, 2, 3)]));
    trial.cluster.run(3_000);
    trial.cluster.submit(trial.honest[0] as number);
    trial.cluster.run(3_000);
    const { view } = trial.cluster.member(trial.honest[0] as number).replica.status();
    assert.ok(view > before, `view ${view}`);
    assert.deepEqual(trial.recorded(), []);
  });

  it('§15: of one kind against one member a bounded number is kept', () => {
    const trial = new Trial();
    for (let ahead = 1; ahead <= 2 * evidencePerKindMax; ahead++) {
      trial.say(trial.prepare(trial.height + ahead, 'one'));
      trial.say(trial.prepare(trial.height + ahead, 'two'));
    }
    assert.equal(trial.accused[trial.honest[0] as number]?.length, evidencePerKindMax);
  });

  it('without a liar nobody is accused, through view changes and restarts', () => {
    const accused: Evidence[] = [];
    const cluster = new Cluster({
      trace: (_member, _event, effects) => {
        for (const effect of effects) if (effect.type === 'accuse') accused.push(effect.evidence);
      },
    });
    cluster.run(1_500);
    for (let round = 0; round < 6; round++) {
      cluster.submit(round % 4);
      cluster.run(40 + 97 * round);
      const { leader } = cluster;
      cluster.kill(leader);
      cluster.submit((leader + 1) % 4);
      cluster.run(4_000);
      cluster.restart(leader);
      cluster.run(2_000);
    }
    assert.deepEqual(accused, []);
    assert.ok(cluster.member(0).replica.archive.height > 6);
  });
});

describe('evidence at the edge', () => {
  it('E4: a refused batch that its author signed names the author, another batch nobody', () => {
    const genesis = memoryGenesis();
    const state = initialState({ genesis, consensusKey: undefined, timing: LAN_TIMING });
    const found: Evidence[] = [];
    const edge = new Edge(state, memoryVerify);
    const witness = new Witness({
      state,
      edge,
      feed: (event) => {
        assert.equal(event.type, 'evidence');
        if (event.type === 'evidence') found.push(event.evidence);
        return true;
      },
      batchOf: () => undefined,
    });
    const author = 2;
    const chainId = chainIdOf(genesis);
    const batchOf = (transactions: readonly Uint8Array[], signer = author): Batch => {
      const lane = { author, epoch: 0, boot: 1, seq: 1, createdMs: 0 };
      const { header, hash } = composeBatch(lane, transactions);
      const message = statementBytes(chainId, 0, { type: 'batch', batchHash: hash });
      const signature = memoryKeyPair(`consensus-${signer}`).sign(message);
      return sealBatch(header, signature, transactions);
    };
    const valid = transactionBy('a person');
    const forged = transactionBy('a person', 'another');
    witness.refused(batchOf([valid, valid]));
    witness.refused(batchOf([valid, forged], 1));
    assert.deepEqual(found, [], 'valid, or not signed by its author');
    witness.refused(batchOf([valid, forged, utf8('no transaction')]));
    const evidence = (found as Evidence[])[0];
    assert.ok(evidence?.kind === 'E4' && evidence.index === 1 && evidence.culprit === author);
    const council = genesisCouncil(genesis);
    assert.equal(
      verifyEvidence(evidence, { chainId, council, verify: memoryVerify }).member,
      'agency-2',
    );

    function transactionBy(sender: string, signer = sender): Uint8Array {
      const body = encodeTransactionBody({
        sender: memoryKeyPair(sender).publicKey,
        nonce: 1,
        validUntilHeight: 9,
        operations: [{ call: 1, payload: new Uint8Array(1) }],
        cosigners: [],
      });
      const message = transactionSigningBytes(chainId, transactionId(body));
      return encodeTransaction(body, memoryKeyPair(signer).sign(message));
    }
  });
});

describe('two COMMIT certificates that contradict each other', () => {
  const fork = (solo: Solo, ours: Block, theirs: Block, view: number) => {
    const effects = solo.feed({
      type: 'status',
      from: solo.others[0] as number,
      status: {
        ...{ epoch: 0, view, active: true, tipHeight: 1, have: [] },
        tip: solo.committed(theirs, view),
      },
    });
    assert.notDeepEqual(ours.hash, theirs.hash);
    const accused = effects.flatMap((effect) =>
      effect.type === 'accuse' ? [effect.evidence] : [],
    );
    const halted = effects.find((effect) => effect.type === 'halt');
    assert.equal(halted?.key, 'consensus/conflicting-certificates');
    return { accused, detail: halted.detail };
  };

  it('E2: in one view, whoever signed both is named, and the replica stops', () => {
    const solo = new Solo();
    const ours = solo.block(solo.genesis);
    const theirs = solo.block(solo.genesis, [], { timeMs: ours.header.timeMs + 5 });
    solo.finalise(ours);
    const { accused, detail } = fork(solo, ours, theirs, 0);
    const { certificate } = solo.state.committed;
    const both = solo
      .committed(theirs)
      .signers.filter((seat) => certificate?.signers.includes(seat));
    assert.ok(both.length >= solo.state.configuration.faults + 1);
    assert.deepEqual(
      accused.map(({ kind, culprit }) => [kind, culprit]),
      both.map((seat) => ['E2', seat]),
    );
    for (const seat of both) assert.match(detail, new RegExp(`E2 against ${seat}`));
  });

  it('E6: in two views, whoever reported less than it had committed, and nobody else', () => {
    const solo = new Solo();
    const ours = solo.block(solo.genesis);
    solo.finalise(ours);
    const { signers } = solo.state.committed.certificate as { signers: readonly number[] };
    // A NEWVIEW of reports that know of nothing: who stands in the certificate has forgotten it.
    solo.enter(1);
    const theirs = solo.block(solo.genesis, [], { timeMs: ours.header.timeMs + 5 }, 1);
    const { accused } = fork(solo, ours, theirs, 1);
    const reported = solo.newView(1).viewChanges.map(({ voter }) => voter);
    assert.deepEqual(
      accused.map(({ kind, culprit }) => [kind, culprit]),
      signers.filter((seat) => reported.includes(seat)).map((seat) => ['E6', seat]),
    );
    assert.ok(accused.length > 0);
  });
});
