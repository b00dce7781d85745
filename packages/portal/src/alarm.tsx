// What stands in place of the portal when it cannot begin: nothing that it would show could be
// checked, so it shows nothing.

import type { JSX } from 'preact';
import { Panel } from './components/panel.tsx';
import { OtherNetwork } from './deployment.ts';
import { t } from './text/t.ts';

interface AlarmProps {
  readonly error: unknown;
  /** Begins anew under the network that is offered; only where that is the trouble. */
  readonly forget: (() => void) | undefined;
}

export function Alarm({ error, forget }: AlarmProps): JSX.Element {
  return (
    <main class="govuk-width-container govuk-main-wrapper">
      <h1 class="govuk-heading-l">{t('shell.name')}</h1>
      {error instanceof OtherNetwork ? (
        <Panel kind="false" words={t('alarm.other')} says={t('alarm.other-says')}>
          <dl class="wp-numbers">
            <dt>{t('alarm.pinned')}</dt>
            <dd>
              <code>{error.pinned}</code>
            </dd>
            <dt>{t('alarm.offered')}</dt>
            <dd>
              <code>{error.offered}</code>
            </dd>
          </dl>
          <button type="button" class="wp-act" onClick={forget}>
            {t('alarm.forget')}
          </button>
        </Panel>
      ) : (
        <Panel
          kind="unchecked"
          words={t('state.unchecked', { reason: t('reason.no-deployment') })}
          says={t('alarm.no-deployment')}
        >
          <p class="wp-panel__detail">
            <code>{String(error)}</code>
          </p>
        </Panel>
      )}
    </main>
  );
}
