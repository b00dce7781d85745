// A process of its own in which a node without peers is started on files that may be damaged, read
// as citizens read it, and stopped: some damage ends the process, and must not end the test.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { LedgerClient } from '@witan/client';
import { DecodeError, VerifyError, WitanError } from '@witan/ledger/problems';
import { trustFromGenesis } from '@witan/light-client';
import {
  demonstrationSeeds,
  type NodeConfig,
  type RunningNode,
  readGenesisFile,
  readHome,
  restoreBackup,
} from '@witan/node';
import { startNodeWith, type Verification } from '@witan/node/node';
import { installFastestSignatures } from '@witan/node/signatures';
import { ask } from '@witan/state/schema';

export type Ending = 'as before' | 'rebuilt' | 'learner' | 'refused' | 'unclear';

export interface Order {
  /** `config.toml`, `genesis.json`, `ledger.backup` and `data`. */
  readonly home: string;
  /** What a reader has pinned: a genesis file that no flip reaches. */
  readonly pinned: string;
  readonly begin: 'as it is' | 'without its state' | 'from the backup';
  /** Asked with proofs. */
  readonly questions: readonly string[];
  /** Read as they come, by those who prove nothing. */
  readonly addresses: readonly string[];
}

export interface Started {
  readonly ending: Ending;
  readonly height: number;
  /** Question → verified amount, as text, and the height as of which it is. */
  readonly values: Readonly<Record<string, { readonly amount: string; readonly height: number }>>;
  /** Address → what was answered with 200. */
  readonly answers: Readonly<Record<string, string>>;
  /** Why it refused. */
  readonly detail: string;
}

/** The address of all events, which are a stream that does not end. */
export const EVENTS = 'events';

/** Nothing arrives to be verified. */
const NO_VERIFICATION: Verification = {
  load: 0,
  verify: () => undefined,
  verifyTransactions: async () => [],
  close: async () => undefined,
};

/** A refusal that is foreseen has a code, a title and a remedy in the catalogue. */
function isForeseen(error: unknown): boolean {
  return [WitanError, VerifyError, DecodeError].some((kind) => error instanceof kind);
}

async function valuesOf(url: string, { pinned, questions }: Order): Promise<Started['values']> {
  const trust = trustFromGenesis(readGenesisFile(pinned));
  const client = new LedgerClient({ url, trust, questions: (path) => ask(path).questions });
  const values: Record<string, { amount: string; height: number }> = {};
  for (const question of questions) {
    const found = await client.query(question).catch((error: unknown) => {
      if (error instanceof WitanError) return undefined; // an answer with a code is no value
      throw new Error(`${question} was answered with a false proof`, { cause: error });
    });
    const [answer] = found?.verdict.finding.answers ?? [];
    const height = found?.verdict.height ?? 0;
    if (answer?.ask === 'total') values[question] = { amount: String(answer.sum), height };
    if (answer?.ask !== 'key') continue;
    values[question] = { amount: answer.present ? String(answer.amount) : 'absent', height };
  }
  return values;
}

/** Undefined where they are refused, with a code. */
function eventsOf({ service }: RunningNode): string | undefined {
  const all: unknown[] = [];
  let place: Parameters<typeof service.eventsAfter>[0] = { height: 0, index: 0 };
  try {
    for (let isComplete = false; !isComplete; ) {
      const { events, reached, complete } = service.eventsAfter(place);
      all.push(...events);
      place = reached;
      isComplete = complete;
    }
  } catch (error) {
    if (error instanceof WitanError) return undefined;
    throw error;
  }
  return JSON.stringify(all, (_, value) => (typeof value === 'bigint' ? String(value) : value));
}

async function answersOf(running: RunningNode, { addresses }: Order): Promise<Started['answers']> {
  const answers: Record<string, string> = {};
  for (const address of addresses) {
    if (address === EVENTS) {
      const events = eventsOf(running);
      if (events !== undefined) answers[address] = events;
      continue;
    }
    const response = await fetch(`${running.apiUrl}/v1/${address}`);
    const text = await response.text();
    if (response.status === 200) answers[address] = text;
  }
  return answers;
}

/** Brings the files to where a start is to find them. */
async function prepare({ begin, home }: Order, config: NodeConfig): Promise<void> {
  if (begin === 'without its state') {
    rmSync(join(config.data, 'ledger/state'), { recursive: true });
  } else if (begin === 'from the backup') {
    rmSync(config.data, { recursive: true });
    await restoreBackup(config, join(home, 'ledger.backup'));
  }
}

async function startAndRead(order: Order): Promise<Started> {
  const lines: string[] = [];
  const fatal: Error[] = [];
  const log = (line: string): number => lines.push(line);
  const onFatal = (error: Error): number => fatal.push(error);
  try {
    const nowhere = { listen: '/ip4/127.0.0.1/tcp/0', api: '127.0.0.1:0' };
    const config = { ...readHome(order.home, nowhere), peers: new Map<string, string>() };
    await prepare(order, config);
    const seeds = demonstrationSeeds(config.member);
    const running = await startNodeWith({ config, seeds, log, onFatal }, () => NO_VERIFICATION);
    try {
      const { height, role } = running.service.status();
      const values = await valuesOf(running.apiUrl, order);
      const answers = await answersOf(running, order);
      if (fatal[0] !== undefined) throw fatal[0];
      const isRebuilt = lines.some((line) => /is rebuilt from|begins with the snapshot/.test(line));
      const ending = role === 'learner' ? role : isRebuilt ? 'rebuilt' : 'as before';
      return { ending, height, values, answers, detail: lines.join('\n') };
    } finally {
      await running.stop();
    }
  } catch (error) {
    const cause = fatal[0] ?? (error as Error);
    const ending = isForeseen(cause) ? 'refused' : 'unclear';
    return { ending, height: 0, values: {}, answers: {}, detail: cause.stack ?? cause.message };
  }
}

await installFastestSignatures();
process.on('message', (order: Order) => {
  void startAndRead(order).then((started) => process.send?.(started));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
