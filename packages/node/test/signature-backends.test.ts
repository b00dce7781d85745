// Goal: every native back end agrees with the committed verdicts, or is refused (C6, C7).

import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { concatBytes, fromHex } from '@witan/ledger/bytes';
import {
  installSigningBackend,
  keyPairFromSeed,
  nobleSigningBackend,
  type SigningBackend,
} from '@witan/ledger/keys';
import {
  type AsyncSignatureBackend,
  installAsyncSignatureBackend,
  installSignatureBackend,
  type SignatureBackend,
  verifySignature,
  verifySignatureAsync,
} from '@witan/ledger/signature';
import { nobleBackend } from '@witan/ledger/signature-noble';
import { portableBackend } from '@witan/ledger/signature-portable';
import { selfTestCases } from '@witan/ledger/signature-self-test';
import { SIGNATURE_VECTOR } from '@witan/ledger/signature-vector';
import { webCryptoBackend } from '@witan/ledger/signature-webcrypto';
import { disputedCases } from '../../ledger/test/signature-cases.ts';
import {
  challenge,
  encodePoint,
  ORDER,
  response,
  scalarOf,
  signatureBytes,
  torsionAgrees,
  torsionPoint,
} from '../../ledger/test/torsion.ts';
import { installFastestSignatures } from '../src/signature/install.ts';
import { opensslSignatures } from '../src/signature/openssl.ts';
import { opensslSha256 } from '../src/signature/sha256.ts';
import { loadSodium } from '../src/signature/sodium.ts';

type Native = SignatureBackend & SigningBackend;

const torsionRuns = process.env.WITAN_CI_TIER === 'nightly' ? 100_000 : 1_000;
const webCrypto = webCryptoBackend(globalThis.crypto.subtle);

function tagged(untagged: Uint8Array): Uint8Array {
  return concatBytes(Uint8Array.of(1), untagged);
}

interface Question {
  readonly key: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/** What each back end answers behind the strict rule, by its name. */
async function answers(
  native: readonly Native[],
  questions: readonly Question[],
): Promise<Map<string, boolean[]>> {
  const found = new Map<string, boolean[]>();
  for (const backend of [nobleBackend, portableBackend, ...native]) {
    installSignatureBackend(backend);
    found.set(
      backend.name,
      questions.map(({ key, message, signature }) => verifySignature(key, message, signature)),
    );
  }
  await installAsyncSignatureBackend(webCrypto);
  const late: boolean[] = [];
  for (const { key, message, signature } of questions) {
    late.push(await verifySignatureAsync(key, message, signature));
  }
  return found.set(webCrypto.name, late);
}

describe('native signature back ends', () => {
  const native: Native[] = [opensslSignatures];

  before(async () => {
    const sodium = await loadSodium();
    if (sodium === undefined) console.log('SKIPPED sodium-native: it is not installed');
    else native.push(sodium);
  });

  after(() => installFastestSignatures());

  it('C7: all back ends give the committed verdicts', async () => {
    const cases = selfTestCases(SIGNATURE_VECTOR);
    const questions = cases.map(({ key32, signature64, message }) => ({
      key: tagged(key32),
      message,
      signature: tagged(signature64),
    }));
    const expected = cases.map(({ accepted }) => accepted);
    for (const [name, verdicts] of await answers(native, questions)) {
      assert.deepEqual(verdicts, expected, name);
    }
  });

  it('C7: all back ends give the verdicts of Wycheproof, 151 of 151', async function () {
    const file = new URL(
      '../../../../shared/data/vectors/wycheproof/ed25519_test.json',
      import.meta.url,
    );
    if (!existsSync(file)) {
      console.log('SKIPPED Wycheproof: ../shared/data is not there');
      this.skip();
    }
    const { testGroups } = JSON.parse(readFileSync(file, 'utf8')) as WycheproofFile;
    const tests = testGroups.flatMap(({ publicKey, tests }) =>
      tests.map((test) => ({ ...test, key: publicKey.pk })),
    );
    assert.equal(tests.length, 151);
    const questions = tests.map(({ key, msg, sig }) => ({
      key: tagged(bytesOf(key)),
      message: bytesOf(msg),
      signature: tagged(bytesOf(sig)),
    }));
    const expected = tests.map(({ result }) => result === 'valid');
    for (const [name, verdicts] of await answers(native, questions)) {
      assert.deepEqual(verdicts, expected, name);
    }
  });

  it(`C7: all back ends agree on ${torsionRuns} combinations of torsion`, async function () {
    this.timeout(20_000 + torsionRuns * 10);
    const { questions, expected } = torsionQuestions(torsionRuns);
    for (const [name, verdicts] of await answers(native, questions)) {
      const differing = verdicts.findIndex((verdict, i) => verdict !== expected[i]);
      assert.equal(differing, -1, `${name} differs in case ${differing}`);
    }
    assert.ok(expected.filter((accepted) => accepted).length > torsionRuns / 10);
    assert.ok(expected.filter((accepted) => !accepted).length > torsionRuns / 10);
  });

  it('C6: OpenSSL without the prefilter is not strict, and the self-test shows it', async () => {
    const verdicts = await Promise.all(
      disputedCases().map(async ({ A, R, s, fill }) => {
        const message = Uint8Array.of(fill);
        const signature64 = signatureBytes(R, s);
        const openssl = opensslSignatures.verify(signature64, message, A);
        assert.equal(await webCrypto.verify(signature64, message, A), openssl);
        return openssl ? 'V' : 'X';
      }),
    );
    assert.equal(verdicts.join(''), 'VVVVXXXXXXXV');
    assert.ok(
      selfTestCases(SIGNATURE_VECTOR).some(
        ({ signature64, message, key32, accepted }) =>
          opensslSignatures.verify(signature64, message, key32) !== accepted,
      ),
    );
  });

  it('C7: a lax back end is refused, at once or later', async () => {
    for (const zip215 of [true, false]) {
      const lax: AsyncSignatureBackend & SignatureBackend = {
        name: 'cofactored',
        verify: (signature64, message, key32) =>
          ed25519.verify(signature64, message, key32, { zip215 }),
      };
      assert.throws(() => installSignatureBackend(lax), { key: 'signature/backend-refused' });
      await assert.rejects(installAsyncSignatureBackend(lax), {
        key: 'signature/backend-refused',
      });
    }
  });

  it('a message in shared memory gets the same verdict and signature', () => {
    const seed = new Uint8Array(32).fill(6);
    for (const backend of native) {
      const message = new Uint8Array(new SharedArrayBuffer(300), 20, 250).fill(7);
      const raw = backend.rawKeyPair(seed);
      const signature64 = raw.sign(message);
      assert.deepEqual(signature64, raw.sign(message.slice()), backend.name);
      const shared = new Uint8Array(new SharedArrayBuffer(96));
      shared.set(concatBytes(signature64, raw.key32));
      const verified = (): boolean =>
        backend.verify(shared.subarray(0, 64), message, shared.subarray(64));
      assert.equal(verified(), true, backend.name);
      message[0] = 8;
      assert.equal(verified(), false, backend.name);
    }
  });

  it('RFC 8032: all back ends sign the same bytes', () => {
    const seed = new Uint8Array(32).fill(9);
    const noble = nobleSigningBackend.rawKeyPair(seed);
    for (const backend of native) {
      installSigningBackend(backend);
      const pair = keyPairFromSeed(seed);
      assert.deepEqual(pair.publicKey, tagged(noble.key32), backend.name);
      for (const length of [0, 1, 63, 64, 1_000]) {
        const message = new Uint8Array(length).fill(length);
        assert.deepEqual(pair.sign(message), tagged(noble.sign(message)), backend.name);
      }
    }
  });
});

describe('installing native cryptography', () => {
  it('C6: takes libsodium where it is present, else OpenSSL, without a complaint', async () => {
    const reasons: unknown[] = [];
    const name = await installFastestSignatures((reason) => reasons.push(reason));
    assert.equal(name, (await loadSodium()) === undefined ? 'openssl' : 'sodium-native');
    assert.deepEqual(reasons, []);
    const pair = keyPairFromSeed(new Uint8Array(32).fill(1));
    const message = Uint8Array.of(1);
    assert.ok(verifySignature(pair.publicKey, message, pair.sign(message)));
    assert.ok(!verifySignature(pair.publicKey, Uint8Array.of(2), pair.sign(message)));
  });

  it('C7: takes OpenSSL, and says why, when libsodium is lax or does not load', async () => {
    const lax = { ...opensslSignatures, name: 'lax', verify: () => true };
    const candidates = [() => Promise.resolve(lax), () => Promise.reject(new Error('no binary'))];
    for (const load of candidates) {
      const reasons: unknown[] = [];
      assert.equal(
        await installFastestSignatures((reason) => reasons.push(reason), load),
        'openssl',
      );
      assert.equal(reasons.length, 1);
      assert.match(String(reasons[0]), /lax: self-test case|no binary/);
    }
    assert.equal(await installFastestSignatures(undefined, async () => undefined), 'openssl');
    await installFastestSignatures();
  });

  it('C1: the native SHA-256 gives the same 32 bytes, from shared memory too', () => {
    const digestOf = (bytes: Uint8Array): Uint8Array => {
      const digest = new Uint8Array(32).fill(0xee);
      opensslSha256(bytes, digest);
      return digest;
    };
    for (const length of [0, 1, 55, 56, 64, 65, 1_000, 70_000]) {
      const bytes = new Uint8Array(length).fill(length & 0xff);
      const shared = new Uint8Array(new SharedArrayBuffer(length));
      shared.set(bytes);
      assert.deepEqual(digestOf(bytes), nobleSha256(bytes));
      assert.deepEqual(digestOf(shared), nobleSha256(bytes));
    }
  });
});

interface WycheproofFile {
  readonly testGroups: readonly {
    readonly publicKey: { readonly pk: string };
    readonly tests: readonly {
      readonly msg: string;
      readonly sig: string;
      readonly result: string;
    }[];
  }[];
}

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  assert.ok(bytes !== undefined);
  return bytes;
}

/**
 * Signatures with torsion on A and R, half of them with an R that cancels A's where one can; some
 * with s made too large or changed, or with a point of small order in the place of A or R. What to
 * expect follows from the construction alone.
 */
function torsionQuestions(count: number): { questions: Question[]; expected: boolean[] } {
  const secrets = ['a', 'b', 'c', 'd'].map((label) => scalarOf(`torsion key ${label}`));
  const nonces = ['e', 'f', 'g', 'h'].map((label) => scalarOf(`torsion commitment ${label}`));
  const keys = secrets.map((a) => torsionIndices.map((i) => encodePoint(a, i)));
  const commitments = nonces.map((r) => torsionIndices.map((j) => encodePoint(r, j)));
  const random = randomIntegers(1);
  const questions: Question[] = [];
  const expected: boolean[] = [];
  for (let n = 0; n < count; n++) {
    const message = Uint8Array.of(n, n >> 8, n >> 16);
    const [secret, nonce, i] = [random(4), random(4), random(8)];
    const A = (keys[secret] as Uint8Array[])[i] as Uint8Array;
    const row = commitments[nonce] as Uint8Array[];
    const first = random(8);
    const cancelling = torsionIndices.find((j) =>
      torsionAgrees(challenge(row[j] as Uint8Array, A, message), i, j),
    );
    const j = random(2) === 0 ? first : (cancelling ?? first);
    const R = row[j] as Uint8Array;
    const h = challenge(R, A, message);
    const s = response(nonces[nonce] as bigint, h, secrets[secret] as bigint);
    const key = tagged(A);
    const honest = { key, message, signature: tagged(signatureBytes(R, s)) };
    const small = torsionPoint(i).toBytes();
    const spoilt: Question[] = [
      { ...honest, signature: tagged(signatureBytes(R, s + BigInt(1 + i) * ORDER)) },
      { ...honest, signature: tagged(signatureBytes(R, s ^ (1n << BigInt(random(250))))) },
      { ...honest, key: tagged(small), signature: tagged(signatureBytes(R, s)) },
      { ...honest, signature: tagged(signatureBytes(small, s)) },
    ];
    const damage = spoilt[random(16)];
    questions.push(damage ?? honest);
    expected.push(damage === undefined && torsionAgrees(h, i, j));
  }
  return { questions, expected };
}

const torsionIndices = [0, 1, 2, 3, 4, 5, 6, 7];

/** Marsaglia's xorshift32: the same cases in every run. */
function randomIntegers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
