// What an import has finished, one line of JSON each, so that the next run goes on where a killed
// one stopped. The first line names the files and the ledger: a journal of others is refused.

import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { WitanError } from '@witan/ledger/problems';

/** `Finished` is what a run notes of a chunk that is final: plain JSON. */
export class Journal<Finished> {
  /** What earlier runs finished. */
  readonly finished: readonly Finished[];
  readonly #path: string;
  readonly #descriptor: number;

  /** `purpose` is what must be equal for two runs to be of one import. */
  constructor(path: string, purpose: Readonly<Record<string, string>>) {
    this.#path = path;
    const head = JSON.stringify(purpose);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    // A kill may cut the last line off; what it said is done again.
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const [first, ...lines] = whole.split('\n').slice(0, -1);
    if (first !== undefined && first !== head) {
      throw new WitanError('land/journal-differs', `${path}; this run is of ${head}`);
    }
    this.finished = lines.map((line) => JSON.parse(line) as Finished);
    this.#descriptor = openSync(path, 'a', 0o600);
    ftruncateSync(this.#descriptor, Buffer.byteLength(whole));
    if (first === undefined) this.#append(head);
  }

  record(finished: Finished): void {
    this.#append(JSON.stringify(finished));
  }

  #append(line: string): void {
    writeSync(this.#descriptor, `${line}\n`);
    fsyncSync(this.#descriptor);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  /** The import is complete and its report written. */
  remove(): void {
    rmSync(this.#path);
  }
}
