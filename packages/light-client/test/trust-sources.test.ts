// Where trust comes from, and how it is kept: waypoints, bundles and their root keys, two sources
// that agree, and the one byte string between two visits (light-client.md §8).

import { strict as assert } from 'node:assert';
import { encodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { ZERO_HASH } from '@witan/ledger/hash';
import { prefixProof } from '@witan/ledger/merkle-log';
import { encodeWaypoint, waypointOf } from '@witan/ledger/waypoint';
import {
  agreeingTrust,
  applyEpochLinks,
  councilHash,
  hasVoteKeys,
  isVerified,
  openWaypoint,
  type Trust,
} from '@witan/light-client';
import {
  openTrustBundle,
  type RootKeys,
  type SignedTrustBundle,
  type TrustBundle,
  trustBundleBytes,
} from '@witan/light-client/trust-bundle';
import { trustBundleFromJson, trustBundleToJson } from '@witan/light-client/trust-bundle-json';
import {
  decodeTrustState,
  encodeTrustState,
  TRUST_STATE_BYTES_MAX,
} from '@witan/light-client/trust-state';
import { CHAIN_ID, councilOf, FIRST_SECONDS, History, keyOf } from './epoch-history.ts';
import { strictVerify, useNativeSha256 } from './quick-crypto.ts';

const nowMs = (FIRST_SECONDS + 30 * 86_400) * 1_000;
const history = new History(['abcdefg', 'abcdefh', 'abcdeih'].map(councilOf));
const { nodeAt } = history;
const reader = { verify: strictVerify, nowMs };

async function reached(epoch: number): Promise<Trust> {
  const { head: _, ...pinned } = history.trust();
  const trust: Trust = { ...pinned, sources: ['pinned'] };
  return (await applyEpochLinks(trust, history.links(0, epoch), reader)).trust;
}

describe('a waypoint as a second source', () => {
  useNativeSha256();
  const textOf = (size: number, root = history.root(size)): string =>
    encodeWaypoint(waypointOf(CHAIN_ID, { size, root }));

  it('§8: one source is trust on first use, two that agree are verified', async () => {
    const trust = await reached(2);
    assert.equal(isVerified(trust), false);
    const { size } = history.head(1);
    const second = openWaypoint(trust, textOf(size));
    assert.equal(isVerified(second), true);
    assert.deepEqual(openWaypoint(second, textOf(size)).sources, ['pinned', 'waypoint']);
    const smaller = openWaypoint(trust, textOf(4), prefixProof(nodeAt, 4, size));
    assert.equal(isVerified(smaller), true);
  });

  it('mends trust that moved when it was too old', async () => {
    const { head: _, ...pinned } = history.trust();
    const old: Trust = { ...pinned, datedMs: 1 };
    const { trust: aged } = await applyEpochLinks(old, history.links(0, 2), reader);
    const { size } = history.head(1);
    const kept = decodeTrustState(encodeTrustState(aged));
    for (const trust of [aged, kept]) {
      assert.equal(trust.needsWaypoint, true);
      assert.equal(openWaypoint(trust, textOf(size)).needsWaypoint, false);
      // Printed before the council that is trusted now took office, it says nothing of that one.
      const early = openWaypoint(trust, textOf(size - 1), prefixProof(nodeAt, size - 1, size));
      assert.equal(early.needsWaypoint, true);
    }
  });

  it('of another chain or log is no source, nor is one that lies ahead', async () => {
    const trust = await reached(2);
    const { size } = history.head(1);
    const foreign = encodeWaypoint(waypointOf(ZERO_HASH, history.head(1)));
    for (const [text, prefix, key] of [
      [foreign, [], 'trust/waypoint'],
      [textOf(size, ZERO_HASH), [], 'trust/waypoint'],
      [textOf(4, ZERO_HASH), prefixProof(nodeAt, 4, size), 'trust/waypoint'],
      [textOf(4), [], 'proof/path'],
      [textOf(size + 1, ZERO_HASH), [], 'epoch/unknown'],
    ] as const) {
      assert.throws(() => openWaypoint(trust, text, prefix), { key });
    }
  });
});

describe('two trusts that came by different ways', () => {
  it('§8: agree on chain, council and log, or something is wrong', async () => {
    const one = await reached(1);
    const other: Trust = { ...one, sources: ['bundle'], needsWaypoint: true };
    const both = agreeingTrust(one, other);
    assert.deepEqual([both.sources, both.needsWaypoint], [['pinned', 'bundle'], false]);
    const { head: _, ...without } = other;
    assert.deepEqual(agreeingTrust(without, one).head, one.head);
    const head = { size: one.head?.size ?? 0, root: ZERO_HASH, attestedAtMs: undefined };
    for (const [wrong, key] of [
      [{ ...other, chainId: ZERO_HASH }, 'receipt/foreign-chain'],
      [{ ...other, epoch: 2 }, 'epoch/unknown'],
      [{ ...other, validatorsHash: ZERO_HASH }, 'epoch/contradiction'],
      [{ ...other, head }, 'epoch/contradiction'],
    ] as const) {
      assert.throws(() => agreeingTrust(one, wrong), { key });
    }
  });

  it('§8: of two heads the larger is shown to go on from the smaller, or nothing agrees', async () => {
    const one = await reached(1);
    const { size } = history.head(0);
    const withHead = (root: Uint8Array): Trust => {
      return { ...one, sources: ['bundle'], head: { size: 4, root, attestedAtMs: undefined } };
    };
    const prefix = prefixProof(nodeAt, 4, size);
    const smaller = withHead(history.root(4));
    for (const pair of [[one, smaller] as const, [smaller, one] as const]) {
      assert.throws(() => agreeingTrust(...pair), { key: 'proof/path' });
      assert.equal(isVerified(agreeingTrust(...pair, prefix)), true);
      assert.deepEqual(agreeingTrust(...pair, prefix).head, one.head);
    }
    assert.throws(() => agreeingTrust(one, withHead(ZERO_HASH), prefix), {
      key: 'epoch/contradiction',
    });
  });
});

describe('a trust bundle', () => {
  useNativeSha256();
  const roots = (needed: number, ...names: string[]): RootKeys => {
    return { needed, keys: names.map((name) => keyOf(name, 'root').publicKey) };
  };
  const first = { number: 1, roots: roots(2, 'r', 's', 't') };
  const head = history.head(1);
  const validators = history.councils[1] ?? [];
  const note = encodeCheckpoint(head, (history.cosignatures(1) ?? []).slice(0, 5), {
    ...{ chainId: CHAIN_ID, validators },
  });
  const base: TrustBundle = {
    ...{ number: 2, chainId: CHAIN_ID, network: 'epochs', demonstration: true },
    ...{ issuedMs: nowMs, epoch: 1, validators, checkpoint: note },
    roots: roots(2, 's', 't', 'u'),
  };
  const signed = (bundle: TrustBundle, ...names: string[]): SignedTrustBundle => {
    const message = trustBundleBytes(bundle);
    const signatures = names.map((name) => {
      const { publicKey: key, sign } = keyOf(name, 'root');
      return { key, signature: sign(message) };
    });
    return { bundle, signatures };
  };
  const open = (file: SignedTrustBundle, before = first): Promise<Trust> =>
    openTrustBundle(file, before, reader);

  it('gives council and head, when the root keys of the version before and its own signed', async () => {
    const trust = await open(signed(base, 's', 't'));
    assert.deepEqual([trust.epoch, trust.validators], [1, validators]);
    assert.deepEqual([trust.head?.size, trust.head?.root], [head.size, head.root]);
    assert.deepEqual([trust.bundleVersion, trust.datedMs, trust.sources], [2, nowMs, ['bundle']]);
    const own = { number: 2, roots: base.roots };
    assert.deepEqual(await open(signed(base, 's', 'u'), own), trust, 'known to who has it already');
  });

  it('the rule of TUF: too few keys of either version, or a version between, are refused', async () => {
    const few = { name: 'VerifyError', key: 'trust/signature' };
    await assert.rejects(open(signed(base, 'r', 's')), few);
    await assert.rejects(open(signed(base, 't', 'u')), few);
    await assert.rejects(open(signed(base, 's', 's', 's')), few);
    const [one, two] = signed(base, 's', 't').signatures;
    assert.ok(one !== undefined && two !== undefined);
    const forged = { bundle: base, signatures: [one, { ...two, signature: one.signature }] };
    await assert.rejects(open(forged), few);
    const twice = { number: 1, roots: roots(2, 's', 's') };
    await assert.rejects(open(signed(base, 's', 'u'), twice), few);
    for (const number of [0, 3]) {
      const file = signed({ ...base, number }, 's', 't');
      await assert.rejects(open(file), { key: 'trust/succession' });
    }
    const moved = signed({ ...base, epoch: 2 }, 's', 't');
    await assert.rejects(open({ ...moved, bundle: base }), few);
  });

  it('whose checkpoint no quorum cosigned is none', async () => {
    const other = { ...base, validators: councilOf('abcdxyz') };
    await assert.rejects(open(signed(other, 's', 't')), { key: 'checkpoint/quorum' });
  });

  it('as JSON says the same, and strictly', async () => {
    const witnesses = { needed: 1, list: [{ name: 'press', key: keyOf('w', 'k').publicKey }] };
    const file = signed({ ...base, witnesses }, 's', 't');
    const json = JSON.stringify(trustBundleToJson(file));
    assert.deepEqual(trustBundleFromJson(JSON.parse(json)), file);
    assert.deepEqual((await open(trustBundleFromJson(JSON.parse(json)))).witnesses, witnesses);
    const fields = JSON.parse(json) as { readonly witnesses: object };
    const written = fields.witnesses;
    for (const wrong of [
      { ...fields, version: 2 },
      { ...fields, extra: 1 },
      { ...fields, chainId: 'C1' },
      { ...fields, roots: { needed: -1, keys: [] } },
      { ...fields, witnesses: { ...written, needed: 2 } },
      { ...fields, witnesses: { needed: 0, list: [] } },
    ]) {
      assert.throws(() => trustBundleFromJson(wrong), { name: 'DecodeError' });
    }
  });
});

describe('the trust state', () => {
  useNativeSha256();

  it('comes back as it was, but for the keys that citizens do not need', async () => {
    const witnesses = { needed: 1, list: [{ name: 'press', key: keyOf('w', 'k').publicKey }] };
    const full: Trust = { ...(await reached(2)), witnesses, bundleVersion: 7, needsWaypoint: true };
    const bytes = encodeTrustState(full);
    const stored = decodeTrustState(bytes);
    assert.deepEqual(encodeTrustState(stored), bytes);
    const { validators, ...rest } = full;
    const { validators: seats, ...same } = stored;
    assert.deepEqual(same, rest);
    const names = ({ member, name, attestKey }: Trust['validators'][number]) => {
      return { member, name, attestKey };
    };
    assert.deepEqual(seats.map(names), validators.map(names));
    assert.deepEqual([hasVoteKeys(full), hasVoteKeys(stored)], [true, false]);
    assert.deepEqual(councilHash(stored), councilHash(full));
  });

  it('§4.6: moves on over links that were made for the whole list', async () => {
    const stored = decodeTrustState(encodeTrustState(await reached(1)));
    const prefix = prefixProof(nodeAt, history.head(0).size, history.head(1).size);
    const { trust } = await applyEpochLinks(stored, history.links(), { ...reader, prefix });
    assert.deepEqual([trust.epoch, hasVoteKeys(trust)], [2, true]);
  });

  it('§3: takes at most 6 KB for 67 agencies with names of their own', () => {
    const letters = Array.from({ length: 67 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    const validators = councilOf(letters).map((seat, i) => {
      return { ...seat, member: `state-record-${i}`, name: `Ministry of Public Records ${i}` };
    });
    const head = { ...history.head(1), attestedAtMs: nowMs };
    const list = ['press', 'court'].map((name) => ({ name, key: keyOf(name, 'k').publicKey }));
    const trust = { ...history.trust(), validators, head, witnesses: { needed: 2, list } };
    const { length } = encodeTrustState({ ...trust, sources: ['pinned', 'bundle'] });
    assert.ok(length <= TRUST_STATE_BYTES_MAX, `${length} bytes`);
    assert.ok(length > 5_000, 'nothing was left out');
  });

  it('with a changed byte is another state or none, and with a part too many none', async () => {
    const bytes = encodeTrustState(await reached(1));
    const whole = bytes.length;
    assert.throws(() => decodeTrustState(bytes.slice(0, -1)), { name: 'DecodeError' });
    for (let at = 0; at < whole; at += 3) {
      const mutant = bytes.slice();
      mutant[at] = (mutant[at] as number) ^ 0x10;
      try {
        assert.deepEqual(encodeTrustState(decodeTrustState(mutant)), mutant, `byte ${at}`);
      } catch (error) {
        assert.equal((error as Error).name, 'DecodeError', `byte ${at}`);
      }
    }
  });
});
