// English or Chinese, by buttons that say so in their own language.

import type { JSX } from 'preact';
import { currentLanguage, LANGUAGE_TAGS, type Language, t } from '../text/t.ts';

interface LanguagesProps {
  readonly speak: (language: Language) => Promise<void>;
}

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['zh', '中文'],
];

export function Languages({ speak }: LanguagesProps): JSX.Element {
  return (
    <fieldset class="wp-languages" aria-label={t('shell.language')}>
      {LANGUAGES.map(([language, name]) => (
        <button
          key={language}
          type="button"
          lang={LANGUAGE_TAGS[language]}
          aria-pressed={language === currentLanguage()}
          onClick={() => void speak(language)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
