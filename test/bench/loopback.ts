// What one way between two processes of this machine takes, without anything of ours on it: half of
// what a message of a vote's size needs to go and come back over TCP.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { medianOf } from './figures.ts';

const ECHO = `
const server = require('node:net').createServer((socket) => {
  socket.setNoDelay(true);
  socket.pipe(socket);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.resume().on('end', () => process.exit(0));
`;
const MESSAGE_BYTES = 240;
const ROUNDS = 300;

/** Milliseconds, the median of many. */
export async function hopMs(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ECHO], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const [port] = (await once(child.stdout, 'data')) as [Buffer];
    const socket = connect(Number(port.toString()), '127.0.0.1').setNoDelay(true);
    await once(socket, 'connect');
    const rounds: number[] = [];
    for (let i = 0; i < ROUNDS; i++) rounds.push(await roundTripMs(socket));
    socket.destroy();
    return medianOf(rounds) / 2;
  } finally {
    child.stdin.end();
  }
}

async function roundTripMs(socket: Socket): Promise<number> {
  const begunMs = performance.now();
  socket.write(new Uint8Array(MESSAGE_BYTES));
  for (let left = MESSAGE_BYTES; left > 0; ) {
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    left -= chunk.length;
  }
  return performance.now() - begunMs;
}
