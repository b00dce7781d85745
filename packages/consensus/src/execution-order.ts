// When a block is executed (X2). The others wait for this replica's PREPARE, and nobody for its
// execution: so a block whose PREPARE is on its way to the disk and the signer is executed when
// that has left, in the time in which votes travel.

import type { Hash } from '@witan/ledger/hash';
import type { Statement } from '@witan/ledger/statement';
import { keyOf } from './hash-key.ts';
import type { Block } from './ports.ts';

export class ExecutionOrder {
  /** Blocks whose own PREPARE waits for the disk or the signer. */
  readonly #unsigned: Set<string> = new Set();
  #postponed: Block | undefined;

  /** A statement that is to be signed. */
  noteAsked(statement: Statement): void {
    const hash = preparedHash(statement);
    if (hash !== undefined) this.#unsigned.add(keyOf(hash));
  }

  /** It was signed, or refused. Says whether a block waits. */
  noteAnswered(statement: Statement): boolean {
    const hash = preparedHash(statement);
    if (hash !== undefined) this.#unsigned.delete(keyOf(hash));
    return this.#postponed !== undefined;
  }

  /** Whether a block is to be executed later; it is remembered until then. */
  postpones(block: Block): boolean {
    if (!this.#unsigned.has(keyOf(block.hash))) return false;
    this.#postponed = block;
    return true;
  }

  /** The block that waited and waits no more. */
  take(): Block | undefined {
    const block = this.#postponed;
    if (block === undefined || this.#unsigned.has(keyOf(block.hash))) return undefined;
    this.#postponed = undefined;
    return block;
  }

  /** An epoch ended, and with it what was to be signed in it. */
  clear(): void {
    this.#unsigned.clear();
    this.#postponed = undefined;
  }
}

function preparedHash(statement: Statement): Hash | undefined {
  return statement.type === 'prepare' ? statement.blockHash : undefined;
}
