// Whether a version of the trust bundle follows from what its signer trusted before, judged from
// files alone (light-client.md §8), and how signed copies become one.

import { strict as assert } from 'node:assert';
import { encodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { ZERO_HASH } from '@witan/ledger/hash';
import type { Trust } from '@witan/light-client';
import {
  joinTrustBundles,
  requireSuccession,
  rootsThatSigned,
  signTrustBundle,
} from '@witan/light-client/bundle-signing';
import type { RootKeys, SignedTrustBundle, TrustBundle } from '@witan/light-client/trust-bundle';
import { CHAIN_ID, councilOf, FIRST_SECONDS, History, keyOf } from './epoch-history.ts';
import { strictVerify, useNativeSha256 } from './quick-crypto.ts';

const nowMs = (FIRST_SECONDS + 30 * 86_400) * 1_000;
const reader = { verify: strictVerify, nowMs };
const history = new History(['abcdefg', 'abcdefh', 'abcdeih'].map(councilOf));

const roots = (needed: number, ...names: string[]): RootKeys => {
  return { needed, keys: names.map((name) => keyOf(name, 'root').publicKey) };
};

function bundleOf(epoch: number, number = 1, signers = 5): TrustBundle {
  const validators = history.councils[epoch] ?? [];
  const cosignatures = (history.cosignatures(epoch) ?? []).slice(0, signers);
  const council = { chainId: CHAIN_ID, validators };
  return {
    ...{ number, chainId: CHAIN_ID, network: 'epochs', demonstration: true, issuedMs: nowMs },
    ...{ epoch, validators, roots: roots(2, 'r', 's', 't') },
    checkpoint: encodeCheckpoint(history.head(epoch), cosignatures, council),
  };
}

const genesis: Trust = history.trust();
const first = bundleOf(0);
const trustOf = ({ number, issuedMs, epoch, validators }: TrustBundle): Trust => {
  const head = { ...history.head(epoch), attestedAtMs: undefined };
  const { chainId, network, demonstration } = first;
  return {
    ...{ chainId, network, demonstration, epoch, validators, head },
    ...{ datedMs: issuedMs, bundleVersion: number },
  };
};

const signed = (bundle: TrustBundle, ...names: string[]): SignedTrustBundle => {
  return { bundle, signatures: names.map((name) => signTrustBundle(bundle, keyOf(name, 'root'))) };
};

describe('the next version of a trust bundle', () => {
  useNativeSha256();
  const follows = (bundle: TrustBundle, before: Trust, links?: Uint8Array): Promise<void> =>
    requireSuccession(bundle, { ...reader, before, links });

  it('§8: goes on from the genesis, or from the version before', async () => {
    const { head: _, ...pinned } = genesis;
    await follows(first, pinned);
    await follows({ ...bundleOf(0, 2), roots: roots(2, 's', 't', 'u') }, trustOf(first));
  });

  it('§9: names the council that quorums lead to, and a signer without network sees it by links', async () => {
    const next = bundleOf(1, 2);
    await follows(next, trustOf(first), history.links(0, 1));
    await assert.rejects(follows(next, trustOf(first)), { key: 'epoch/unknown' });
    const further = history.links(0, 2);
    await assert.rejects(follows(next, trustOf(first), further), { key: 'epoch/contradiction' });
    const stolen = { ...next, validators: councilOf('abcdxyz') };
    await assert.rejects(follows(stolen, trustOf(first), history.links(0, 1)), {
      key: 'epoch/contradiction',
    });
  });

  it('what does not follow is signed by nobody who looks', async () => {
    const next = bundleOf(0, 2);
    const before = trustOf(first);
    const two = roots(2, 's', 't');
    const press = { name: 'press', key: keyOf('press', 'witness').publicKey };
    const { attestKey } = next.validators[0] ?? assert.fail();
    await follows({ ...next, witnesses: { needed: 1, list: [press] } }, before);
    const wrong: readonly [Partial<TrustBundle>, string][] = [
      [{ chainId: ZERO_HASH }, 'trust/succession'],
      [{ network: 'another' }, 'trust/succession'],
      [{ demonstration: false }, 'trust/succession'],
      [{ number: 1 }, 'trust/succession'],
      [{ number: 3 }, 'trust/succession'],
      [{ issuedMs: nowMs - 1 }, 'trust/succession'],
      [{ issuedMs: nowMs + 2 * 86_400_000 }, 'trust/succession'],
      [{ roots: { ...two, needed: 3 } }, 'trust/succession'],
      [{ roots: { ...two, needed: 0 } }, 'trust/succession'],
      [{ roots: roots(1, 's', 's') }, 'trust/succession'],
      [{ roots: { needed: 1, keys: [new Uint8Array(33)] } }, 'trust/succession'],
      [{ witnesses: { needed: 2, list: [press] } }, 'trust/succession'],
      [{ witnesses: { needed: 0, list: [press] } }, 'trust/succession'],
      [{ witnesses: { needed: 1, list: [press, press] } }, 'trust/succession'],
      [{ witnesses: { needed: 1, list: [{ ...press, key: attestKey }] } }, 'trust/succession'],
      [{ validators: councilOf('abcdefh') }, 'epoch/contradiction'],
      [{ checkpoint: bundleOf(0, 2, 4).checkpoint }, 'checkpoint/quorum'],
    ];
    for (const [change, key] of wrong) {
      await assert.rejects(
        follows({ ...next, ...change }, before),
        { key },
        JSON.stringify(change),
      );
    }
    const ahead = { ...history.head(1), attestedAtMs: undefined };
    await assert.rejects(follows(next, { ...before, head: ahead }), { key: 'trust/succession' });
    const fork = { size: history.head(0).size, root: ZERO_HASH, attestedAtMs: undefined };
    await assert.rejects(follows(next, { ...before, head: fork }), { key: 'checkpoint/fork' });
    await assert.rejects(follows(bundleOf(0, 3), trustOf(bundleOf(1, 2))), {
      key: 'trust/succession',
    });
  });
});

describe('signed copies of a trust bundle', () => {
  useNativeSha256();
  const { keys } = first.roots;
  const join = (...files: [SignedTrustBundle, ...SignedTrustBundle[]]) =>
    joinTrustBundles(files, keys, reader);

  it('become one, in which each key stands once', async () => {
    const joined = await join(signed(first, 'r'), signed(first, 's', 'r'), signed(first));
    assert.deepEqual(joined, signed(first, 'r', 's'));
    const found = await rootsThatSigned(joined, first.roots, reader);
    assert.deepEqual(found, keys.slice(0, 2));
  });

  it('of another version, of no root key, or with a false signature are named', async () => {
    const tampered = { ...first, issuedMs: nowMs + 1 };
    await assert.rejects(join(signed(first, 'r'), signed(tampered, 's')), { key: 'trust/joined' });
    await assert.rejects(join(signed(first, 'r'), signed(first, 'x')), { key: 'trust/signer' });
    const moved = { bundle: tampered, signatures: signed(first, 's').signatures };
    await assert.rejects(join(moved), { key: 'trust/signer' });
    assert.deepEqual(await rootsThatSigned(moved, first.roots, reader), []);
  });
});
