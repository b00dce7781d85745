// The example consortium: four agencies and the people who hold offices in it, from which
// `nodes/` and every demonstration are made. Reproducible to the byte.

import { demonstrationKeyPair, demonstrationSeed } from './demonstration.ts';
import {
  type ChainParameters,
  COUNCILLOR_POWER,
  epochCapacityBytes,
  type Genesis,
  type Office,
  PERSON_ID_LENGTH,
} from './genesis.ts';
import type { Validator } from './membership.ts';

export const EXAMPLE_NETWORK = 'witan-example';

/** 2026-01-01T00:00:00Z: block times of the demonstration start from here. */
const CREATED_MS = 1_767_225_600_000;
/** Mandates of the example hold for a century. */
const MANDATE_MS = 100 * 365 * 86_400_000;

export interface ExampleAgency {
  readonly member: string;
  readonly name: string;
}

export const EXAMPLE_AGENCIES: readonly ExampleAgency[] = [
  { member: 'treasury', name: 'Treasury' },
  { member: 'land-registry', name: 'Land Registry' },
  { member: 'interior', name: 'Ministry of the Interior' },
  { member: 'audit-court', name: 'Audit Court' },
];

interface ExampleOfficer {
  /** What `--as` takes. */
  readonly name: string;
  readonly title: string;
  readonly power: string;
  readonly member: string;
}

/** Office-holders, each a different natural person. */
export const EXAMPLE_OFFICERS: readonly ExampleOfficer[] = [
  { name: 'registrar', title: 'Registrar', power: 'land/registrar', member: 'land-registry' },
  {
    name: 'second-registrar',
    title: 'Second registrar',
    power: 'land/registrar',
    member: 'land-registry',
  },
  { name: 'assessor', title: 'Assessor', power: 'land/assessor', member: 'treasury' },
  { name: 'notary', title: 'Notary', power: 'land/notary', member: 'interior' },
  { name: 'judge', title: 'Judge', power: 'land/judge', member: 'audit-court' },
  {
    name: 'legislature',
    title: 'Clerk of the legislature',
    power: 'budget/legislature',
    member: 'interior',
  },
  { name: 'treasurer', title: 'Treasurer', power: 'budget/treasury', member: 'treasury' },
  { name: 'preparer', title: 'Budget officer', power: 'budget/preparer', member: 'interior' },
  { name: 'receiver', title: 'Goods receiver', power: 'budget/receiver', member: 'land-registry' },
  { name: 'approver', title: 'Approving officer', power: 'budget/approver', member: 'treasury' },
  {
    name: 'supplier-officer',
    title: 'Registrar of suppliers',
    power: 'budget/supplier-office',
    member: 'interior',
  },
  {
    name: 'integrity-officer',
    title: 'Integrity officer',
    power: 'budget/integrity-office',
    member: 'audit-court',
  },
  { name: 'auditor', title: 'Auditor', power: 'budget/auditor', member: 'audit-court' },
];

/** The councillor of each agency: its one vote in governance (GOV-1). */
export const EXAMPLE_COUNCILLORS: readonly ExampleOfficer[] = EXAMPLE_AGENCIES.map(councillorOf);

function councillorOf({ member, name }: ExampleAgency): ExampleOfficer {
  const title = `Councillor of ${name}`;
  return { name: `${member}-councillor`, title, power: COUNCILLOR_POWER, member };
}

/** Private persons of the demonstration: they hold no office and act by their own keys. */
export const EXAMPLE_PARTIES: readonly string[] = ['owner', 'buyer', 'co-owner', 'bank'];

/** The label of a person's demonstration key. */
export function exampleKeyLabel(name: string): string {
  return `person/${name}`;
}

function exampleValidator({ member, name }: ExampleAgency): Validator {
  const key = (purpose: string): Uint8Array =>
    demonstrationKeyPair(`${member}/${purpose}`).publicKey;
  return {
    member,
    name,
    networkKey: key('network'),
    consensusKey: key('consensus'),
    attestKey: key('attest'),
  };
}

/**
 * Genesis of the example consortium. `agencies` may name others, for tests of other sizes; the
 * offices go to the agencies that exist, in turn where one does not.
 */
export function exampleGenesis(agencies: readonly ExampleAgency[] = EXAMPLE_AGENCIES): Genesis {
  const personId = (name: string): Uint8Array =>
    demonstrationSeed(`person-id/${name}`).slice(0, PERSON_ID_LENGTH);
  const seat = (member: string, index: number): number => {
    const found = agencies.findIndex((agency) => agency.member === member);
    return found >= 0 ? found : index % agencies.length;
  };
  const officers = [...EXAMPLE_OFFICERS, ...agencies.map(councillorOf)];
  const offices: Office[] = officers.map(({ title, power, member }, index) => ({
    id: index + 1,
    member: seat(member, index),
    title,
    power,
  }));
  return {
    network: EXAMPLE_NETWORK,
    demonstration: true,
    createdMs: CREATED_MS,
    parameters: exampleParameters(agencies.length),
    validators: agencies.map(exampleValidator),
    registry: {
      persons: officers.map(({ name }) => ({
        id: personId(name),
        key: demonstrationKeyPair(exampleKeyLabel(name)).publicKey,
      })),
      offices,
      mandates: officers.map(({ name }, index) => ({
        id: index + 1,
        office: index + 1,
        person: personId(name),
        fromMs: CREATED_MS,
        toMs: CREATED_MS + MANDATE_MS,
      })),
    },
  };
}

/** Budgets leave room for a council twice as large. */
export function exampleParameters(members: number): ChainParameters {
  const parameters = {
    windowHeights: 16,
    termBlocks: 64,
    replayWindowBlocks: 4096,
    blockIntervalMsMax: 200,
    // Five and a half hours of blocks without a pause.
    epochBlocksMax: 100_000,
    epochBytesPerMember: 0,
    epochOperationsPerMember: 1_000_000_000,
  };
  const share = epochCapacityBytes(parameters) / (2 * members + 1);
  return { ...parameters, epochBytesPerMember: Math.floor(share) };
}
