// A process of its own in which a node without peers is started on data that may be damaged, read
// as citizens read it, and stopped: some damage ends the process, and must not end the test.

import { LedgerClient } from '@witan/client';
import { WitanError } from '@witan/ledger/problems';
import { trustFromGenesis } from '@witan/light-client';
import { demonstrationSeeds, type NodeConfig, readHome } from '@witan/node';
import { startNodeWith, type Verification } from '@witan/node/node';
import { installFastestSignatures } from '@witan/node/signatures';
import { ask } from '@witan/state/schema';

export type Ending = 'as before' | 'rebuilt' | 'learner' | 'refused' | 'unclear';

export interface Order {
  readonly home: string;
  readonly data: string;
  readonly questions: readonly string[];
}

export interface Started {
  readonly ending: Ending;
  readonly height: number;
  /** Question → verified amount, as text. */
  readonly values: Readonly<Record<string, string>>;
  /** Why it refused. */
  readonly detail: string;
}

/** Nothing arrives to be verified. */
const NO_VERIFICATION: Verification = {
  load: 0,
  verify: () => undefined,
  verifyTransactions: async () => [],
  close: async () => undefined,
};

async function read(url: string, config: NodeConfig, { questions }: Order) {
  const trust = trustFromGenesis(config.genesis);
  const client = new LedgerClient({ url, trust, questions: (path) => ask(path).questions });
  const values: Record<string, string> = {};
  for (const question of questions) {
    const found = await client.query(question).catch((error: unknown) => {
      if (error instanceof WitanError) return undefined; // an answer with a code is no value
      throw error;
    });
    const [answer] = found?.verdict.finding.answers ?? [];
    if (answer?.ask === 'key' && answer.present) values[question] = String(answer.amount);
  }
  return values;
}

async function startAndRead(order: Order): Promise<Started> {
  const lines: string[] = [];
  const fatal: Error[] = [];
  const nowhere = { listen: '/ip4/127.0.0.1/tcp/0', api: '127.0.0.1:0' };
  const home = readHome(order.home, { data: order.data, ...nowhere });
  const config = { ...home, peers: new Map<string, string>() };
  const log = (line: string): number => lines.push(line);
  const onFatal = (error: Error): number => fatal.push(error);
  const seeds = demonstrationSeeds(config.member);
  try {
    const running = await startNodeWith({ config, seeds, log, onFatal }, () => NO_VERIFICATION);
    try {
      const { height, role } = running.service.status();
      const values = await read(running.apiUrl, config, order);
      if (fatal[0] !== undefined) throw fatal[0];
      const isRebuilt = lines.some((line) => line.includes('is rebuilt from the log'));
      const ending = role === 'learner' ? role : isRebuilt ? 'rebuilt' : 'as before';
      return { ending, height, values, detail: '' };
    } finally {
      await running.stop();
    }
  } catch (error) {
    const cause = fatal[0] ?? (error as Error);
    // Whatever stops a node has a code, a title and a remedy in the catalogue.
    const ending = cause instanceof WitanError ? 'refused' : 'unclear';
    return { ending, height: 0, values: {}, detail: cause.stack ?? cause.message };
  }
}

await installFastestSignatures();
process.on('message', (order: Order) => {
  void startAndRead(order).then((started) => process.send?.(started));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
