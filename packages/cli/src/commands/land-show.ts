// `witan land show PARCEL`: the extract of a title as of one block, with one receipt for all of it:
// the parcel, its title, all rights on it, what waits, and its assessment.

import { type ConnectionOptions, openClient } from '../connection.ts';
import { demonstrationNameOf } from '../identity.ts';
import { toKeep } from '../kept-receipt.ts';
import { moneyText } from '../land/money.ts';
import { leaveReceipt, printJson, printLines } from '../output.ts';
import { answerOf } from '../schema.ts';
import { verdictLines } from '../verdict.ts';

export interface ShowOptions extends ConnectionOptions {
  readonly out?: string;
  readonly json?: boolean;
}

interface MoneyAnswer {
  readonly currency: string;
  readonly minorUnits: string;
}

interface Parcel {
  readonly id: string;
  readonly status: string;
  readonly title: string;
  readonly doubledAreaMm2: string;
  readonly currency: string;
  readonly predecessors: readonly string[];
}

interface Right {
  readonly kind: string;
  readonly number: number;
  readonly party: string | null;
  readonly share: string | null;
  readonly secured: MoneyAnswer | null;
  readonly untilMs: number;
  readonly caseNumber: string;
}

interface Disposal {
  readonly method: string;
  readonly deadlineMs: number;
  readonly consents: readonly { readonly party: string; readonly height: number }[];
  readonly attestation: object | null;
}

interface Extract {
  readonly parcel: Parcel;
  readonly title: { readonly kind: string; readonly status: string };
  readonly rights: readonly Right[];
  readonly disposal: Disposal | null;
  readonly assessment: (MoneyAnswer & { readonly landUse: string }) | null;
}

export async function show(id: string, options: ShowOptions): Promise<void> {
  const client = await openClient(options);
  const segment = encodeURIComponent(id);
  const first = await client.query(`land/parcels/${segment}`);
  const isKept = options.out !== undefined || options.json !== true;
  const { verdict } = first;
  const parcel = answerOf(verdict.finding.question, verdict.finding) as Parcel | null;
  if (parcel === null) {
    if (options.json) printJson({ verified: true, height: verdict.height, parcel: null });
    else printLines(verdictLines((await toKeep(client, first)).verdict));
    return;
  }
  // At the height of the parcel: another block may have given it another title.
  const question = `land/extracts/${parcel.currency}/${segment}/${parcel.title}`;
  const found = await client.query(question, verdict.height);
  const whole = isKept ? await toKeep(client, found) : found;
  const extract = answerOf(question, whole.verdict.finding) as Extract;
  leaveReceipt(whole.receipt, options.out);
  if (options.json) return printJson({ verified: true, height: verdict.height, ...extract });
  const nameOf: PartyText = (party) => {
    const name = client.trust.demonstration ? demonstrationNameOf(party, id) : undefined;
    return name === undefined ? party : `${party.slice(0, 12)}… (${name})`;
  };
  printLines([...extractLines(extract, nameOf), ...verdictLines(whole.verdict)]);
}

/** A key in digits; in a demonstration, whose key it is. */
type PartyText = (party: string) => string;

function extractLines(extract: Extract, nameOf: PartyText): string[] {
  const { parcel, title, rights, disposal, assessment } = extract;
  const lines = [
    `${parcel.id}  ${parcel.status}, ${title.kind}`,
    `  title    ${parcel.title}`,
    `  area     ${areaText(BigInt(parcel.doubledAreaMm2))}`,
  ];
  if (assessment !== null) {
    const minorUnits = BigInt(assessment.minorUnits);
    const value = moneyText({ currency: assessment.currency, minorUnits });
    lines.push(`  value    ${value}  ${assessment.landUse}`);
  }
  for (const right of rights) lines.push(`  right    ${rightText(right, nameOf)}`);
  if (disposal !== null) lines.push(`  waits    ${disposalText(disposal, nameOf)}`);
  return lines;
}

/** Half of twice the area, in square metres with two places; cut, not rounded. */
function areaText(doubledAreaMm2: bigint): string {
  const squareCentimetres = doubledAreaMm2 / 2n / 10_000n;
  const places = (squareCentimetres % 100n).toString().padStart(2, '0');
  return `${squareCentimetres / 100n}.${places} m²`;
}

function rightText(right: Right, nameOf: PartyText): string {
  const { kind, number, share, secured, party, caseNumber, untilMs } = right;
  const parts = [
    `${kind}:${number}`,
    share,
    secured === null
      ? null
      : moneyText({ currency: secured.currency, minorUnits: BigInt(secured.minorUnits) }),
    caseNumber === '' ? null : `case ${caseNumber}`,
    untilMs === 0 ? null : `until ${new Date(untilMs).toISOString()}`,
    party === null ? null : nameOf(party),
  ];
  return parts.filter((part) => part !== null).join('  ');
}

function disposalText(disposal: Disposal, nameOf: PartyText): string {
  const { method, deadlineMs, consents, attestation } = disposal;
  const missing = consents.filter(({ height }) => height === 0).map(({ party }) => nameOf(party));
  const waiting = missing.length === 0 ? 'all have consented' : `for ${missing.join(', ')}`;
  const attested = attestation === null ? '' : ', attested';
  return `${method}, ${waiting}${attested}; until ${new Date(deadlineMs).toISOString()}`;
}
