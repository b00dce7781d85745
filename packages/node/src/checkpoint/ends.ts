// The cosigned ends of epochs, kept for good: links between epochs need them, and their signers may
// have destroyed those keys since (light-client.md §9, Resolution 2). One small file for each.

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

  /** Undefined where no quorum was seen here. What does not decode was never kept. */
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

  /** Durable on return. */
  keep(epoch: number, cosignatures: readonly Cosignature[]): void {
    writeDurably(this.#path(epoch), encodeCosignatures(cosignatures));
    this.#known.set(epoch, cosignatures);
  }

  #path(epoch: number): string {
    return join(this.#directory, String(epoch));
  }
}
