// Councils hand over to councils: from the one that a reader trusts to any later one, over links
// that its quorum cosigned, and over nothing else (light-client.md §9). Method: histories of small
// councils, and links in which one rule at a time is broken while all others hold.

import { strict as assert } from 'node:assert';
import { concatBytes } from '@witan/ledger/bytes';
import { encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { encodeCouncilDelta } from '@witan/ledger/council-delta';
import {
  decodeEpochLinks,
  type EpochLink,
  type EpochLinks,
  encodeEpochLinks,
  epochsOfLinks,
} from '@witan/ledger/epoch-links';
import { ZERO_HASH } from '@witan/ledger/hash';
import { receiptBytesMax } from '@witan/ledger/limits';
import { decodeLinkedReceipt } from '@witan/ledger/linked-receipt';
import { encodeLinkedReceipt } from '@witan/ledger/linked-receipt-writer';
import { validatorsHash } from '@witan/ledger/membership';
import { prefixProof } from '@witan/ledger/merkle-log';
import {
  applyEpochLinks,
  type LinksReader,
  type Reached,
  type Trust,
  verifyReceipt,
} from '@witan/light-client';
import { decodeTrustState, encodeTrustState } from '@witan/light-client/trust-state';
import {
  agency,
  councilOf,
  FIRST_SECONDS,
  firstQuorum,
  History,
  receiptOf,
} from './epoch-history.ts';
import { quickVerify, strictVerify, useNativeSha256 } from './quick-crypto.ts';

const nowMs = (FIRST_SECONDS + 30 * 86_400) * 1_000;
const DAY_MS = 86_400_000;

function apply(
  trust: Trust,
  links: Uint8Array,
  options: Partial<LinksReader> = {},
): Promise<Reached> {
  return applyEpochLinks(trust, links, { verify: strictVerify, nowMs, ...options });
}

function changed(
  bytes: Uint8Array,
  change: (links: EpochLink[]) => void,
  rest: Partial<EpochLinks> = {},
): Uint8Array {
  const file = decodeEpochLinks(bytes);
  const links = [...file.links];
  change(links);
  return encodeEpochLinks({ ...file, ...rest, links });
}

function withFirst(bytes: Uint8Array, part: Partial<EpochLink>): Uint8Array {
  return changed(bytes, (links) => {
    links[0] = { ...(links[0] as EpochLink), ...part };
  });
}

const refused = (key: string): { readonly name: string; readonly key: string } => {
  return { name: 'VerifyError', key };
};

describe('links between epochs', () => {
  useNativeSha256();
  // One agency after the other leaves; from the first council the third is the last to be reached.
  const councils = ['abcdefg', 'abcdefh', 'abcdeih', 'abcjeih', 'abcjkih'].map(councilOf);
  let history: History;

  before(() => {
    history = new History(councils);
  });

  it('lead as far as a quorum of the old council is still in office, and then on', async () => {
    const bytes = history.links();
    assert.deepEqual(epochsOfLinks(bytes), { from: 0, to: 4, size: history.head(3).size });
    const { trust, steps } = await apply(history.trust(), bytes);
    assert.equal(trust.epoch, 4);
    assert.deepEqual(trust.validators, councils[4]);
    assert.deepEqual(trust.validatorsHash, validatorsHash(councils[4] ?? []));
    assert.deepEqual(
      steps.map(({ head }) => head.epoch),
      [2, 3],
    );
    assert.deepEqual(
      steps.map(({ head }) => head.cosignatures.length),
      [5, 5],
    );
    assert.deepEqual(
      steps.map(({ council }) => council.validators),
      [councils[2], councils[3]],
    );
    const { size, root } = history.head(3);
    const seconds = FIRST_SECONDS + 3 * 86_400;
    assert.deepEqual([trust.head?.size, trust.head?.root], [size, root]);
    const late = ((trust.head?.attestedAtMs ?? 0) - seconds * 1_000) / 1_000;
    assert.ok(late >= 0 && late < 7, 'one of the honest signers vouches for the time');
  });

  it('of one step are a file of the same form, and one after the other reach as far', async () => {
    let trust = history.trust();
    for (let epoch = 0; epoch < 4; epoch++) {
      const { head: _, ...moved } = trust;
      const reached = await apply(moved, history.links(epoch, epoch + 1));
      assert.equal(reached.steps.length, 1);
      trust = reached.trust;
    }
    assert.deepEqual(trust.validators, councils[4]);
  });

  it('made for an older reader serve a newer one, and lead an up-to-date one nowhere', async () => {
    const bytes = history.links();
    for (const epoch of [1, 2, 3]) {
      assert.equal((await apply(history.trust(epoch), bytes)).trust.epoch, 4);
    }
    const { trust, steps } = await apply(history.trust(4), bytes);
    assert.deepEqual([trust, steps], [history.trust(4), []]);
  });

  it('that begin later than the trust are unknown, not false', async () => {
    const late = apply(history.trust(), history.links(1));
    await assert.rejects(late, { name: 'DecodeError', key: 'epoch/unknown' });
  });

  it('begin with the trusted list and with no other', async () => {
    const other = new History(['abcdefz', 'abcdefh'].map(councilOf));
    await assert.rejects(apply(history.trust(), other.links()), refused('epoch/unlinked'));
  });

  it('of another chain are foreign', async () => {
    const foreign = new History(councils, { header: () => ({ chainId: ZERO_HASH }) });
    await assert.rejects(apply(history.trust(), foreign.links()), refused('receipt/foreign-chain'));
  });

  it('rule 1: fewer than a quorum of the trusted council is not enough', async () => {
    // Four of the trusted seven, and with them all of the council in office.
    const others = new History(['abcdefg', 'abcdhij', 'abcdhijk'].map(councilOf));
    const [own] = decodeEpochLinks(others.links(0, 1)).links;
    const signing = encodeCouncilDelta(councilOf('abcdefg'), councilOf('abcdhij'));
    const [later] = decodeEpochLinks(others.links(1, 2)).links;
    assert.ok(own !== undefined && later !== undefined);
    const skip = withFirst(others.links(0, 1), { ...later, signing });
    await assert.rejects(apply(others.trust(), skip), {
      ...refused('epoch/quorum'),
      message: /0 of 5 of the trusted council/,
    });
  });

  it('rule 1: signatures count when they are valid, once for each key, and not before', async () => {
    const bytes = history.links(0, 1);
    const of = (voters: readonly number[], as = voters): Uint8Array =>
      encodeCosignatures(
        voters.map((voter, i) => {
          const signer = councils[0]?.[as[i] as number];
          return history.cosign(0, signer ?? assert.fail(), voter);
        }),
      );
    await apply(history.trust(), withFirst(bytes, { cosignatures: of([0, 2, 3, 5, 6]) }));
    const four = withFirst(bytes, { cosignatures: of([0, 2, 3, 5]) });
    await assert.rejects(apply(history.trust(), four), refused('epoch/quorum'));
    const forged = withFirst(bytes, { cosignatures: of([0, 1, 2, 3, 4], [0, 1, 2, 3, 3]) });
    await assert.rejects(apply(history.trust(), forged), refused('epoch/quorum'));
    const spare = { cosignatures: of([0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 3, 5]) };
    await apply(history.trust(), withFirst(bytes, spare));
    const nobody = withFirst(bytes, { cosignatures: of([0, 1, 2, 3, 9], [0, 1, 2, 3, 4]) });
    await assert.rejects(apply(history.trust(), nobody), refused('checkpoint/quorum'));
  });

  it('rule 1: one key in two seats of the later council counts once', async () => {
    const twice = [...councilOf('abcd'), { ...agency('d'), member: 'x' }];
    const two = new History([councilOf('abcdefg'), twice, councilOf('abcd')]);
    const signing = encodeCouncilDelta(councilOf('abcdefg'), twice);
    const [later] = decodeEpochLinks(two.links(1, 2)).links;
    const skip = withFirst(two.links(0, 1), { ...(later as EpochLink), signing });
    await assert.rejects(apply(two.trust(), skip), refused('epoch/quorum'));
  });

  it('rule 2: the entry ends its epoch and names the next list', async () => {
    const open = new History(councils, { header: () => ({ epochEnd: false }) });
    await assert.rejects(apply(open.trust(), open.links()), refused('epoch/unlinked'));
    const next = encodeCouncilDelta(councils[0] ?? [], councilOf('abcdefz'));
    const other = withFirst(history.links(0, 1), { next });
    await assert.rejects(apply(history.trust(), other), refused('epoch/unlinked'));
  });

  it('rule 3: a quorum that names another council of the trusted epoch stops everything', async () => {
    const usurped = councilOf('abcdefg').map((seat, i) =>
      i === 6 ? { ...seat, name: 'x' } : seat,
    );
    const fork = new History([usurped, councilOf('abcdefh')]);
    const trusted = councilOf('abcdefg');
    const { validators } = decodeEpochLinks(history.links());
    const signing = encodeCouncilDelta(trusted, usurped);
    const bytes = changed(
      fork.links(),
      (links) => {
        links[0] = { ...(links[0] as EpochLink), signing };
      },
      { validators },
    );
    await assert.rejects(apply(history.trust(), bytes), refused('epoch/contradiction'));
    // Whoever is no quorum of it contradicts nobody.
    const few = new History([usurped, councilOf('abcdefh')], { voters: firstQuorum });
    const [link] = decodeEpochLinks(few.links()).links;
    const cosignatures = encodeCosignatures(
      (few.cosignatures(0) ?? []).map((each, i) => (i > 0 ? each : few.cosign(0, agency('z'), 0))),
    );
    const false1 = withFirst(bytes, { ...(link as EpochLink), signing, cosignatures });
    await assert.rejects(apply(history.trust(), false1), refused('epoch/quorum'));
  });

  it('rule 4: a quorum of the council in office has to sign as well', async () => {
    // The trusted four are a quorum of themselves, and four of ten.
    const grown = new History(['abcd', 'abcdefghij', 'abcdefghij'].map(councilOf), {
      voters: (epoch, council) => (epoch === 0 ? firstQuorum(0, council) : [0, 1, 2, 3, 4, 5, 6]),
    });
    const bytes = grown.links();
    assert.equal(decodeEpochLinks(bytes).links.length, 1);
    assert.equal((await apply(grown.trust(), bytes)).trust.epoch, 2);
    const cosignatures = encodeCosignatures((grown.cosignatures(1) ?? []).slice(0, 6));
    await assert.rejects(apply(grown.trust(), withFirst(bytes, { cosignatures })), {
      ...refused('epoch/quorum'),
      message: /6 of 7 of the council in office/,
    });
  });

  it('rule 4: the council in office is the one that the entry names', async () => {
    const bytes = history.links();
    const signing = encodeCouncilDelta(councils[0] ?? [], councilOf('abcdeiz'));
    await assert.rejects(
      apply(history.trust(), withFirst(bytes, { signing })),
      refused('epoch/unlinked'),
    );
  });

  it('rule 5: neither epoch nor size falls', async () => {
    const backwards = new History(['abcdefg', 'abcdefh'].map(councilOf), {
      header: () => ({ epoch: 3 }),
    });
    const { size, root } = history.head(1);
    const ahead = { ...history.trust(), head: { size, root, attestedAtMs: nowMs } };
    await assert.rejects(apply(ahead, history.links(0, 1)), refused('epoch/unlinked'));
    const twice = changed(history.links(0, 1), (links) => links.push(links[0] as EpochLink));
    await assert.rejects(apply(history.trust(), twice), { name: 'VerifyError' });
    const { trust } = await apply(backwards.trust(), backwards.links());
    assert.equal(trust.epoch, 4, 'a link says which epoch it ends');
  });

  it('rule 5: the log goes on from link to link', async () => {
    const bytes = history.links();
    const [first, second] = decodeEpochLinks(bytes).links as [EpochLink, EpochLink];
    assert.ok(second.path.length < history.path(0, history.height(3)).length + 2);
    for (const path of [[], second.path.slice(1), [ZERO_HASH, ...second.path]]) {
      const wrong = changed(bytes, (links) => {
        links[1] = { ...second, path };
      });
      await assert.rejects(apply(history.trust(), wrong), refused('proof/path'));
    }
    // Of another log the peaks are others, and what leads on from them was signed by nobody.
    const other = new History(councils, { blocks: 5, header: () => ({ timeMs: 9 }) });
    const [, there] = decodeEpochLinks(other.links()).links as [EpochLink, EpochLink];
    const mixed = changed(bytes, (links) => {
      links[1] = there;
    });
    await assert.rejects(apply(history.trust(), mixed), refused('epoch/quorum'));
    const backwards = changed(bytes, (links) => links.push(first));
    await assert.rejects(apply(history.trust(), backwards), { name: 'VerifyError' });
  });

  it('rule 5: the log goes on from the trusted head, or two logs were signed', async () => {
    const { nodeAt } = history;
    const size = 3;
    const head = { size, root: history.root(size), attestedAtMs: nowMs - DAY_MS };
    const trust = { ...history.trust(), head };
    const bytes = history.links();
    const last = epochsOfLinks(bytes).size;
    const prefix = prefixProof(nodeAt, size, last);
    assert.equal((await apply(trust, bytes, { prefix })).trust.epoch, 4);
    await assert.rejects(apply(trust, bytes), refused('proof/path'));
    const other = { ...trust, head: { ...head, root: ZERO_HASH } };
    await assert.rejects(apply(other, bytes, { prefix }), refused('epoch/contradiction'));
    // What ended the epoch before the first link, or a link on the way, needs no proof.
    const { trust: second } = await apply(history.trust(), history.links(0, 3));
    assert.equal((await apply(second, bytes)).trust.epoch, 4);
  });

  it('the age rule: trust of more than 180 days moves, and needs a fresh waypoint', async () => {
    const bytes = history.links();
    const young = { ...history.trust(), datedMs: nowMs - 180 * DAY_MS };
    assert.equal((await apply(young, bytes)).trust.needsWaypoint, false);
    const old = { ...young, datedMs: young.datedMs - 1 };
    const { trust } = await apply(old, history.links(0, 3));
    assert.equal(trust.needsWaypoint, true);
    assert.equal(
      (await apply(trust, bytes)).trust.needsWaypoint,
      true,
      'being newer mends nothing',
    );
    const { datedMs: _, ...undated } = old;
    assert.equal((await apply(undated, bytes)).trust.needsWaypoint, true);
  });

  it('every byte of a file of links counts', async () => {
    const bytes = new History(councils, { voters: firstQuorum }).links();
    for (let at = 0; at < bytes.length; at += 7) {
      const mutant = bytes.slice();
      mutant[at] = (mutant[at] as number) ^ 0x20;
      await assert.rejects(
        apply(history.trust(), mutant, { verify: quickVerify }),
        ({ name }: Error) => name === 'VerifyError' || name === 'DecodeError',
        `byte ${at}`,
      );
    }
  });

  it('no part of a link can be exchanged with that of another valid one', async () => {
    const one = decodeEpochLinks(history.links(0, 1)).links[0] as EpochLink;
    const longer = new History(councils, { blocks: 7 });
    const two = decodeEpochLinks(longer.links(0, 1)).links[0] as EpochLink;
    for (const part of ['entry', 'path', 'cosignatures'] as const) {
      const mixed = withFirst(history.links(0, 1), { [part]: two[part] });
      await assert.rejects(apply(history.trust(), mixed), { name: 'VerifyError' }, part);
    }
    assert.notDeepEqual(one.entry, two.entry);
  });
});

describe('a receipt of a later epoch', () => {
  useNativeSha256();
  const history = new History(['abcd', 'abcde', 'abcdefg', 'defg'].map(councilOf));
  const reader = { verify: strictVerify, questions: () => [], nowMs };
  const receipt = receiptOf(history, 3);

  it('with its links is checked offline under the pinned genesis alone', async () => {
    const file = encodeLinkedReceipt({ receipt, links: history.links() });
    for (const epoch of [0, 2, 3]) {
      const verdict = await verifyReceipt(history.trust(epoch), file, reader);
      assert.deepEqual([verdict.epoch, verdict.council], [3, 4]);
      assert.deepEqual(verdict.signers, ['Agency d', 'Agency e', 'Agency f']);
    }
  });

  it('§8, §9: its verdict says whether trust is verified, and when it is too old', async () => {
    const file = encodeLinkedReceipt({ receipt, links: history.links() });
    const old = { datedMs: nowMs - 181 * DAY_MS };
    const fresh = { size: 1, root: ZERO_HASH, attestedAtMs: nowMs - DAY_MS };
    for (const epoch of [0, 3]) {
      const answers = async (changes: Partial<Trust>): Promise<readonly boolean[]> => {
        const trust = { ...history.trust(epoch), ...changes };
        const verdict = await verifyReceipt(trust, file, reader);
        return [verdict.isTrustVerified, verdict.needsWaypoint];
      };
      assert.deepEqual(await answers({ sources: ['pinned'] }), [false, false]);
      assert.deepEqual(await answers({ sources: ['bundle', 'waypoint'] }), [true, false]);
      assert.deepEqual(await answers(old), [false, true]);
      assert.deepEqual(await answers({ ...old, head: fresh }), [false, false], 'its head is new');
      assert.deepEqual(await answers({ needsWaypoint: true }), [false, true]);
    }
  });

  it('without them is unknown, not false, and says which council is needed', async () => {
    const unknown = { name: 'DecodeError', key: 'epoch/unknown' };
    await assert.rejects(verifyReceipt(history.trust(), receipt, reader), {
      ...unknown,
      message: /council of epoch 3.*this trust is of 0/,
    });
    const short = encodeLinkedReceipt({ receipt, links: history.links(0, 2) });
    await assert.rejects(verifyReceipt(history.trust(), short, reader), unknown);
    const stored = decodeTrustState(encodeTrustState(history.trust(3)));
    await assert.rejects(verifyReceipt(stored, receipt, reader), {
      ...unknown,
      message: /keys of votes/,
    });
  });

  it('has one form, and damage is told from falsehood', async () => {
    const none = new Uint8Array(0);
    assert.equal(encodeLinkedReceipt({ receipt, links: none }), receipt);
    const file = encodeLinkedReceipt({ receipt, links: history.links() });
    assert.deepEqual(decodeLinkedReceipt(file), { receipt, links: history.links() });
    for (let at = 3; at < file.length; at += 31) {
      const mutant = file.slice();
      mutant[at] = (mutant[at] as number) ^ 1;
      const verdict = verifyReceipt(history.trust(), mutant, reader);
      await assert.rejects(verdict, { name: 'DecodeError' });
    }
    assert.throws(() => decodeLinkedReceipt(concatBytes(file, new Uint8Array(1))));
    const huge = new Uint8Array(receiptBytesMax - 100);
    assert.equal(encodeLinkedReceipt({ receipt: huge, links: history.links() }), huge);
  });
});
