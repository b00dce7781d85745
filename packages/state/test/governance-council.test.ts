// Councils by epoch: when an epoch ends, what follows it, and what a restart finds (M1, M2, M4).

import { strict as assert } from 'node:assert';
import { blockHash } from '@witan/ledger/block';
import { toHex } from '@witan/ledger/bytes';
import { change, report, SEAT_KEYS } from '@witan/ledger/codec-governance';
import { encodeCouncil, genesisCouncil } from '@witan/ledger/council';
import { parametersHash } from '@witan/ledger/genesis';
import { validatorsHash } from '@witan/ledger/membership';
import { openStateProof } from '@witan/ledger/state-proof';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import { joinersIn, type Sealed } from '../src/index.ts';
import { randomAct } from '../src/modules/governance/workload.ts';
import { answer, ask } from '../src/schema.ts';
import { demonstrationKey, TestLedger } from '../src/testkit.ts';
import {
  Chamber,
  chamberGenesis,
  code,
  councillorKey,
  governanceCall,
  HOUR_MS,
  seats,
  WINDOW,
} from './support/chamber.ts';
import { seededRandom } from './support/random-parcels.ts';

const PAUSE = change.parameters([{ number: 4, value: 150 }]);

/** The answer to a path, read out of its verified proof. */
function proved(chamber: Chamber, path: string): Record<string, unknown> | null {
  const { host } = chamber.ledger;
  const { proof, height } = host.query(path);
  const { stateRoot } = host.head.result;
  const opened = openStateProof(decodeStateProof(proof), {
    chainId: host.chainId,
    height,
    stateRoot,
  });
  return answer(ask(path), { opened, past: [] }) as Record<string, unknown> | null;
}

describe('governance: epochs', () => {
  it('M1: an epoch ends W_max blocks behind the first change, and later changes are included', () => {
    const chamber = new Chamber();
    chamber.enact(PAUSE);
    const { height: changedAt } = chamber.ledger.host.head;
    assert.equal(chamber.ledger.host.changedAt, changedAt);
    chamber.advance(1);
    assert.equal(chamber.rotate('agency-1', SEAT_KEYS.attest, 'new/attest'), 0);
    assert.equal(chamber.ledger.host.changedAt, changedAt, 'the first change wins');
    chamber.advance(WINDOW - 3);
    assert.equal(chamber.epoch, 0);
    chamber.advance(1);
    assert.equal(chamber.ledger.host.head.height, changedAt + WINDOW);
    const { host } = chamber.ledger;
    assert.equal(host.head.header.epochEnd, true);
    assert.equal(host.council.epoch, 1);
    assert.equal(host.changedAt, undefined);
    assert.equal(host.council.parameters.blockIntervalMsMax, 150);
    const rotated = host.council.validators[1]?.attestKey as Uint8Array;
    assert.deepEqual(rotated, demonstrationKey('new/attest'));
  });

  it('M1: a change that waits is told with every block, and the council with the last one', () => {
    const chamber = new Chamber();
    const { host } = chamber.ledger;
    const before = parametersHash(host.council.parameters);
    chamber.enact(PAUSE);
    const { changedAt } = host;
    const told: (number | undefined)[] = [];
    for (let i = 0; i < WINDOW; i++) {
      const { block, batches } = chamber.ledger.block([]);
      const { result, notice } = host.execute(block, batches);
      told.push(notice.changedAt);
      assert.equal(notice.next !== undefined, block.header.epochEnd);
      const isEnd = block.header.epochEnd;
      assert.equal(toHex(result.nextParamsHash) === toHex(before), !isEnd, 'M2: of height + 1');
      host.commit(block, result);
    }
    assert.deepEqual(told, Array(WINDOW).fill(changedAt));
    const { next } = host.execute(...lastBlock(chamber)).notice;
    assert.equal(next, undefined, 'the first block of an epoch ends none');
  });

  it('M2: the result of the last block names the next council, and the one before does not', () => {
    const chamber = new Chamber();
    chamber.admit('joiner');
    const old = validatorsHash(chamber.ledger.host.council.validators);
    chamber.enact(change.add('joiner'));
    const { host } = chamber.ledger;
    assert.deepEqual(host.head.result.nextValidatorsHash, old);
    chamber.toNextEpoch();
    assert.deepEqual(chamber.seated, [...seats(4), 'joiner']);
    const fresh = validatorsHash(host.council.validators);
    assert.deepEqual(host.head.result.nextValidatorsHash, fresh);
    assert.deepEqual(host.head.header.validatorsHash, old);
    chamber.advance(1);
    assert.deepEqual(host.head.header.validatorsHash, fresh);
    assert.deepEqual(host.council.baseHash, host.head.header.parent);
  });

  it('M2: a block of another epoch than its parent leads to is not executed', () => {
    const chamber = new Chamber();
    const { block } = chamber.ledger.block([]);
    const other = { ...block, hash: new Uint8Array(32), header: { ...block.header, epoch: 1 } };
    assert.throws(() => chamber.ledger.host.execute(other, []), /M2/);
  });

  it('Resolution 3: an epoch has a longest length, and goes on with the same council', () => {
    const chamber = new Chamber(
      chamberGenesis(4, { epochBlocksMax: 40, epochBytesPerMember: 2 ** 20 }),
    );
    chamber.advance(39);
    assert.equal(chamber.epoch, 0);
    chamber.advance(1);
    assert.equal(chamber.epoch, 1);
    assert.deepEqual(chamber.seated, seats(4));
    assert.equal(chamber.ledger.host.council.baseHeight, 40);
  });

  it('M2: every council there ever was is read by its epoch, with a proof, and no other', () => {
    const chamber = new Chamber();
    chamber.admit('joiner');
    chamber.enact(change.replace('agency-2', 'joiner'));
    assert.equal(proved(chamber, 'governance/councils/1'), null);
    assert.equal(
      proved(chamber, 'governance/reconfigurations/0')?.changedAt,
      chamber.ledger.host.changedAt,
    );
    chamber.toNextEpoch();
    const names = [0, 1].map((epoch) => {
      const council = proved(chamber, `governance/councils/${epoch}`);
      return ((council as Record<string, unknown>).validators as { member: string }[]).map(
        ({ member }) => member,
      );
    });
    assert.deepEqual(names, [seats(4), ['agency-0', 'agency-1', 'joiner', 'agency-3']]);
    assert.deepEqual(
      (proved(chamber, 'registry/members') as unknown as { member: string }[]).map((m) => m.member),
      names[1],
    );
  });

  it('OVER-8: a restart at any height finds the council, what waits, and goes on alike', () => {
    const chamber = new Chamber();
    chamber.admit('joiner');
    chamber.enact(change.add('joiner'));
    const { genesis } = chamber.ledger;
    for (let i = 0; i < 2 * WINDOW; i++) {
      const { council, changedAt, head } = chamber.ledger.host;
      chamber.ledger.flush();
      const again = chamber.ledger.reopened();
      assert.deepEqual(encodeCouncil(again.host.council), encodeCouncil(council));
      assert.equal(again.host.changedAt, changedAt);
      assert.deepEqual(again.host.head, head);
      // From here on the restarted one goes on.
      again.timeMs = chamber.ledger.timeMs;
      chamber.ledger = again;
      chamber.advance(1);
    }
    assert.equal(chamber.epoch, 1);
    assert.equal(chamber.seated.length, 5);
    const council = new TestLedger({ genesis }).host.council;
    assert.deepEqual(encodeCouncil(council), encodeCouncil(genesisCouncil(genesis)));
  });
});

describe('governance: a random life', () => {
  const keys = new Map<string, Uint8Array>();
  const keyOf = (name: string): Uint8Array => {
    const key = keys.get(name) ?? demonstrationKey(name);
    keys.set(name, key);
    return key;
  };

  function lived(restarts: boolean): { roots: string[]; epoch: number } {
    let ledger = new TestLedger();
    const random = seededRandom(11);
    const pauses = seededRandom(12);
    const roots: string[] = [];
    for (let nonce = 0; nonce < 150; nonce++) {
      const { host, timeMs } = ledger;
      const sealedHashAt = (at: number): Uint8Array => ledger.sealedHashAt(at);
      const { height } = host.head;
      const scenery = { state: host.view(), random, keyOf, timeMs, height, sealedHashAt };
      const { as, operations, cosigners = [] } = randomAct(scenery);
      const signed = { sender: keyOf(as), operations, cosigners: cosigners.map(keyOf), nonce };
      ledger.submit(signed);
      roots.push(toHex(host.head.result.stateRoot));
      if (!restarts || pauses(10) > 0) continue;
      ledger.flush();
      const again = ledger.reopened();
      again.timeMs = ledger.timeMs;
      ledger = again;
    }
    return { roots, epoch: ledger.host.council.epoch };
  }

  it('OVER-8: restarts now and then change no root, through epochs that come as they may', () => {
    const [straight, broken] = [lived(false), lived(true)];
    assert.deepEqual(broken.roots, straight.roots);
    assert.ok(straight.epoch >= 3, `epoch ${straight.epoch}`);
  });
});

describe('governance: catch-up', () => {
  it('GOV-13: a report is judged alike whether the header that it names is committed yet or not', () => {
    const chamber = new Chamber();
    chamber.advance(2);
    const behind = new TestLedger({ genesis: chamber.ledger.genesis });
    const made: Parameters<TestLedger['host']['commit']>[] = [];
    const { host } = chamber.ledger;
    const again = (height: number): void => {
      const { header } = host.archive.sealed(height) as Sealed;
      const block = { hash: blockHash(header), header, references: [] };
      made.push([block, behind.host.execute(block, []).result]);
    };
    for (const height of [1, 2]) again(height);
    for (let i = 0; i < 10; i++) {
      chamber.advance(1);
      again(host.head.height);
    }
    // The report names height 9, of which the node behind has committed nothing.
    const operation = governanceCall('reportPresence', report.encode(chamber.report()));
    const sender = demonstrationKey('agency-1/network');
    const bytes = chamber.ledger.transaction({ sender, operations: [operation] });
    const { block, batches } = chamber.ledger.block([[bytes]]);
    const expected = host.execute(block, batches);
    assert.deepEqual(behind.host.execute(block, batches), expected);
    for (const [one, result] of made) behind.host.commit(one, result);
    behind.host.commit(block, expected.result);
    assert.equal(behind.host.archive.outcomes(block.header.height)[0]?.code, 0);
  });
});

describe('governance: joining', () => {
  it('GOV-3: invited, joined, ready, voted in: it has weight when its epoch begins, not before', () => {
    const chamber = new Chamber();
    const { id, code: invited } = chamber.invite('agency-1', 'joiner');
    assert.equal(invited, 0);
    assert.equal(chamber.requestJoin(id, 'joiner'), 0);
    const [joiner] = joinersIn(chamber.ledger.host.view());
    assert.equal(joiner?.member, 'joiner', 'listed with the block that accepted it');
    assert.deepEqual(joiner?.networkKey, demonstrationKey('joiner/network'));
    assert.deepEqual(joiner?.addresses, ['/ip4/127.0.0.1/tcp/26600']);
    const early = chamber.propose('agency-0', change.add('joiner'));
    assert.equal(early.code, code('governance/not-ready'));
    assert.equal(chamber.ready('joiner'), 0);
    const { code: ok, id: proposal } = chamber.propose('agency-0', change.add('joiner'));
    assert.equal(ok, 0);
    assert.equal(chamber.vote('joiner', proposal), code('governance/no-councillor'));
    assert.equal(chamber.vote('agency-1', proposal), 0);
    assert.equal(chamber.vote('agency-2', proposal), 0);
    assert.deepEqual(joinersIn(chamber.ledger.host.view()), []);
    const soon = chamber.propose('joiner', change.renew());
    assert.equal(soon.code, code('governance/no-councillor'), 'enacted, and not seated yet');
    chamber.toNextEpoch();
    assert.equal(chamber.propose('joiner', change.renew()).code, 0);
  });

  it('GOV-3: an invitation admits one key, once, until it expires', () => {
    const chamber = new Chamber();
    const { id } = chamber.invite('agency-0', 'joiner');
    assert.equal(
      chamber.requestJoin(new Uint8Array(20), 'joiner'),
      code('governance/invitation-unknown'),
    );
    const foreign = chamber.requestJoin(id, 'other');
    assert.equal(foreign, code('governance/invitation-foreign'));
    chamber.ledger.timeMs += 2 * 3_600_000;
    assert.equal(chamber.requestJoin(id, 'joiner'), code('governance/invitation-expired'));
    const again = chamber.invite('agency-0', 'joiner');
    assert.equal(chamber.requestJoin(again.id, 'joiner'), 0);
    assert.equal(chamber.requestJoin(again.id, 'joiner'), code('governance/invitation-used'));
    const past = chamber.invite('agency-0', 'late', undefined, chamber.timeMs);
    assert.equal(past.code, code('governance/deadline-invalid'));
    const twice = chamber.invite('agency-0', 'agency-3');
    assert.equal(twice.code, code('governance/member-exists'));
    const outsider = chamber.invite('joiner', 'friend');
    assert.equal(outsider.code, code('governance/no-councillor'));
  });

  it('MOD-10: a member has two agencies joining, others have room; who gives up makes some', () => {
    const chamber = new Chamber();
    const names = ['one', 'two', 'three'];
    const invited = names.map((name) => chamber.invite('agency-0', name).id);
    const codes = names.map((name, i) => chamber.requestJoin(invited[i] as Uint8Array, name));
    assert.deepEqual(codes, [0, 0, code('governance/joiners-full')]);
    const other = chamber.invite('agency-1', 'four');
    assert.equal(chamber.requestJoin(other.id, 'four'), 0);
    assert.equal(chamber.leave('one').code, 0);
    assert.equal(chamber.member('one')?.status, 3);
    assert.equal(chamber.requestJoin(invited[2] as Uint8Array, 'three'), 0);
    const joiners = joinersIn(chamber.ledger.host.view()).map(({ member }) => member);
    assert.deepEqual(joiners, ['four', 'three', 'two']);
  });

  it('MOD-11: joining ends after a month, and makes room', () => {
    const chamber = new Chamber();
    chamber.admit('one');
    chamber.admit('two');
    chamber.ledger.timeMs += 30 * 24 * HOUR_MS;
    const late = chamber.propose('agency-0', change.add('one'));
    assert.equal(late.code, code('governance/not-joining'));
    chamber.admit('three');
    const joiners = joinersIn(chamber.ledger.host.view()).map(({ member }) => member);
    assert.deepEqual(joiners, ['three']);
    assert.equal(chamber.member('one')?.status, 3);
  });

  it('MOD-11: whom the month ran out on is invited anew, and comes with new keys', () => {
    const chamber = new Chamber();
    chamber.admit('one');
    const waiting = chamber.invite('agency-0', 'one', councillorKey('early'));
    assert.equal(waiting.code, code('governance/member-exists'));
    chamber.ledger.timeMs += 30 * 24 * HOUR_MS;
    const { code: invited, id } = chamber.invite('agency-0', 'one', councillorKey('second'));
    assert.equal(invited, 0);
    assert.equal(chamber.requestJoin(id, 'second'), 0);
    const joiner = chamber.member('one');
    assert.equal(joiner?.status, 1);
    assert.deepEqual(joiner?.networkKey, demonstrationKey('second/network'));
    const old = chamber.ready('one');
    assert.equal(old, code('governance/not-a-member'), 'its former keys are revoked');
    assert.equal(chamber.ready('second'), 0);
    assert.equal(chamber.propose('agency-0', change.add('one')).code, 0);
  });

  it('GOV-3: an invitation ends with the seat of its inviter', () => {
    const chamber = new Chamber(chamberGenesis(5));
    const { id } = chamber.invite('agency-4', 'joiner');
    chamber.enact(change.remove('agency-4'));
    chamber.toNextEpoch();
    assert.equal(chamber.requestJoin(id, 'joiner'), code('governance/invitation-expired'));
  });

  it('M4: READY counts in the epoch in which it was reported', () => {
    const chamber = new Chamber();
    chamber.admit('joiner');
    chamber.enact(change.renew());
    chamber.toNextEpoch();
    const late = chamber.propose('agency-0', change.add('joiner'));
    assert.equal(late.code, code('governance/not-ready'));
    assert.equal(chamber.ready('joiner'), 0, 'again, in this epoch');
    assert.equal(chamber.ready('joiner'), code('governance/too-often'));
    assert.equal(chamber.propose('agency-0', change.add('joiner')).code, 0);
  });

  it('M4: READY of a member that returned starts a new epoch with the same council', () => {
    const chamber = new Chamber();
    assert.equal(chamber.returned('agency-2'), 0);
    assert.deepEqual(chamber.events(), ['EpochRequested']);
    const again = chamber.returned('agency-2');
    assert.equal(again, code('governance/too-often'), 'one epoch is enough');
    chamber.toNextEpoch();
    assert.deepEqual(chamber.seated, seats(4));
    for (let i = 1; i < 8; i++) {
      assert.equal(chamber.returned('agency-2'), 0);
      chamber.toNextEpoch();
    }
    assert.equal(chamber.returned('agency-2'), code('governance/too-often'), 'MOD-10');
  });

  it('M4: READY of a joiner that comes when it is seated starts no epoch', () => {
    const chamber = new Chamber();
    chamber.admit('joiner');
    const late = chamber.report();
    chamber.enact(change.add('joiner'));
    const wrong = code('governance/epoch-not-next');
    assert.equal(chamber.ready('joiner', late), wrong, 'seated, and its epoch is still to begin');
    chamber.toNextEpoch();
    assert.equal(chamber.ready('joiner', late), wrong);
    assert.equal(chamber.ledger.host.changedAt, undefined);
  });

  it('S5: a learner asks for the epoch in which it may sign; another one starts nothing', () => {
    const chamber = new Chamber();
    const wrong = code('governance/epoch-not-next');
    assert.equal(chamber.returned('agency-2', 2), wrong, 'epoch 1 would not let it sign');
    assert.equal(chamber.returned('agency-2', 0), wrong);
    assert.equal(chamber.ledger.host.changedAt, undefined);
    assert.equal(chamber.returned('agency-2', 1), 0);
    chamber.toNextEpoch();
    assert.equal(chamber.returned('agency-2', 1), wrong, 'it has begun');
    assert.equal(chamber.ledger.host.changedAt, undefined);
  });

  it('GOV-13: a report names a header that is the ledger’s own, final everywhere and recent', () => {
    const chamber = new Chamber();
    chamber.advance(10);
    const [good, older] = [chamber.report(), chamber.report(2)];
    const wrong = code('governance/report-false');
    assert.equal(chamber.present('agency-1', { ...good, sealedHash: older.sealedHash }), wrong);
    const { height } = chamber.ledger.host.head;
    assert.equal(chamber.present('agency-1', chamber.report(height)), wrong, 'still in flight');
    assert.equal(chamber.present('nobody', good), code('governance/not-a-member'));
    assert.equal(chamber.present('agency-1', older), 0);
    assert.equal(chamber.present('agency-1'), code('governance/too-often'));
    chamber.advance(1_010);
    assert.equal(chamber.present('agency-2', older), wrong, 'too old');
  });
});

function lastBlock(chamber: Chamber): Parameters<Chamber['ledger']['host']['execute']> {
  const { block, batches } = chamber.ledger.block([]);
  return [block, batches];
}
