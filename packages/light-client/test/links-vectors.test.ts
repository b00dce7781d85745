// Goal: what citizens keep and pass on today is read for ever. Method: test/vectors/links holds a
// trust state, links of one step and of several, a waypoint and a trust bundle, with what they lead
// to; WITAN_REWRITE_VECTORS=1 approves a change.

import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromHex, toHex } from '@witan/ledger/bytes';
import { encodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { decodeEpochLinks, encodeEpochLinks } from '@witan/ledger/epoch-links';
import { verifySignature } from '@witan/ledger/signature';
import { decodeWaypoint, encodeWaypoint, waypointOf } from '@witan/ledger/waypoint';
import { applyEpochLinks, openWaypoint, type Trust } from '@witan/light-client';
import { openTrustBundle, trustBundleBytes } from '@witan/light-client/trust-bundle';
import { trustBundleFromJson, trustBundleToJson } from '@witan/light-client/trust-bundle-json';
import { decodeTrustState, encodeTrustState } from '@witan/light-client/trust-state';
import { CHAIN_ID, councilOf, FIRST_SECONDS, History, keyOf } from './epoch-history.ts';

interface Vectors {
  /** Hexadecimal: of epoch 0, and what it becomes over the links. */
  readonly trust: string;
  readonly step: string;
  readonly skip: string;
  readonly reached: string;
  readonly waypoint: string;
  readonly bundle: unknown;
}

const file = fileURLToPath(new URL('../../../test/vectors/links/links.json', import.meta.url));
const rewrite = process.env.WITAN_REWRITE_VECTORS === '1';
const nowMs = (FIRST_SECONDS + 30 * 86_400) * 1_000;
const reader = { verify: verifySignature, nowMs };

const bytesOf = (hex: string): Uint8Array => fromHex(hex) ?? assert.fail();
const roots = { needed: 2, keys: ['r', 's'].map((name) => keyOf(name, 'root').publicKey) };

async function made(): Promise<Vectors> {
  const history = new History(['abcd', 'abce', 'abfe', 'agfe'].map(councilOf));
  const trust: Trust = { ...history.trust(), sources: ['pinned'] };
  const { trust: reached } = await applyEpochLinks(trust, history.links(), reader);
  const validators = history.councils[1] ?? [];
  const checkpoint = encodeCheckpoint(history.head(1), history.cosignatures(1)?.slice(1) ?? [], {
    ...{ chainId: CHAIN_ID, validators },
  });
  const bundle = {
    ...{ number: 1, chainId: CHAIN_ID, network: 'epochs', demonstration: true },
    ...{ issuedMs: nowMs, epoch: 1, validators, checkpoint, roots },
  };
  const signatures = ['r', 's'].map((name) => {
    const { publicKey: key, sign } = keyOf(name, 'root');
    return { key, signature: sign(trustBundleBytes(bundle)) };
  });
  return {
    trust: toHex(encodeTrustState(trust)),
    step: toHex(history.links(0, 1)),
    skip: toHex(history.links()),
    reached: toHex(encodeTrustState(reached)),
    waypoint: encodeWaypoint(waypointOf(CHAIN_ID, history.head(2))),
    bundle: trustBundleToJson({ bundle, signatures }),
  };
}

describe('frozen links', () => {
  let vectors: Vectors;

  before(async () => {
    if (rewrite) writeFileSync(file, `${JSON.stringify(await made(), null, 1)}\n`);
    vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
  });

  it('lead the frozen trust to the frozen council, and are written as they were', async () => {
    const trust = decodeTrustState(bytesOf(vectors.trust));
    assert.equal(toHex(encodeTrustState(trust)), vectors.trust);
    for (const hex of [vectors.step, vectors.skip]) {
      assert.equal(toHex(encodeEpochLinks(decodeEpochLinks(bytesOf(hex)))), hex);
    }
    const { trust: reached, steps } = await applyEpochLinks(trust, bytesOf(vectors.skip), reader);
    assert.equal(toHex(encodeTrustState(reached)), vectors.reached);
    assert.deepEqual([reached.epoch, steps.length], [3, 2]);
    const one = await applyEpochLinks(trust, bytesOf(vectors.step), reader);
    assert.equal(one.trust.epoch, 1);
  });

  it('a frozen waypoint is a second source', () => {
    const reached = decodeTrustState(bytesOf(vectors.reached));
    const { sources } = openWaypoint(reached, vectors.waypoint);
    assert.deepEqual(sources, ['pinned', 'waypoint']);
    assert.equal(encodeWaypoint(decodeWaypoint(vectors.waypoint)), vectors.waypoint);
  });

  it('a frozen trust bundle opens under its root keys', async () => {
    const signed = trustBundleFromJson(vectors.bundle);
    const trust = await openTrustBundle(signed, { number: 1, roots }, reader);
    assert.deepEqual([trust.epoch, trust.bundleVersion], [1, 1]);
    assert.deepEqual(trustBundleToJson(signed), vectors.bundle);
  });
});
