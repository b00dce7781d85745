// Asking for records and judging receipts: what needs the whole light client. A page that shows
// records imports it with `use-fact.ts`; others load it when they need it.

import { canonicalQuestion, FalseReceipt, parseTxid } from '@witan/client';
import { CitizenClient } from '@witan/client/citizen';
import { decodeHeader, HEADER_LENGTH } from '@witan/ledger/block';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import { decodeLinkedReceipt } from '@witan/ledger/epoch-links';
import { DecodeError, type ProblemKey, VerifyError, WitanError } from '@witan/ledger/problems';
import { decodeReceipt, type Receipt } from '@witan/ledger/receipt';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import {
  asOfMs,
  type Finding,
  type OpenedCheckpoint,
  type ReceiptReader,
  type Trust,
  type Verdict,
  type Verify,
} from '@witan/light-client';
import { verifyReceipt } from '@witan/light-client/citizen';
import type { AgencyServer } from './deployment.ts';
import { failed, type Head, type Settled } from './fact.ts';
import { keep, kept } from './kept.ts';
import type { Ledger } from './ledger.ts';
import { answerFrom, loadSchema, questionsOf } from './schema.ts';

export interface Inquiry {
  /** A path such as `land/parcels/106-54`, or the identifier of a transaction. */
  readonly question: string;
  /** Undefined for the newest state that a checkpoint covers. */
  readonly at: number | undefined;
  readonly server: AgencyServer;
}

type Checked<T> = Extract<Settled<T>, { readonly kind: 'checked' }>;

const TIMEOUT_MS = 10_000;
const TXID = /^[0-9a-f]{64}$/;

/** One client per server: each keeps the councils that it has followed. */
const clients = new Map<string, CitizenClient>();

export function clientOf({ deployment, rule }: Ledger, { url }: AgencyServer): CitizenClient {
  let client = clients.get(url);
  if (client === undefined) {
    const { trust } = deployment;
    const { verify } = rule;
    const options = { url, trust, verify, questions: questionsOf, timeoutMs: TIMEOUT_MS };
    client = new CitizenClient(options);
    clients.set(url, client);
  }
  return client;
}

export async function ask<T>(ledger: Ledger, inquiry: Inquiry): Promise<Settled<T>> {
  const { question, at, server } = inquiry;
  try {
    await loadSchema(question);
    const client = clientOf(ledger, server);
    const { verdict, receipt } = await (TXID.test(question)
      ? client.transactionReceipt(parseTxid(question), 'full')
      : client.query(question, at, 'full'));
    if (server === ledger.server) void keep(nameOf(inquiry), receipt);
    return found<T>(inquiry, verdict, receipt);
  } catch (error) {
    if (server !== ledger.server || !isSilent(error)) return failed(error, question, server.name);
    const answer =
      (await askedBeside<T>(ledger, inquiry)) ?? (await askedBefore<T>(ledger, inquiry));
    return answer ?? failed(error, question, server.name);
  }
}

function nameOf({ question, at }: Inquiry): string {
  return at === undefined ? question : `${question}@${at}`;
}

function found<T>(inquiry: Inquiry, verdict: Verdict, receipt: Uint8Array): Checked<T> {
  const { question, at, server } = inquiry;
  const { finding, freshness } = verdict;
  // What became of a transaction is said as it was found: it has no schema.
  const answer = (finding.kind === 'state' ? answerFrom(question, finding) : finding) as T;
  // Of a height that was chosen nobody asks how new it is.
  const heldMs = at === undefined ? asOfMs(verdict) : undefined;
  const proof = { question, verdict, receipt, server: server.name, freshness, asOfMs: heldMs };
  return { kind: 'checked', answer, proof };
}

function questionOf(finding: Finding): string {
  return finding.kind === 'state' ? finding.question : toHex(finding.txid);
}

function isSilent(error: unknown): boolean {
  const silent: readonly ProblemKey[] = ['client/unreachable', 'client/timeout'];
  return error instanceof WitanError && silent.includes(error.key);
}

/** From files beside the page; undefined where there are none that answer. */
async function askedBeside<T>(
  { deployment: { trust }, rule: { verify } }: Ledger,
  inquiry: Inquiry,
): Promise<Settled<T> | undefined> {
  const { question, at } = inquiry;
  if (at !== undefined || TXID.test(question)) return undefined;
  const { receiptBeside } = await import('./beside.ts');
  const server = { ...inquiry.server, name: location.host };
  const judging = reader(verify);
  let receipt: Uint8Array;
  try {
    receipt = await receiptBeside(trust, question, TIMEOUT_MS, judging);
  } catch (error) {
    return error instanceof VerifyError ? failed(error, question, server.name) : undefined;
  }
  try {
    const verdict = await verifyReceipt(trust, receipt, judging);
    void keep(nameOf(inquiry), receipt);
    return found<T>({ ...inquiry, server }, verdict, receipt);
  } catch (error) {
    const told = error instanceof VerifyError ? new FalseReceipt(error, receipt) : error;
    return failed(told, question, server.name);
  }
}

export function reader(verify: Verify): ReceiptReader {
  return { verify, questions: questionsOf, nowMs: Date.now() };
}

/**
 * What this device kept of the same question, checked anew. It may have been superseded, and is
 * never called current. Undefined where nothing was kept that can be checked.
 */
async function askedBefore<T>(
  { deployment, rule }: Ledger,
  inquiry: Inquiry,
): Promise<Checked<T> | undefined> {
  const receipt = await kept(nameOf(inquiry));
  if (receipt === undefined) return undefined;
  try {
    const verdict = await verifyReceipt(deployment.trust, receipt, reader(rule.verify));
    const { finding, freshness } = verdict;
    if (questionOf(finding) !== canonicalQuestion(inquiry.question)) return undefined;
    const { answer, proof, kind } = found<T>(inquiry, verdict, receipt);
    const older = freshness === 'current' ? 'as-of' : freshness;
    return { kind, answer, proof: { ...proof, freshness: older } };
  } catch {
    return undefined; // damaged on this device: as if nothing had been kept
  }
}

export async function judge(
  ledger: Ledger,
  bytes: Uint8Array,
  source: string,
): Promise<Settled<unknown>> {
  try {
    const receipt = readReceipt(bytes);
    const trust = await trustFor(ledger, receipt);
    await loadSchema(receipt.claim.kind === 'state' ? receipt.claim.question : '');
    const verdict = await verifyReceipt(trust, bytes, reader(ledger.rule.verify));
    const { finding, freshness } = verdict;
    const heldMs = asOfMs(verdict);
    const question = questionOf(finding);
    const answer = finding.kind === 'state' ? answerFrom(question, finding) : finding.outcome;
    const proof = { question, verdict, receipt: bytes, server: source, freshness, asOfMs: heldMs };
    return { kind: 'checked', answer, proof };
  } catch (error) {
    if (!(error instanceof VerifyError)) return failed(error, '', source);
    return failed(new FalseReceipt(error, bytes), '', source);
  }
}

/** Throws DecodeError: whatever is no receipt at all is malformed, however it shows. */
function readReceipt(file: Uint8Array): Receipt {
  try {
    return decodeReceipt(decodeLinkedReceipt(file).receipt);
  } catch (error) {
    const told: readonly ProblemKey[] = ['codec/version', 'receipt/damaged'];
    if (!(error instanceof DecodeError) || told.includes(error.key)) throw error;
    throw new DecodeError('codec/malformed', error.message);
  }
}

/**
 * Trust with the landmark that the receipt stands under, where it needs one. Throws DecodeError for
 * a receipt of another network: it says nothing false of this one, and nothing that can be checked.
 */
async function trustFor(ledger: Ledger, { entry, seal, claim }: Receipt): Promise<Trust> {
  const { trust } = ledger.deployment;
  const chainId =
    entry === undefined && claim.kind === 'state'
      ? decodeStateProof(claim.proof).chainId
      : decodeHeader((entry ?? NO_ENTRY).subarray(0, HEADER_LENGTH)).chainId;
  if (!equalBytes(chainId, trust.chainId)) {
    throw new DecodeError('receipt/foreign-chain', toHex(chainId));
  }
  if (seal.grade !== 'landmark') return trust;
  const { landmarkOf } = await import('./landmarks.ts');
  const clientAt = (server: AgencyServer) => clientOf(ledger, server);
  const landmark = await landmarkOf(ledger.deployment, clientAt, seal.day);
  return landmark === undefined ? trust : { ...trust, landmarks: [landmark] };
}

const NO_ENTRY = new Uint8Array(0);

/** The newest checkpoint, under the council that follows the pinned one. */
export async function laterHead(
  ledger: Ledger,
  server: AgencyServer,
  nowMs: number,
): Promise<OpenedCheckpoint> {
  return (await clientOf(ledger, server).checkpoint(nowMs)).checkpoint;
}

/** Every server's newest checkpoint, with the council that cosigned it. */
export async function councilHeads(
  ledger: Ledger,
): Promise<readonly (Head & { readonly council: Trust | undefined })[]> {
  return Promise.all(
    ledger.deployment.servers.map(async (server) => {
      try {
        const { checkpoint, trust } = await clientOf(ledger, server).checkpoint(Date.now());
        return { server, fact: { kind: 'opened', checkpoint }, council: trust } as const;
      } catch (error) {
        const fact = failed(error, 'checkpoint', server.name);
        return { server, fact, council: undefined };
      }
    }),
  );
}
