// The one search box: whatever is typed leads to the page that looks it up.

import type { JSX, TargetedSubmitEvent } from 'preact';
import { addressOf } from '../router.ts';
import { t } from '../text/t.ts';

export function SearchBox({ text = '' }: { readonly text?: string }): JSX.Element {
  const search = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('text');
    const found = typeof typed === 'string' ? typed.trim() : '';
    if (found !== '') location.hash = addressOf('search', found);
  };
  return (
    <search>
      <form class="wp-search" onSubmit={search}>
        <label class="govuk-label" for="search-text">
          {t('search.label')}
        </label>
        <span class="govuk-hint" id="search-hint">
          {t('search.hint')}
        </span>
        <div class="wp-search__row">
          <input
            class="govuk-input"
            id="search-text"
            name="text"
            type="search"
            autocomplete="off"
            spellcheck={false}
            defaultValue={text}
            aria-describedby="search-hint"
          />
          <button class="govuk-button" type="submit">
            {t('search.button')}
          </button>
        </div>
      </form>
    </search>
  );
}
