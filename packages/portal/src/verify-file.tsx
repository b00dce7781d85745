// `verify.html`: the page that judges receipts, as one file that runs from a disk and asks nobody.
// Its reader says first whose signatures count; nothing is kept.

import { toHex } from '@witan/ledger/bytes';
import { type Landmark, startOfDayMs } from '@witan/ledger/landmark';
import type { Trust } from '@witan/light-client';
import { type JSX, render, type TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import './styles/portal.scss';
import { Languages } from './components/languages.tsx';
import { Ledger } from './ledger.ts';
import { Page, useDropped } from './pages/verify.tsx';
import { type SignatureRule, signatureRule } from './signature-rule.ts';
import {
  counted,
  currentLanguage,
  day,
  type Language,
  loadLanguage,
  loadPart,
  t,
} from './text/t.ts';
import { landmarksOfFile, trustOfFile, trustOfText } from './trust-input.ts';

const NO_OPTIONS = new URLSearchParams();

interface FileProps {
  readonly rule: SignatureRule;
}

function VerifyFile({ rule }: FileProps): JSX.Element {
  const [ledger, setLedger] = useState<Ledger>();
  const [, setSpoken] = useState<Language>(currentLanguage());
  const speak = async (language: Language): Promise<void> => {
    await loadLanguage(language);
    document.title = t('verify.title');
    setSpoken(language);
  };
  const begin = (trust: Trust): void => {
    const deployment = {
      trust,
      servers: [],
      pinning: 'given',
      pinnedAtMs: undefined,
      genesis: undefined,
    } as const;
    setLedger(new Ledger(deployment, rule));
  };
  const hold = (landmarks: readonly Landmark[]): void => {
    if (ledger !== undefined) begin({ ...ledger.deployment.trust, landmarks });
  };
  return (
    <>
      <header class="wp-header">
        <div class="govuk-width-container wp-header__row">
          <span class="wp-brand">
            <span>
              <strong>{t('shell.name')}</strong>
              <small>{ledger?.deployment.trust.network}</small>
            </span>
          </span>
          <Languages speak={speak} />
        </div>
      </header>
      <div class="govuk-width-container">
        <main class="govuk-main-wrapper" id="main">
          {ledger === undefined ? (
            <Founders begin={begin} />
          ) : (
            <>
              <Known ledger={ledger} forget={() => setLedger(undefined)} hold={hold} />
              <Page ledger={ledger} parameters={{}} options={NO_OPTIONS} />
            </>
          )}
        </main>
      </div>
    </>
  );
}

/** Whose signatures count: asked before any receipt is looked at. */
function Founders({ begin }: { readonly begin: (trust: Trust) => void }): JSX.Element {
  const [refused, setRefused] = useState<string>();
  const judge = (name: string, trust: Trust | undefined): void => {
    if (trust === undefined) setRefused(name);
    else begin(trust);
  };
  const take = async (file: File | null | undefined): Promise<void> => {
    if (file) judge(file.name, await trustOfFile(file));
  };
  const isOver = useDropped(take);
  const paste = ({ currentTarget: { value } }: TargetedEvent<HTMLTextAreaElement>): void => {
    if (value.trim() === '') return;
    void trustOfText(value).then((trust) => judge(t('verify.pasted'), trust));
  };
  return (
    <>
      <h1 class="govuk-heading-l">{t('verify.title')}</h1>
      <p class="govuk-body-l">{t('file.lead')}</p>
      <div class={isOver ? 'wp-drop wp-drop--over' : 'wp-drop'}>
        <label class="govuk-label govuk-label--s" for="trust-file">
          {t('file.trust')}
        </label>
        <span class="govuk-hint" id="trust-hint">
          {t('file.trust-hint')}
        </span>
        <input
          class="govuk-file-upload"
          id="trust-file"
          type="file"
          aria-describedby="trust-hint"
          onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
        />
      </div>
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="trust-text">
          {t('verify.paste')}
        </label>
        <textarea
          class="govuk-textarea"
          id="trust-text"
          rows={4}
          spellcheck={false}
          onInput={paste}
        />
      </div>
      <p role="status">{refused === undefined ? '' : t('file.no-trust', { name: refused })}</p>
    </>
  );
}

interface KnownProps {
  readonly ledger: Ledger;
  readonly forget: () => void;
  readonly hold: (landmarks: readonly Landmark[]) => void;
}

function Known({ ledger, forget, hold }: KnownProps): JSX.Element {
  const { trust } = ledger.deployment;
  return (
    <>
      {trust.demonstration ? <p>{t('notice.demonstration')}</p> : null}
      {ledger.rule.missing === undefined ? null : <p>{t('notice.unsupported')}</p>}
      <dl class="wp-numbers">
        <dt>{t('finding.network')}</dt>
        <dd>{trust.network}</dd>
        <dt>{t('how.chain')}</dt>
        <dd>
          <code>{toHex(trust.chainId)}</code>
        </dd>
      </dl>
      <button type="button" class="wp-act" onClick={forget}>
        {t('file.other')}
      </button>
      <Landmarks held={trust.landmarks ?? []} hold={hold} />
    </>
  );
}

interface LandmarksProps {
  readonly held: readonly Landmark[];
  readonly hold: (landmarks: readonly Landmark[]) => void;
}

/** What receipts from paper stand under: they carry no signatures. */
function Landmarks({ held, hold }: LandmarksProps): JSX.Element {
  const [refused, setRefused] = useState<string>();
  const take = async (file: File | null | undefined): Promise<void> => {
    if (!file) return;
    const found = await landmarksOfFile(file);
    setRefused(found === undefined ? file.name : undefined);
    if (found !== undefined) hold(found);
  };
  const newest = held.at(-1);
  return (
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for="landmarks-file">
        {t('file.landmarks')}
      </label>
      <span class="govuk-hint" id="landmarks-hint">
        {t('file.landmarks-hint')}
      </span>
      <input
        class="govuk-file-upload"
        id="landmarks-file"
        type="file"
        aria-describedby="landmarks-hint"
        onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
      />
      <p role="status">
        {refused === undefined ? '' : t('file.no-landmarks', { name: refused })}
        {newest === undefined
          ? ''
          : t('file.landmarks-held', {
              days: counted('days', held.length),
              day: day(startOfDayMs(newest.day)),
            })}
      </p>
    </div>
  );
}

async function begin(): Promise<void> {
  const isChinese = navigator.languages.find((tag) => /^(zh|en)/.test(tag))?.startsWith('zh');
  const [rule] = await Promise.all([signatureRule(), loadLanguage(isChinese ? 'zh' : 'en')]);
  await Promise.all([loadPart('pages'), loadPart('proof')]);
  document.title = t('verify.title');
  render(<VerifyFile rule={rule} />, document.querySelector('#portal') as HTMLElement);
}

void begin();
