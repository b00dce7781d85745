// A budget line: where its authority is, and every payment of it, which the page adds up again.

import type { JSX } from 'preact';
import { type FlowView, type LineView, type PaymentView, STAGES, sumOf } from '../budget.ts';
import { Checked } from '../components/checked.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import type { Ledger } from '../ledger.ts';
import { addressOf, type PageProps } from '../router.ts';
import { counted, dateTime, money, type PlainKey, t } from '../text/t.ts';
import { useFact } from '../use-fact.ts';

/** By its code in the law, or by the identifier that lists have. */
export function Page({ ledger, parameters }: PageProps): JSX.Element {
  const { id, code = '' } = parameters;
  const question =
    id === undefined ? `budget/lines/${encodeURIComponent(code)}` : `budget/line-ids/${id}`;
  const line = useFact<LineView | null>(ledger, question);
  const name = line.kind === 'checked' && line.answer !== null ? line.answer.code : code;
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        <span class="govuk-caption-l">{t('line.caption')}</span>
        {name === '' ? t('line.title') : name}
      </h1>
      <Checked
        ledger={ledger}
        fact={line}
        says={(found) => (found === null ? t('line.none') : t('line.says', { title: found.title }))}
      >
        {(found) => (found === null ? null : <Flow ledger={ledger} line={found} />)}
      </Checked>
    </>
  );
}

function Flow({ ledger, line }: { readonly ledger: Ledger; readonly line: LineView }): JSX.Element {
  const { code, currency, year } = line;
  const flow = useFact<FlowView | null>(ledger, `budget/lines/${encodeURIComponent(code)}/flow`);
  const says = (found: FlowView | null): string =>
    found === null
      ? t('line.no-money')
      : t('line.flow-says', { amount: money(currency, found.balance.authority) });
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={addressOf('budget', year)}>
          {t('budget.year', { year: `${year}` })}
        </a>
      </p>
      <h2 class="govuk-heading-m">{t('line.flow')}</h2>
      <Checked ledger={ledger} fact={flow} says={says}>
        {(found, proof) =>
          found === null ? null : (
            <>
              <Balance flow={found} currency={currency} />
              <Payments ledger={ledger} line={line} flow={found} at={proof.verdict.height} />
            </>
          )
        }
      </Checked>
    </>
  );
}

interface BalanceProps {
  readonly flow: FlowView;
  readonly currency: string;
}

/** The stages are shown only where they are exactly the authority. */
function Balance({ flow: { balance }, currency }: BalanceProps): JSX.Element {
  const sum = sumOf(STAGES.map((stage) => ({ sum: balance[stage] })));
  if (sum.toString() !== balance.authority) {
    return <Panel kind="unchecked" words={t('line.differs')} />;
  }
  return (
    <SummaryList
      rows={[
        { term: t('line.authority'), value: money(currency, balance.authority) },
        ...STAGES.filter((stage) => balance[stage] !== '0').map((stage) => {
          return { term: t(`stage.${stage}` as PlainKey), value: money(currency, balance[stage]) };
        }),
      ]}
    />
  );
}

interface PaymentsProps {
  readonly ledger: Ledger;
  readonly line: LineView;
  readonly flow: FlowView;
  readonly at: number;
}

function Payments({ ledger, line, flow, at }: PaymentsProps): JSX.Element {
  const { code, currency } = line;
  const paid = flow.items.paid ?? { count: 0, sum: '0' };
  const payments = useFact<readonly PaymentView[]>(
    ledger,
    `budget/lines/${encodeURIComponent(code)}/payments`,
    at,
  );
  const isWhole = (found: readonly PaymentView[]): boolean =>
    found.length === paid.count && totalOf(found) === paid.sum;
  const says = (found: readonly PaymentView[]): string => {
    if (!isWhole(found)) return t('line.differs');
    const amount = money(currency, paid.sum);
    return t('line.payments-say', { payments: counted('payments', found.length), amount });
  };
  return (
    <>
      <h2 class="govuk-heading-m">{t('line.payments')}</h2>
      <Checked ledger={ledger} fact={payments} says={says}>
        {(found) =>
          isWhole(found) && found.length > 0 ? (
            <PaymentTable found={found} currency={currency} />
          ) : null
        }
      </Checked>
    </>
  );
}

function totalOf(payments: readonly PaymentView[]): string {
  return sumOf(payments.map(({ amount }) => ({ sum: amount }))).toString();
}

interface PaymentTableProps {
  readonly found: readonly PaymentView[];
  readonly currency: string;
}

function PaymentTable({ found, currency }: PaymentTableProps): JSX.Element {
  return (
    <section class="wp-scroll" aria-label={t('line.payments')} tabIndex={0}>
      <table class="govuk-table">
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {(['payment.number', 'payment.booked', 'payment.supplier'] as const).map((key) => (
              <th class="govuk-table__header" scope="col" key={key}>
                {t(key)}
              </th>
            ))}
            <th class="govuk-table__header govuk-table__header--numeric" scope="col">
              {t('budget.amount')}
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {found.map(({ seq, bookedMs, supplier, amount }) => (
            <tr class="govuk-table__row" key={seq}>
              <td class="govuk-table__cell">{seq}</td>
              <td class="govuk-table__cell">{dateTime(bookedMs)}</td>
              <td class="govuk-table__cell">
                <code>{supplier.slice(0, 12)}</code>
              </td>
              <td class="govuk-table__cell govuk-table__cell--numeric">
                {money(currency, amount)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr class="govuk-table__row">
            <th class="govuk-table__header" scope="row" colSpan={3}>
              {t('payment.total')}
            </th>
            <td class="govuk-table__cell govuk-table__cell--numeric">
              <strong>{money(currency, totalOf(found))}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
