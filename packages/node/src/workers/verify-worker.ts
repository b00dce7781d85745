// A verification thread. It answers requests in the order in which they come.

import { parentPort, workerData } from 'node:worker_threads';
import { must } from '@witan/ledger/problems';
import { installFastestSignatures } from '../signature/install.ts';
import { StaticChecks } from './static-checks.ts';
import { VerifiedSet } from './verified-set.ts';
import {
  READY,
  replyToBatch,
  replyToTransactions,
  unpackTransactions,
  type VerifyReply,
  type VerifyRequest,
  type VerifyWorkerData,
} from './verify-messages.ts';

must(parentPort !== null, 'this module runs in a worker thread');
const port = parentPort;
const { chainId, verified } = workerData as VerifyWorkerData;
const checks = new StaticChecks(chainId, new VerifiedSet(verified));

await installFastestSignatures((reason) => process.emitWarning(String(reason)));

port.on('message', (request: VerifyRequest) => {
  const reply = answer(request);
  port.postMessage(reply, [reply.txids.buffer as ArrayBuffer]);
});
port.postMessage(READY);

function answer(request: VerifyRequest): VerifyReply {
  if ('batch' in request) {
    return replyToBatch(request.id, checks.batch(request.batch, request.authorKey));
  }
  const verdicts = unpackTransactions(request.transactions).map((each) => checks.transaction(each));
  return replyToTransactions(request.id, verdicts);
}
