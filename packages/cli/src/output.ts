// The output stream carries data, the error stream talk.

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { WitanError } from '@witan/ledger/problems';

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** One or the other, as `--json` says. */
export function printAnswer(
  { json }: { readonly json?: boolean },
  value: unknown,
  lines: readonly string[],
): void {
  if (json) printJson(value);
  else printLines(lines);
}

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Writes a receipt where somebody wants to keep one. */
export function leaveReceipt(receipt: Uint8Array, file: string | undefined): void {
  if (file === undefined) return;
  writeFileSync(file, receipt);
  say(`receipt: ${file} (${receipt.length} bytes); check it with witan verify`);
}

/** Reads an input file of bounded size. Throws WitanError `usage/invalid`. */
export function readInput(path: string, bytesMax: number): Uint8Array {
  let size: number;
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new WitanError('usage/invalid', `${path} is no file`);
    size = stat.size;
  } catch (cause) {
    if (cause instanceof WitanError) throw cause;
    throw new WitanError('usage/invalid', `${path} cannot be read`, { cause });
  }
  if (size > bytesMax) throw new WitanError('usage/invalid', `${path} exceeds ${bytesMax} bytes`);
  return new Uint8Array(readFileSync(path));
}
