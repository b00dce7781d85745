// Whether the sources agree: not what any of them says, but what the light client found when it
// compared them on this device; and where none answers, what it found last, and how old that is.

import { toHex } from '@witan/ledger/bytes';
import type { MirrorReport, SyncReport } from '@witan/light-client/sync';
import type { JSX } from 'preact';
import type { Ledger } from '../ledger.ts';
import { addressOf } from '../router.ts';
import { ago, clockTime, day, list, t } from '../text/t.ts';
import { useSync } from '../use-sync.ts';
import { Panel, type PanelKind } from './panel.tsx';

interface NetworkStatusProps {
  readonly ledger: Ledger;
  /** Whether the page itself is about sources. */
  readonly isWhole?: boolean;
}

export function NetworkStatus({ ledger, isWhole = false }: NetworkStatusProps): JSX.Element {
  const found = useSync(ledger);
  if (found === undefined) return <Panel kind="asking" words={t('status.asking')} />;
  const { report } = found;
  const { head, mirrors } = report;
  if (head === undefined) return <Nothing mirrors={mirrors} />;
  return (
    <StatusPanel report={report}>
      <Sources mirrors={mirrors} />
      <details class="wp-how">
        <summary>{t('how.title')}</summary>
        <p>{t('status.how')}</p>
        <dl class="wp-numbers">
          <dt>{t('status.size')}</dt>
          <dd>{t('status.size-text', { size: head.size })}</dd>
          <dt>{t('status.root')}</dt>
          <dd>
            <code>{toHex(head.root)}</code>
          </dd>
        </dl>
      </details>
      {isWhole ? null : (
        <p class="wp-panel__acts">
          <a class="govuk-link" href={addressOf('trust')}>
            {t('source.more')}
          </a>
        </p>
      )}
    </StatusPanel>
  );
}

interface StatusPanelProps {
  readonly report: SyncReport;
  readonly children?: JSX.Element | (JSX.Element | null)[];
}

/** State and age of the newest head that this device knows. */
export function StatusPanel({ report, children }: StatusPanelProps): JSX.Element {
  const { kind, words } = stateOf(report);
  return (
    <Panel kind={kind} words={words} says={saysOf(report) || undefined}>
      {children}
    </Panel>
  );
}

function stateOf(report: SyncReport): { readonly kind: PanelKind; readonly words: string } {
  const { status, freshness, attestedAtMs, ageMs, mirrors } = report;
  if (attestedAtMs === undefined || ageMs === undefined) {
    return { kind: 'unchecked', words: t('state.unchecked', { reason: t('source.no-time') }) };
  }
  if (freshness === 'historical') {
    return { kind: 'older', words: t('state.historical', { date: day(attestedAtMs) }) };
  }
  if (freshness === 'as-of' || status === 'offline') {
    const values = { time: clockTime(attestedAtMs), ago: ago(ageMs) };
    return { kind: 'older', words: t('state.older', values) };
  }
  const agree = mirrors.filter(({ state }) => state === 'agrees').length;
  const values = { agree, all: mirrors.length, ago: ago(ageMs) };
  const isCompared = status === 'compared' && agree > 1;
  return {
    kind: 'checked',
    words: isCompared ? t('source.agree', values) : t('source.alone', values),
  };
}

function saysOf({ status, signers, council }: SyncReport): string {
  const values = { names: list(signers), signed: signers.length, council };
  const signed = signers.length === 0 ? '' : t('source.signed-by', values);
  return status === 'offline' ? `${t('source.offline')} ${signed}` : signed;
}

/** Nothing was ever verified here, and nothing that was served now can be. */
function Nothing({ mirrors }: { readonly mirrors: readonly MirrorReport[] }): JSX.Element {
  const liars = mirrors.filter(isFalse).map(({ name }) => name);
  if (liars.length > 0) {
    const says = t('status.false', { names: list(liars) });
    return <Panel kind="false" words={t('state.false')} says={says} />;
  }
  const reason = t('reason.unreachable');
  return <Panel kind="unchecked" words={t('state.unchecked', { reason })} />;
}

function isFalse({ state, problem }: MirrorReport): boolean {
  return state === 'refused' && problem?.startsWith('checkpoint/') === true;
}

function Sources({ mirrors }: { readonly mirrors: readonly MirrorReport[] }): JSX.Element | null {
  if (mirrors.length === 0) return null;
  return (
    <ul class="wp-agencies">
      {mirrors.map((mirror) => (
        <li
          key={mirror.name}
          class={mirror.state === 'agrees' ? 'wp-agency' : 'wp-agency wp-agency--silent'}
        >
          <strong>{mirror.name}</strong>
          <span>{sourceText(mirror)}</span>
        </li>
      ))}
    </ul>
  );
}

function sourceText(mirror: MirrorReport): string {
  const { state, behindMs = 0 } = mirror;
  if (isFalse(mirror)) return t('status.server-false');
  switch (state) {
    case 'agrees':
      return t('source.agrees');
    case 'stale':
      return t('source.stale', { ago: ago(behindMs) });
    case 'unreachable':
      return t('status.server-silent');
    case 'unlinked':
      return t('source.unlinked');
    case 'forked':
      return t('source.forked');
    case 'refused':
      return t('source.refused');
  }
}
