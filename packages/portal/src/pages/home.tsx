// Home: whether the agencies agree, counted here from their signatures, the one search box, and
// what can be looked up.

import type { JSX } from 'preact';
import { NetworkStatus } from '../components/network-status.tsx';
import { SearchBox } from '../components/search-box.tsx';
import type { PageProps } from '../router.ts';
import { addressOf } from '../router.ts';
import { type PlainKey, t } from '../text/t.ts';

interface Tile {
  readonly address: string;
  readonly title: PlainKey;
  readonly text: PlainKey;
}

const TILES: readonly Tile[] = [
  { address: addressOf('parcel', '106-122'), title: 'tile.land', text: 'tile.land-text' },
  { address: addressOf('budget'), title: 'tile.budget', text: 'tile.budget-text' },
  { address: addressOf('validators'), title: 'validators.title', text: 'tile.validators-text' },
  { address: addressOf('block'), title: 'block.newest', text: 'tile.block-text' },
  { address: addressOf('verify'), title: 'tile.verify', text: 'tile.verify-text' },
];

export function Page({ ledger }: PageProps): JSX.Element {
  return (
    <>
      <section class="wp-hero">
        <h1 class="govuk-heading-xl" tabIndex={-1}>
          {t('home.heading')}
        </h1>
        <p class="govuk-body-l">{t('home.lead')}</p>
        <SearchBox />
      </section>
      <NetworkStatus ledger={ledger} />
      <h2 class="govuk-heading-m">{t('home.services')}</h2>
      <ul class="wp-tiles">
        {TILES.map(({ address, title, text }) => (
          <li key={address}>
            <a class="wp-tile" href={address}>
              <strong>{t(title)}</strong>
              <span>{t(text)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
