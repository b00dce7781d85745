// The box in which the page says what was proved, and what was not: sign, word and border.

import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export type PanelKind = 'checked' | 'older' | 'pending' | 'unchecked' | 'false' | 'asking';

const SIGNS: Readonly<Record<PanelKind, IconName>> = {
  checked: 'tick',
  older: 'clock',
  pending: 'dots',
  asking: 'dots',
  unchecked: 'question',
  false: 'cross',
};

interface PanelProps {
  readonly kind: PanelKind;
  /** The state in words. */
  readonly words: string;
  /** What was proved, in one sentence. */
  readonly says?: string | undefined;
  readonly children?: ComponentChildren;
}

/** Sign, word and border; never colour alone. */
export function Panel({ kind, words, says, children }: PanelProps): JSX.Element {
  return (
    <div
      class={`wp-panel wp-panel--${kind}`}
      data-state={kind}
      role={kind === 'false' ? 'alert' : 'status'}
    >
      <p class="wp-panel__words">
        <Icon name={SIGNS[kind]} />
        <strong>{words}</strong>
      </p>
      {says === undefined ? null : <p class="wp-panel__says">{says}</p>}
      {children}
    </div>
  );
}
