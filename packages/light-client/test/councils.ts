// Four real councils that hand over to each other, and a receipt of the last one, for tests.

import {
  blockHash,
  encodeHeader,
  encodeResult,
  HEADER_VERSION,
  type Header,
  payloadRoot,
  type Result,
  sealedHash,
} from '@witan/ledger/block';
import { concatBytes } from '@witan/ledger/bytes';
import { type Certificate, certifiedStatement, encodeCertificate } from '@witan/ledger/certificate';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { encodeEpochLink } from '@witan/ledger/epoch-link';
import { ZERO_HASH } from '@witan/ledger/hash';
import { encodeValidators, quorum, type Validator, validatorsHash } from '@witan/ledger/membership';
import { encodeOutcome, encodeOutcomes, type Outcome, receiptsRoot } from '@witan/ledger/outcome';
import { encodeReceipt } from '@witan/ledger/receipt';
import { statementBytes } from '@witan/ledger/statement';
import { encodeTransactionBody, transactionId } from '@witan/ledger/transaction';
import type { Trust } from '@witan/light-client';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
/** By epoch: four, five, seven, and four again of which one is new. */
const COUNCILS: readonly string[] = ['abcd', 'abcde', 'abcdefg', 'defg'];
const EPOCH_BLOCKS = 100;
const CHAIN_ID = new Uint8Array(32).fill(0xc1);

function validator(letter: string): Validator {
  const key = (kind: string) => demonstrationKeyPair(`epochs/${letter}/${kind}`).publicKey;
  return {
    member: letter,
    name: `Agency ${letter}`,
    networkKey: key('network'),
    consensusKey: key('consensus'),
    attestKey: key('attest'),
  };
}

const seats = new Map(NAMES.map((letter) => [letter, validator(letter)]));

export function council(epoch: number): Validator[] {
  return [...(COUNCILS[epoch] as string)].map((letter) => seats.get(letter) as Validator);
}

export interface Sealed {
  readonly entry: Uint8Array;
  readonly certificate: Uint8Array;
}

export interface SealOptions {
  readonly header?: Partial<Header>;
  readonly result?: Partial<Result>;
  /** Whose keys sign, and of which epoch the statement is. */
  readonly signers?: readonly Validator[];
  readonly statedEpoch?: number;
}

export function seal(epoch: number, options: SealOptions = {}): Sealed {
  const validators = council(epoch);
  const height = (epoch + 1) * EPOCH_BLOCKS;
  const header: Header = {
    version: HEADER_VERSION,
    chainId: CHAIN_ID,
    epoch,
    height,
    originView: 0,
    proposer: 0,
    parent: ZERO_HASH,
    payloadRoot: payloadRoot([]),
    timeMs: height,
    termEnd: false,
    epochEnd: true,
    evidenceRoot: ZERO_HASH,
    lagSeal: ZERO_HASH,
    validatorsHash: validatorsHash(validators),
    ...options.header,
  };
  const result: Result = {
    stateRoot: ZERO_HASH,
    receiptsRoot: ZERO_HASH,
    logRoot: ZERO_HASH,
    nextValidatorsHash: validatorsHash(council(Math.min(epoch + 1, COUNCILS.length - 1))),
    nextParamsHash: ZERO_HASH,
    ...options.result,
  };
  const { signers = validators, statedEpoch = epoch } = options;
  const first = Array.from({ length: quorum(signers.length) }, (_, seat) => seat);
  const unsigned: Certificate = {
    kind: 'commit',
    epoch: statedEpoch,
    view: 3,
    height: header.height,
    blockHash: blockHash(header),
    sealedHash: sealedHash(header, result),
    signers: first,
    signatures: [],
  };
  const message = statementBytes(CHAIN_ID, statedEpoch, certifiedStatement(unsigned));
  const signatures = first.map((seat) =>
    demonstrationKeyPair(`epochs/${signers[seat]?.member}/consensus`).sign(message),
  );
  return {
    entry: concatBytes(encodeHeader(header), encodeResult(result)),
    certificate: encodeCertificate({ ...unsigned, signatures }),
  };
}

export function link(
  epoch: number,
  options: SealOptions = {},
  next = council(epoch + 1),
): Uint8Array {
  return encodeEpochLink({ ...seal(epoch, options), validators: encodeValidators(next) });
}

export const LINKS: readonly Uint8Array[] = [link(0), link(1), link(2)];

export const trust: Trust = {
  chainId: CHAIN_ID,
  network: 'epochs',
  demonstration: true,
  epoch: 0,
  validators: council(0),
};

/** A transaction that was executed in the last epoch. */
export function receipt(epoch = 3): Uint8Array {
  const sender = demonstrationKeyPair('epochs/sender').publicKey;
  const operations = [{ call: 0x0101, payload: new Uint8Array(3) }];
  const body = encodeTransactionBody({ sender, nonce: 1, validUntilHeight: 5_000, operations });
  const height = epoch * EPOCH_BLOCKS + 7;
  const txid = transactionId(body);
  const outcome: Outcome = { height, index: 0, txid, code: 0, eventsHash: ZERO_HASH };
  const encoded = encodeOutcome(outcome);
  const sealed = seal(epoch, {
    header: { height, epochEnd: false },
    result: { receiptsRoot: receiptsRoot(encodeOutcomes([outcome])) },
  });
  return encodeReceipt({
    entry: sealed.entry,
    seal: {
      grade: 'immediate',
      certificate: sealed.certificate,
      anchor: undefined,
      path: [],
    },
    claim: { kind: 'transaction', body, outcome: encoded, path: [] },
  });
}
