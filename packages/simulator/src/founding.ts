// Genesis of a simulated council: validators whose keys come from the seed's signature scheme, and
// the two officers that the land register needs.

import { type Genesis, PERSON_ID_LENGTH } from '@witan/ledger/genesis';
import { sha256 } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';
import { POWERS } from '@witan/state/schema';
import type { Scenario } from './scenario.ts';
import type { SignatureScheme } from './signatures.ts';

const CREATED_MS = 1_767_225_600_000;
const CENTURY_MS = 100 * 365 * 86_400_000;

export const OFFICERS = ['registrar', 'assessor'] as const;

export function drawGenesis(
  { seed, validators, parameters }: Scenario,
  scheme: SignatureScheme,
): Genesis {
  const personId = (name: string): Uint8Array => sha256(utf8(name)).slice(0, PERSON_ID_LENGTH);
  return {
    network: `simulation ${seed}`,
    demonstration: true,
    createdMs: CREATED_MS,
    parameters,
    validators: Array.from({ length: validators }, (_, index) => ({
      member: `member-${index}`,
      name: `Member ${index}`,
      networkKey: scheme.keyPair(`network ${index}`).publicKey,
      consensusKey: scheme.keyPair(`validator ${index}`).publicKey,
      attestKey: scheme.keyPair(`attest ${index}`).publicKey,
    })),
    registry: {
      persons: OFFICERS.map((name) => ({
        id: personId(name),
        key: scheme.keyPair(name).publicKey,
      })),
      offices: OFFICERS.map((title, id) => ({
        id,
        member: id,
        title,
        power: POWERS[title],
      })),
      mandates: OFFICERS.map((title, id) => ({
        id,
        office: id,
        person: personId(title),
        fromMs: CREATED_MS,
        toMs: CREATED_MS + CENTURY_MS,
      })),
    },
  };
}
