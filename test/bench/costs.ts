// What the parts cost that no design of this kind does without, measured on this machine: signature
// checks, hashes, encryption between processes. They are the bounds that figures stand beside.

import { createCipheriv, createDecipheriv } from 'node:crypto';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { sha256 } from '@witan/ledger/hash';
import { must } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';

export interface Costs {
  /** CPU time of one signature check with the back end that the nodes use, µs. */
  readonly verifyUs: number;
  /** Of SHA-256 of a transaction of one operation, µs. */
  readonly hashUs: number;
  /** Of encrypting a byte here and decrypting it there, µs. */
  readonly wireUsPerByte: number;
}

const CHECKS = 4_000;
const HASHES = 20_000;
const TRANSACTION_BYTES = 240;
const FRAME_BYTES = 64 * 1024;
const FRAMES = 200;

export function measureCosts(): Costs {
  return { verifyUs: verifyUs(), hashUs: hashUs(), wireUsPerByte: wireUsPerByte() };
}

function verifyUs(): number {
  const { publicKey, sign } = demonstrationKeyPair('bench/verify');
  const message = new Uint8Array(83);
  const signature = sign(message);
  return cpuUs(CHECKS, () => {
    must(verifySignature(publicKey, message, signature), 'a good signature');
  });
}

function hashUs(): number {
  const bytes = new Uint8Array(TRANSACTION_BYTES);
  return cpuUs(HASHES, (i) => {
    bytes[0] = i;
    sha256(bytes);
  });
}

function wireUsPerByte(): number {
  const [key, nonce, frame] = [new Uint8Array(32), new Uint8Array(12), new Uint8Array(FRAME_BYTES)];
  const options = { authTagLength: 16 };
  const us = cpuUs(FRAMES, () => {
    const sealer = createCipheriv('chacha20-poly1305', key, nonce, options);
    const sealed = sealer.update(frame);
    sealer.final();
    const opener = createDecipheriv('chacha20-poly1305', key, nonce, options);
    opener.setAuthTag(sealer.getAuthTag());
    opener.update(sealed);
    opener.final();
  });
  return us / FRAME_BYTES;
}

/** Of one of `count` runs. */
function cpuUs(count: number, run: (i: number) => void): number {
  // The first runs are those of an interpreter.
  for (let i = 0; i < count / 4; i++) run(i);
  const before = process.cpuUsage();
  for (let i = 0; i < count; i++) run(i);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
}
