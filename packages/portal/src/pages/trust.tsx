// "Sources and trust": what this device trusts and since when, which sources it compares, and how
// a reader adds to both: a waypoint out of a newspaper, and the address of another server.

import { toHex } from '@witan/ledger/bytes';
import { isVerified } from '@witan/light-client';
import type { JSX, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { addSource, removeSource } from '../add-source.ts';
import { NetworkStatus } from '../components/network-status.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { download } from '../download.ts';
import type { Ledger } from '../ledger.ts';
import { addressOfWaypoint, type PageProps } from '../router.ts';
import { addedSources, SOURCES_MAX } from '../sources.ts';
import { type Comparison, Sync } from '../sync.ts';
import { dateTime, list, t } from '../text/t.ts';
import { useSync } from '../use-sync.ts';
import { type Compared, compareWaypoint, ownWaypoint } from '../waypoint.ts';

const TIMEOUT_MS = 8_000;

export function Page({ ledger, options }: PageProps): JSX.Element {
  const found = useSync(ledger);
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {t('trust.title')}
      </h1>
      <p class="govuk-body-l">{t('trust.lead')}</p>
      <NetworkStatus ledger={ledger} isWhole />
      <h2 class="govuk-heading-m">{t('waypoint.title')}</h2>
      <WaypointForm ledger={ledger} linked={options.get('w') ?? ''} />
      <h2 class="govuk-heading-m">{t('trust.known')}</h2>
      {found === undefined ? null : <Known ledger={ledger} found={found} />}
      <h2 class="govuk-heading-m">{t('source.title')}</h2>
      <AddedSources ledger={ledger} />
    </>
  );
}

interface KnownProps {
  readonly ledger: Ledger;
  readonly found: Comparison;
}

function Known({ ledger, found }: KnownProps): JSX.Element {
  const { trust, epochBefore } = found;
  const { pinnedAtMs } = ledger.deployment;
  const { sources = [], epoch, validators } = trust;
  const names = list(validators.map(({ name }) => name));
  const own = ownWaypoint(trust);
  const isWaypoint = sources.includes('waypoint');
  const since = pinnedAtMs === undefined ? t('trust.now') : dateTime(pinnedAtMs);
  return (
    <>
      {epoch > epochBefore ? (
        <p class="govuk-inset-text">{t('trust.moved', { from: epochBefore, to: epoch })}</p>
      ) : null}
      <SummaryList
        rows={[
          { term: t('finding.network'), value: trust.network },
          { term: t('how.chain'), value: <code>{toHex(trust.chainId)}</code> },
          { term: t('trust.founders'), value: since },
          { term: t('trust.second'), value: isWaypoint ? t('trust.waypoint') : t('trust.none') },
          { term: t('trust.rests'), value: isVerified(trust) ? t('trust.two') : t('trust.one') },
          { term: t('how.epoch'), value: t('trust.council', { epoch, names }) },
          { term: t('trust.head'), value: headText(found) },
          { term: t('trust.own'), value: own === undefined ? '' : <Own waypoint={own} /> },
        ]}
      />
    </>
  );
}

function headText({ trust: { head }, report: { attestedAtMs } }: Comparison): string {
  if (head === undefined) return t('trust.head-none');
  const date = attestedAtMs === undefined ? '–' : dateTime(attestedAtMs);
  return t('trust.head-text', { size: head.size, date });
}

function Own({ waypoint }: { readonly waypoint: string }): JSX.Element {
  return (
    <>
      <code class="wp-waypoint">{waypoint}</code>
      <p class="govuk-hint">
        {t('trust.own-hint')}{' '}
        <a class="govuk-link" href={addressOfWaypoint(waypoint)}>
          {t('trust.own-link')}
        </a>
      </p>
    </>
  );
}

interface WaypointFormProps {
  readonly ledger: Ledger;
  /** What the address holds: it is the reader who says whether it is to be used. */
  readonly linked: string;
}

function WaypointForm({ ledger, linked }: WaypointFormProps): JSX.Element {
  const [text, setText] = useState(linked);
  const [compared, setCompared] = useState<Compared | 'asking'>();
  const compare = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setCompared('asking');
    setCompared(await compareWaypoint(ledger, text));
  };
  return (
    <form onSubmit={(event) => void compare(event)}>
      {linked === '' ? null : <p class="govuk-inset-text">{t('waypoint.linked')}</p>}
      <div class="govuk-form-group wp-form">
        <label class="govuk-label govuk-label--s" for="waypoint">
          {t('waypoint.label')}
        </label>
        <span class="govuk-hint" id="waypoint-hint">
          {t('waypoint.hint')}
        </span>
        <textarea
          class="govuk-textarea"
          id="waypoint"
          rows={2}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="waypoint-hint"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {t('waypoint.compare')}
        </button>
      </div>
      <div aria-live="polite">
        {compared === undefined ? null : <Outcome compared={compared} />}
      </div>
    </form>
  );
}

function Outcome({ compared }: { readonly compared: Compared | 'asking' }): JSX.Element {
  if (compared === 'asking') return <Panel kind="asking" words={t('waypoint.asking')} />;
  switch (compared.kind) {
    case 'agrees': {
      const { size, wasNeeded } = compared;
      const says = wasNeeded ? t('waypoint.mended') : t('waypoint.agrees-says', { size });
      return <Panel kind="checked" words={t('waypoint.agrees')} says={says} />;
    }
    case 'ahead':
      return (
        <Panel
          kind="pending"
          words={t('waypoint.ahead')}
          says={t('waypoint.ahead-says', compared)}
        />
      );
    case 'differs':
      return <Differs {...compared} />;
    case 'other-chain':
      return (
        <Panel
          kind="unchecked"
          words={t('waypoint.other-chain')}
          says={t('waypoint.other-chain-says')}
        />
      );
    case 'malformed':
      return (
        <Panel
          kind="unchecked"
          words={t('waypoint.malformed')}
          says={t('waypoint.malformed-says')}
        />
      );
    case 'forked':
      return <Panel kind="false" words={t('status.split')} />;
    case 'no-proof':
      return (
        <Panel
          kind="unchecked"
          words={t('state.unchecked', { reason: t('reason.unreachable') })}
          says={t('waypoint.no-proof')}
        />
      );
  }
}

interface DiffersProps {
  readonly size: number;
  readonly evidence: string | undefined;
}

function Differs({ size, evidence }: DiffersProps): JSX.Element {
  return (
    <Panel kind="false" words={t('waypoint.differs')} says={t('waypoint.differs-says', { size })}>
      {evidence === undefined ? null : (
        <div class="wp-panel__acts">
          <button
            type="button"
            class="govuk-button govuk-button--warning"
            onClick={() => download('evidence-waypoint.json', evidence, 'application/json')}
          >
            {t('false.evidence')}
          </button>
        </div>
      )}
    </Panel>
  );
}

function AddedSources({ ledger }: { readonly ledger: Ledger }): JSX.Element {
  const [added, setAdded] = useState(addedSources());
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const changed = (words: string): void => {
    setSaid(words);
    setAdded(addedSources());
    const sync = Sync.of(ledger);
    sync.reopen();
    void sync.run(true);
  };
  const add = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setSaid(t('source.asking'));
    try {
      const url = await addSource(typed, TIMEOUT_MS);
      setTyped('');
      changed(t('source.added', { url }));
    } catch {
      setSaid(t('source.not-added', { url: typed }));
    }
  };
  const remove = (url: string): void => {
    removeSource(url);
    changed(t('source.removed', { url }));
  };
  return (
    <>
      {added.length === 0 ? null : (
        <ul class="wp-rights">
          {added.map((url) => (
            <li key={url}>
              <code>{url}</code>
              <button type="button" class="wp-act" onClick={() => remove(url)}>
                {t('source.remove')} <span class="govuk-visually-hidden">{url}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {added.length >= SOURCES_MAX ? null : (
        <form onSubmit={(event) => void add(event)}>
          <div class="govuk-form-group wp-form">
            <label class="govuk-label govuk-label--s" for="source">
              {t('source.label')}
            </label>
            <span class="govuk-hint" id="source-hint">
              {t('source.hint')}
            </span>
            <input
              class="govuk-input"
              id="source"
              inputMode="url"
              spellcheck={false}
              autocomplete="off"
              aria-describedby="source-hint"
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
            <button type="submit" class="govuk-button govuk-button--secondary">
              {t('source.add')}
            </button>
          </div>
        </form>
      )}
      <p role="status">{said}</p>
    </>
  );
}
