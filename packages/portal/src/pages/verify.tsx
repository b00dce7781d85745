// "Verify a receipt": dropped, chosen, pasted or photographed. It never leaves the device, and once
// this page has loaded it needs no network.

import type { JSX, TargetedEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Camera } from '../components/camera.tsx';
import { Checked } from '../components/checked.tsx';
import { Finding } from '../components/finding.tsx';
import { Panel } from '../components/panel.tsx';
import { download } from '../download.ts';
import type { Settled } from '../fact.ts';
import {
  type Given,
  type NoReceipt,
  receiptOfBytes,
  receiptOfFile,
  receiptOfText,
} from '../receipt-input.ts';
import type { PageProps } from '../router.ts';
import { t } from '../text/t.ts';

/** What was given, by its name: judged, or why it can be no receipt. */
type Judged = { readonly name: string; readonly number: number } & (
  | { readonly fact: Settled<unknown> }
  | { readonly reason: NoReceipt }
);

let given = 0;

export function Page({ ledger }: PageProps): JSX.Element {
  const [judged, setJudged] = useState<Judged>();
  const judge = async (name: string, input: Promise<Given>): Promise<void> => {
    const number = ++given;
    const found = await input;
    const known =
      found.kind === 'receipt'
        ? { name, number, fact: await ledger.judge(found.bytes, name) }
        : { name, number, reason: found.reason };
    // A later one may have been judged before: the last that was given is shown.
    if (number === given) setJudged(known);
  };
  const take = async (file: File | null | undefined): Promise<void> => {
    if (file) await judge(file.name, receiptOfFile(file));
  };
  const isOver = useDropped(take);
  const paste = (event: TargetedEvent<HTMLTextAreaElement>): void => {
    const { value } = event.currentTarget;
    if (value.trim() !== '') void judge(t('verify.pasted'), receiptOfText(value));
  };
  const scan = (bytes: Uint8Array): void =>
    void judge(t('verify.camera-name'), receiptOfBytes(bytes));
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {t('verify.title')}
      </h1>
      <p class="govuk-body-l">{t('verify.lead')}</p>
      {ledger.deployment.servers.length === 0 ? null : <Along ledger={ledger} />}
      <div class={isOver ? 'wp-drop wp-drop--over' : 'wp-drop'}>
        <label class="govuk-label govuk-label--s" for="receipt-file">
          {t('verify.file')}
        </label>
        <span class="govuk-hint" id="receipt-hint">
          {t('verify.file-hint')}
        </span>
        <input
          class="govuk-file-upload"
          id="receipt-file"
          type="file"
          accept=".witan,.json,.txt,image/*"
          aria-describedby="receipt-hint"
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0]);
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
        <Camera found={scan} />
      </div>
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="receipt-text">
          {t('verify.paste')}
        </label>
        <span class="govuk-hint" id="receipt-text-hint">
          {t('verify.paste-hint')}
        </span>
        <textarea
          class="govuk-textarea"
          id="receipt-text"
          rows={4}
          spellcheck={false}
          aria-describedby="receipt-text-hint"
          onInput={paste}
        />
      </div>
      <div aria-live="polite">
        {judged === undefined ? null : (
          <Outcome ledger={ledger} judged={judged} key={judged.number} />
        )}
      </div>
    </>
  );
}

/** What a desk without a network needs: the page itself, and what receipts on paper stand under. */
function Along({ ledger }: Pick<PageProps, 'ledger'>): JSX.Element {
  const [problem, setProblem] = useState('');
  const save = async (): Promise<void> => {
    const { newestLandmarks } = await import('../landmarks-file.ts');
    const file = await newestLandmarks(ledger);
    setProblem(file === undefined ? t('verify.landmarks-none') : '');
    if (file !== undefined) download('landmarks', file, 'application/octet-stream');
  };
  return (
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href="verify.html" download>
          {t('verify.take')}
        </a>
      </li>
      <li>
        <button type="button" class="wp-act" onClick={() => void save()}>
          {t('verify.landmarks')}
        </button>{' '}
        <span role="status">{problem}</span>
      </li>
    </ul>
  );
}

/** A file may be dropped anywhere on the page. Answers whether one hangs over it. */
export function useDropped(take: (file: File | undefined) => Promise<void>): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (): void => setOver(false);
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      void take(event.dataTransfer?.files[0]);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}

function Outcome({ ledger, judged }: Pick<PageProps, 'ledger'> & { judged: Judged }): JSX.Element {
  const { name } = judged;
  const heading = <h2 class="govuk-heading-m wp-wrap">{name}</h2>;
  if ('reason' in judged) {
    const words = t('verify.no-receipt', { name });
    return (
      <section class="wp-found">
        {heading}
        <Panel kind="unchecked" words={words} says={t(`input.${judged.reason}`)} />
      </section>
    );
  }
  return (
    <section class="wp-found">
      {heading}
      <Checked
        ledger={ledger}
        fact={judged.fact}
        says={(answer) => (answer === null ? t('verify.absent') : t('verify.present'))}
      >
        {(answer, proof) => <Finding answer={answer} proof={proof} />}
      </Checked>
    </section>
  );
}
