// Genesis of a simulated council: validators whose keys come from the seed's signature scheme, and
// the two officers that the land register needs.

import { COUNCILLOR_POWER, type Genesis, PERSON_ID_LENGTH } from '@witan/ledger/genesis';
import { sha256 } from '@witan/ledger/hash';
import type { Validator } from '@witan/ledger/membership';
import { utf8 } from '@witan/ledger/text';
import { POWERS } from '@witan/state/schema';
import type { Scenario } from './scenario.ts';
import type { SignatureScheme } from './signatures.ts';

const CREATED_MS = 1_767_225_600_000;
const MEMBER = 'member-';
const CENTURY_MS = 100 * 365 * 86_400_000;

export const OFFICERS = ['registrar', 'assessor'] as const;

/** The agency of a machine, which may sit in one epoch and not in the next. */
export function validatorOf(identity: number, scheme: SignatureScheme): Validator {
  return {
    member: `${MEMBER}${identity}`,
    name: `Member ${identity}`,
    networkKey: scheme.keyPair(`network ${identity}`).publicKey,
    consensusKey: scheme.keyPair(`validator ${identity}`).publicKey,
    attestKey: scheme.keyPair(`attest ${identity}`).publicKey,
  };
}

export function identityOf({ member }: Validator): number {
  return Number(member.slice(MEMBER.length));
}

/** The label of the key that votes for an agency (GOV-1). */
export function councillorOf(identity: number): string {
  return `councillor ${identity}`;
}

interface Officer {
  readonly title: string;
  readonly member: number;
  readonly power: string;
}

/** Councillors only where agencies govern: elsewhere genesis stays as it is. */
function officersOf({ validators, actMs }: Scenario): readonly Officer[] {
  const officers = OFFICERS.map((title, member) => ({ title, member, power: POWERS[title] }));
  if (actMs === undefined) return officers;
  const councillors = Array.from({ length: validators }, (_, member): Officer => {
    return { title: councillorOf(member), member, power: COUNCILLOR_POWER };
  });
  return [...officers, ...councillors];
}

export function drawGenesis(scenario: Scenario, scheme: SignatureScheme): Genesis {
  const { seed, validators, parameters } = scenario;
  const officers = officersOf(scenario);
  const personId = (name: string): Uint8Array => sha256(utf8(name)).slice(0, PERSON_ID_LENGTH);
  return {
    network: `simulation ${seed}`,
    demonstration: true,
    createdMs: CREATED_MS,
    parameters,
    validators: Array.from({ length: validators }, (_, identity) => validatorOf(identity, scheme)),
    registry: {
      persons: officers.map(({ title }) => ({
        id: personId(title),
        key: scheme.keyPair(title).publicKey,
      })),
      offices: officers.map((officer, id) => ({ id, ...officer })),
      mandates: officers.map(({ title }, id) => ({
        id,
        office: id,
        person: personId(title),
        fromMs: CREATED_MS,
        toMs: CREATED_MS + CENTURY_MS,
      })),
    },
  };
}
