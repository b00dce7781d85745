// What one signature check costs on this machine, with the back end that the nodes use: the bound
// that no design without sharded or aggregated signatures gets below.

import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { must } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';

const CHECKS = 4_000;

/** CPU time of one check, in µs. */
export function verifyMicroseconds(): number {
  const { publicKey, sign } = demonstrationKeyPair('bench/verify');
  const message = new Uint8Array(83);
  const signature = sign(message);
  const before = process.cpuUsage();
  for (let i = 0; i < CHECKS; i++) {
    must(verifySignature(publicKey, message, signature), 'a good signature');
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / CHECKS;
}
