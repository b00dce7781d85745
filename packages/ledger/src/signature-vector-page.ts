// What pages test their platform on, a choice of the vector: its points, cases (read by
// signature-self-test.ts) and verdicts, made by packages/ledger/test/signature-cases.ts.
// A changed verdict is a changed protocol.

import type { SignatureVector } from './signature-self-test.ts';

export const PAGE_VECTOR: SignatureVector = {
  verdicts: '1100000',
  points: [
    'e275efcb70467614822f1ecb9c501096be6995d5abbc4dc16cfd563ca1e94ddd',
    '42eb21c5feaafcae7232d29aa4c506a21b971b1c484b3f941409b172df5af9e0',
    'e1dadff861d96df728806c12a317398c2995ff171b5efba9ba09116e95825c18',
    '42eb21c5feaafcae7232d29aa4c506a21b971b1c484b3f941409b172df5af960',
  ],
  cases: [
    '000101016575ad5322fd9eb0603cb7323a9ae55e41d28ec8872c451eff72986c4604c408',
    '0001ffffc171941310f7e3942017efdf202d8068f4c0985d7843065a0400e9864cf9b405',
    '000101026575ad5322fd9eb0603cb7323a9ae55e41d28ec8872c451eff72986c4604c408',
    '010101016575ad5322fd9eb0603cb7323a9ae55e41d28ec8872c451eff72986c4604c408',
    '000001016575ad5322fd9eb0603cb7323a9ae55e41d28ec8872c451eff72986c4604c408',
    '000201001ea426a8a7188800a9ef11055e5ba469296a7aca6a930d564250be125ab5c107',
    '00030101a585ea145a1b53aa15286210f1446d02780c0bfb40bdb014f897de5715e98606',
  ],
};
