// A registrar who registers one parcel after the other, at whatever agencies there are, and
// remembers what was acknowledged.

import { strict as assert } from 'node:assert';
import { type LedgerClient, signTransaction } from '@witan/client';
import type { KeyPair } from '@witan/ledger/keys';
import { WitanError } from '@witan/ledger/problems';
import type { Trust } from '@witan/light-client';
import { registration } from './land.ts';
import { sleep } from './patience.ts';

const PAUSE_MS = 150;
const FINAL_MS = 30_000;

interface Acknowledged {
  readonly txid: Uint8Array;
  readonly height: number;
}

export class RegisteringLoad {
  readonly acknowledged: Acknowledged[] = [];
  failure: Error | undefined;
  readonly #clients: () => readonly LedgerClient[];
  readonly #registrar: KeyPair;
  readonly #trust: Trust;
  #running = true;
  #done: Promise<void> = Promise.resolve();

  constructor(trust: Trust, registrar: KeyPair, clients: () => readonly LedgerClient[]) {
    this.#trust = trust;
    this.#registrar = registrar;
    this.#clients = clients;
  }

  start(): void {
    this.#done = this.#run();
  }

  async stop(): Promise<void> {
    this.#running = false;
    await this.#done;
  }

  async #run(): Promise<void> {
    for (let number = 1; this.#running; number++) {
      const clients = this.#clients();
      const client = clients[number % clients.length] as LedgerClient;
      const transaction = signTransaction(
        {
          chainId: this.#trust.chainId,
          operations: [registration(`P-${number}`, number)],
          validUntilHeight: 3_000,
          nonce: number,
        },
        this.#registrar,
      );
      try {
        const { verdict } = await client.submit(transaction, FINAL_MS);
        assert.equal(verdict.finding.outcome.code, 0);
        this.acknowledged.push({ txid: transaction.txid, height: verdict.height });
      } catch (error) {
        // An agency that is down, or changes over, acknowledges nothing: others are asked next.
        if (!(error instanceof WitanError)) this.failure ??= error as Error;
      }
      await sleep(PAUSE_MS);
    }
  }
}
