// The cosigned ends of epochs, kept for good: links between epochs need them, and their signers may
// have destroyed those keys since (light-client.md §9, Resolution 2). One small file for each, with
// all signatures that were heard: a link that skips epochs needs those that count in two councils.

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cosignature } from '@witan/ledger/checkpoint';
import { decodeCosignatures, encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { DecodeError } from '@witan/ledger/problems';
import { ioFailure, withIo, writeDurably } from '../storage/file-io.ts';

export class CosignedEnds {
  readonly #directory: string;
  readonly #known = new Map<number, readonly Cosignature[] | undefined>();

  constructor(directory: string) {
    this.#directory = directory;
    withIo(directory, () => mkdirSync(directory, { recursive: true }));
  }

  /** By ascending voter, be they a quorum or fewer. What does not decode was never kept. */
  of(epoch: number): readonly Cosignature[] | undefined {
    if (!this.#known.has(epoch)) this.#known.set(epoch, this.#read(epoch));
    return this.#known.get(epoch);
  }

  #read(epoch: number): readonly Cosignature[] | undefined {
    const path = this.#path(epoch);
    try {
      return decodeCosignatures(readFileSync(path));
    } catch (cause) {
      if (cause instanceof DecodeError) return undefined;
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw ioFailure(path, cause);
    }
  }

  /**
   * Adds what is not there yet, of each voter one; durable on return. Says whether there was any.
   * Whoever calls has verified them.
   */
  keep(epoch: number, cosignatures: readonly Cosignature[]): boolean {
    const known = this.of(epoch) ?? [];
    const voters = new Set(known.map(({ voter }) => voter));
    const added = cosignatures.filter(({ voter }) => !voters.has(voter));
    if (added.length === 0) return false;
    const all = [...known, ...added].sort((a, b) => a.voter - b.voter);
    writeDurably(this.#path(epoch), encodeCosignatures(all));
    this.#known.set(epoch, all);
    return true;
  }

  #path(epoch: number): string {
    return join(this.#directory, String(epoch));
  }
}
