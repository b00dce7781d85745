// `witan light status`: the newest checkpoint of an agency, verified under the pinned councils.

import { writeFileSync } from 'node:fs';
import type { CheckpointAnswer } from '@witan/client';
import { toBase64 } from '@witan/ledger/base64';
import { checkpointOrigin } from '@witan/ledger/checkpoint';
import { decodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { verifySignature } from '@witan/ledger/signature';
import {
  areTooFew,
  type Freshness,
  freshnessOf,
  type Trust,
  witnessesSeen,
} from '@witan/light-client';
import { type ConnectionOptions, openReader } from '../connection.ts';
import { keptTrust } from '../light/kept.ts';
import { printAnswer, say } from '../output.ts';
import { trustJson, trustLines } from './light-pin.ts';
import { witnessLines } from './light-sync.ts';

export interface LightStatusOptions extends ConnectionOptions {
  readonly out?: string;
  readonly json?: boolean;
}

const FRESHNESS_TEXT = { current: 'current', 'as-of': 'not current', historical: 'old' } as const;

export async function lightStatus(options: LightStatusOptions): Promise<void> {
  const { client, kept: reader } = await openReader(options);
  const nowMs = Date.now();
  const found = await client.checkpoint(nowMs);
  await reader?.holdHead(found.trust, found.checkpoint);
  const kept = keptTrust(found.trust, options.state);
  const hasEnded = reader !== undefined && found.trust.epoch < reader.trust.epoch;
  const answer = { ...found, checkpoint: await witnessed(found, kept), hasEnded };
  if (options.out !== undefined) {
    writeFileSync(options.out, answer.note);
    say(`checkpoint: ${options.out}`);
  }
  const trust = kept ?? client.trust;
  const json = { ...checkpointJson(answer, nowMs), trust: trustJson(trust) };
  printAnswer(options, json, [...checkpointLines(answer, nowMs), ...trustLines(trust)]);
}

interface Status extends CheckpointAnswer {
  /** Whether there is a later council: whatever time their keys name, it is not the newest. */
  readonly hasEnded: boolean;
}

/** A genesis names no witnesses: who is asked for stands in what this user has pinned. */
async function witnessed({ checkpoint, note }: CheckpointAnswer, kept: Trust | undefined) {
  if (kept?.witnesses === undefined) return checkpoint;
  const witnesses = await witnessesSeen(decodeCheckpoint(note), kept, verifySignature);
  return { ...checkpoint, witnesses };
}

/** Seconds; undefined where too few signers have a time that can be believed. */
function ageOf({ checkpoint: { attestedAtMs } }: CheckpointAnswer, nowMs: number) {
  return attestedAtMs === undefined ? undefined : Math.max(0, nowMs - attestedAtMs) / 1_000;
}

function freshnessAt(ageSeconds: number | undefined, { checkpoint, hasEnded }: Status): Freshness {
  const ageMs = ageSeconds === undefined ? undefined : ageSeconds * 1_000;
  return freshnessOf(ageMs, hasEnded || areTooFew(checkpoint.witnesses));
}

function checkpointJson(answer: Status, nowMs: number): object {
  const { checkpoint, trust } = answer;
  const ageSeconds = ageOf(answer, nowMs);
  return {
    verified: true,
    origin: checkpointOrigin(trust.chainId),
    size: checkpoint.size,
    root: toBase64(checkpoint.root),
    epoch: trust.epoch,
    attestedAtMs: checkpoint.attestedAtMs ?? null,
    ageSeconds: ageSeconds ?? null,
    freshness: freshnessAt(ageSeconds, answer),
    witnesses: checkpoint.witnesses,
    cosigners: checkpoint.cosigners.map(({ validator, timeMs }) => {
      return { member: validator.member, timeMs };
    }),
    council: trust.validators.length,
    demonstration: trust.demonstration,
  };
}

function checkpointLines(answer: Status, nowMs: number): string[] {
  const { checkpoint, trust } = answer;
  const age = ageOf(answer, nowMs);
  const freshness = freshnessAt(age, answer);
  const attested =
    checkpoint.attestedAtMs === undefined
      ? 'unknown: too many signers are ahead of this clock'
      : `${Math.round(age ?? 0)} s, attested ${new Date(checkpoint.attestedAtMs).toISOString()}`;
  return [
    `✔ ${checkpoint.size} headers, cosigned by ${checkpoint.cosigners.length} of ` +
      `${trust.validators.length} agencies of epoch ${trust.epoch}`,
    `  origin   ${checkpointOrigin(trust.chainId)}`,
    `  root     ${toBase64(checkpoint.root)}`,
    `  age      ${attested}: ${FRESHNESS_TEXT[freshness]}`,
    ...checkpoint.cosigners.map(
      ({ validator, timeMs }) => `  cosigned ${new Date(timeMs).toISOString()} ${validator.name}`,
    ),
    ...witnessLines(checkpoint.witnesses),
    ...(trust.demonstration
      ? ['  note     demonstration network: its keys are public, so this proves nothing']
      : []),
  ];
}
