// Goal: keys that enter a chain are torsion-free and owned by who brings them (C5).

import { strict as assert } from 'node:assert';
import { numberToBytesLE } from '@noble/curves/utils.js';
import { concatBytes, fromHex, toHex } from '../src/bytes.ts';
import {
  installSigningBackend,
  isRegistrableKey,
  KEY_PURPOSE,
  keyPairFromSeed,
  nobleSigningBackend,
  type RawKeyPair,
  type SigningBackend,
  signPossession,
  verifyPossession,
} from '../src/keys.ts';
import { verifySignature } from '../src/signature.ts';
import { utf8 } from '../src/text.ts';
import { decodePoint, encodePoint, scalarOf } from './torsion.ts';

// RFC 8032 §7.1, tests 1 and 2.
const KNOWN_ANSWERS = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155' +
      '5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
      '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
];

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  assert.ok(bytes !== undefined);
  return bytes;
}

function ed25519Key(key32: Uint8Array): Uint8Array {
  return concatBytes(Uint8Array.of(1), key32);
}

describe('key pairs', () => {
  it('RFC 8032: seeds give the known keys and signatures, tagged with suite 1', () => {
    for (const { seed, key, message, signature } of KNOWN_ANSWERS) {
      const pair = keyPairFromSeed(bytesOf(seed));
      assert.equal(toHex(pair.publicKey), `01${key}`);
      assert.equal(toHex(pair.sign(bytesOf(message))), `01${signature}`);
      assert.ok(verifySignature(pair.publicKey, bytesOf(message), pair.sign(bytesOf(message))));
    }
  });

  it('a pair is not changed by what happens to the seed it was made from', () => {
    const seed = new Uint8Array(32).fill(3);
    const pair = keyPairFromSeed(seed);
    const before = toHex(pair.sign(Uint8Array.of(1)));
    seed.fill(0);
    assert.equal(toHex(pair.sign(Uint8Array.of(1))), before);
  });

  it('a seed of another length than 32 bytes is refused', () => {
    assert.throws(() => keyPairFromSeed(new Uint8Array(31)), /32 bytes/);
    assert.throws(() => keyPairFromSeed(new Uint8Array(33)), /32 bytes/);
  });

  it('the self-test of signing back ends has the bytes that noble computes', () => {
    assert.doesNotThrow(() => installSigningBackend(nobleSigningBackend));
  });

  it('a signing back end with other keys, other signatures or fresh randomness is refused', () => {
    const changed = (change: (raw: RawKeyPair) => RawKeyPair): SigningBackend => ({
      name: 'changed',
      rawKeyPair: (seed) => change(nobleSigningBackend.rawKeyPair(seed)),
    });
    let nonce = 0;
    const candidates = [
      changed((raw) => ({ ...raw, key32: new Uint8Array(32) })),
      changed((raw) => ({ ...raw, sign: () => new Uint8Array(64) })),
      changed((raw) => ({
        ...raw,
        sign: (message) => raw.sign(concatBytes(message, Uint8Array.of(nonce++))),
      })),
    ];
    for (const candidate of candidates) {
      assert.throws(() => installSigningBackend(candidate), { key: 'signature/backend-refused' });
    }
    const pair = keyPairFromSeed(new Uint8Array(32).fill(3));
    assert.ok(verifySignature(pair.publicKey, Uint8Array.of(1), pair.sign(Uint8Array.of(1))));
  });
});

describe('keys fit for registration', () => {
  const a = scalarOf('a registered key');

  it('C5: keys of key pairs are', () => {
    for (const byte of [1, 2, 3]) {
      assert.ok(isRegistrableKey(keyPairFromSeed(new Uint8Array(32).fill(byte)).publicKey));
    }
  });

  it('C5: a key with any torsion is not', () => {
    assert.ok(isRegistrableKey(ed25519Key(encodePoint(a, 0))));
    for (let torsion = 1; torsion < 8; torsion++) {
      assert.ok(!isRegistrableKey(ed25519Key(encodePoint(a, torsion))), `torsion ${torsion}`);
    }
  });

  it('C5: no point of small order is, the neutral one included', () => {
    for (let torsion = 0; torsion < 8; torsion++) {
      assert.ok(!isRegistrableKey(ed25519Key(encodePoint(0n, torsion))));
    }
  });

  it('C5: no second encoding of a point is, and no encoding of none', () => {
    let points = 0;
    let none = 0;
    for (let y = 0n; y < 19n; y++) {
      const again = numberToBytesLE(y + 2n ** 255n - 19n, 32);
      assert.ok(!isRegistrableKey(ed25519Key(again)));
      const canonical = numberToBytesLE(y, 32);
      if (decodePoint(canonical) !== undefined) {
        points++;
        continue;
      }
      none++;
      assert.ok(!isRegistrableKey(ed25519Key(canonical)));
    }
    assert.ok(points > 0 && none > 0);
  });

  it('C3, C5: keys of reserved suites and of other lengths are not', () => {
    const key32 = encodePoint(a, 0);
    assert.ok(!isRegistrableKey(concatBytes(Uint8Array.of(2), key32)));
    assert.ok(!isRegistrableKey(concatBytes(Uint8Array.of(3), key32)));
    assert.ok(!isRegistrableKey(key32));
    assert.ok(!isRegistrableKey(concatBytes(Uint8Array.of(1), key32, Uint8Array.of(0))));
  });
});

describe('proof of possession', () => {
  const pair = keyPairFromSeed(new Uint8Array(32).fill(4));
  const other = keyPairFromSeed(new Uint8Array(32).fill(5));
  const chainId = new Uint8Array(32).fill(9);

  it('C5: it holds for its key, purpose and chain', () => {
    const proof = signPossession(pair, KEY_PURPOSE.consensus, chainId);
    assert.ok(verifyPossession(pair.publicKey, KEY_PURPOSE.consensus, proof, chainId));
    const atGenesis = signPossession(pair, KEY_PURPOSE.attest);
    assert.ok(verifyPossession(pair.publicKey, KEY_PURPOSE.attest, atGenesis));
  });

  it('C5: it holds for no other key, purpose or chain, nor a genesis proof on a chain', () => {
    const { consensus, network } = KEY_PURPOSE;
    const proof = signPossession(pair, consensus, chainId);
    const atGenesis = signPossession(pair, consensus);
    const otherChain = new Uint8Array(32).fill(8);
    assert.ok(!verifyPossession(other.publicKey, consensus, proof, chainId));
    assert.ok(!verifyPossession(pair.publicKey, network, proof, chainId));
    assert.ok(!verifyPossession(pair.publicKey, consensus, proof, otherChain));
    assert.ok(!verifyPossession(pair.publicKey, consensus, proof));
    assert.ok(!verifyPossession(pair.publicKey, consensus, atGenesis, chainId));
  });

  it('C2: its signed bytes are prefix, purpose, chain and key', () => {
    const signed = concatBytes(
      utf8('witan/1/possession'),
      Uint8Array.of(3),
      chainId,
      pair.publicKey,
    );
    const proof = signPossession(pair, KEY_PURPOSE.attest, chainId);
    assert.ok(verifySignature(pair.publicKey, signed, proof));
    assert.throws(() => signPossession(pair, KEY_PURPOSE.attest, chainId.subarray(1)), /32 bytes/);
  });
});
