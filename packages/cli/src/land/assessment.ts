// The assessor's rows of each parcel, gathered from a CSV file. A parcel has several when it
// carries several buildings or condominium units.

import { WitanError } from '@witan/ledger/problems';
import { readCsvFile } from './csv.ts';

export interface Assessment {
  /** How many rows of the file belong to the parcel. */
  readonly rows: number;
  /** Address, use and deed are those of its first row. */
  readonly address: string;
  /** The state's land use code and its description. */
  readonly useCode: string;
  readonly useDescription: string;
  /** Book and page in the registry of deeds, or the number of a certificate. */
  readonly deed: string;
  /** In hundredths of a square foot, from the first row that states one: units state none. */
  readonly landArea: bigint;
  /** Land and buildings of all rows, in cents of a US dollar. */
  readonly valueCents: bigint;
}

const COLUMNS = {
  parcelId: 'ML',
  address: 'Location',
  landArea: 'LandArea',
  useCode: 'UseCode',
  useDescription: 'UseDescription',
  value: 'TotalAppraisedParcelValue',
  deed: 'BookPage',
} as const;

type Row = Readonly<Record<keyof typeof COLUMNS, string>>;

/**
 * The assessments by parcel id; rows that name no parcel are left out.
 *
 * @throws WitanError `land/source-malformed`, with the number of the record
 */
export async function readAssessments(path: string): Promise<ReadonlyMap<string, Assessment>> {
  const assessments = new Map<string, Assessment>();
  for await (const row of readRows(path)) {
    if (row.parcelId === '') continue;
    const earlier = assessments.get(row.parcelId);
    const [landArea, value] = [hundredths(row.landArea), hundredths(row.value)];
    if (landArea === undefined || value === undefined) {
      throw malformed(`area or value of parcel ${row.parcelId}`);
    }
    assessments.set(
      row.parcelId,
      earlier === undefined
        ? firstOf(row, landArea, value)
        : {
            ...earlier,
            rows: earlier.rows + 1,
            landArea: earlier.landArea === 0n ? landArea : earlier.landArea,
            valueCents: earlier.valueCents + value,
          },
    );
  }
  return assessments;
}

function firstOf(row: Row, landArea: bigint, valueCents: bigint): Assessment {
  const { address, useCode, useDescription } = row;
  const deed = row.deed.replaceAll(' ', '');
  return { rows: 1, address, useCode, useDescription, deed, landArea, valueCents };
}

async function* readRows(path: string): AsyncGenerator<Row, void, undefined> {
  let header: readonly string[] | undefined;
  let records = 0;
  for await (const fields of readCsvFile(path)) {
    records++;
    header ??= checkedHeader(fields);
    if (fields.length !== header.length) throw malformed(`CSV record ${records}`);
    if (records > 1) yield rowOf(header, fields);
  }
  if (header === undefined) throw malformed('the CSV file is empty');
}

function checkedHeader(fields: readonly string[]): readonly string[] {
  for (const column of Object.values(COLUMNS)) {
    if (!fields.includes(column)) throw malformed(`the CSV file has no column ${column}`);
  }
  return fields;
}

function rowOf(header: readonly string[], fields: readonly string[]): Row {
  const entries = Object.entries(COLUMNS).map(([name, column]) => [
    name,
    fields[header.indexOf(column)],
  ]);
  return Object.fromEntries(entries) as Row;
}

/**
 * A decimal of at most two places as a whole number of hundredths. The assessor writes -1 where a
 * building has no value apart from its units: nothing, for a sum.
 */
function hundredths(text: string): bigint | undefined {
  const [, sign, whole, places = ''] = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return sign === '-' ? 0n : BigInt(whole) * 100n + BigInt(places.padEnd(2, '0'));
}

function malformed(detail: string): WitanError {
  return new WitanError('land/source-malformed', detail);
}
