// What the committed state says of members and keys, as admission to the mesh needs it.

import type { PublicKey } from '@witan/ledger/signature';
import {
  governanceMembers,
  type Host,
  JOINING_KEY,
  joining,
  keyId,
  MODULES,
  memberId,
  readRecord,
  registeredKeys,
} from '@witan/state';
import type { Register, RegisteredMember } from './admission.ts';
import type { Councils } from './councils.ts';

export function registerOf(host: Pick<Host, 'view'>, councils: Councils): Register {
  const { present, next } = councils;
  const view = host.view();
  const recordOf = (member: string): RegisteredMember[] => {
    const found = readRecord(view, governanceMembers, { member: memberId(member) });
    return found === undefined ? [] : [found.record];
  };
  const waiting = readRecord(view, joining, JOINING_KEY)?.record.members ?? [];
  const nextValidators = next?.validators ?? [];
  const names = [...present.validators, ...nextValidators].map(({ member }) => member);
  return {
    validators: present.validators,
    previous: councils.of(present.epoch - 1)?.validators ?? [],
    next: nextValidators,
    members: [...new Set([...names, ...waiting])].flatMap(recordOf),
    knows: (networkKey: PublicKey) =>
      readRecord(host.view(), registeredKeys, { key: keyId(networkKey) }) !== undefined,
  };
}

/** Of governance, those after which others may be linked than before. */
const CHANGES = ['JoinRequested', 'JoinGivenUp', 'KeyRotated', 'ProposalEnacted'];
const governance = MODULES.find(({ name }) => name === 'governance');

/** Whether a block may have changed who is admitted. */
export function changesMembers({ archive }: Pick<Host, 'archive'>, height: number): boolean {
  for (const { module, type } of archive.eventKinds(height)) {
    if (module !== governance?.number) continue;
    if (CHANGES.includes(governance.events[type - 1] as string)) return true;
  }
  return false;
}
