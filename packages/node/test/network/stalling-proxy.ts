// A TCP proxy whose connections can fall silent without closing, like a dead middlebox.

import { createServer, connect as dial, type Server, type Socket } from 'node:net';

export interface StallingProxy {
  readonly accepted: number;
  /** From now on the connections that stand pass nothing; new ones do. */
  stall(): void;
  stop(): void;
}

export async function stallingProxy(port: number, targetPort: number): Promise<StallingProxy> {
  const sockets = new Set<Socket>();
  let accepted = 0;
  const server: Server = createServer((inner) => {
    accepted += 1;
    const outer = dial(targetPort, '127.0.0.1');
    for (const [from, to] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    get accepted() {
      return accepted;
    },
    stall() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
