// The client of programs in Node: the same as in a page, with the ledger's own signature rule.

import { verifySignature } from '@witan/ledger/signature';
import { type ClientOptions, VerifyingClient } from './api-client.ts';

export class LedgerClient extends VerifyingClient {
  constructor(options: Omit<ClientOptions, 'verify'>) {
    super({ ...options, verify: verifySignature });
  }
}
