// Whether the agencies agree: not what a server says of it, but what their signatures under the
// newest checkpoints show, counted on this device.

import { toHex } from '@witan/ledger/bytes';
import type { JSX } from 'preact';
import type { Head } from '../fact.ts';
import { isSplit, newestSignatures, RECENT_MS } from '../heads.ts';
import type { Ledger } from '../ledger.ts';
import { ago, list, t } from '../text/t.ts';
import { useEvery } from '../use-every.ts';
import { Panel } from './panel.tsx';

const REFRESH_MS = 5_000;
export function NetworkStatus({ ledger }: { readonly ledger: Ledger }): JSX.Element {
  const heads = useEvery(REFRESH_MS, () => ledger.heads());
  if (heads === undefined) return <Panel kind="asking" words={t('status.asking')} />;
  const opened = heads.flatMap(({ fact }) => (fact.kind === 'opened' ? [fact.checkpoint] : []));
  const liars = heads.filter(({ fact }) => fact.kind === 'false');
  if (isSplit(heads) || (opened.length === 0 && liars.length > 0)) {
    const names = list(liars.map(({ server }) => server.name));
    const says = isSplit(heads) ? t('status.split') : t('status.false', { names });
    return <Panel kind="false" words={t('state.false')} says={says} />;
  }
  if (opened.length === 0) {
    const reason = t('reason.unreachable');
    return <Panel kind="unchecked" words={t('state.unchecked', { reason })} />;
  }
  return <Agreement ledger={ledger} heads={heads} />;
}

function Agreement({ ledger, heads }: { ledger: Ledger; heads: readonly Head[] }): JSX.Element {
  const { validators } = ledger.deployment.trust;
  const nowMs = Date.now();
  const signatures = newestSignatures(heads);
  const agreeing = [...signatures.values()].filter(({ timeMs }) => nowMs - timeMs < RECENT_MS);
  const checkpoints = heads.flatMap(({ fact }) =>
    fact.kind === 'opened' ? [fact.checkpoint] : [],
  );
  const newest = checkpoints.reduce((a, b) =>
    (b.attestedAtMs ?? 0) > (a.attestedAtMs ?? 0) ? b : a,
  );
  const ageMs = nowMs - (newest.attestedAtMs ?? 0);
  const isCurrent = ageMs < RECENT_MS;
  const values = { agree: agreeing.length, all: validators.length, ago: ago(ageMs) };
  return (
    <Panel
      kind={isCurrent ? 'checked' : 'older'}
      words={t('status.agree', values)}
      says={t('status.says')}
    >
      <ul class="wp-agencies">
        {validators.map(({ member, name }) => {
          const at = signatures.get(member)?.timeMs;
          const isRecent = at !== undefined && nowMs - at < RECENT_MS;
          return (
            <li key={member} class={isRecent ? 'wp-agency' : 'wp-agency wp-agency--silent'}>
              <strong>{name}</strong>
              <span>
                {at === undefined
                  ? t('status.unsigned')
                  : t('status.signed', { ago: ago(nowMs - at) })}
              </span>
              {serverLine(heads, member)}
            </li>
          );
        })}
      </ul>
      <details class="wp-how">
        <summary>{t('how.title')}</summary>
        <p>{t('status.how')}</p>
        <dl class="wp-numbers">
          <dt>{t('status.size')}</dt>
          <dd>{t('status.size-text', { size: newest.size })}</dd>
          <dt>{t('status.root')}</dt>
          <dd>
            <code>{toHex(newest.root)}</code>
          </dd>
        </dl>
      </details>
    </Panel>
  );
}

function serverLine(heads: readonly Head[], member: string): JSX.Element | null {
  const fact = heads.find(({ server }) => server.member === member)?.fact;
  if (fact === undefined || fact.kind === 'opened') return null;
  const isFalse = fact.kind === 'false';
  return <em>{isFalse ? t('status.server-false') : t('status.server-silent')}</em>;
}
