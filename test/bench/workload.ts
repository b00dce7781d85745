// What is submitted: parcels of a generated register, so that there are keys, and then updates of
// their assessments, each a signed transaction of one operation that reads and writes one record.

import { chunksOf } from '@witan/cli/import/chunks';
import { generateParcels } from '@witan/cli/land/generator';
import { registrationOf } from '@witan/cli/land/registration';
import { type SignedTransaction, signTransaction } from '@witan/client';
import { updateAssessment } from '@witan/ledger/codec-land';
import { demonstrationKeyPair, demonstrationSeed } from '@witan/ledger/demonstration';
import { exampleKeyLabel } from '@witan/ledger/example-consortium';
import type { Hash } from '@witan/ledger/hash';
import type { KeyPair } from '@witan/ledger/keys';
import type { Operation } from '@witan/ledger/transaction';
import { LAND, METHODS } from '@witan/state/schema';

/** A prime that divides no usual number of parcels: neighbours in time are none on the map. */
const STRIDE = 7_919;
const DATED_MS = Date.UTC(2026, 0, 1);

export interface Chain {
  readonly chainId: Hash;
  readonly height: number;
  readonly replayWindowBlocks: number;
}

/** A transaction with the number of events that it leads to: one of each operation. */
export interface Job extends SignedTransaction {
  readonly events: number;
}

export interface Register {
  readonly parcels: readonly string[];
  readonly jobs: readonly Job[];
}

/** First registrations of `count` parcels, as many to a transaction as an importer sends. */
export function registrations(chain: Chain, count: number): Register {
  const registrar = demonstrationKeyPair(exampleKeyLabel('registrar'));
  const ownersSeed = demonstrationSeed('bench/owners');
  const terms = { ownersSeed, plan: demonstrationSeed('bench/plan'), datedMs: DATED_MS };
  const parcels: string[] = [];
  function* each(): Generator<ReturnType<typeof registrationOf>> {
    for (const candidate of generateParcels(demonstrationSeed('bench/map'), count)) {
      parcels.push(candidate.parcelId);
      yield registrationOf(candidate, terms);
    }
  }
  const jobs = [...chunksOf(each())].map((chunk, nonce): Job => {
    const operations = chunk.map(({ operation }) => operation);
    return { ...signed(chain, operations, nonce, registrar), events: chunk.length };
  });
  return { parcels, jobs };
}

/** Updates number `from` to `from + count - 1`, spread over the parcels. */
export function updates(
  chain: Chain,
  parcels: readonly string[],
  from: number,
  count: number,
): Job[] {
  const assessor = demonstrationKeyPair(exampleKeyLabel('assessor'));
  return Array.from({ length: count }, (_, i) => {
    const nonce = from + i;
    const parcel = parcels[(nonce * STRIDE) % parcels.length] as string;
    const value = { currency: 'USD', minorUnits: BigInt(nonce + 1) };
    const payload = updateAssessment.encode({ parcel, value, landUse: '101' });
    const operation = { call: LAND * 256 + METHODS.updateAssessment, payload };
    return { ...signed(chain, [operation], nonce, assessor), events: 1 };
  });
}

/** Valid for half the replay window, which leaves room for all that is signed ahead. */
function signed(
  { chainId, height, replayWindowBlocks }: Chain,
  operations: readonly Operation[],
  nonce: number,
  keyPair: KeyPair,
): SignedTransaction {
  const validUntilHeight = height + Math.floor(replayWindowBlocks / 2);
  return signTransaction({ chainId, operations, validUntilHeight, nonce }, keyPair);
}
