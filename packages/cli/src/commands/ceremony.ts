// `witan ceremony init|add|list|build|examine|sign|finalize|verify`: agencies found a consortium
// from keys that each made on its own machines, and trust no dealer (experience.md §7.2).

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { type ChainParameters, chainIdOf } from '@witan/ledger/genesis';
import { genesisToJson, parametersFromJson } from '@witan/ledger/genesis-json';
import { faultTolerance, quorum } from '@witan/ledger/membership';
import { DecodeError, VerifyError, WitanError } from '@witan/ledger/problems';
import {
  ceremonyId,
  checkConsent,
  checkDeclaration,
  checkTranscript,
  type Draft,
  draftOf,
  type Opening,
  type Transcript,
  transcriptOf,
} from '@witan/light-client/ceremony';
import {
  openingFromJson,
  openingToJson,
  transcriptFromJson,
  transcriptToJson,
} from '@witan/light-client/ceremony-json';
import { readGenesisFile, readTomlFile } from '@witan/node/home';
import {
  genesisPath,
  openingPath,
  readConsent,
  readConsents,
  readDeclaration,
  readDeclarations,
  readJsonFile,
  readOpening,
  strangers,
  writeJsonFile,
} from '../ceremony/folder.ts';
import { readAloud, transcriptPage } from '../ceremony/page.ts';
import { printAnswer } from '../output.ts';

export interface JsonOption {
  readonly json?: boolean;
}

export interface OpeningOptions extends JsonOption {
  readonly network: string;
  readonly member: readonly string[];
  readonly params?: string;
  readonly created?: string;
  readonly mandateYears: string;
}

const YEAR_MS = 365 * 86_400_000;

function timeOf(text: string): number {
  const ms = Date.parse(text);
  if (!Number.isFinite(ms)) throw new WitanError('usage/invalid', `no date: ${text}`);
  return ms;
}

/** The usual parameters, with those of a TOML file above them. */
function parametersOf(file: string | undefined): ChainParameters {
  const usual = exampleGenesis().parameters;
  return parametersFromJson(file === undefined ? usual : { ...usual, ...readTomlFile(file) });
}

export function openCeremony(directory: string, options: OpeningOptions): void {
  if (existsSync(openingPath(directory))) throw new WitanError('home/exists', directory);
  const createdMs = options.created === undefined ? Date.now() : timeOf(options.created);
  const years = Number(options.mandateYears);
  if (!(years > 0 && years <= 100)) throw new WitanError('usage/invalid', '--mandate-years 1…100');
  const opening = openingFromJson({
    version: 1,
    network: options.network,
    createdMs,
    mandatesUntilMs: createdMs + Math.round(years * YEAR_MS),
    parameters: parametersOf(options.params),
    members: options.member,
  });
  writeJsonFile(openingPath(directory), openingToJson(opening));
  const id = toHex(ceremonyId(opening));
  printAnswer(options, { ceremony: id, directory, members: opening.members }, [
    `✔ ceremony of ${opening.network} opened for ${opening.members.join(', ')}`,
    `  ceremony ${id}`,
    `  next     send ${openingPath(directory)} to all; each declares with witan ceremony add`,
  ]);
}

interface SeatState {
  readonly member: string;
  readonly declared: 'yes' | 'missing' | 'refused';
  readonly signed: 'yes' | 'missing' | 'refused';
  readonly problem?: string;
}

function stateOf<T>(document: () => T | undefined, check: (document: T) => void) {
  try {
    const found = document();
    if (found === undefined) return { state: 'missing' as const };
    check(found);
    return { state: 'yes' as const };
  } catch (error) {
    const isForeseen =
      error instanceof WitanError || error instanceof VerifyError || error instanceof DecodeError;
    if (!isForeseen) throw error;
    return { state: 'refused' as const, problem: error.message };
  }
}

function tryDraft(directory: string, opening: Opening): Draft | undefined {
  try {
    return draftOf(opening, readDeclarations(directory, opening));
  } catch {
    return undefined; // each document says below what is wrong with it
  }
}

function seatState(directory: string, opening: Opening, draft: Draft | undefined) {
  return (member: string): SeatState => {
    const declared = stateOf(
      () => readDeclaration(directory, member),
      (declaration) => checkDeclaration(opening, declaration),
    );
    const signed = stateOf(
      () => readConsent(directory, member),
      (consent) => {
        const declaration = readDeclaration(directory, member);
        if (draft === undefined || declaration === undefined) {
          throw new WitanError('ceremony/incomplete', 'a consent before all have declared');
        }
        checkConsent(draft, declaration, consent);
      },
    );
    const problem = declared.problem ?? signed.problem;
    return {
      member,
      declared: declared.state,
      signed: signed.state,
      ...(problem === undefined ? {} : { problem }),
    };
  };
}

/** What a council of this size bears, and whether one agency more would change nothing. */
function quorumNote(seats: number): string {
  const f = faultTolerance(seats);
  const weak = faultTolerance(seats - 1) === f ? '; one agency fewer bears as many' : '';
  return `${quorum(seats)} of ${seats} must agree, ${f} may fail${weak}`;
}

export function listCeremony(directory: string, options: JsonOption): void {
  const opening = readOpening(directory);
  const draft = tryDraft(directory, opening);
  const seats = opening.members.map(seatState(directory, opening, draft));
  const beside = strangers(directory, opening);
  const note = quorumNote(seats.length);
  const answer = { ceremony: toHex(ceremonyId(opening)), seats, beside, quorum: note };
  printAnswer(options, answer, [
    `${opening.network}: ${note}`,
    ...seats.map(
      ({ member, declared, signed, problem = '' }) =>
        `  ${member.padEnd(24)} declared ${declared.padEnd(8)} ` +
        `signed ${signed.padEnd(8)} ${problem}`,
    ),
    ...beside.map((name) => `  ${name} belongs to nobody who was invited`),
  ]);
}

export function buildGenesis(directory: string, options: JsonOption): void {
  const opening = readOpening(directory);
  const { genesis, head } = draftOf(opening, readDeclarations(directory, opening));
  writeJsonFile(genesisPath(directory), genesisToJson(genesis));
  const chainId = chainIdOf(genesis);
  printAnswer(options, { chainId: toHex(chainId), head: toHex(head) }, [
    `✔ ${genesisPath(directory)}: ${genesis.validators.length} agencies, computed from the folder`,
    `  chain    ${readAloud(chainId)}`,
    '  next     send the folder to all; each examines and signs, and reads the chain id aloud',
  ]);
}

/** The draft, and that a genesis file in the folder says the same. */
export function examinedDraft(directory: string, opening: Opening): Draft {
  const draft = draftOf(opening, readDeclarations(directory, opening));
  const told = readGenesisFile(genesisPath(directory));
  if (!equalBytes(chainIdOf(told), chainIdOf(draft.genesis))) {
    throw new VerifyError('ceremony/genesis', genesisPath(directory));
  }
  return draft;
}

export function finalizeCeremony(directory: string, options: JsonOption): void {
  const opening = readOpening(directory);
  examinedDraft(directory, opening);
  const declarations = readDeclarations(directory, opening);
  const transcript = transcriptOf(opening, declarations, readConsents(directory, opening));
  const path = join(directory, 'transcript.json');
  writeJsonFile(path, transcriptToJson(transcript));
  writeFileSync(join(directory, 'transcript.html'), transcriptPage(transcript));
  show(transcript, options, [
    `  next     witan init --transcript ${path} --member ID --keys DIR --home DIR`,
  ]);
}

/** Reads a transcript and checks it whole. Throws VerifyError `ceremony/…`. */
export function readTranscript(file: string): Transcript {
  const transcript = transcriptFromJson(readJsonFile(file));
  checkTranscript(transcript);
  return transcript;
}

export function verifyCeremony(
  file: string,
  options: JsonOption & { readonly genesis?: string },
): void {
  const transcript = readTranscript(file);
  if (options.genesis !== undefined) {
    const chainId = chainIdOf(readGenesisFile(options.genesis));
    if (!equalBytes(chainId, chainIdOf(transcript.genesis))) {
      throw new VerifyError('ceremony/genesis', `${options.genesis} is of another ceremony`);
    }
  }
  show(transcript, options, []);
}

function show(transcript: Transcript, options: JsonOption, next: readonly string[]): void {
  const { opening, genesis, consents, links } = transcript;
  const chainId = chainIdOf(genesis);
  const head = links.at(-1)?.head ?? chainId;
  const answer = {
    verified: true,
    network: opening.network,
    chainId: toHex(chainId),
    head: toHex(head),
    members: opening.members,
    documents: links.length,
  };
  printAnswer(options, answer, [
    `✔ ${opening.network} was founded by ${opening.members.join(', ')}`,
    `  signed   by all ${consents.length}; ${links.length} documents, each in its place`,
    `  chain    ${readAloud(chainId)}`,
    `  head     ${toHex(head)}`,
    ...next,
  ]);
}
