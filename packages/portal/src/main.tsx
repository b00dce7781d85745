// Where the page begins: words, trust and signature rule load side by side, then the shell stands.

import { WitanError } from '@witan/ledger/problems';
import { render } from 'preact';
import './styles/portal.scss';
import { Alarm } from './alarm.tsx';
import { type Deployment, forgetPin, OtherNetwork, openDeployment, pin } from './deployment.ts';
import { Ledger } from './ledger.ts';
import { Shell } from './shell.tsx';
import { signatureRule } from './signature-rule.ts';
import { type Language, loadLanguage } from './text/t.ts';
import { DELAY_MS } from './use-watch.ts';

const LANGUAGE = 'witan/language';
const root = document.querySelector('#portal') as HTMLElement;

/** As chosen before, else as the browser prefers. */
function preferredLanguage(): Language {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(LANGUAGE);
  } catch {
    // Storage is forbidden: the browser's preference stands.
  }
  const tags = kept === null ? navigator.languages : [kept];
  const known = tags.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'zh' || tag === 'en');
  return known === 'zh' ? 'zh' : 'en';
}

async function speak(language: Language): Promise<void> {
  await loadLanguage(language);
  try {
    localStorage.setItem(LANGUAGE, language);
  } catch {
    // Not kept: the next visit begins with the browser's preference.
  }
}

function alarm(error: unknown): void {
  const isOther = error instanceof OtherNetwork;
  const forget = (): void => {
    forgetPin();
    location.reload();
  };
  render(<Alarm error={error} forget={isOther ? forget : undefined} />, root);
}

async function begin(): Promise<void> {
  const words = loadLanguage(preferredLanguage());
  try {
    const [deployment, rule] = await Promise.all([openDeployment(), signatureRule()]);
    await words;
    render(<Shell ledger={new Ledger(deployment, rule)} onLanguage={speak} />, root);
    setTimeout(() => keepTrust(deployment), DELAY_MS);
  } catch (error) {
    await words;
    alarm(error);
  }
}

/** Behind the first answers: until it is kept, trust is that of a first use either way. */
function keepTrust(deployment: Deployment): void {
  pin(deployment).catch((error: unknown) => {
    // A network that fails leaves this visit a first one; another genesis ends it.
    if (error instanceof OtherNetwork || error instanceof WitanError) alarm(error);
  });
}

void begin();
