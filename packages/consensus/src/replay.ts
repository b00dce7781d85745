// What a start executes again (W5): committed in the log and not applied yet. It goes in turns, so
// that who has the whole log to execute can write down in between what it has come to.

import { sealedHash } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import { WitanError } from '@witan/ledger/problems';
import type { Archive } from './archive.ts';
import type { Block } from './ports.ts';
import type { ReplicaOptions } from './replica-options.ts';
import type { State } from './state.ts';

export class Replay {
  readonly #options: Pick<ReplicaOptions, 'application' | 'clock' | 'observer'>;
  readonly #archive: Archive;
  readonly #recent: State['recent'];
  #height: number;
  /** Of the epoch that it has come to: the block that first asked for its end (M1). */
  changedAt: number | undefined;

  constructor(
    options: Pick<ReplicaOptions, 'application' | 'clock' | 'observer'>,
    archive: Archive,
    { recent }: Pick<State, 'recent'>,
  ) {
    this.#options = options;
    this.#archive = archive;
    this.#recent = recent;
    this.#height = options.application.appliedHeight;
    this.changedAt = options.application.changedAt;
  }

  /** Goes on for about so long; answers whether it is at the end of the log. */
  turn(turnMs: number): boolean {
    const { clock } = this.#options;
    const startMs = clock.monotonicMs();
    while (this.#height < this.#archive.height) {
      this.#next();
      if (clock.monotonicMs() - startMs >= turnMs) break;
    }
    return this.#height >= this.#archive.height;
  }

  /** Seals are compared where they are known. */
  #next(): void {
    const { application, observer } = this.#options;
    const archive = this.#archive;
    this.#height += 1;
    const height = this.#height;
    const block = archive.block(height) as Block;
    const { result, notice } = application.execute(block, archive.batchesOf(block));
    const certificate = archive.certificate(height);
    const sealed = certificate?.sealedHash ?? this.#recent.get(height)?.sealedHash;
    if (sealed !== undefined && !equalBytes(sealed, sealedHash(block.header, result))) {
      throw new WitanError('consensus/own-result-differs', `height ${height}, executed again`);
    }
    application.commit(block, result);
    observer.committed(block, result, certificate);
    this.changedAt = block.header.epochEnd ? undefined : notice.changedAt;
  }
}
