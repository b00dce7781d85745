// Files that the reader takes away: proofs, and evidence. They are made here, not fetched.

export function download(name: string, bytes: Uint8Array | string, type: string): void {
  const part = typeof bytes === 'string' ? bytes : bytes.slice();
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

const RECEIPT_TYPE = 'application/vnd.witan.receipt';

/** A receipt, named by what was asked: `land-parcels-106-54.witan`. */
export function saveReceipt(question: string, receipt: Uint8Array, what = ''): void {
  download(`${what}${nameOf(question)}.witan`, receipt, RECEIPT_TYPE);
}

/** Letters and digits of a question, for the name of a file. */
export function nameOf(question: string): string {
  return decodeURIComponent(question)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80);
}
