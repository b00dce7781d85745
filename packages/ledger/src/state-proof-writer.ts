// Writes state proofs as state-proof-codec.ts reads them.

import { STATE_PROOF_FORMAT, type StateProof } from './state-proof-codec.ts';
import { WireWriter } from './wire-writer.ts';

export function encodeStateProof({ chainId, height, tree, values }: StateProof): Uint8Array {
  const out = new WireWriter(tree.length + 1024).integer(1, STATE_PROOF_FORMAT);
  out.bytes(2, chainId).integer(3, height).bytes(4, tree);
  for (const value of values) out.element(5, value);
  return out.finish();
}
