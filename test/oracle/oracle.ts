// The independent verifier: built once from `verify.go`, over Go's packages as Debian has them.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toHex } from '@witan/ledger/bytes';
import { cosignerName } from '@witan/ledger/checkpoint-note';
import type { Hash } from '@witan/ledger/hash';
import { quorum, type Validator } from '@witan/ledger/membership';

const SOURCE = fileURLToPath(new URL('verify.go', import.meta.url));
/** Where `golang-golang-x-mod-dev` lays its packages. */
const GOPATH = '/usr/share/gocode';
const BUILD_MS = 180_000;

export interface Judgement {
  readonly ok: boolean;
  /** What it says it has checked, or what is wrong. */
  readonly said: string;
}

/** Why this machine cannot run it; undefined when it can. */
export function obstacle(): string | undefined {
  if (spawnSync('go', ['version']).status !== 0) return 'Go is not installed';
  return existsSync(join(GOPATH, 'src/golang.org/x/mod/sumdb/tlog'))
    ? undefined
    : 'the package golang-golang-x-mod-dev is not installed';
}

export class Oracle {
  readonly directory: string = mkdtempSync(join(tmpdir(), 'witan-oracle-'));
  readonly #program: string = join(this.directory, 'verify');

  constructor() {
    const env = { ...process.env, GOPATH, GO111MODULE: 'off' };
    const args = ['build', '-o', this.#program, SOURCE];
    const { status, stderr } = spawnSync('go', args, { env, encoding: 'utf8', timeout: BUILD_MS });
    if (status !== 0) throw new Error(`go build: ${stderr}`);
  }

  /** Judges a folder under a council, and whether it extends an older checkpoint. */
  judge(
    folder: string,
    { chainId, validators }: { readonly chainId: Hash; readonly validators: readonly Validator[] },
    older: readonly string[] = [],
  ): Judgement {
    const keys = join(this.directory, 'keys');
    const lines = validators.map(({ member, attestKey }) => {
      return `${cosignerName(chainId, member)} ${toHex(attestKey.subarray(1))}\n`;
    });
    writeFileSync(keys, lines.join(''));
    const args = [folder, keys, String(quorum(validators.length)), ...older];
    const { status, stdout, stderr } = spawnSync(this.#program, args, { encoding: 'utf8' });
    return { ok: status === 0, said: `${stdout}${stderr}`.trim() };
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
