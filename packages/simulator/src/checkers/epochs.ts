// M1, M2: epochs follow one another without a gap; everybody enters the same council on the same
// block; that block, and no other of its epoch, says that it ends one, and its result names who
// comes; and no epoch is longer than its parameters allow (Resolution 3).

import { toHex } from '@witan/ledger/bytes';
import { type Council, encodeCouncil, genesisCouncil } from '@witan/ledger/council';
import { parametersHash } from '@witan/ledger/genesis';
import { validatorsHash } from '@witan/ledger/membership';
import type { Checker, Circumstances, Report } from './checker.ts';

export function epochs({ genesis }: Circumstances, report: Report): Checker {
  const founders = genesisCouncil(genesis);
  const known = new Map<number, string>([[0, toHex(encodeCouncil(founders))]]);
  /** Process → the epoch that it is in, once it has entered one. */
  const inEpoch = new Map<number, number>();
  /** Height of an epoch's last block → hash of the block, and of who comes. */
  const ends = new Map<number, { readonly block: string; readonly next: string }>();
  let current: Council = founders;
  let checked = 0;

  const nextOf = (members: Uint8Array, parameters: Uint8Array): string =>
    toHex(members) + toHex(parameters);

  return {
    delivered: (_validator, _process, { hash, header }, result) => {
      const { height, epoch, epochEnd } = header;
      if (height !== checked + 1) return;
      checked = height;
      if (epoch !== current.epoch) report('M2', `block ${height} is of epoch ${epoch}`);
      const longest = current.baseHeight + current.parameters.epochBlocksMax;
      if (height > longest) report('M1', `epoch ${epoch} did not end at ${longest}`);
      const { nextParamsHash, nextValidatorsHash } = result;
      const next = nextOf(nextValidatorsHash, nextParamsHash);
      if (epochEnd) {
        ends.set(height, { block: toHex(hash), next });
        return;
      }
      const { parameters, validators } = current;
      if (next !== nextOf(validatorsHash(validators), parametersHash(parameters))) {
        report('M2', `block ${height} changes the council within epoch ${epoch}`);
      }
    },
    reformed: (validator, process, council) => {
      const { baseHash, baseHeight, epoch, parameters, validators } = council;
      const bytes = toHex(encodeCouncil(council));
      const before = known.get(epoch) ?? bytes;
      known.set(epoch, before);
      if (before !== bytes) report('M2', `validator ${validator} has another council ${epoch}`);
      const last = inEpoch.get(process);
      if (last !== undefined && epoch !== last + 1) {
        report('M2', `validator ${validator} enters epoch ${epoch} after ${last}`);
      }
      inEpoch.set(process, epoch);
      const end = ends.get(baseHeight);
      const named = nextOf(validatorsHash(validators), parametersHash(parameters));
      if (end?.block !== toHex(baseHash) || end.next !== named) {
        report('M2', `epoch ${epoch} of validator ${validator} is not what its base names`);
      }
      if (epoch === current.epoch + 1) current = council;
    },
  };
}
