// From an address such as `/v1/land/parcels/7/rights?limit=50` to the one written form of its
// question, and from the answer to the address of the next page.

import { ByteReader, ByteWriter, fromHex, toHex } from '@witan/ledger/bytes';
import { WitanError } from '@witan/ledger/problems';
import { ask, type ProofKind } from '@witan/state/schema';

/** What an address may say behind the path of a question. */
export interface StateOptions {
  readonly proof?: string;
  readonly at?: string;
  readonly limit?: string;
  readonly from?: string;
  readonly cursor?: string;
  readonly size?: string;
  readonly grade?: 'full' | 'immediate';
}

/** A question, and the height as of which it is asked. */
export interface StateRequest {
  readonly question: string;
  readonly height: number | undefined;
  readonly withProof: boolean;
}

const LIMIT_DEFAULT = '50';
const HEIGHT_LENGTH = 8;

/**
 * `path` is percent-encoded, without options. Throws WitanError: `api/invalid-request` for a cursor
 * that is none, `query/other-proof` for a kind of proof that the answer does not have, and those of
 * `ask`.
 */
export function stateRequest(path: string, options: StateOptions): StateRequest {
  const { proof, cursor, at, size } = options;
  if (size !== undefined && proof !== 'consistency') {
    throw new WitanError('api/invalid-request', 'size goes with proof=consistency');
  }
  const withProof = proof !== 'none';
  if (cursor !== undefined && (at !== undefined || options.from !== undefined)) {
    throw new WitanError('api/invalid-request', 'a cursor says at what height, and from where');
  }
  const page = cursor === undefined ? undefined : readCursor(cursor);
  const height = page?.height ?? (at === undefined ? undefined : Number(at));
  const from = page?.from ?? options.from;
  const limit = options.limit ?? (from === undefined ? undefined : LIMIT_DEFAULT);
  if (limit === undefined) return { question: ofKind(path, proof, size), height, withProof };
  const question = `${path}?limit=${limit}${from === undefined ? '' : `&from=${from}`}`;
  if (withProof) refuseOther(proof, ask(question).proof);
  return { question, height, withProof };
}

/** The address of the page after one that ends before `next`, at the same height. */
export function nextAddress(question: string, height: number, next: string): string {
  const [path, options = ''] = question.split('?', 2);
  const [limit] = options.split('&', 1);
  const from = fromHex(next) as Uint8Array;
  const cursor = new ByteWriter(HEIGHT_LENGTH + from.length).u64(height).raw(from).finish();
  return `/v1/${path}?${limit}&cursor=${Buffer.from(cursor).toString('base64url')}`;
}

function readCursor(text: string): { readonly height: number; readonly from: string } {
  const bytes = new Uint8Array(Buffer.from(text, 'base64url'));
  if (bytes.length <= HEIGHT_LENGTH || Buffer.from(bytes).toString('base64url') !== text) {
    throw new WitanError('api/invalid-request', 'cursor');
  }
  const reader = new ByteReader(bytes);
  return { height: reader.u64(), from: toHex(reader.raw(reader.remaining)) };
}

/**
 * The question whose answer has a proof of this kind: the path itself, its sum or its history; of a
 * log all its entries, or that it only grew.
 */
function ofKind(path: string, proof: string | undefined, size: string | undefined): string {
  if (proof === undefined || proof === 'none') return path;
  const asked = ask(path);
  if (proof === 'sum' && asked.query.listing !== undefined) return `${path}?proof=sum`;
  const beside = BESIDE.find(({ kind }) => kind === proof);
  if (beside !== undefined && asked.proof === 'inclusion') {
    const question = beside.of(path, size);
    if (isAskedFor(question, beside.kind)) return question;
  }
  refuseOther(proof, asked.proof);
  return path;
}

/** What can be proved of the record at a path, by paths below it. */
const BESIDE: readonly {
  readonly kind: ProofKind;
  readonly of: (path: string, size: string | undefined) => string;
}[] = [
  { kind: 'history', of: (path) => `${path}/history` },
  { kind: 'range', of: (path) => `${path}/entries` },
  { kind: 'consistency', of: (path, size = '') => `${path}/prefixes/${size}` },
];

function isAskedFor(path: string, kind: ProofKind): boolean {
  try {
    return ask(path).proof === kind;
  } catch (error) {
    if (error instanceof WitanError && error.key === 'query/unknown') return false;
    throw error;
  }
}

/** That a record is absent is proved as that it is there. */
function refuseOther(wanted: string | undefined, offered: ProofKind): void {
  const kind = wanted === 'absence' ? 'inclusion' : wanted;
  if (kind !== undefined && kind !== offered) {
    throw new WitanError('query/other-proof', `${wanted}: the answer has a proof of ${offered}`);
  }
}
