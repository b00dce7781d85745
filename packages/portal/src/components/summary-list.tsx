// Terms with their values, as every page lays them out.

import type { ComponentChildren, JSX } from 'preact';

export interface SummaryRow {
  readonly term: string;
  readonly value: ComponentChildren;
}

export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }): JSX.Element {
  return (
    <dl class="govuk-summary-list">
      {rows.map(({ term, value }) => (
        <div class="govuk-summary-list__row" key={term}>
          <dt class="govuk-summary-list__key">{term}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
