// `witan network mandate list|grant|renew|end`: who holds which office of an agency, until when.
// Its councillors decide that by themselves; which offices there are, the council decides.

import { existsSync } from 'node:fs';
import { toHex } from '@witan/ledger/bytes';
import { endMandate, grantMandate, renewMandate } from '@witan/ledger/codec-governance';
import { WitanError } from '@witan/ledger/problems';
import { openClient } from '../connection.ts';
import { openIdentity } from '../identity.ts';
import { readHead } from '../ledger-head.ts';
import { dayOf, readHeldOffices, readOffices } from '../network/mandates.ts';
import { governanceOperation } from '../network/records.ts';
import { printAnswer } from '../output.ts';
import { type ActOptions, openAct, signOperation, untilDone } from './act.ts';
import type { ListOptions } from './network-members.ts';

export interface TermOptions extends ActOptions {
  readonly until: string;
}

export interface GrantOptions extends TermOptions {
  readonly holder: string;
  readonly holderPasswordFile?: string;
}

/** `2036-01-31`: the mandate ends as that day begins, in UTC. */
function endOf(text: string): number {
  const timeMs = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(timeMs)) throw new WitanError('usage/invalid', `a date as 2036-01-31: ${text}`);
  return timeMs;
}

function numberOf(text: string): number {
  const value = Number(text);
  if (!/^\d{1,10}$/.test(text) || value > 2 ** 32 - 1) {
    throw new WitanError('usage/invalid', `the number of an office or a mandate, not ${text}`);
  }
  return value;
}

export async function listMandates(options: ListOptions): Promise<void> {
  const client = await openClient(options);
  const { timeMs } = await readHead(client);
  const offices = await readOffices(client);
  const held = await readHeldOffices(client);
  const current = held.filter(({ toMs }) => options.all || timeMs < toMs);
  const lines = offices.flatMap(({ office, member, title, power }) => [
    `${String(office).padStart(4)}  ${member.padEnd(20)} ${power.padEnd(24)} ${title}`,
    ...current
      .filter((one) => one.office === office)
      .map(({ mandate, key, toMs }) => {
        const over = timeMs < toMs ? '' : ', over';
        return `      mandate ${mandate}: ${key.slice(0, 18)}… until ${dayOf(toMs)}${over}`;
      }),
  ]);
  printAnswer(options, { offices, mandates: current }, lines);
}

export async function grant(office: string, options: GrantOptions): Promise<void> {
  const number = numberOf(office);
  const toMs = endOf(options.until);
  const act = await openAct(options);
  const { holder: name, holderPasswordFile } = options;
  const file = {
    key: name,
    ...(holderPasswordFile === undefined ? {} : { passwordFile: holderPasswordFile }),
  };
  const holder = await openIdentity(existsSync(name) ? file : { as: name }, act.client.trust);
  const call = { office: number, key: holder.publicKey, toMs };
  const operation = governanceOperation('grantMandate', grantMandate, call);
  await untilDone(act, signOperation(act, operation, [holder]));
  const made = (await readHeldOffices(act.client)).findLast((one) => one.office === number);
  printAnswer(options, { office: number, mandate: made?.mandate, toMs }, [
    `✔ mandate ${made?.mandate} for office ${number} is held by ${toHex(holder.publicKey)}`,
    `  until    ${dayOf(toMs)}; witan network mandate renew ${made?.mandate} makes it longer`,
  ]);
}

export async function renew(mandate: string, options: TermOptions): Promise<void> {
  const call = { mandate: numberOf(mandate), toMs: endOf(options.until) };
  const act = await openAct(options);
  await untilDone(act, signOperation(act, governanceOperation('renewMandate', renewMandate, call)));
  printAnswer(options, call, [`✔ mandate ${call.mandate} runs until ${dayOf(call.toMs)}`]);
}

export async function end(mandate: string, options: ActOptions): Promise<void> {
  const call = { mandate: numberOf(mandate) };
  const act = await openAct(options);
  await untilDone(act, signOperation(act, governanceOperation('endMandate', endMandate, call)));
  printAnswer(options, call, [`✔ mandate ${call.mandate} is over; its holder has no power by it`]);
}
