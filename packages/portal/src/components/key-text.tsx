// A public key as people compare it: its beginning and its end, and all of it where one asks.

import { toHex } from '@witan/ledger/bytes';
import type { JSX } from 'preact';

const SHOWN = 6;

export function KeyText({ of }: { readonly of: Uint8Array }): JSX.Element {
  const hex = toHex(of);
  // The first byte names the suite, and is the same for all.
  const short = `${hex.slice(2, 2 + SHOWN)}\u00a0…\u00a0${hex.slice(-SHOWN)}`;
  return (
    <details class="wp-key">
      <summary>
        <code>{short}</code>
      </summary>
      <code class="wp-wrap">{hex}</code>
    </details>
  );
}
