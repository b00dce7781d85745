// Proposals: who decides, what was rehearsed, and what must not happen (GOV-1, 2, 4, 5; O5).

import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { change, SEAT_KEYS } from '@witan/ledger/codec-governance';
import type { Change } from '@witan/ledger/codec-governance-fields';
import { quorum } from '@witan/ledger/membership';
import { GOVERNANCE_ERRORS } from '../src/modules/governance/errors.ts';
import { demonstrationKey } from '../src/testkit.ts';
import { Chamber, chamberGenesis, code, councillorKey, HOUR_MS, seats } from './support/chamber.ts';

const RENEW = change.renew();
const pause = (ms: number): Change => change.parameters([{ number: 4, value: ms }]);

/** Blocks with a batch of each of these seats, until the others count as absent. */
function othersFallSilent(chamber: Chamber, present: readonly string[]): void {
  chamber.advance(995);
  for (const member of present) speaks(chamber, member);
  chamber.advance(10);
}

/** A block with a batch of this member's lane: what it carries is refused, and it is present. */
function speaks(chamber: Chamber, member: string): void {
  const { ledger } = chamber;
  const lanes = chamber.seated.map((name): Uint8Array[] =>
    name === member
      ? [
          ledger.transaction({
            sender: new Uint8Array(33).fill(1),
            operations: [{ call: 1, payload: new Uint8Array(1) }],
          }),
        ]
      : [],
  );
  ledger.commitLanes(lanes);
}

describe('governance: votes', () => {
  it('GOV-1: a quorum of members enacts, whoever they are, and one less does not', () => {
    for (const count of [4, 5, 7]) {
      const chamber = new Chamber(chamberGenesis(count));
      const { id } = chamber.propose('agency-0', pause(150));
      const needed = quorum(count);
      for (let i = 1; i < needed; i++) {
        assert.equal(chamber.proposal(id).status, 1, `${i} of ${needed}`);
        assert.equal(chamber.vote(`agency-${count - i}`, id), 0);
      }
      assert.equal(chamber.proposal(id).status, 2);
      assert.ok(chamber.events().includes('ProposalEnacted'));
    }
  });

  it('GOV-1: a member votes once, and a vote against is no approval', () => {
    const chamber = new Chamber();
    const { id } = chamber.propose('agency-0', pause(150));
    assert.equal(chamber.vote('agency-0', id), code('governance/vote-cast'), 'proposing is a vote');
    assert.equal(chamber.vote('agency-1', id, false), 0);
    assert.equal(chamber.vote('agency-1', id), code('governance/vote-cast'));
    assert.equal(chamber.vote('agency-2', id), 0);
    assert.equal(chamber.proposal(id).status, 1);
    assert.equal(chamber.vote('nobody', id), code('governance/no-councillor'));
    assert.equal(chamber.vote('agency-3', id), 0);
    assert.equal(chamber.proposal(id).status, 2);
  });

  it('GOV-1: votes of a member that has lost its seat by then do not count', () => {
    const chamber = new Chamber(chamberGenesis(5));
    const { id } = chamber.propose('agency-4', pause(150));
    assert.equal(chamber.vote('agency-3', id), 0);
    chamber.enact(change.remove('agency-3'));
    chamber.toNextEpoch();
    assert.equal(chamber.vote('agency-0', id), 0);
    assert.deepEqual(chamber.events(), ['ProposalStale'], 'GOV-4: the council is another');
  });

  it('GOV-5: what is enacted, withdrawn, stale or lapsed stays so, and fires once', () => {
    const chamber = new Chamber(chamberGenesis(5));
    const unknown = new Uint8Array(20);
    assert.equal(
      chamber.vote('agency-1', unknown, true, new Uint8Array(32)),
      code('governance/proposal-unknown'),
    );
    const enacted = chamber.enact(pause(150));
    const { changedAt } = chamber.ledger.host;
    assert.equal(chamber.vote('agency-4', enacted), code('governance/proposal-closed'));
    assert.equal(chamber.ledger.host.changedAt, changedAt);
    const { id } = chamber.propose('agency-0', pause(160));
    assert.equal(chamber.withdraw('agency-1', id), code('governance/not-proposer'));
    assert.equal(chamber.withdraw('agency-0', id), 0);
    assert.equal(chamber.withdraw('agency-0', id), code('governance/proposal-closed'));
    assert.equal(chamber.vote('agency-1', id), code('governance/proposal-closed'));
  });

  it('MOD-10: a member has one open proposal; one that lapsed makes room', () => {
    const chamber = new Chamber();
    const { id } = chamber.propose('agency-0', RENEW);
    const second = chamber.propose('agency-0', RENEW);
    assert.equal(second.code, code('governance/proposal-open'));
    chamber.ledger.timeMs += 2 * HOUR_MS;
    assert.equal(chamber.vote('agency-1', id), code('governance/proposal-lapsed'));
    assert.equal(chamber.propose('agency-0', RENEW).code, 0);
    assert.equal(chamber.proposal(id).status, 5);
    for (const deadlineMs of [chamber.timeMs, chamber.timeMs + 31 * 24 * HOUR_MS]) {
      const late = chamber.propose('agency-1', RENEW, { deadlineMs });
      assert.equal(late.code, code('governance/deadline-invalid'));
    }
  });
});

describe('governance: rehearsal', () => {
  it('GOV-4: a proposal states quorum and fault tolerance before and after, and who moves', () => {
    const chamber = new Chamber();
    chamber.admit('joiner');
    const { id } = chamber.propose('agency-0', change.add('joiner'));
    const { rehearsal } = chamber.proposal(id);
    assert.deepEqual(rehearsal.before, { members: 4, quorum: 3, tolerance: 1 });
    assert.deepEqual(rehearsal.after, { members: 5, quorum: 4, tolerance: 1 });
    assert.deepEqual([rehearsal.joining, rehearsal.leaving], [['joiner'], []]);
    assert.equal(rehearsal.live, 5);
  });

  it('GOV-4: a vote signs the rehearsal; for another effect it is refused', () => {
    const chamber = new Chamber();
    const one = chamber.propose('agency-0', pause(150)).id;
    const two = chamber.propose('agency-1', pause(160)).id;
    const other = chamber.proposal(two).rehearsal.hash;
    assert.equal(chamber.vote('agency-2', one, true, other), code('governance/rehearsal-differs'));
    assert.notDeepEqual(other, chamber.proposal(one).rehearsal.hash);
  });

  it('GOV-4: what was enacted in between makes a proposal stale, and its votes void', () => {
    const chamber = new Chamber();
    const { id } = chamber.propose('agency-1', pause(160));
    assert.equal(chamber.vote('agency-2', id), 0);
    chamber.enact(pause(150));
    assert.equal(chamber.vote('agency-3', id), 0);
    assert.deepEqual(chamber.events(), ['ProposalStale']);
    assert.equal(chamber.proposal(id).status, 4);
    chamber.toNextEpoch();
    assert.equal(chamber.ledger.host.council.parameters.blockIntervalMsMax, 150);
  });

  it('GOV-4: keys are their members’ own: rotating one voids no vote, on its removal or other', () => {
    const chamber = new Chamber(chamberGenesis(7));
    const { id } = chamber.propose('agency-0', change.remove('agency-6'), {
      acceptsZeroSlack: true,
    });
    for (const by of ['agency-1', 'agency-2', 'agency-3']) assert.equal(chamber.vote(by, id), 0);
    for (const member of ['agency-0', 'agency-1', 'agency-2', 'agency-3', 'agency-4']) {
      speaks(chamber, member);
    }
    assert.equal(chamber.rotate('agency-6', SEAT_KEYS.network, 'fresh/6'), 0);
    assert.equal(chamber.rotate('agency-6', SEAT_KEYS.consensus, 'fresh/6c'), 0);
    assert.equal(chamber.rotate('agency-5', SEAT_KEYS.attest, 'fresh/5'), 0);
    assert.equal(chamber.vote('agency-4', id), 0);
    assert.equal(chamber.proposal(id).status, 2);
    chamber.toNextEpoch();
    assert.deepEqual(chamber.seated, seats(6));
    const { validators } = chamber.ledger.host.council;
    assert.deepEqual(validators[5]?.attestKey, demonstrationKey('fresh/5'), 'and it stands');
  });

  it('GOV-4: the keys of a joiner are part of what was rehearsed', () => {
    const chamber = new Chamber();
    chamber.admit('joiner');
    const { id } = chamber.propose('agency-0', change.add('joiner'));
    assert.equal(chamber.leave('joiner').code, 0);
    const again = chamber.invite('agency-0', 'joiner', councillorKey('second'));
    assert.equal(chamber.requestJoin(again.id, 'second'), 0);
    assert.equal(chamber.ready('second'), 0);
    assert.equal(chamber.vote('agency-1', id), 0);
    assert.deepEqual(chamber.events(), ['ProposalStale']);
  });

  it('GOV-4: a joiner that gave up makes the proposal to seat it stale', () => {
    const chamber = new Chamber();
    chamber.admit('joiner');
    const { id } = chamber.propose('agency-0', change.add('joiner'));
    assert.equal(chamber.leave('joiner').code, 0);
    assert.equal(chamber.vote('agency-1', id), 0);
    assert.equal(chamber.proposal(id).status, 4);
  });

  it('GOV-4: changes that say too much, too little or nothing are refused', () => {
    const chamber = new Chamber();
    const refusals: readonly (readonly [Change, Parameters<typeof code>[0]])[] = [
      [{ ...RENEW, member: 'agency-1' }, 'governance/change-malformed'],
      [change.add(''), 'governance/change-malformed'],
      [{ ...RENEW, kind: 4 }, 'governance/change-malformed'],
      [change.add('nobody'), 'governance/member-unknown'],
      [change.add('agency-1'), 'governance/not-joining'],
      [change.remove('nobody'), 'governance/not-seated'],
      [pause(200), 'governance/change-empty'],
      [change.parameters([{ number: 3, value: 200 }]), 'governance/parameter-fixed'],
      [change.parameters([{ number: 99, value: 1 }]), 'governance/parameter-fixed'],
      [pause(0), 'governance/parameter-out-of-range'],
      [change.quota('agency-1', 1, 1), 'governance/parameter-out-of-range'],
      [change.quota('agency-1', 2 ** 50, 1_000), 'governance/budgets-exceed-capacity'],
      [
        change.parameters([{ number: 6, value: Number.MAX_SAFE_INTEGER }]),
        'governance/budgets-exceed-capacity',
      ],
    ];
    for (const [proposed, key] of refusals) {
      assert.equal(chamber.propose('agency-0', proposed).code, code(key), key);
    }
  });
});

describe('governance: the liveness guard', () => {
  it('GOV-2: fewer than four members, or more than the protocol allows, are refused (O5)', () => {
    const chamber = new Chamber();
    const small = chamber.propose('agency-0', change.remove('agency-3'));
    assert.equal(small.code, code('governance/council-too-small'));
    assert.equal(chamber.leave('agency-3').code, code('governance/council-too-small'));
    const full = new Chamber(chamberGenesis(100));
    full.admit('joiner');
    const large = full.propose('agency-0', change.add('joiner'));
    assert.equal(large.code, code('governance/council-too-large'));
  });

  it('M5: at most a third of the council moves in one epoch', () => {
    const chamber = new Chamber(chamberGenesis(6, { windowHeights: 12 }));
    chamber.enact(change.remove('agency-5'));
    const { id } = chamber.propose('agency-0', change.remove('agency-4'), {
      acceptsZeroSlack: true,
    });
    for (const member of ['agency-1', 'agency-2']) chamber.vote(member, id);
    assert.equal(chamber.vote('agency-5', id), 0, 'it sits until the epoch ends');
    assert.equal(chamber.proposal(id).status, 2);
    chamber.toNextEpoch();
    assert.deepEqual(chamber.seated, seats(4));
    chamber.admit('one');
    chamber.admit('two');
    chamber.enact(change.add('one'));
    const more = chamber.propose('agency-0', change.add('two'));
    assert.equal(more.code, code('governance/too-many-changes'));
  });

  it('GOV-2: from 4 to 5 with one member down, the fifth would halt the ledger: refused (O5)', () => {
    const chamber = new Chamber();
    othersFallSilent(chamber, ['agency-0', 'agency-1']);
    chamber.admit('joiner');
    const two = chamber.propose('agency-0', change.add('joiner'), { acceptsZeroSlack: true });
    assert.equal(two.code, code('governance/quorum-at-risk'), 'three live, four needed');
    speaks(chamber, 'agency-2');
    const three = chamber.propose('agency-0', change.add('joiner'));
    assert.equal(three.code, code('governance/zero-slack'), 'four live, four needed');
    assert.equal(
      chamber.propose('agency-0', change.add('joiner'), { acceptsZeroSlack: true }).code,
      0,
    );
    speaks(chamber, 'agency-3');
    assert.equal(chamber.propose('agency-1', change.add('joiner')).code, 0, 'five live');
  });

  it('GOV-2: the guard is asked again by the vote that would enact, which then waits', () => {
    const chamber = new Chamber();
    chamber.admit('joiner');
    const deadlineMs = chamber.timeMs + 10 * HOUR_MS;
    const { id } = chamber.propose('agency-0', change.add('joiner'), { deadlineMs });
    assert.equal(chamber.vote('agency-1', id), 0);
    othersFallSilent(chamber, ['agency-0', 'agency-1']);
    assert.equal(chamber.vote('agency-2', id), code('governance/not-ready'));
    assert.equal(chamber.ready('joiner'), 0);
    assert.equal(chamber.vote('agency-2', id), code('governance/quorum-at-risk'));
    assert.equal(chamber.proposal(id).status, 1);
    speaks(chamber, 'agency-2');
    speaks(chamber, 'agency-3');
    assert.equal(chamber.vote('agency-2', id), 0);
    assert.equal(chamber.proposal(id).status, 2);
  });

  it('GOV-13: a batch of its lane makes a member present, whatever it carries', () => {
    const chamber = new Chamber();
    assert.equal(chamber.budget('agency-3').seenHeight, 0);
    speaks(chamber, 'agency-3');
    assert.equal(chamber.budget('agency-3').seenHeight, chamber.ledger.host.head.height);
    assert.equal(chamber.budget('agency-2').seenHeight, 0);
  });
});

describe('governance: refusals', () => {
  it('every refusal is given in a test', () => {
    const folder = new URL('./', import.meta.url);
    const files = readdirSync(folder).filter((file) => file.startsWith('governance-'));
    const text = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
    for (const key of [...Object.keys(GOVERNANCE_ERRORS), 'governance/quota-exceeded']) {
      assert.ok(text.includes(`code('${key}')`) || text.includes(`'${key}'],`), key);
    }
  });
});
