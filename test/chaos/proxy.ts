// A site on loopback whose agencies reach each other through proxies, one for each way to dial.
// They delay, stall, throttle and kill. A stalled direction holds its bytes, as TCP does while a
// network drops packets; needs no privilege.

import { mkdtempSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts, MEMBERS, type Site } from '../e2e/consortium.ts';
import { built } from '../e2e/launch.ts';

const HOST = '127.0.0.1';
const TURN_MS = 5;

/** How bytes travel from one agency to another. */
interface Direction {
  delayMs: number;
  /** Bytes per millisecond; undefined is as fast as the machine. */
  rate: number | undefined;
  isStalled: boolean;
}

interface Held {
  readonly bytes: Buffer;
  readonly dueMs: number;
}

/** Carries bytes one way in order, each chunk when it is due and the rate allows. */
class Carrier {
  readonly #from: Socket;
  readonly #to: Socket;
  readonly #direction: Direction;
  readonly #held: Held[] = [];
  #credit = 0;
  readonly #timer: NodeJS.Timeout;

  constructor(from: Socket, to: Socket, direction: Direction) {
    this.#from = from;
    this.#to = to;
    this.#direction = direction;
    from.on('data', (bytes: Buffer) => {
      this.#held.push({ bytes, dueMs: performance.now() + direction.delayMs });
      // A direction that holds bytes back reads no more of them: the sender feels it.
      if (this.#held.length > 64) from.pause();
      this.#turn();
    });
    this.#timer = setInterval(() => {
      this.#credit = Math.min(this.#credit, 0) + (direction.rate ?? 0) * TURN_MS;
      this.#turn();
    }, TURN_MS);
  }

  #turn(): void {
    const { isStalled, rate } = this.#direction;
    const nowMs = performance.now();
    while (!isStalled && (rate === undefined || this.#credit > 0)) {
      const next = this.#held[0];
      if (next === undefined || next.dueMs > nowMs) break;
      this.#held.shift();
      this.#credit -= next.bytes.length;
      this.#to.write(next.bytes);
    }
    if (this.#held.length < 32) this.#from.resume();
  }

  end(): void {
    clearInterval(this.#timer);
  }
}

export class ProxySite implements Site {
  readonly directory: string = mkdtempSync(join(tmpdir(), 'witan-chaos-'));
  readonly #ports: readonly number[];
  readonly #servers: Server[] = [];
  readonly #proxyPorts = new Map<string, number>();
  readonly #directions = new Map<string, Direction>();
  readonly #pairs = new Set<readonly [from: number, to: number, near: Socket, far: Socket]>();

  private constructor(ports: readonly number[]) {
    this.#ports = ports;
  }

  static async make(): Promise<ProxySite> {
    const site = new ProxySite(await freePorts(2 * MEMBERS.length));
    for (const from of MEMBERS.keys()) {
      for (const to of MEMBERS.keys()) if (from !== to) await site.#open(from, to);
    }
    return site;
  }

  async #open(from: number, to: number): Promise<void> {
    this.#directions.set(`${from} ${to}`, { delayMs: 0, rate: undefined, isStalled: false });
    const server = createServer((near) => this.#join(near, from, to));
    await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
    this.#servers.push(server);
    this.#proxyPorts.set(`${from} ${to}`, (server.address() as AddressInfo).port);
  }

  #join(near: Socket, from: number, to: number): void {
    const far = connect(this.#ports[to] as number, HOST);
    const pair = [from, to, near, far] as const;
    const carriers = [
      new Carrier(near, far, this.#direction(from, to)),
      new Carrier(far, near, this.#direction(to, from)),
    ];
    const end = (): void => {
      for (const carrier of carriers) carrier.end();
      near.destroy();
      far.destroy();
      this.#pairs.delete(pair);
    };
    this.#pairs.add(pair);
    for (const socket of [near, far]) socket.setNoDelay().on('error', end).on('close', end);
  }

  #direction(from: number, to: number): Direction {
    return this.#directions.get(`${from} ${to}`) as Direction;
  }

  launch(): ReturnType<Site['launch']> {
    return built();
  }

  listen(index: number): string {
    return `/ip4/${HOST}/tcp/${this.#ports[index]}`;
  }

  route(from: number, to: number): string {
    return `/ip4/${HOST}/tcp/${this.#proxyPorts.get(`${from} ${to}`)}`;
  }

  api(index: number): { readonly listen: string; readonly url: string } {
    const address = `${HOST}:${this.#ports[MEMBERS.length + index]}`;
    return { listen: address, url: `http://${address}` };
  }

  /** `who` hears nothing of `whom` any more; the other direction is left as it is. */
  deafen(who: number, whom: number): void {
    this.#direction(whom, who).isStalled = true;
  }

  partition(...groups: readonly (readonly number[])[]): void {
    for (const [at, group] of groups.entries()) {
      const others = groups.filter((_, other) => other !== at).flat();
      for (const who of group) for (const whom of others) this.deafen(who, whom);
    }
  }

  /** Bounds what an agency sends to each other one, in bits a second. */
  slow(who: number, bitsPerSecond: number): void {
    for (const to of MEMBERS.keys()) {
      if (to !== who) this.#direction(who, to).rate = bitsPerSecond / 8_000;
    }
  }

  /** Every way between two agencies takes so much longer. */
  delay(delayMs: number): void {
    for (const direction of this.#directions.values()) direction.delayMs = delayMs;
  }

  /** Ends every connection of an agency at once. */
  killSockets(who: number): void {
    for (const [from, to, near, far] of this.#pairs) {
      if (from !== who && to !== who) continue;
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
  }

  heal(): void {
    for (const direction of this.#directions.values()) {
      Object.assign(direction, { delayMs: 0, rate: undefined, isStalled: false });
    }
  }

  remove(): void {
    for (const [, , near, far] of this.#pairs) {
      near.destroy();
      far.destroy();
    }
    for (const server of this.#servers) server.close();
  }
}
