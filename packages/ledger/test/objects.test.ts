// Goal: what is signed and hashed has the bytes that the protocol states, and one form each.
// Method: lengths and preimages by hand, mutation of encodings, and the rules on membership.

import { strict as assert } from 'node:assert';
import { batchRootMatches, composeBatch, decodeBatch, sealBatch } from '@witan/ledger/batch';
import {
  blockHash,
  decodeHeader,
  decodeResult,
  encodeHeader,
  encodeResult,
  HEADER_LENGTH,
  sealedHash,
} from '@witan/ledger/block';
import { ByteReader, ByteWriter, concatBytes, fromHex, toHex } from '@witan/ledger/bytes';
import {
  certifiedStatement,
  decodeCertificate,
  encodeCertificate,
  verifyCertificate,
} from '@witan/ledger/certificate';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { chainIdOf, genesisHeader } from '@witan/ledger/genesis';
import { genesisFromJson, genesisToJson } from '@witan/ledger/genesis-json';
import { sha256 } from '@witan/ledger/hash';
import {
  decodeValidators,
  encodeValidators,
  faultTolerance,
  quorum,
} from '@witan/ledger/membership';
import { leafHash } from '@witan/ledger/merkle';
import { DecodeError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import { statementBytes } from '@witan/ledger/statement';
import {
  decodeTransaction,
  encodeTransaction,
  encodeTransactionBody,
  transactionSigningBytes,
} from '@witan/ledger/transaction';

const genesis = exampleGenesis();
const chainId = chainIdOf(genesis);
const header = { ...genesisHeader(genesis), height: 7, originView: 2 };
const result = {
  stateRoot: sha256(Uint8Array.of(1)),
  receiptsRoot: sha256(Uint8Array.of(2)),
  logRoot: sha256(Uint8Array.of(3)),
  nextValidatorsHash: sha256(Uint8Array.of(4)),
  nextParamsHash: sha256(Uint8Array.of(5)),
};

describe('bytes', () => {
  it('refuses short input, trailing bytes and integers beyond 2^53 - 1', () => {
    assert.throws(() => new ByteReader(Uint8Array.of(1)).u16(), { key: 'codec/short' });
    assert.throws(() => new ByteReader(Uint8Array.of(1)).finish(), { key: 'codec/trailing' });
    const beyond = Uint8Array.of(0, 0x20, 0, 0, 0, 0, 0, 0);
    assert.throws(() => new ByteReader(beyond).u64(), { key: 'codec/integer' });
    assert.throws(() => new ByteWriter().u64(2 ** 53), RangeError);
    assert.equal(new ByteReader(new ByteWriter().u64(2 ** 53 - 1).finish()).u64(), 2 ** 53 - 1);
  });

  it('reads strict lower-case hexadecimal only', () => {
    assert.deepStrictEqual(fromHex('00ff10'), Uint8Array.of(0, 255, 16));
    for (const wrong of ['0', '0g', 'FF', ' 00', '0x00']) assert.equal(fromHex(wrong), undefined);
    assert.equal(toHex(Uint8Array.of(0, 255, 16)), '00ff10');
  });
});

describe('block', () => {
  it('Resolution 4: a header takes 230 bytes and a sealed header 390', () => {
    assert.equal(encodeHeader(header).length, 230);
    assert.equal(encodeResult(result).length, 160);
    assert.deepStrictEqual(decodeHeader(encodeHeader(header)), header);
    assert.deepStrictEqual(decodeResult(encodeResult(result)), result);
  });

  it('blockHash and sealedHash are SHA-256 behind 0x00, the latter a leaf of the header log', () => {
    const bytes = encodeHeader(header);
    assert.deepStrictEqual(blockHash(header), sha256(concatBytes(Uint8Array.of(0), bytes)));
    const entry = concatBytes(bytes, encodeResult(result));
    assert.deepStrictEqual(sealedHash(header, result), leafHash(entry));
  });

  it('refuses other lengths, versions and flags', () => {
    const bytes = encodeHeader(header);
    assert.throws(() => decodeHeader(bytes.subarray(1)), DecodeError);
    assert.throws(() => decodeHeader(concatBytes(bytes, Uint8Array.of(0))), DecodeError);
    const flagAt = 2 + 32 + 8 * 3 + 2 + 32 + 32 + 8;
    assert.ok(flagAt < HEADER_LENGTH);
    assert.throws(() => decodeHeader(bytes.with(flagAt, 2)), { key: 'codec/malformed' });
    assert.throws(() => decodeHeader(bytes.with(1, 9)), { key: 'codec/version' });
  });
});

describe('membership', () => {
  it('consensus.md §2: quorums of the stated sizes', () => {
    const expected: [number, number][] = [
      [4, 3],
      [5, 4],
      [6, 4],
      [7, 5],
      [10, 7],
      [16, 11],
      [31, 21],
      [100, 67],
    ];
    for (const [n, q] of expected) assert.equal(quorum(n), q, `n = ${n}`);
  });

  it('two quorums share f + 1 validators and a quorum stands without f, for every n', () => {
    for (let n = 4; n <= 100; n++) {
      assert.ok(2 * quorum(n) - n >= faultTolerance(n) + 1, `intersection, n = ${n}`);
      assert.ok(n - faultTolerance(n) >= quorum(n), `availability, n = ${n}`);
    }
  });

  it('Resolution 12: the list has one layout and reads back', () => {
    const bytes = encodeValidators(genesis.validators);
    assert.deepStrictEqual(decodeValidators(bytes), genesis.validators);
    assert.throws(() => decodeValidators(bytes.subarray(0, bytes.length - 1)), DecodeError);
    assert.throws(() => decodeValidators(concatBytes(bytes, Uint8Array.of(0))), DecodeError);
  });
});

describe('statement', () => {
  it('C2: signed bytes bind protocol, type, genesis and epoch', () => {
    const hash = sha256(Uint8Array.of(9));
    const prepare = { type: 'prepare', view: 1, height: 2, blockHash: hash } as const;
    const bytes = statementBytes(chainId, 3, prepare);
    assert.equal(new TextDecoder().decode(bytes.subarray(0, 17)), 'witan/1/consensus');
    assert.equal(bytes[17], 2);
    assert.deepStrictEqual(bytes.subarray(18, 50), chainId);
    const seen = new Set([
      toHex(bytes),
      toHex(statementBytes(chainId, 4, prepare)),
      toHex(statementBytes(hash, 3, prepare)),
      toHex(statementBytes(chainId, 3, { ...prepare, view: 2 })),
      toHex(statementBytes(chainId, 3, { ...prepare, type: 'commit', sealedHash: hash })),
    ]);
    assert.equal(seen.size, 5);
  });
});

describe('certificate', () => {
  const statement = {
    kind: 'commit',
    epoch: 0,
    view: 1,
    height: 7,
    blockHash: blockHash(header),
    sealedHash: sealedHash(header, result),
  } as const;
  const members = genesis.validators.map(({ member }) =>
    demonstrationKeyPair(`${member}/consensus`),
  );
  const sign = (signers: number[]): Uint8Array[] =>
    signers.map((signer) =>
      (members[signer] as (typeof members)[0]).sign(
        statementBytes(
          chainId,
          0,
          certifiedStatement({ ...statement, signers: [], signatures: [] }),
        ),
      ),
    );
  const certificate = { ...statement, signers: [0, 2, 3], signatures: sign([0, 2, 3]) };

  it('Resolution 10: any q distinct valid signers suffice, and exactly q are carried', () => {
    verifyCertificate(certificate, chainId, genesis.validators, verifySignature);
    const two = { ...statement, signers: [0, 2], signatures: sign([0, 2]) };
    const four = { ...statement, signers: [0, 1, 2, 3], signatures: sign([0, 1, 2, 3]) };
    for (const wrong of [two, four]) {
      assert.throws(() => verifyCertificate(wrong, chainId, genesis.validators, verifySignature), {
        key: 'certificate/quorum',
      });
    }
  });

  it('refuses a signature of another seat, another chain or another seal', () => {
    const check = (wrong: typeof certificate, chain: Uint8Array): void =>
      verifyCertificate(wrong, chain, genesis.validators, verifySignature);
    const moved = { ...certificate, signers: [0, 1, 3] };
    const resealed = { ...certificate, sealedHash: sha256(statement.sealedHash) };
    assert.throws(() => check(moved, chainId), { key: 'certificate/signature' });
    assert.throws(() => check(resealed, chainId), { key: 'certificate/signature' });
    assert.throws(() => check(certificate, sha256(chainId)), { key: 'certificate/signature' });
  });

  it('has one byte form', () => {
    const bytes = encodeCertificate(certificate);
    assert.deepStrictEqual(decodeCertificate(bytes), certificate);
    assert.throws(() => decodeCertificate(concatBytes(bytes, Uint8Array.of(0))), DecodeError);
    const bitmapAt = 1 + 24 + 64;
    const padded = concatBytes(
      bytes.subarray(0, bitmapAt),
      Uint8Array.of(2, bytes[bitmapAt + 1] as number, 0),
      bytes.subarray(bitmapAt + 2),
    );
    assert.throws(() => decodeCertificate(padded), { key: 'codec/not-canonical' });
  });
});

describe('transaction', () => {
  const sender = demonstrationKeyPair('person/owner');
  const body = encodeTransactionBody({
    sender: sender.publicKey,
    nonce: 0,
    validUntilHeight: 100,
    operations: [
      { call: 1025, payload: Uint8Array.of(1, 2) },
      { call: 1026, payload: new Uint8Array(0) },
    ],
  });
  const txid = sha256(body);
  const signature = sender.sign(transactionSigningBytes(chainId, txid));
  const bytes = encodeTransaction(body, signature);

  it('reads back, with the hash of its signed part as identifier', () => {
    const read = decodeTransaction(bytes);
    assert.deepStrictEqual(read.txid, txid);
    assert.equal(read.operations.length, 2);
    assert.ok(
      verifySignature(read.sender, transactionSigningBytes(chainId, read.txid), read.signature),
    );
  });

  it('every single flipped byte is refused, or is another transaction that nobody signed', () => {
    for (let at = 0; at < bytes.length; at++) {
      const flipped = bytes.with(at, (bytes[at] as number) ^ 0x41);
      let read: ReturnType<typeof decodeTransaction>;
      try {
        read = decodeTransaction(flipped);
      } catch (error) {
        assert.ok(error instanceof DecodeError, `byte ${at}`);
        continue;
      }
      const message = transactionSigningBytes(chainId, read.txid);
      assert.equal(verifySignature(read.sender, message, read.signature), false, `byte ${at}`);
    }
  });

  it('refuses none and more than 256 operations, and oversized envelopes', () => {
    const make = (count: number): Uint8Array =>
      encodeTransaction(
        encodeTransactionBody({
          sender: sender.publicKey,
          nonce: 1,
          validUntilHeight: 9,
          operations: Array.from({ length: count }, () => ({
            call: 1,
            payload: new Uint8Array(0),
          })),
        }),
        signature,
      );
    assert.equal(decodeTransaction(make(256)).operations.length, 256);
    assert.throws(() => decodeTransaction(make(0)), { key: 'codec/count' });
    assert.throws(() => decodeTransaction(make(257)), { key: 'codec/count' });
    assert.throws(() => decodeTransaction(new Uint8Array(64 * 1024 + 1)), {
      key: 'codec/too-long',
    });
  });
});

describe('batch', () => {
  const transactions = [Uint8Array.of(1), Uint8Array.of(2, 3)];
  const lane = { author: 2, epoch: 0, boot: 1, seq: 1, createdMs: 5 };
  const { header: batchHeader } = composeBatch(lane, transactions);
  const batch = sealBatch(batchHeader, new Uint8Array(65).fill(3), transactions);

  it('reads back with the same hash and a root over its transactions', () => {
    assert.deepStrictEqual(decodeBatch(batch.bytes), batch);
    assert.ok(batchRootMatches(batch));
    const bent = decodeBatch(batch.bytes.with(batch.bytes.length - 1, 9));
    assert.deepStrictEqual(bent.hash, batch.hash);
    assert.equal(batchRootMatches(bent), false);
  });

  it('refuses lengths and counts that disagree, and an empty batch', () => {
    assert.throws(() => decodeBatch(batch.bytes.subarray(0, batch.bytes.length - 1)), DecodeError);
    assert.throws(() => decodeBatch(concatBytes(batch.bytes, Uint8Array.of(0))), DecodeError);
    const empty = sealBatch(composeBatch(lane, []).header, batch.signature, []);
    assert.throws(() => decodeBatch(empty.bytes), { key: 'codec/count' });
  });
});

describe('genesis', () => {
  it('reads back from JSON to the same chain', () => {
    const json: unknown = JSON.parse(JSON.stringify(genesisToJson(genesis)));
    assert.deepStrictEqual(genesisFromJson(json), genesis);
    assert.deepStrictEqual(chainIdOf(genesisFromJson(json)), chainId);
  });

  it('every part counts: changing any of them names another chain', () => {
    const [first, ...rest] = genesis.validators as [(typeof genesis.validators)[0]];
    const variants = [
      { ...genesis, network: 'other' },
      { ...genesis, demonstration: false },
      { ...genesis, createdMs: genesis.createdMs + 1 },
      { ...genesis, parameters: { ...genesis.parameters, termBlocks: 65 } },
      { ...genesis, validators: [...rest, first] },
      { ...genesis, registry: { ...genesis.registry, mandates: [] } },
    ];
    const chains = new Set([genesis, ...variants].map((variant) => toHex(chainIdOf(variant))));
    assert.equal(chains.size, variants.length + 1);
  });

  it('refuses unknown fields, three agencies, repeated keys and keys of small order', () => {
    type Json = { validators: Record<string, unknown>[]; [name: string]: unknown };
    const edit = (change: (json: Json) => void): void => {
      const json = JSON.parse(JSON.stringify(genesisToJson(genesis))) as Json;
      change(json);
      assert.throws(() => genesisFromJson(json), { key: 'genesis/invalid' });
    };
    edit((json) => {
      json.extra = 1;
    });
    edit((json) => json.validators.pop());
    edit((json) => {
      const [a, b] = json.validators as [Record<string, unknown>, Record<string, unknown>];
      a.networkKey = b.networkKey;
    });
    edit((json) => {
      const [a] = json.validators as [Record<string, unknown>];
      a.consensusKey = `01${'00'.repeat(32)}`;
    });
  });
});
