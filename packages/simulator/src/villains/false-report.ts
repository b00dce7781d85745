// A voter whose VIEWCHANGEs report less than it holds, and something else to everybody (E5, E6):
// the base of the epoch, or some older certificate, which is valid as such.

import type { Certificate } from '@witan/ledger/certificate';
import type { Message, ViewChange } from '@witan/ledger/messages';
import { JUSTIFICATION, type Justification } from '@witan/ledger/statement';
import type { Trait, VillainTools } from './trait.ts';

const KEPT = 16;

/** Certificates that came by, of any age. */
export function certificatesIn(message: Message): Certificate[] {
  switch (message.kind) {
    case 'view-change':
      return [message.certificate, message.committedTip].filter((found) => found !== undefined);
    case 'new-view':
      return message.highest === undefined ? [] : [message.highest];
    case 'rotate':
    case 'blocks':
      return [message.certificate];
    case 'status':
      return message.committedTip === undefined ? [] : [message.committedTip];
    default:
      return [];
  }
}

export function justificationFor(certificate: Certificate): Justification {
  const { kind, epoch, view, height, blockHash } = certificate;
  return { kind: JUSTIFICATION[kind], epoch, view, height, blockHash };
}

export function falseReport({ random, sign }: VillainTools): Trait {
  const seen: Certificate[] = [];
  const keep = (message: Message): void => {
    for (const certificate of certificatesIn(message)) {
      if (seen.length < KEPT) seen.push(certificate);
      else seen[random.below(KEPT)] = certificate;
    }
  };
  const lie = (message: ViewChange): ViewChange => {
    const usable = seen.filter(({ view }) => view < message.newView);
    if (usable.length === 0) return message;
    const certificate = random.pick(usable);
    const justification = justificationFor(certificate);
    const { epoch, newView } = message;
    const signature = sign(epoch, { type: 'view-change', newView, justification });
    return { ...message, justification, certificate, signature };
  };
  return {
    answer: (message) => {
      keep(message);
      return [];
    },
    speak: (said) => {
      const { message } = said;
      keep(message);
      if (message.kind !== 'view-change' || random.chance(300)) return [said];
      return [{ ...said, message: lie(message) }];
    },
  };
}
