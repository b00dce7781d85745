// The portal without a network: its own files, kept as one version on this device. Code comes from
// here first; `deployment.json` from the network first; the page itself with the agencies that its
// policy names now. Records are none of its business: pages keep receipts themselves, and check
// them again each time (`kept.ts`). A new version waits until the reader takes it, and says by
// which fingerprint it can be compared.

/** Put in by the build: every file of this version, and a hash over all of them. */
declare const PORTAL_FILES: readonly string[];
declare const PORTAL_FINGERPRINT: string;

/** Of a service worker's world, what is used here: it is not a window's. */
interface Lifetime extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Lifetime {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', act: (event: Lifetime) => void): void;
  addEventListener(type: 'fetch', act: (event: Fetching) => void): void;
  addEventListener(type: 'message', act: (event: MessageEvent) => void): void;
}

const worker = self as unknown as Worker;
const CODE = 'witan-code-';
const OWN = CODE + PORTAL_FINGERPRINT;
const HASHED = 'assets/';
const INDEX = 'index.html';
const DEPLOYMENT = 'deployment.json';
const POLICY = 'content-security-policy';
/** What of a policy is a deployment's: in the header, or in the page (`portal export`). */
const AGENCIES = /\bconnect-src [^;,"<>]*/;
const PAGE_MS_MAX = 1_500;
const files = new Set(PORTAL_FILES);

/** Whole or not at all: one file that is missing, and this version is not installed. */
async function install(): Promise<void> {
  const cache = await caches.open(OWN);
  // What the bundler named by its content never changes; the rest may be an older one on its way.
  const cacheOf = (name: string) => (name.startsWith(HASHED) ? 'default' : 'no-cache');
  const names = [...files, DEPLOYMENT];
  await cache.addAll(names.map((name) => new Request(name, { cache: cacheOf(name) })));
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(CODE) && name !== OWN) await caches.delete(name);
  }
  await worker.clients.claim();
}

async function codeFirst(name: string, request: Request): Promise<Response> {
  const cache = await caches.open(OWN);
  return (await cache.match(name)) ?? fetch(request);
}

/**
 * The page of this version, which may speak to the agencies that it is served with now; as it is
 * kept where the server is silent or slow, or has another page, or one that may do anything else.
 */
async function pageUnderPolicy(request: Request): Promise<Response> {
  const cache = await caches.open(OWN);
  const kept = await cache.match(INDEX);
  if (kept === undefined) return fetch(request);
  try {
    const signal = AbortSignal.timeout(PAGE_MS_MAX);
    const served = await fetch(INDEX, { cache: 'no-cache', redirect: 'error', signal });
    const [ours, theirs] = await Promise.all([contentOf(kept), contentOf(served)]);
    if (!served.ok || !isSame(ours, theirs)) return kept;
    const headers = new Headers(kept.headers);
    headers.delete('content-encoding');
    headers.delete('content-length');
    if (theirs.policy !== '') headers.set(POLICY, theirs.policy);
    const page = new Response(theirs.text, { headers });
    await cache.put(INDEX, page.clone());
    return page;
  } catch {
    return kept;
  }
}

interface Content {
  readonly text: string;
  /** Of the header. */
  readonly policy: string;
}

async function contentOf(page: Response): Promise<Content> {
  return { text: await page.clone().text(), policy: page.headers.get(POLICY) ?? '' };
}

/** But for the agencies. */
function isSame(a: Content, b: Content): boolean {
  const [ours, theirs] = [a, b].map(({ text, policy }) =>
    [text, policy].map((part) => part.replace(AGENCIES, '')).join('\n'),
  );
  return ours === theirs;
}

async function networkFirst(name: string, request: Request): Promise<Response> {
  const cache = await caches.open(OWN);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(name, answer.clone());
    return answer;
  } catch (error) {
    const known = await cache.match(name);
    if (known === undefined) throw error;
    return known;
  }
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const [url = ''] = request.url.split(/[?#]/, 1);
  const { scope } = worker.registration;
  if (request.method !== 'GET' || !url.startsWith(scope)) return;
  const name = url.slice(scope.length) || INDEX;
  if (name === INDEX) event.respondWith(pageUnderPolicy(request));
  else if (files.has(name)) event.respondWith(codeFirst(name, request));
  else if (name === DEPLOYMENT) event.respondWith(networkFirst(name, request));
});
worker.addEventListener('message', ({ data, ports: [port] }) => {
  if (data === 'fingerprint') port?.postMessage(PORTAL_FINGERPRINT);
  if (data === 'take-over') void worker.skipWaiting();
});

export {};
