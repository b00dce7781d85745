// What every test of crashes asserts: nobody ever said two things for one slot, and all agree.

import { strict as assert } from 'node:assert';
import { blockHash } from '@witan/ledger/block';
import { toHex } from '@witan/ledger/bytes';
import { decodeMessage } from '@witan/ledger/codec';
import { encodeJustification } from '@witan/ledger/statement';
import type { Frame } from '../src/memory.ts';
import type { Cluster } from './cluster.ts';

/** Every statement that ever left a machine: one per slot and signer, for ever. */
export class StatementChecker {
  readonly #said: Map<string, string> = new Map();

  see({ kind, payload }: Frame): void {
    const message = decodeMessage(kind, payload);
    switch (message.kind) {
      case 'prepare':
        this.#note(
          `prepare/${message.epoch}/${message.voter}/${message.view}/${message.height}`,
          message.blockHash,
        );
        break;
      case 'commit': {
        const slot = `commit/${message.epoch}/${message.voter}/${message.view}/${message.height}`;
        this.#note(slot, message.blockHash, message.sealedHash);
        break;
      }
      case 'propose': {
        // The leader’s PREPARE, under its seat.
        const { epoch, height, proposer } = message.header;
        const slot = `prepare/${epoch}/${proposer}/${message.view}/${height}`;
        this.#note(slot, blockHash(message.header));
        break;
      }
      case 'view-change':
        this.#note(
          `view-change/${message.epoch}/${message.voter}/${message.newView}`,
          encodeJustification(message.justification),
        );
        break;
      case 'batch': {
        const { author, epoch, boot, seq } = message.batch.header;
        this.#note(`batch/${epoch}/${author}/${boot}/${seq}`, message.batch.hash);
        break;
      }
      default:
        break;
    }
  }

  #note(slot: string, ...parts: Uint8Array[]): void {
    const said = parts.map(toHex).join('/');
    assert.equal(this.#said.get(slot) ?? said, said, slot);
    this.#said.set(slot, said);
  }
}

/** One chain, as far as each member has it, and nobody stopped. */
export function assertAgreement(cluster: Cluster): void {
  const chains = cluster.members.map(({ application }) => application.committed.map(toHex));
  const longest = chains.reduce((a, b) => (b.length > a.length ? b : a));
  for (const chain of chains) assert.deepEqual(chain, longest.slice(0, chain.length));
  for (const { observer } of cluster.members) assert.deepEqual(observer.halts, []);
}
