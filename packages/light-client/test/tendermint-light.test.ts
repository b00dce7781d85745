// The two quorums of a link against vectors of others: 62 verdicts of single steps from a model of
// Tendermint's light client (light-client.md §19). The adapter reads its encodings, and sets the
// thresholds: its third of the trusted set exists here and nowhere else.

import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SignatureClaim } from '@witan/ledger/certificate';
import { leafHash, merkleRoot } from '@witan/ledger/merkle';
import { checkCosigners } from '../src/cosigners.ts';
import { quickVerify } from './quick-crypto.ts';

const folder = fileURLToPath(
  new URL('../../../../shared/data/vectors/tendermint-light/', import.meta.url),
);
const PERIOD_UNITS_PER_MS = 1_000_000;

interface Seat {
  readonly address: string;
  readonly pub_key: { readonly value: string };
  readonly voting_power: string;
}

interface Set {
  readonly validators: readonly Seat[] | null;
}

interface SignedHeader {
  readonly header: {
    readonly chain_id: string;
    readonly height: string;
    readonly time: string;
    readonly validators_hash: string;
    readonly next_validators_hash: string;
  };
  readonly commit: {
    readonly height: string;
    readonly round: number;
    readonly block_id: {
      readonly hash: string;
      readonly part_set_header: { readonly total: number; readonly hash: string };
    };
    readonly signatures: readonly {
      readonly block_id_flag: number;
      readonly validator_address: string;
      readonly timestamp: string;
      readonly signature: string | null;
    }[];
  };
}

interface Block {
  readonly signed_header: SignedHeader;
  readonly validator_set: Set;
  readonly next_validator_set: Set;
}

interface Vector {
  readonly initial: {
    readonly signed_header: SignedHeader;
    readonly next_validator_set: Set;
    readonly trusting_period: string;
  };
  readonly input: readonly {
    readonly block: Block;
    readonly now: string;
    readonly verdict: string;
  }[];
}

/** Protobuf, as far as a canonical vote needs it. */
const field = (number: number, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from([number * 8 + 2]), varint(bytes.length), bytes]);
function varint(value: number): Buffer {
  return value < 128
    ? Buffer.from([value])
    : Buffer.concat([Buffer.from([(value % 128) | 128]), varint(Math.floor(value / 128))]);
}
const number = (tag: number, value: number): Buffer =>
  value === 0 ? Buffer.alloc(0) : Buffer.concat([Buffer.from([tag * 8]), varint(value)]);
function fixed(tag: number, value: number): Buffer {
  const bytes = Buffer.alloc(9, tag * 8 + 1);
  bytes.writeBigInt64LE(BigInt(value), 1);
  return bytes;
}

/** By power, then by address; all of these have the same power, so counting is weighing. */
function seatsOf({ validators }: Set): Seat[] {
  const seats = [...(validators ?? [])];
  assert.ok(seats.every(({ voting_power: power }) => power === '50'));
  return seats.sort((a, b) => (a.address < b.address ? -1 : 1));
}

const keyOf = ({ pub_key: { value } }: Seat): Uint8Array =>
  Uint8Array.from([1, ...Buffer.from(value, 'base64')]);

function hashOf(set: Set): string {
  const leaves = seatsOf(set).map((seat) => {
    const key = field(1, field(1, Buffer.from(seat.pub_key.value, 'base64')));
    return leafHash(Buffer.concat([key, number(2, Number(seat.voting_power))]));
  });
  return Buffer.from(merkleRoot(leaves)).toString('hex').toUpperCase();
}

function claimsOf({ header, commit }: SignedHeader, set: Set): SignatureClaim[] {
  const { hash, part_set_header: parts } = commit.block_id;
  const partSet = Buffer.concat([number(1, parts.total), field(2, Buffer.from(parts.hash, 'hex'))]);
  const block = Buffer.concat([field(1, Buffer.from(hash, 'hex')), field(2, partSet)]);
  const seats = seatsOf(set);
  return commit.signatures.flatMap((each): SignatureClaim[] => {
    const signer = seats.findIndex(({ address }) => address === each.validator_address);
    if (each.block_id_flag !== 2 || signer < 0) return [];
    const vote = Buffer.concat([
      number(1, 2),
      fixed(2, Number(commit.height)),
      ...(commit.round === 0 ? [] : [fixed(3, commit.round)]),
      field(4, block),
      field(5, number(1, Date.parse(each.timestamp) / 1_000)),
      field(6, Buffer.from(header.chain_id)),
    ]);
    const signature = Uint8Array.from([1, ...Buffer.from(each.signature ?? '', 'base64')]);
    const message = Buffer.concat([varint(vote.length), vote]);
    return [{ signer, publicKey: keyOf(seats[signer] as Seat), message, signature }];
  });
}

interface Trusted {
  readonly header: SignedHeader['header'];
  readonly next: Set;
}

async function verdictOf(trusted: Trusted, block: Block, nowMs: number, periodMs: number) {
  const { signed_header: signed, validator_set: set, next_validator_set: next } = block;
  const { header } = signed;
  const [timeMs, trustedMs] = [Date.parse(header.time), Date.parse(trusted.header.time)];
  const step = Number(header.height) - Number(trusted.header.height);
  const isAdjacent = step === 1;
  const isSound =
    trustedMs + periodMs > nowMs &&
    timeMs <= nowMs &&
    timeMs > trustedMs &&
    step > 0 &&
    // One entry for each seat, as a bitmap of seats has it here.
    signed.commit.signatures.length === seatsOf(set).length &&
    hashOf(set) === header.validators_hash &&
    hashOf(next) === header.next_validators_hash &&
    (!isAdjacent || header.validators_hash === trusted.header.next_validators_hash);
  if (!isSound) return 'INVALID';
  const known = seatsOf(isAdjacent ? set : trusted.next).map(keyOf);
  const seats = seatsOf(set).length;
  const twoThirds = Math.floor((2 * seats) / 3) + 1;
  const needed = {
    trusted: isAdjacent ? twoThirds : Math.floor(known.length / 3) + 1,
    signing: twoThirds,
  };
  try {
    await checkCosigners(claimsOf(signed, set), known, needed, quickVerify);
    return 'SUCCESS';
  } catch (error) {
    const isTrust = (error as Error).message.includes('of the trusted council');
    return isTrust && !isAdjacent ? 'NOT_ENOUGH_TRUST' : 'INVALID';
  }
}

describe('verdicts of a model of Tendermint’s light client', () => {
  it('§19: all 62 single steps of MC4_4, by thresholds of a third and two thirds', async function () {
    if (!existsSync(folder)) {
      console.log('SKIPPED tendermint-light: the shared vectors are absent');
      return this.skip();
    }
    let verdicts = 0;
    for (const name of readdirSync(folder).filter((each) => each.includes('_Test'))) {
      const { initial, input } = JSON.parse(readFileSync(folder + name, 'utf8')) as Vector;
      const { signed_header: signed, next_validator_set: first } = initial;
      const periodMs = Number(initial.trusting_period) / PERIOD_UNITS_PER_MS;
      let trusted: Trusted = { header: signed.header, next: first };
      for (const [i, { block, now, verdict }] of input.entries()) {
        const found = await verdictOf(trusted, block, Date.parse(now), periodMs);
        assert.equal(found, verdict, `${name}, step ${i}`);
        verdicts++;
        if (found !== 'SUCCESS') continue;
        trusted = { header: block.signed_header.header, next: block.next_validator_set };
      }
    }
    assert.equal(verdicts, 62);
  });
});
