// Judging a receipt that came from anywhere: a file, paper, a picture.

import { FalseReceipt } from '@witan/client';
import { decodeHeader, HEADER_LENGTH } from '@witan/ledger/block';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import { decodeLinkedReceipt } from '@witan/ledger/linked-receipt';
import { DecodeError, type ProblemKey, VerifyError } from '@witan/ledger/problems';
import { decodeReceipt, type Receipt } from '@witan/ledger/receipt';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import { asOfMs, type Trust } from '@witan/light-client';
import { verifyReceipt } from '@witan/light-client/citizen';
import type { AgencyServer } from './deployment.ts';
import { failed, type Settled } from './fact.ts';
import { questionOf, reader } from './inquiry.ts';
import type { Ledger } from './ledger.ts';
import { freshnessHere } from './reached.ts';
import { clientOf } from './records.ts';
import { answerFrom, loadSchema } from './schema.ts';

const NO_ENTRY = new Uint8Array(0);

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
    const { finding } = verdict;
    const freshness = freshnessHere(ledger.deployment, verdict);
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
