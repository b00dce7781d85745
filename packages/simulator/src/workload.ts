// Clients: signed transactions, now and then one that is sent to two validators, and operations of
// the land register where the host runs them.

import { registerFirstTitle, updateAssessment } from '@witan/ledger/codec-land';
import { SOURCE_KINDS, TITLE_KINDS } from '@witan/ledger/codec-land-fields';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import { type Hash, sha256 } from '@witan/ledger/hash';
import type { KeyPair } from '@witan/ledger/keys';
import {
  encodeTransaction,
  encodeTransactionBody,
  type Operation,
  transactionId,
  transactionSigningBytes,
} from '@witan/ledger/transaction';
import { canonicalMultiPolygon, encodeMultiPolygon, LAND, METHODS } from '@witan/state/schema';
import type { Act } from './assembly.ts';
import type { Random } from './random.ts';
import { encodeReform, REFORM_CALL, type Reform } from './reform.ts';
import type { SignatureScheme } from './signatures.ts';

export interface Submission {
  readonly bytes: Uint8Array;
  readonly txid: Hash;
}

const VALID_BLOCKS = 1_000;
const PARCEL_MM = 10_000;
const CURRENCY = 'USD';

export class Workload {
  readonly #genesis: Genesis;
  readonly #chainId: Hash;
  readonly #scheme: SignatureScheme;
  readonly #random: Random;
  readonly #land: boolean;
  readonly #keys = new Map<string, KeyPair>();
  #count = 0;
  #parcels = 0;

  constructor(genesis: Genesis, scheme: SignatureScheme, random: Random, land: boolean) {
    this.#genesis = genesis;
    this.#chainId = chainIdOf(genesis);
    this.#scheme = scheme;
    this.#random = random;
    this.#land = land;
  }

  /** A new transaction, valid for long behind the height that the client knows. */
  next(height: number): Submission {
    return this.#signed(height, this.#land ? this.#landOperation() : this.#plainOperation());
  }

  /** What agencies decide. */
  nextAct(height: number, act: Act): Submission {
    return this.#signed(height, act);
  }

  #signed(
    height: number,
    { sender, operation, cosigners = [] }: Pick<Act, 'sender' | 'operation'> & Partial<Act>,
  ): Submission {
    this.#count += 1;
    const key = this.#key(sender);
    const body = encodeTransactionBody({
      sender: key.publicKey,
      nonce: this.#count,
      validUntilHeight: height + VALID_BLOCKS,
      operations: [operation],
      cosigners: cosigners.map((name) => this.#key(name).publicKey),
    });
    const txid = transactionId(body);
    const message = transactionSigningBytes(this.#chainId, txid);
    const cosignatures = cosigners.map((name) => this.#key(name).sign(message));
    return { bytes: encodeTransaction(body, key.sign(message), cosignatures), txid };
  }

  /** A council to come. */
  nextReform(height: number, reform: Reform): Submission {
    const operation = { call: REFORM_CALL, payload: encodeReform(reform) };
    return this.#signed(height, { sender: 'client', operation });
  }

  #key(name: string): KeyPair {
    const key = this.#keys.get(name) ?? this.#scheme.keyPair(name);
    this.#keys.set(name, key);
    return key;
  }

  #plainOperation(): { sender: string; operation: Operation } {
    return { sender: 'client', operation: { call: 1, payload: new Uint8Array(8) } };
  }

  #landOperation(): { sender: string; operation: Operation } {
    if (this.#parcels > 0 && this.#random.chance(600)) return this.#assessment();
    return this.#registration();
  }

  /** Now and then a parcel that exists, or that lies over another: a refusal is a result too. */
  #registration(): { sender: string; operation: Operation } {
    if (this.#parcels === 0 || !this.#random.chance(100)) this.#parcels += 1;
    const x = this.#parcels * PARCEL_MM;
    const outer = [
      { x, y: 0 },
      { x: x + PARCEL_MM, y: 0 },
      { x: x + PARCEL_MM, y: PARCEL_MM },
      { x, y: PARCEL_MM },
    ];
    const owner = { party: this.#key('client').publicKey, numerator: 1n, denominator: 1n };
    const payload = registerFirstTitle.encode({
      parcel: `P-${this.#parcels}`,
      shape: encodeMultiPolygon(canonicalMultiPolygon([{ outer, holes: [] }])),
      kind: TITLE_KINDS.freehold,
      landUse: '101',
      value: { currency: CURRENCY, minorUnits: 1_000n },
      source: {
        document: sha256(new Uint8Array(1)),
        kind: SOURCE_KINDS.deed,
        datedMs: this.#genesis.createdMs,
        validUntilMs: 0,
      },
      owners: [owner],
    });
    return { sender: 'registrar', operation: landCall(METHODS.registerFirstTitle, payload) };
  }

  #assessment(): { sender: string; operation: Operation } {
    const payload = updateAssessment.encode({
      parcel: `P-${1 + this.#random.below(this.#parcels)}`,
      value: { currency: CURRENCY, minorUnits: BigInt(this.#random.below(1_000_000)) },
      landUse: '101',
    });
    return { sender: 'assessor', operation: landCall(METHODS.updateAssessment, payload) };
  }
}

function landCall(method: number, payload: Uint8Array): Operation {
  return { call: LAND * 256 + method, payload };
}
