// "Verify a receipt": dropped, chosen, pasted or photographed. It never leaves the device, and once
// this page has loaded it needs no network.

import type { JSX, TargetedEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Checked } from '../components/checked.tsx';
import { Finding } from '../components/finding.tsx';
import type { Settled } from '../fact.ts';
import { receiptOfFile, receiptOfText } from '../receipt-input.ts';
import type { PageProps } from '../router.ts';
import { t } from '../text/t.ts';

interface Judged {
  readonly name: string;
  readonly fact: Settled<unknown> | undefined;
}

export function Page({ ledger }: PageProps): JSX.Element {
  const [judged, setJudged] = useState<Judged>();
  const judge = async (name: string, bytes: Uint8Array | undefined): Promise<void> => {
    const fact = bytes === undefined ? undefined : await ledger.judge(bytes, name);
    setJudged({ name, fact });
  };
  const take = async (file: File | null | undefined): Promise<void> => {
    if (file) await judge(file.name, await receiptOfFile(file));
  };
  const isOver = useDropped(take);
  const paste = (event: TargetedEvent<HTMLTextAreaElement>): void => {
    const { value } = event.currentTarget;
    if (value.trim() !== '') void judge(t('verify.pasted'), receiptOfText(value));
  };
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {t('verify.title')}
      </h1>
      <p class="govuk-body-l">{t('verify.lead')}</p>
      {ledger.deployment.servers.length === 0 ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href="verify.html" download>
            {t('verify.take')}
          </a>
        </p>
      )}
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
          onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
        />
      </div>
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="receipt-text">
          {t('verify.paste')}
        </label>
        <textarea
          class="govuk-textarea"
          id="receipt-text"
          rows={4}
          spellcheck={false}
          onInput={paste}
        />
      </div>
      <div aria-live="polite">
        {judged === undefined ? null : (
          <Outcome ledger={ledger} judged={judged} key={judged.name} />
        )}
      </div>
    </>
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
  const { name, fact } = judged;
  const shown: Settled<unknown> =
    fact ??
    ({ kind: 'unchecked', key: undefined, detail: t('verify.no-receipt', { name }) } as const);
  return (
    <section class="wp-found">
      <h2 class="govuk-heading-m">{name}</h2>
      <Checked
        ledger={ledger}
        fact={shown}
        says={(answer) => (answer === null ? t('verify.absent') : t('verify.present'))}
      >
        {(answer, proof) => <Finding answer={answer} proof={proof} />}
      </Checked>
    </section>
  );
}
