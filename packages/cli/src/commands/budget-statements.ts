// `witan budget statements AGENCY ACCOUNT [FILES…]`: the log of what a bank said about an account.
// An auditor who holds the messages sees that none is missing, and none is there that was never
// filed (BUD-12); and with the receipt of an earlier head, that the log only grew since (LOG-2).

import { createHash } from 'node:crypto';
import { toHex } from '@witan/ledger/bytes';
import { receiptBytesMax, statePageEntriesMax } from '@witan/ledger/limits';
import { leafHash, merkleRoot } from '@witan/ledger/merkle';
import { DecodeError, VerifyError, WitanError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import { verifyReceipt } from '@witan/light-client';
import { MESSAGE_BYTES_MAX } from '../budget/xml.ts';
import { type ConnectionOptions, openClient } from '../connection.ts';
import { printAnswer, readInput, say } from '../output.ts';
import { answerOf, questionsOf } from '../schema.ts';

export interface StatementsOptions extends ConnectionOptions {
  /** A receipt of an earlier head of the same log. */
  readonly since?: string;
  readonly at?: number;
  readonly json?: boolean;
}

type Client = Awaited<ReturnType<typeof openClient>>;

/** A log as of a height; each page was verified under its head. */
interface Whole {
  readonly height: number;
  readonly root: string;
  readonly documents: readonly string[];
}

interface Page {
  readonly root: string;
  readonly entries: readonly { readonly document: string }[];
}

interface Head {
  readonly size: number;
  readonly root: string;
}

async function readWhole(client: Client, log: string, at?: number): Promise<Whole> {
  const documents: string[] = [];
  let [height, root] = [0, ''];
  for await (const { verdict } of client.pages(`${log}/entries`, statePageEntriesMax, at)) {
    const page = answerOf(verdict.finding.question, verdict.finding) as Page | null;
    documents.push(...(page?.entries ?? []).map(({ document }) => document));
    height = verdict.height;
    root = page?.root ?? '';
  }
  return { height, root, documents };
}

/** The head that a kept receipt proves, offline. */
async function readHead(file: string, client: Client, log: string): Promise<Head> {
  const { finding } = await verifyReceipt(client.trust, readInput(file, receiptBytesMax), {
    verify: verifySignature,
    questions: questionsOf,
    nowMs: Date.now(),
  });
  if (finding.kind !== 'state' || finding.question !== log) {
    throw new VerifyError('receipt/other-question', `${file} is no receipt of ${log}`);
  }
  const head = answerOf(finding.question, finding) as Head | null;
  if (head === null) throw new DecodeError('receipt/unknown-question', 'there was no log then');
  return head;
}

/** Throws VerifyError `proof/log` where what was proved then is no prefix of what is proved now. */
async function requirePrefix(client: Client, log: string, then: Head, at: number): Promise<void> {
  const question = `${log}/prefixes/${then.size}`;
  const { verdict } = await client.query(question, at);
  const now = answerOf(question, verdict.finding) as { readonly prefix: Head } | null;
  if (now?.prefix.root !== then.root) throw new VerifyError('proof/log', 'the log was changed');
}

export async function statements(
  agency: string,
  account: string,
  files: readonly string[],
  options: StatementsOptions,
): Promise<void> {
  const client = await openClient(options);
  const log = ['budget', 'statements', agency, account].map(encodeURIComponent).join('/');
  const { height, root, documents } = await readWhole(client, log, options.at);
  const digest = (file: string): string =>
    createHash('sha256').update(readInput(file, MESSAGE_BYTES_MAX)).digest('hex');
  const held = new Map(files.map((file) => [digest(file), file]));
  const missing = documents.filter((document) => files.length > 0 && !held.has(document));
  const unfiled = [...held].filter(([document]) => !documents.includes(document));
  for (const document of missing) say(`  without a file here: ${document}`);
  for (const [, file] of unfiled) say(`  never filed: ${file}`);
  if (missing.length + unfiled.length > 0) {
    const detail = `${missing.length} messages without a file, ${unfiled.length} never filed`;
    throw new WitanError('budget/messages-differ', detail);
  }
  // By the definition alone: neither rows nor proofs of the node have a part in it.
  const leaves = documents.map((document) => leafHash(Buffer.from(document, 'hex')));
  if (documents.length > 0 && toHex(merkleRoot(leaves)) !== root)
    throw new VerifyError('proof/log');
  const then = options.since && (await readHead(options.since, client, log));
  if (then) await requirePrefix(client, log, then, height);
  const size = documents.length;
  const answer = { verified: true, agency, account, height, size, root, files: files.length };
  printAnswer(options, { ...answer, since: then || null, documents }, [
    `✔ ${size} messages about ${account}, and no others${files.length > 0 ? '; all are here' : ''}`,
    `  root     ${root === '' ? 'none: nothing was ever filed' : root}`,
    `  as of    block ${height}`,
    ...(then ? [`  since    the first ${then.size} are what they were: nothing was changed`] : []),
  ]);
}
