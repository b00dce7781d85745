// The page that goes on paper has the whole receipt in its address, behind `#`: no server sees it,
// and whoever opens such a link checks it anew.

import { toBase64 } from '@witan/ledger/base64';
import { addressOf } from './router.ts';

export function paperAddress(receipt: Uint8Array): string {
  const letters = toBase64(receipt).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return addressOf('receipt', letters);
}
