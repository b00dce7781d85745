// Which modules travel together. Left alone, the bundler makes thirty small files of what every
// answer needs, and each is compressed by itself: five kilobytes more for the first one. So a group
// holds what its pages need until their first tick; what stands behind the tick, and whatever only
// writes, is in no group. No group reaches back to what imports it, which a test holds: cycles of
// chunks break the order in which they begin. A module that is loaded dynamically is in none either:
// the bundler would make an object of it, by code that weighs 0.4 KB.

interface Group {
  readonly name: string;
  readonly test: (id: string) => boolean;
  readonly includeDependenciesRecursively: boolean;
}

/** What every page needs. */
const CORE: readonly string[] = [
  'preact',
  'client/src/http',
  'ledger/src/base64',
  'ledger/src/block',
  'ledger/src/bytes',
  'ledger/src/checkpoint',
  'ledger/src/checkpoint-certificate',
  'ledger/src/hash',
  'ledger/src/key-cache',
  'ledger/src/limits',
  'ledger/src/membership',
  'ledger/src/merkle',
  'ledger/src/problem-errors',
  'ledger/src/sha2',
  'ledger/src/sha256',
  'ledger/src/signature',
  'ledger/src/signature-prefilter',
  'ledger/src/signature-self-test',
  'ledger/src/signature-vector-page',
  'ledger/src/signature-webcrypto',
  'ledger/src/signer-bitmap',
  'ledger/src/text',
  'ledger/src/uvarint',
  'ledger/src/wire-reader',
  'light-client/src/age',
  'light-client/src/in-office',
  'light-client/src/seal',
  'light-client/src/trust',
  'portal/src/alarm',
  'portal/src/components/deferred',
  'portal/src/components/icon',
  'portal/src/components/languages',
  'portal/src/components/panel',
  'portal/src/deployment',
  'portal/src/ledger',
  'portal/src/reached',
  'portal/src/router',
  'portal/src/routes',
  'portal/src/shell',
  'portal/src/signature-rule',
  'portal/src/storage',
  'portal/src/text/t',
  'portal/src/use-new-version',
  'portal/src/use-watch',
  'vite/preload-helper',
];

/** What every page of records needs beside it. */
const RECORDS: readonly string[] = [
  'client/src/citizen',
  'client/src/question',
  'client/src/verifying-client',
  'ledger/src/codec-fields',
  'ledger/src/codec-land-fields',
  'ledger/src/codec-record',
  'ledger/src/linked-receipt',
  'ledger/src/outcome',
  'ledger/src/receipt',
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
  'state/src/host/query-pages',
  'state/src/host/query-parameters',
  'state/src/host/reader',
  'state/src/schema/ask',
  'state/src/store/key-parts',
  'state/src/store/tables',
];

/** What a parcel with its title is read and shown by. */
const TITLES: readonly string[] = [
  'ledger/gen/land-shapes',
  'ledger/src/codec-land-titles',
  'portal/src/components/title-parts',
  'portal/src/land',
  'portal/src/title-words',
  'state/src/modules/land/geometry',
  'state/src/modules/land/geometry-codec',
  'state/src/modules/land/methods',
  'state/src/modules/land/title-keys',
  'state/src/modules/land/title-queries',
  'state/src/modules/land/title-views',
];

function groupOf(name: string, modules: readonly string[]): Group {
  const wanted = new Set(modules);
  const test = (id: string): boolean => {
    const path =
      /\/packages\/([^?]+)\.[jt]sx?$|\/node_modules\/(preact)\/|(vite\/preload-helper)/.exec(id);
    return wanted.has(path?.[1] ?? path?.[2] ?? path?.[3] ?? '');
  };
  return { name, test, includeDependenciesRecursively: false };
}

export const CHUNKS: readonly Group[] = [
  groupOf('core', CORE),
  groupOf('records', RECORDS),
  groupOf('titles', TITLES),
];
