// The portal's code on this device (`service-worker.ts`): registered behind the first answers, and
// never replaced unnoticed. Without it, as over plain HTTP, the portal works with a network alone.

import { useEffect, useState } from 'preact/hooks';

/** Of the platform's Trusted Types, what is used here. */
interface ScriptUrls {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** Another version of the portal that was fetched, and is not used until the reader says so. */
export interface NewVersion {
  readonly fingerprint: string;
  readonly take: () => void;
}

const DELAY_MS = 1_000;
const FILE = './service-worker.js';

/** The one address that the page's policy lets code come from, besides its own scripts. */
function addressOfWorker(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptUrls };
  const rules = { createScriptURL: () => FILE };
  return trustedTypes?.createPolicy('witan-portal', rules).createScriptURL(FILE) ?? FILE;
}

let registration: Promise<ServiceWorkerRegistration | undefined> | undefined;

function registered(): Promise<ServiceWorkerRegistration | undefined> {
  registration ??= (async () => {
    try {
      return await navigator.serviceWorker?.register(addressOfWorker());
    } catch {
      return undefined; // forbidden by the browser's settings, or no such file
    }
  })();
  return registration;
}

function fingerprintOf(waiting: ServiceWorker): Promise<string> {
  const { port1, port2 } = new MessageChannel();
  waiting.postMessage('fingerprint', [port2]);
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(String(data));
  });
}

/** Calls back with each version that waits, now or later. */
async function watch(found: (version: NewVersion) => void): Promise<void> {
  const worker = await registered();
  if (worker === undefined) return;
  const announce = async (): Promise<void> => {
    const { waiting, active } = worker;
    // The first version of all takes nobody's place.
    if (waiting === null || active === null) return;
    const fingerprint = await fingerprintOf(waiting);
    const take = (): void => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
      waiting.postMessage('take-over');
    };
    found({ fingerprint, take });
  };
  worker.addEventListener('updatefound', () => {
    worker.installing?.addEventListener('statechange', () => void announce());
  });
  await announce();
}

/** Keeps the portal on this device; answers another version when there is one. */
export function useNewVersion(): NewVersion | undefined {
  const [version, setVersion] = useState<NewVersion>();
  useEffect(() => {
    // Behind what the reader waits for first.
    const timer = setTimeout(() => void watch(setVersion), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  return version;
}
