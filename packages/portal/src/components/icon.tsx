// The few signs of the portal. A sign never stands without its word, so readers of screens skip it.

import type { JSX } from 'preact';

const PATHS = {
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 7v5.5l3.5 2',
  dots: 'M7 12h.01M12 12h.01M17 12h.01',
  question: 'M9.4 9.4a2.7 2.7 0 1 1 3.9 2.5c-.9.5-1.3 1-1.3 2M12 17h.01',
  cross: 'M7.5 7.5l9 9m0-9l-9 9',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="wp-icon" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
      <circle cx="12" cy="12" r="11" class="wp-icon__disc" />
      <path d={PATHS[name]} class="wp-icon__sign" />
    </svg>
  );
}
