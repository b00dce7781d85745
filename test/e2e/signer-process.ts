// A signer as an operator runs it: a process of its own on a directory of its own.

import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { defaultSocketPath } from '@witan/node';
import { built } from './launch.ts';
import { until } from './patience.ts';

const START_MS = 120_000;

export class SignerProcess {
  readonly directory: string;
  readonly socket: string;
  #child: ChildProcess | undefined;
  #gone: Promise<number | null> | undefined;
  output = '';

  constructor(directory: string, socket: string = defaultSocketPath(directory)) {
    this.directory = directory;
    this.socket = socket;
  }

  async start(): Promise<void> {
    const [program = '', ...first] = built().command;
    const args = ['signer', 'start', '--dir', this.directory, '--socket', this.socket];
    const child = spawn(program, [...first, ...args], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const collect = (chunk: Buffer): void => {
      this.output += chunk.toString();
    };
    this.output = '';
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    this.#child = child;
    this.#gone = new Promise((resolve) => child.once('close', resolve));
    const isUp = (): boolean => {
      assert.equal(child.exitCode, null, this.output);
      return this.output.includes('ready:');
    };
    await until('the signer is ready', START_MS, isUp, () => this.output);
  }

  /** Resolves when the present process is gone. */
  async ended(): Promise<undefined> {
    await this.#gone;
    return undefined;
  }

  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL');
    await this.#gone;
    this.#child = undefined;
  }
}
