// What stands in place of every page once two histories of the ledger are known to be signed: both
// heads, who signed both, and the file that shows it to others. No side is taken (light-client.md
// §12), so nothing is shown as checked.

import { toBase64 } from '@witan/ledger/base64';
import type { Fork } from '@witan/light-client/sync';
import { Fragment, type JSX } from 'preact';
import { download } from '../download.ts';
import { list, t } from '../text/t.ts';
import { Panel } from './panel.tsx';

const TYPE = 'application/octet-stream';

export function ForkAlarm({ fork }: { readonly fork: Fork }): JSX.Element {
  const { heads, guilty, mirrors, evidence } = fork;
  const names = list(guilty.map(({ name }) => name));
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {t('fork.title')}
      </h1>
      <Panel kind="false" words={t('status.split')} says={t('fork.says')}>
        <dl class="wp-numbers">
          {guilty.length === 0 ? null : (
            <>
              <dt>{t('fork.guilty')}</dt>
              <dd>
                <strong>{names}</strong>
              </dd>
            </>
          )}
          {heads.map(({ size, root }) => (
            <Fragment key={`${size} ${root}`}>
              <dt>{t('status.size-text', { size })}</dt>
              <dd>
                <code>{toBase64(root)}</code>
              </dd>
            </Fragment>
          ))}
          {mirrors.length === 0 ? null : (
            <>
              <dt>{t('fork.served')}</dt>
              <dd>{list(mirrors)}</dd>
            </>
          )}
        </dl>
        {evidence === undefined ? (
          <p class="wp-panel__detail">{t('fork.no-evidence')}</p>
        ) : (
          <>
            <div class="wp-panel__acts">
              <button
                type="button"
                class="govuk-button govuk-button--warning"
                onClick={() => download('evidence-split-view.witan', evidence, TYPE)}
              >
                {t('false.evidence')}
              </button>
            </div>
            <p class="wp-panel__detail">
              {t('false.report-how')} <code>witan evidence verify evidence-split-view.witan</code>
            </p>
          </>
        )}
      </Panel>
      <p class="govuk-body">{t('fork.next')}</p>
    </>
  );
}
