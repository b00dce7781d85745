// Any record by its fields, in the words of the register: lists and parts in the order in which
// they stand, each with where it belongs.

import { toHex } from '@witan/ledger/bytes';
import { Fragment, type JSX } from 'preact';

interface Row {
  readonly name: string;
  readonly value: string;
}

const ROWS_MAX = 200;

export function RecordRows({ record }: { readonly record: unknown }): JSX.Element {
  const rows = rowsOf(record, []);
  return (
    <dl class="wp-numbers wp-fields" lang="en">
      {rows.slice(0, ROWS_MAX).map(({ name, value }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
      {rows.length > ROWS_MAX ? <dd>… +{rows.length - ROWS_MAX}</dd> : null}
    </dl>
  );
}

function rowsOf(value: unknown, path: readonly string[]): readonly Row[] {
  if (value === null || value === undefined) return [];
  if (value instanceof Uint8Array) return [row(path, toHex(value))];
  if (Array.isArray(value) && value.every((part) => typeof part !== 'object')) {
    return value.length === 0 ? [] : [row(path, value.join(', '))];
  }
  if (Array.isArray(value)) {
    return value.flatMap((part: unknown, i) => rowsOf(part, [...path, `${i + 1}`]));
  }
  if (typeof value !== 'object') return [row(path, `${value}`)];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    rowsOf(part, [...path, wordOf(name)]),
  );
}

function row(path: readonly string[], value: string): Row {
  return { name: path.join(' · '), value };
}

/** `assessedValue` is read as two words. */
function wordOf(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
}
