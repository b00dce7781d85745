// The one place where the portal asks for records: questions go out, and what comes back has been
// verified on this device or says that it has not. It needs the verifier, so it loads with the
// first page that asks.

import { parseTxid } from '@witan/client';
import { CitizenClient } from '@witan/client/citizen';
import { seenHead } from '@witan/light-client';
import type { AgencyServer } from './deployment.ts';
import { failed, type Proof, type Settled } from './fact.ts';
import { found, type Inquiry, isSilent, nameOf, TIMEOUT_MS, TXID } from './inquiry.ts';
import { keep } from './kept.ts';
import type { Ledger } from './ledger.ts';
import { loadSchema, questionsOf } from './schema.ts';

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

/**
 * Asks by a path such as `land/parcels/106-54`, at a height or now. The answer is plain JSON as the
 * module's schema words it; null means that it is proved that there is none.
 */
export async function ask<T>(ledger: Ledger, inquiry: Inquiry): Promise<Settled<T>> {
  const { question, at, server } = inquiry;
  try {
    await loadSchema(question);
    const client = clientOf(ledger, server);
    const { verdict, receipt } = await (TXID.test(question)
      ? client.transactionReceipt(parseTxid(question), 'full')
      : client.query(question, at, 'full'));
    if (server === ledger.server) void keep(nameOf(inquiry), receipt);
    const head = seenHead(receipt, verdict);
    if (head !== undefined) ledger.seen.push(head);
    return found<T>(ledger, inquiry, verdict, receipt);
  } catch (error) {
    if (server !== ledger.server || !isSilent(error)) return failed(error, question, server.name);
    const instead = await import('./instead.ts').catch(() => undefined);
    const answer = await instead?.askedInstead<T>(ledger, inquiry);
    return answer ?? failed(error, question, server.name);
  }
}

/** The same question to other servers, at the height that the first answer holds for. */
export function askElsewhere<T>(
  ledger: Ledger,
  { question, verdict, server: asked }: Proof,
  count: number = 2,
): Promise<readonly { server: AgencyServer; fact: Settled<T> }[]> {
  const others = ledger.deployment.servers.filter(({ name }) => name !== asked);
  return Promise.all(
    others.slice(0, count).map(async (server) => {
      return { server, fact: await ask<T>(ledger, { question, at: verdict.height, server }) };
    }),
  );
}
