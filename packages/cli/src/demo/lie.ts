// `witan demo lie AGENCY`: what that agency's API answers is made false in its own process, as a
// liar who runs it would. Only the demonstration's nodes can be told to (`--may-lie`), and nodes
// whose keys are secret refuse to start with it.
//
// A record is served with one character changed, under the proof of the true one. Nobody who checks
// believes it, and the answer itself is what a citizen keeps. The liar has not signed it: it shows
// anyone that it is false, and who served it only to those who fetched it.

import type { Genesis } from '@witan/ledger/genesis';
import { WitanError } from '@witan/ledger/problems';
import { decodeReceipt } from '@witan/ledger/receipt';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import { encodeStateProof } from '@witan/ledger/state-proof-writer';
import type { RunningNode } from '@witan/node';

type StateAnswer = Awaited<ReturnType<RunningNode['service']['stateAnswer']>>;

/** What the supervisor tells the process of an agency. */
export interface LieMessage {
  readonly lie: boolean;
}

function isLieMessage(message: unknown): message is LieMessage {
  return typeof message === 'object' && message !== null && 'lie' in message;
}

/** Throws WitanError `demo/lie-refused` wherever somebody could be deceived. */
export function requireDemonstration(genesis: Genesis, profile: string): void {
  if (genesis.demonstration && profile !== 'prod') return;
  throw new WitanError('demo/lie-refused', genesis.network);
}

/** From now on the supervisor's word decides whether this node's API lies. */
export function obeyLies({ service }: RunningNode): void {
  const honest = service.stateAnswer.bind(service);
  let isLying = false;
  process.on('message', (message: unknown) => {
    if (isLieMessage(message)) isLying = message.lie;
  });
  // To listen is no reason to live.
  process.channel?.unref();
  service.stateAnswer = async (...asked) => {
    const answer = await honest(...asked);
    return isLying ? falsified(answer) : answer;
  };
}

/** The same answer with a false record, for people and for programs alike. */
export function falsified(answer: StateAnswer): StateAnswer {
  const told = decodeReceipt(answer.receipt);
  const { claim } = told;
  if (claim.kind !== 'state') return answer;
  const proof = falseProof(claim.proof);
  return {
    ...answer,
    data: falseData(answer.data),
    receipt: encodeReceipt({ ...told, claim: { ...claim, proof } }),
  };
}

/** Another record in the proof of the true one; where there is no record, another branch. */
function falseProof(bytes: Uint8Array): Uint8Array {
  const proof = decodeStateProof(bytes);
  const [value, ...others] = proof.values;
  if (value !== undefined)
    return encodeStateProof({ ...proof, values: [altered(value), ...others] });
  return encodeStateProof({ ...proof, tree: altered(proof.tree) });
}

/** The last letter or digit of the longest run of them becomes another. */
function altered(bytes: Uint8Array): Uint8Array {
  let [at, longest] = [bytes.length - 1, 0];
  let run = 0;
  bytes.forEach((byte, i) => {
    run = isWritten(byte) ? run + 1 : 0;
    if (run > longest) [at, longest] = [i, run];
  });
  const copy = bytes.slice();
  copy[at] = (copy[at] as number) ^ 1;
  return copy;
}

/** Digits and letters, of which the last bit makes another of the same kind, or nearly. */
function isWritten(byte: number): boolean {
  const letter = byte | 0x20;
  return (byte >= 0x30 && byte <= 0x39) || (letter > 0x61 && letter < 0x7a);
}

/** The words for people lie alike: in the first number that they tell, or the first text. */
function falseData(data: unknown): unknown {
  const text = JSON.stringify(data);
  const changed = text?.replace(/(\d)(?=["},\]])/, (digit) => String((Number(digit) + 1) % 10));
  return changed === undefined ? data : JSON.parse(changed);
}
