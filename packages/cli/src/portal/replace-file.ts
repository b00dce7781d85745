// Files that readers may open at any moment.

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whole or not at all, also when power is cut, or another process does the same. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const begun = `${path}.${process.pid}.new`;
  writeFileSync(begun, bytes, { flush: true });
  renameSync(begun, path);
}
