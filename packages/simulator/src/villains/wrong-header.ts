// A leader some of whose proposals are well signed and break one rule that anyone can check (Y5,
// C4): another chain, another council, a time that stands still or lies ahead, evidence that is not
// there, more blocks than its term has.

import { blockHash, type Header } from '@witan/ledger/block';
import { sha256 } from '@witan/ledger/hash';
import type { Propose } from '@witan/ledger/messages';
import type { Trait, VillainTools } from './trait.ts';

const LIE_PERMILLE = 250;
const HOUR_MS = 3_600_000;

const LIES: readonly ((header: Header) => Partial<Header>)[] = [
  ({ chainId }) => ({ chainId: sha256(chainId) }),
  ({ validatorsHash }) => ({ validatorsHash: sha256(validatorsHash) }),
  ({ evidenceRoot }) => ({ evidenceRoot: sha256(evidenceRoot) }),
  ({ timeMs }) => ({ timeMs: timeMs - HOUR_MS }),
  ({ timeMs }) => ({ timeMs: timeMs + HOUR_MS }),
  ({ termEnd }) => ({ termEnd: !termEnd }),
  () => ({ epochEnd: true }),
];

export function wrongHeader({ random, sign }: VillainTools): Trait {
  const lie = random.pick(LIES);
  /** The same lie to everybody, or the honest proposal. */
  const said = new Map<string, Propose>();

  const lieFor = (message: Propose): Propose => {
    const { header, view } = message;
    const key = `${header.epoch} ${view} ${header.height}`;
    const known = said.get(key);
    if (known !== undefined) return known;
    let told = message;
    if (random.chance(LIE_PERMILLE)) {
      const changed = { ...header, ...lie(header) };
      const { epoch, height } = header;
      const statement = { type: 'prepare', view, height, blockHash: blockHash(changed) } as const;
      told = { ...message, header: changed, prepareSignature: sign(epoch, statement) };
    }
    said.set(key, told);
    return told;
  };

  return {
    speak: (spoken) => {
      const { message } = spoken;
      return message.kind === 'propose' ? [{ ...spoken, message: lieFor(message) }] : [spoken];
    },
  };
}
