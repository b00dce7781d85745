// The door for pages: a client in its least bytes. What most answers do not need is loaded when one
// asks for it.

import { verifyReceipt } from '@witan/light-client/citizen';
import { type ClientOptions, VerifyingClient } from './verifying-client.ts';

export class CitizenClient extends VerifyingClient {
  constructor(options: ClientOptions) {
    super(options, {
      verifyReceipt,
      answers: () => import('./answers.ts'),
      councils: () => import('./councils.ts'),
      checkpoints: () => import('./newest-checkpoint.ts'),
    });
  }
}
