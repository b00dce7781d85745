// Goal: one verdict on every signature, whichever back end gives it (C3, C4, C7).

import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToNumberLE, numberToBytesLE } from '@noble/curves/utils.js';
import fc from 'fast-check';
import { concatBytes } from '../src/bytes.ts';
import { keyPairFromSeed } from '../src/keys.ts';
import {
  type AsyncSignatureBackend,
  installAsyncSignatureBackend,
  installSignatureBackend,
  type SignatureBackend,
  SUITE,
  verifySignature,
  verifySignatureAsync,
} from '../src/signature.ts';
import { nobleBackend } from '../src/signature-noble.ts';
import { isStrictPoint, strictPrefilter } from '../src/signature-prefilter.ts';
import { type SelfTestCase, selfTestCases } from '../src/signature-self-test.ts';
import { SIGNATURE_VECTOR } from '../src/signature-vector.ts';
import { PAGE_VECTOR } from '../src/signature-vector-page.ts';
import { webCryptoBackend } from '../src/signature-webcrypto.ts';
import {
  type BuiltCase,
  builtCases,
  disputedCases,
  pageCases,
  torsionCases,
  vectorSource,
} from './signature-cases.ts';
import {
  challenge,
  encodePoint,
  ORDER,
  response,
  scalarOf,
  signatureBytes,
  TORSION,
  torsionAgrees,
} from './torsion.ts';

const { Point } = ed25519;
const FIELD = 2n ** 255n - 19n;
const pair = keyPairFromSeed(new Uint8Array(32).fill(1));
const message = Uint8Array.of(1, 2, 3);
const signature = pair.sign(message);

const cofactored: SignatureBackend = {
  name: 'noble, ZIP-215',
  verify: (signature64, text, key32) => ed25519.verify(signature64, text, key32),
};
const cofactoredCanonical: SignatureBackend = {
  name: 'noble, canonical but cofactored',
  verify: (signature64, text, key32) => ed25519.verify(signature64, text, key32, { zip215: false }),
};

describe('signature vector', () => {
  const decodedOf = (cases: readonly BuiltCase[]): SelfTestCase[] =>
    cases.map(({ A, R, s, fill, length, accepted }) => ({
      key32: A,
      signature64: signatureBytes(R, s),
      message: new Uint8Array(length).fill(fill),
      accepted,
    }));

  it('C7: the committed vectors are those that their generator builds', () => {
    const sources = [
      ['signature-vector.ts', vectorSource(builtCases())],
      ['signature-vector-page.ts', vectorSource(pageCases(), true)],
    ] as const;
    for (const [name, source] of sources) {
      const file = new URL(`../src/${name}`, import.meta.url);
      if (process.env.WITAN_REWRITE_VECTORS === '1') writeFileSync(file, source);
      assert.equal(readFileSync(file, 'utf8'), source);
    }
    assert.ok(sources[1][1].length < 2_048, 'every page carries it');
  });

  it('C7: the decoded cases are the built ones: 12 disputed, 64 of torsion, and 39 others', () => {
    const built = builtCases();
    assert.equal(disputedCases().length, 12);
    assert.equal(torsionCases().length, 64);
    assert.equal(built.length, 115);
    assert.deepEqual(selfTestCases(SIGNATURE_VECTOR), decodedOf(built));
    assert.deepEqual(selfTestCases(PAGE_VECTOR), decodedOf(pageCases()));
  });

  it('C7: of the cases of pages none is decided by the prefilter, which is the same everywhere', () => {
    for (const one of selfTestCases(PAGE_VECTOR)) {
      assert.equal(strictPrefilter(one.signature64, one.key32), true);
    }
  });

  it('C7: both verdicts are well represented, also among what passes the prefilter', () => {
    const passing = selfTestCases(SIGNATURE_VECTOR).filter((each) =>
      strictPrefilter(each.signature64, each.key32),
    );
    assert.ok(passing.filter(({ accepted }) => accepted).length >= 30);
    assert.ok(passing.filter(({ accepted }) => !accepted).length >= 30);
  });

  it('C4: verifiers differ on the disputed cases as the table of consensus.md §3 says', () => {
    const verdicts = (verify: SignatureBackend['verify']): string =>
      disputedCases()
        .map(({ A, R, s, fill }) => verify(signatureBytes(R, s), Uint8Array.of(fill), A))
        .map((accepted) => (accepted ? 'V' : 'X'))
        .join('');
    assert.equal(verdicts(cofactored.verify), 'VVVVVVXXXVVV');
    assert.equal(verdicts(cofactoredCanonical.verify), 'XXVVVVXXXXXX');
    const strict: SignatureBackend['verify'] = (signature64, text, key32) =>
      strictPrefilter(signature64, key32) && nobleBackend.verify(signature64, text, key32);
    assert.equal(verdicts(strict), 'XXXVXXXXXXXX');
  });
});

describe('signature back ends', () => {
  const refused = (backend: SignatureBackend): void =>
    assert.throws(() => installSignatureBackend(backend), { key: 'signature/backend-refused' });

  afterEach(() => installSignatureBackend(nobleBackend));

  it('C7: byte comparison of noble points is accepted', () => {
    installSignatureBackend(nobleBackend);
    assert.equal(verifySignature(pair.publicKey, message, signature), true);
  });

  it("C6: noble's own verify is refused in both of its modes", () => {
    refused(cofactored);
    refused(cofactoredCanonical);
  });

  it('C7: a back end that always says yes, always no, or nothing is refused', () => {
    refused({ name: 'yes', verify: () => true });
    refused({ name: 'no', verify: () => false });
    refused({ name: 'nothing', verify: () => undefined as unknown as boolean });
  });

  it('C7: one wrong verdict suffices for a refusal', () => {
    for (const index of [3, 12, selfTestCases(SIGNATURE_VECTOR).length - 40]) {
      const wrong = selfTestCases(SIGNATURE_VECTOR)[index];
      assert.ok(wrong !== undefined && strictPrefilter(wrong.signature64, wrong.key32));
      const name = wrong.signature64.join();
      refused({
        name: 'wrong once',
        verify: (signature64, text, key32) =>
          nobleBackend.verify(signature64, text, key32) !== (signature64.join() === name),
      });
    }
  });

  it('C7: a refused back end does not replace the installed one', () => {
    refused({ name: 'no', verify: () => false });
    assert.equal(verifySignature(pair.publicKey, message, signature), true);
  });

  it('C4: whatever a back end throws is an invalid signature', () => {
    installSignatureBackend({
      name: 'throws on three bytes',
      verify: (signature64, text, key32) => {
        if (text.length === 3) throw new Error('no verdict');
        return nobleBackend.verify(signature64, text, key32);
      },
    });
    assert.equal(verifySignature(pair.publicKey, message, signature), false);
  });

  it('C4: noble gives the same verdicts before and after it builds the table of a key', () => {
    const a = scalarOf('a key with torsion');
    const r = scalarOf('its commitment');
    const A = encodePoint(a, 1);
    const R = encodePoint(r, 5);
    let accepted = 0;
    for (let i = 0; i < 32; i++) {
      const text = Uint8Array.of(i);
      const h = challenge(R, A, text);
      const verdict = nobleBackend.verify(signatureBytes(R, response(r, h, a)), text, A);
      assert.equal(verdict, torsionAgrees(h, 1, 5), `use ${i}`);
      if (verdict) accepted++;
    }
    assert.ok(accepted > 0);
  });
});

describe('asynchronous signature back ends', () => {
  it('C6: WebCrypto passes the self-test and verifies', async () => {
    await installAsyncSignatureBackend(webCryptoBackend(globalThis.crypto.subtle));
    assert.equal(await verifySignatureAsync(pair.publicKey, message, signature), true);
    assert.equal(await verifySignatureAsync(pair.publicKey, Uint8Array.of(1), signature), false);
  });

  it('C6: noble serves where WebCrypto has no Ed25519', async () => {
    const missing: AsyncSignatureBackend = {
      name: 'webcrypto',
      verify: () => Promise.reject(new Error('NotSupportedError')),
    };
    await assert.rejects(installAsyncSignatureBackend(missing), {
      key: 'signature/backend-refused',
    });
    await installAsyncSignatureBackend(nobleBackend);
    assert.equal(await verifySignatureAsync(pair.publicKey, message, signature), true);
  });

  it('C6, C7: a page refuses a platform that is cofactored, lax or broken in any known way', async () => {
    const verify = nobleBackend.verify;
    const withoutSign = (bytes: Uint8Array): string => withSignOf(bytes, 0).join();
    const faulty: readonly SignatureBackend[] = [
      cofactored,
      cofactoredCanonical,
      { name: 'yes', verify: () => true },
      { name: 'no', verify: () => false },
      { name: 'key unused', verify: (sig, text) => verify(sig, text, pair.publicKey.subarray(1)) },
      {
        name: 'long messages cut',
        verify: (sig, text, key) => verify(sig, text.subarray(0, 128), key),
      },
      {
        name: 'sign of R unread',
        verify: (sig, text, key) => withoutSign(expectedR(sig, text, key)) === withoutSign(sig),
      },
    ];
    for (const backend of faulty) {
      await assert.rejects(
        installAsyncSignatureBackend(backend),
        { key: 'signature/backend-refused' },
        backend.name,
      );
    }
  });

  it('C3: the suite and the lengths are checked here too', async () => {
    await installAsyncSignatureBackend(nobleBackend);
    const verified = (key: Uint8Array, of: Uint8Array): Promise<boolean> =>
      verifySignatureAsync(key, message, of);
    assert.equal(await verified(withSuite(pair.publicKey, SUITE.p256), signature), false);
    assert.equal(await verified(pair.publicKey, signature.subarray(0, 64)), false);
  });
});

/** sB − hA, which R must be. */
function expectedR(signature64: Uint8Array, text: Uint8Array, key32: Uint8Array): Uint8Array {
  const h = challenge(signature64.subarray(0, 32), key32, text);
  const s = bytesToNumberLE(signature64.subarray(32));
  const hA = Point.fromBytes(key32).multiplyUnsafe(h);
  return Point.BASE.multiplyUnsafe(s).subtract(hA).toBytes();
}

/** The 32 bytes of a point, with this sign. */
function withSignOf(bytes: Uint8Array, sign: number): Uint8Array {
  const point = bytes.slice(0, 32);
  point[31] = ((point[31] as number) & 0x7f) | sign;
  return point;
}

function withSuite(tagged: Uint8Array, suite: number): Uint8Array {
  const changed = tagged.slice();
  changed[0] = suite;
  return changed;
}

describe('strict signature rule', () => {
  it('C3: a signature of another suite than Ed25519, or under a key of another, is invalid', () => {
    for (const suite of [0, SUITE.p256, SUITE.mlDsa, 255]) {
      const otherKey = withSuite(pair.publicKey, suite);
      const otherSignature = withSuite(signature, suite);
      assert.equal(verifySignature(otherKey, message, signature), false);
      assert.equal(verifySignature(pair.publicKey, message, otherSignature), false);
      assert.equal(verifySignature(otherKey, message, otherSignature), false);
    }
  });

  it('C4: keys and signatures that are a byte short or long are invalid', () => {
    const longer = (bytes: Uint8Array): Uint8Array => concatBytes(bytes, Uint8Array.of(0));
    assert.equal(verifySignature(pair.publicKey.subarray(0, 32), message, signature), false);
    assert.equal(verifySignature(longer(pair.publicKey), message, signature), false);
    assert.equal(verifySignature(pair.publicKey, message, signature.subarray(0, 64)), false);
    assert.equal(verifySignature(pair.publicKey, message, longer(signature)), false);
    assert.equal(verifySignature(new Uint8Array(0), message, new Uint8Array(0)), false);
  });

  it('C4: one flipped bit in key, message or signature makes it invalid', () => {
    const whole = concatBytes(pair.publicKey, message, signature);
    const messageEnd = pair.publicKey.length + message.length;
    for (let bit = 0; bit < 8 * whole.length; bit += 7) {
      const flipped = whole.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      const verdict = verifySignature(
        flipped.subarray(0, pair.publicKey.length),
        flipped.subarray(pair.publicKey.length, messageEnd),
        flipped.subarray(messageEnd),
      );
      assert.equal(verdict, false, `bit ${bit}`);
    }
  });
});

describe('strict prefilter', () => {
  const R = signature.slice(1, 33);
  const key32 = pair.publicKey.subarray(1);
  const passes = (s: bigint): boolean => strictPrefilter(signatureBytes(R, s), key32);
  const scalar = (max: bigint): fc.Arbitrary<bigint> => fc.bigInt({ min: 0n, max });

  it('C4.2: s is below L, at every boundary and at random', () => {
    const edges = [0n, 1n, 2n ** 124n, 2n ** 128n, 2n ** 252n, 2n ** 253n, 2n ** 255n, ORDER];
    for (const edge of edges) {
      for (const s of [edge - 1n, edge, edge + 1n]) {
        if (s >= 0n) assert.equal(passes(s), s < ORDER, `s = ${s}`);
      }
    }
    fc.assert(
      fc.property(
        fc.oneof(
          scalar(2n ** 256n - 1n),
          scalar(2n ** 130n).map((low) => 2n ** 252n + low),
          scalar(2n ** 126n).map((low) => ORDER - 2n ** 125n + low),
        ),
        (s) => passes(s) === s < ORDER,
      ),
      { seed: 1, numRuns: 2_000 },
    );
  });

  /** Steps 3 and 4 in plain arithmetic. */
  const smallOrderY = TORSION.map((point) => point.toAffine().y);
  const isStrictY = (y: bigint): boolean => y < FIELD && !smallOrderY.includes(y);

  it('C4.3: no y from p to 2^255 − 1 passes, with either sign', () => {
    for (let y = FIELD - 3n; y < 2n ** 255n; y++) {
      assert.equal(isStrictPoint(numberToBytesLE(y, 32)), isStrictY(y));
      assert.equal(isStrictPoint(numberToBytesLE(y + 2n ** 255n, 32)), isStrictY(y));
    }
  });

  it('C4.4: no point of small order passes, with either sign, and their neighbours do', () => {
    assert.equal(new Set(smallOrderY).size, 5);
    for (const y of smallOrderY) {
      for (let bit = 0n; bit < 255n; bit++) {
        const neighbour = y ^ (1n << bit);
        assert.equal(isStrictPoint(numberToBytesLE(neighbour, 32)), isStrictY(neighbour));
      }
      assert.equal(isStrictPoint(numberToBytesLE(y, 32)), false);
      assert.equal(isStrictPoint(numberToBytesLE(y + 2n ** 255n, 32)), false);
    }
  });

  it('C4.3, C4.4: bytes at random pass as plain arithmetic says', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const y = bytesToNumberLE(bytes) % 2n ** 255n;
        return isStrictPoint(bytes) === isStrictY(y);
      }),
      { seed: 2, numRuns: 2_000 },
    );
  });

  it('C4: A and R are both looked at', () => {
    const neutral = encodePoint(0n, 0);
    assert.equal(strictPrefilter(signatureBytes(R, 1n), key32), true);
    assert.equal(strictPrefilter(signatureBytes(R, 1n), neutral), false);
    assert.equal(strictPrefilter(signatureBytes(neutral, 1n), key32), false);
  });
});
