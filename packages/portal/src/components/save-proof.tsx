// "Save proof": the receipt in the forms that people and programs take, behind one button.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { download, nameOf, saveReceipt } from '../download.ts';
import type { Proof } from '../fact.ts';
import type { Ledger } from '../ledger.ts';
import { paperAddress } from '../paper-address.ts';
import { t } from '../text/t.ts';

const PAGE_BYTES_MAX = 256 * 1024;

interface SaveProofProps {
  readonly ledger: Ledger;
  readonly proof: Proof;
}

export function SaveProof({ ledger, proof }: SaveProofProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="wp-act" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('proof.save')}
      </button>
      {isOpen ? <ProofForms ledger={ledger} proof={proof} /> : null}
    </>
  );
}

/** Files, and the page that goes on paper where there is a portal around this one. */
function ProofForms({ ledger, proof }: SaveProofProps): JSX.Element {
  const { question, receipt, verdict } = proof;
  // Its address holds the whole receipt, and addresses have their limits.
  const hasPage = ledger.deployment.servers.length > 0 && receipt.length <= PAGE_BYTES_MAX;
  const forms = [
    ['proof.file', () => saveReceipt(question, receipt)],
    ['proof.json', () => void saveJson(proof)],
    ...(verdict.grade === 'full'
      ? ([['proof.tlog', () => void saveTlogProof(ledger, proof)]] as const)
      : []),
  ] as const;
  return (
    <ul class="wp-forms" aria-label={t('proof.label')}>
      {hasPage ? (
        <li>
          <a class="govuk-link" href={paperAddress(receipt)}>
            {t('proof.paper')}
          </a>
        </li>
      ) : null}
      {forms.map(([label, save]) => (
        <li key={label}>
          <button type="button" class="wp-act" onClick={save}>
            {t(label)}
          </button>
        </li>
      ))}
    </ul>
  );
}

async function saveJson({ question, receipt }: Proof): Promise<void> {
  const { receiptToJson } = await import('@witan/light-client/receipt-forms');
  const text = `${JSON.stringify(receiptToJson(receipt), null, 2)}\n`;
  download(`${nameOf(question)}.json`, text, 'application/json');
}

async function saveTlogProof(
  { deployment: { trust }, rule: { verify } }: Ledger,
  { question, receipt }: Proof,
): Promise<void> {
  const { receiptToTlogProof } = await import('@witan/light-client/receipt-forms');
  const text = await receiptToTlogProof(trust, receipt, { verify, nowMs: Date.now() });
  download(`${nameOf(question)}.tlog-proof`, text, 'text/plain');
}
