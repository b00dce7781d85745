// A site whose agencies live in network namespaces of their own, on a switch in one more. All of
// their traffic stays in there; the test reaches an API through a relay process that stands in the
// agency's namespace and accepts on a loopback socket of this one. Root only.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MEMBERS, type Site } from '../e2e/consortium.ts';
import { built } from '../e2e/launch.ts';
import { attempt, run } from './machine.ts';

const MESH_PORT = 26_600;
const API_PORT = 26_700;
const PREFIX_BITS = 24;

/** Accepts on the socket that it is handed, and connects to the API beside it. */
const RELAY = `
  const { connect } = require('node:net');
  process.on('message', (_, server) => server.on('connection', (near) => {
    const far = connect(${API_PORT}, '127.0.0.1');
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  }));
  process.on('disconnect', () => process.exit());
`;

interface Relay {
  readonly process: ChildProcess;
  readonly port: number;
}

async function relayInto(namespace: string): Promise<Relay> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const relay = spawn('ip', ['netns', 'exec', namespace, process.execPath, '-e', RELAY], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    relay.once('error', reject);
    relay.send('accept', server, (error) => (error ? reject(error) : resolve()));
  });
  server.close(); // the relay's own copy of the socket stays open
  return { process: relay, port };
}

/** What an agency does not hear from others, and how fast it may speak. */
export class NamespaceSite implements Site {
  readonly directory: string = mkdtempSync(join(tmpdir(), 'witan-chaos-'));
  readonly #names: readonly string[];
  readonly #switch: string;
  #relays: readonly Relay[] = [];

  private constructor() {
    this.#switch = `witan-${process.pid}-switch`;
    this.#names = MEMBERS.map((_, index) => `witan-${process.pid}-${index}`);
  }

  static async make(): Promise<NamespaceSite> {
    const site = new NamespaceSite();
    try {
      site.#build();
      site.#relays = await Promise.all(site.#names.map(relayInto));
    } catch (error) {
      site.remove();
      throw error;
    }
    return site;
  }

  #build(): void {
    run('ip', 'netns', 'add', this.#switch);
    run('ip', '-n', this.#switch, 'link', 'add', 'bridge', 'type', 'bridge');
    run('ip', '-n', this.#switch, 'link', 'set', 'bridge', 'up');
    for (const [index, name] of this.#names.entries()) {
      const port = `port${index}`;
      run('ip', 'netns', 'add', name);
      const pair = ['type', 'veth', 'peer', 'name', port, 'netns', this.#switch];
      run('ip', '-n', name, 'link', 'add', 'lan', ...pair);
      run('ip', '-n', this.#switch, 'link', 'set', port, 'master', 'bridge', 'up');
      run('ip', '-n', name, 'address', 'add', `${addressOf(index)}/${PREFIX_BITS}`, 'dev', 'lan');
      run('ip', '-n', name, 'link', 'set', 'lan', 'up');
      run('ip', '-n', name, 'link', 'set', 'lo', 'up');
      const rules =
        'add table ip chaos; add chain ip chaos in { type filter hook input priority 0; }';
      run('ip', 'netns', 'exec', name, 'nft', rules);
    }
  }

  launch(index: number): ReturnType<Site['launch']> {
    const { command } = built();
    return { command: ['ip', 'netns', 'exec', this.#names[index] as string, ...command] };
  }

  listen(index: number): string {
    return `/ip4/${addressOf(index)}/tcp/${MESH_PORT}`;
  }

  route(_from: number, to: number): string {
    return this.listen(to);
  }

  api(index: number): { readonly listen: string; readonly url: string } {
    const { port } = this.#relays[index] as Relay;
    return { listen: `127.0.0.1:${API_PORT}`, url: `http://127.0.0.1:${port}` };
  }

  /** `who` hears nothing of `whom` any more; the other direction is left as it is. */
  deafen(who: number, whom: number): void {
    const rule = `add rule ip chaos in ip saddr ${addressOf(whom)} drop`;
    run('ip', 'netns', 'exec', this.#names[who] as string, 'nft', rule);
  }

  /** No packet passes between the groups. */
  partition(...groups: readonly (readonly number[])[]): void {
    for (const [at, group] of groups.entries()) {
      const others = groups.filter((_, other) => other !== at).flat();
      for (const who of group) for (const whom of others) this.deafen(who, whom);
    }
  }

  /** Bounds what an agency sends, in bits a second. */
  slow(who: number, bitsPerSecond: number): void {
    const shape = ['tbf', 'rate', `${bitsPerSecond}bit`, 'burst', '16kb', 'latency', '400ms'];
    const name = this.#names[who] as string;
    run('tc', '-n', name, 'qdisc', 'replace', 'dev', 'lan', 'root', ...shape);
  }

  /** Links are whole and fast again. */
  heal(): void {
    for (const name of this.#names) {
      run('ip', 'netns', 'exec', name, 'nft', 'flush chain ip chaos in');
      attempt('tc', '-n', name, 'qdisc', 'del', 'dev', 'lan', 'root');
    }
  }

  /** After the agencies have ended. */
  remove(): void {
    for (const relay of this.#relays) relay.process.disconnect();
    for (const name of [...this.#names, this.#switch]) attempt('ip', 'netns', 'delete', name);
  }
}

function addressOf(index: number): string {
  return `10.77.26.${index + 1}`;
}
