// What is answered where no server does: from published files beside the page, else from what this
// device has kept. It loads when a server is silent.

import { canonicalQuestion, FalseReceipt } from '@witan/client';
import { VerifyError } from '@witan/ledger/problems';
import { verifyReceipt } from '@witan/light-client/citizen';
import { failed, type Settled } from './fact.ts';
import {
  type Checked,
  found,
  type Inquiry,
  nameOf,
  questionOf,
  reader,
  TIMEOUT_MS,
  TXID,
} from './inquiry.ts';
import { keep, kept } from './kept.ts';
import type { Ledger } from './ledger.ts';

/** Undefined where there is nothing that can be checked. */
export async function askedInstead<T>(
  ledger: Ledger,
  inquiry: Inquiry,
): Promise<Settled<T> | undefined> {
  return (await askedBeside<T>(ledger, inquiry)) ?? askedBefore<T>(ledger, inquiry);
}

/** From files beside the page; undefined where there are none that answer. */
async function askedBeside<T>(ledger: Ledger, inquiry: Inquiry): Promise<Settled<T> | undefined> {
  const { trust } = ledger.deployment;
  const { question, at } = inquiry;
  if (at !== undefined || TXID.test(question)) return undefined;
  const { receiptBeside } = await import('./beside.ts');
  const server = { ...inquiry.server, name: location.host };
  const judging = reader(ledger.rule.verify);
  let receipt: Uint8Array;
  try {
    receipt = await receiptBeside(trust, question, TIMEOUT_MS, judging);
  } catch (error) {
    return error instanceof VerifyError ? failed(error, question, server.name) : undefined;
  }
  try {
    const verdict = await verifyReceipt(trust, receipt, judging);
    void keep(nameOf(inquiry), receipt);
    return found<T>(ledger, { ...inquiry, server }, verdict, receipt);
  } catch (error) {
    const told = error instanceof VerifyError ? new FalseReceipt(error, receipt) : error;
    return failed(told, question, server.name);
  }
}

/**
 * What this device kept of the same question, checked anew. It may have been superseded, and is
 * never called current. Undefined where nothing was kept that can be checked.
 */
async function askedBefore<T>(ledger: Ledger, inquiry: Inquiry): Promise<Checked<T> | undefined> {
  const receipt = await kept(nameOf(inquiry));
  if (receipt === undefined) return undefined;
  try {
    const verdict = await verifyReceipt(
      ledger.deployment.trust,
      receipt,
      reader(ledger.rule.verify),
    );
    const { finding } = verdict;
    if (questionOf(finding) !== canonicalQuestion(inquiry.question)) return undefined;
    const { answer, proof, kind } = found<T>(ledger, inquiry, verdict, receipt);
    const older = proof.freshness === 'current' ? 'as-of' : proof.freshness;
    return { kind, answer, proof: { ...proof, freshness: older } };
  } catch {
    return undefined; // damaged on this device: as if nothing had been kept
  }
}
