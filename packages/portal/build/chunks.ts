// Which modules travel together. Left alone, the bundler makes thirty small files of what every
// answer needs, and each is compressed by itself: five kilobytes more for the first one. Neither
// group reaches back to what imports it, which a test holds: cycles of chunks break the order in
// which they begin.

interface Group {
  readonly name: string;
  readonly test: (id: string) => boolean;
  readonly includeDependenciesRecursively: boolean;
}

/** What every page that checks anything needs. */
const CORE: readonly string[] = [
  'preact',
  'ledger/src/base64',
  'ledger/src/block',
  'ledger/src/bytes',
  'ledger/src/checkpoint',
  'ledger/src/checkpoint-certificate',
  'ledger/src/epoch-links',
  'ledger/src/hash',
  'ledger/src/key-cache',
  'ledger/src/limits',
  'ledger/src/membership',
  'ledger/src/merkle',
  'ledger/src/note',
  'ledger/src/problem-errors',
  'ledger/src/receipt',
  'ledger/src/sha2',
  'ledger/src/signature',
  'ledger/src/signature-prefilter',
  'ledger/src/signature-self-test',
  'ledger/src/signature-vector-page',
  'ledger/src/signature-webcrypto',
  'ledger/src/signer-bitmap',
  'ledger/src/text',
  'ledger/src/uvarint',
  'ledger/src/wire',
  'client/src/http',
  'light-client/src/checkpoint',
  'light-client/src/in-office',
  'light-client/src/seal',
  'light-client/src/signed-head',
  'light-client/src/trust',
  'light-client/src/witnesses',
  'portal/src/components/deferred',
  'portal/src/components/icon',
  'portal/src/components/panel',
  'portal/src/reached',
  'portal/src/router',
  'portal/src/storage',
  'portal/src/text/t',
];

/** What every page of records needs beside it. */
const RECORDS: readonly string[] = [
  'client/src/citizen',
  'client/src/question',
  'client/src/verifying-client',
  'ledger/src/codec-fields',
  'ledger/src/codec-record',
  'ledger/src/outcome',
  'ledger/src/state-history',
  'ledger/src/state-proof',
  'ledger/src/state-proof-codec',
  'ledger/src/state-proof-verdict',
  'ledger/src/state-tree',
  'ledger/src/state-value',
  'light-client/src/citizen',
  'light-client/src/head-seal',
  'light-client/src/receipt',
  'light-client/src/seen-head',
  'light-client/src/state-claim',
  'portal/src/components/checked',
  'portal/src/components/summary-list',
  'portal/src/download',
  'portal/src/fact',
  'portal/src/inquiry',
  'portal/src/kept',
  'portal/src/records',
  'portal/src/schema',
  'portal/src/use-fact',
  'state/src/host/query',
  'state/src/host/query-kinds',
  'state/src/host/reader',
  'state/src/schema/ask',
  'state/src/store/key-parts',
  'state/src/store/tables',
];

function groupOf(name: string, modules: readonly string[]): Group {
  const wanted = new Set(modules);
  const test = (id: string): boolean => {
    const path = /\/packages\/([^?]+)\.tsx?$|\/node_modules\/(preact)\//.exec(id);
    return wanted.has(path?.[1] ?? path?.[2] ?? '');
  };
  return { name, test, includeDependenciesRecursively: false };
}

export const CHUNKS: readonly Group[] = [groupOf('core', CORE), groupOf('records', RECORDS)];
