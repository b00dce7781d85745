// What surrounds every page: the network and its state of trust, navigation, languages, and the
// place where a page comes in when its module has loaded.

import { isVerified } from '@witan/light-client';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Languages } from './components/languages.tsx';
import type { Ledger } from './ledger.ts';
import { type PageProps, type Place, placeOf } from './router.ts';
import { ROUTES } from './routes.ts';
import { currentLanguage, type Language, t } from './text/t.ts';
import { useNewVersion } from './use-new-version.ts';
import { useWatch, type Watched } from './use-watch.ts';

interface ShellProps {
  readonly ledger: Ledger;
  readonly onLanguage: (language: Language) => Promise<void>;
}

interface Shown {
  readonly hash: string;
  readonly place: Place | undefined;
  readonly Page: ComponentType<PageProps> | undefined;
  readonly failed: boolean;
}

async function show(hash: string): Promise<Shown> {
  const place = placeOf(ROUTES, hash);
  try {
    const page = await place?.route.load();
    return { hash, place, Page: page?.Page, failed: false };
  } catch {
    // Offline, or a newer portal stands there.
    return { hash, place, Page: undefined, failed: true };
  }
}

/** The page of the address, once its module is there; the one before stays until then. */
function useShown(): Shown | undefined {
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    const follow = (): void => {
      const { hash } = location;
      void show(hash).then((found) => {
        if (location.hash === hash) setShown(found);
      });
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return shown;
}

export function Shell({ ledger, onLanguage }: ShellProps): JSX.Element {
  const shown = useShown();
  const watched = useWatch(ledger);
  const main = useRef<HTMLElement>(null);
  const [, setSpoken] = useState<Language>(currentLanguage());
  const isFirst = useRef(true);
  const language = currentLanguage();
  useEffect(() => {
    if (shown === undefined) return;
    const title = shown.place === undefined ? t('missing.title') : t(shown.place.route.title);
    document.title = `${title} · ${ledger.deployment.trust.network}`;
    // A reader of screens, and the keyboard, go on from the new page's heading.
    if (!isFirst.current) main.current?.querySelector('h1')?.focus();
    isFirst.current = false;
  }, [shown?.hash, language]);
  const speak = async (wanted: Language): Promise<void> => {
    await onLanguage(wanted);
    setSpoken(wanted);
  };
  return (
    <>
      <button type="button" class="govuk-skip-link" onClick={() => main.current?.focus()}>
        {t('shell.skip')}
      </button>
      <Header ledger={ledger} place={shown?.place} speak={speak} />
      <Notices ledger={ledger} watched={watched} />
      <div class="govuk-width-container">
        <main class="govuk-main-wrapper" id="main" tabIndex={-1} ref={main}>
          <Body ledger={ledger} shown={shown} watched={watched} />
        </main>
      </div>
      <Footer ledger={ledger} />
    </>
  );
}

interface BodyProps {
  readonly ledger: Ledger;
  readonly shown: Shown | undefined;
  readonly watched: Watched;
}

function Body({ ledger, shown, watched }: BodyProps): JSX.Element | null {
  const { isFrozen, fork } = watched;
  // Whoever has met two histories follows neither, on no page.
  if (fork !== undefined) return <fork.Alarm fork={fork.fork} />;
  if (isFrozen) {
    return (
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {t('status.split')}
      </h1>
    );
  }
  if (shown === undefined) return null;
  const { Page, place, hash, failed } = shown;
  if (Page === undefined || place === undefined) {
    return (
      <>
        <h1 class="govuk-heading-l" tabIndex={-1}>
          {failed ? t('missing.not-loaded') : t('missing.title')}
        </h1>
        <p class="govuk-body">{failed ? t('missing.not-loaded-text') : t('missing.text')}</p>
        <a class="govuk-link" href="#/">
          {t('home.title')}
        </a>
      </>
    );
  }
  const { parameters, options } = place;
  const [path] = hash.split('?', 1);
  // Another record is another page: nothing of the one before may be seen under its heading.
  return <Page key={path} ledger={ledger} parameters={parameters} options={options} />;
}

interface HeaderProps {
  readonly ledger: Ledger;
  readonly place: Place | undefined;
  readonly speak: (language: Language) => Promise<void>;
}

function Header({ ledger, place, speak }: HeaderProps): JSX.Element {
  const { network } = ledger.deployment.trust;
  return (
    <header class="wp-header">
      <div class="govuk-width-container wp-header__row">
        <a class="wp-brand" href="#/">
          <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
            <path class="wp-brand__sign" d="M4 8l6 16 6-13 6 13 6-16" />
          </svg>
          <span>
            <strong>{t('shell.name')}</strong>
            <small>{network}</small>
          </span>
        </a>
        <nav class="wp-nav" aria-label={t('shell.navigation')}>
          {ROUTES.filter(({ inNavigation }) => inNavigation).map((route) => (
            <a
              key={route.path}
              href={`#${route.path}`}
              aria-current={place?.route === route ? 'page' : undefined}
            >
              {t(route.title)}
            </a>
          ))}
        </nav>
        <Languages speak={speak} />
      </div>
    </header>
  );
}

/** What a reader must know before any tick: on every page, and not to be closed. */
function Notices({ ledger, watched }: Omit<BodyProps, 'shown'>): JSX.Element | null {
  const { deployment, rule } = ledger;
  const { comparison } = watched;
  const report = comparison?.report;
  const version = useNewVersion();
  const notices = [
    deployment.trust.demonstration ? t('notice.demonstration') : '',
    rule.missing === 'insecure' ? t('notice.insecure') : '',
    rule.missing === 'unsupported' ? t('notice.unsupported') : '',
    comparison?.isRestarted ? t('notice.restarted') : '',
    report !== undefined && report.doubts.length > 0 ? t('notice.doubt') : '',
  ].filter((text) => text !== '');
  const isKnown = deployment.pinning === 'earlier' || (comparison && isVerified(comparison.trust));
  const asked = [
    isKnown ? '' : t('notice.first-use'),
    report?.needsWaypoint === true ? t('notice.needs-waypoint') : '',
  ].filter((text) => text !== '');
  if (notices.length + asked.length === 0 && version === undefined) return null;
  return (
    <aside class="wp-notices" aria-label={t('notice.label')}>
      <div class="govuk-width-container">
        {notices.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {asked.map((text) => (
          <p key={text}>
            {text}{' '}
            <a class="govuk-link" href="#/trust">
              {t('trust.title')}
            </a>
          </p>
        ))}
        {version === undefined ? null : (
          <p>
            {t('notice.new-version', version)}{' '}
            <button type="button" class="wp-act" onClick={version.take}>
              {t('notice.take')}
            </button>
          </p>
        )}
      </div>
    </aside>
  );
}

function Footer({ ledger }: { readonly ledger: Ledger }): JSX.Element {
  const { servers } = ledger.deployment;
  return (
    <footer class="wp-footer">
      <div class="govuk-width-container">
        <p>{t('footer.judge')}</p>
        <p>
          {t('footer.servers')} {servers.map(({ name }) => name).join(' · ')} ·{' '}
          <a class="govuk-link" href="#/trust">
            {t('trust.title')}
          </a>
        </p>
        <p>{t('footer.private')}</p>
      </div>
    </footer>
  );
}
