// The portal's code on this device (`service-worker.ts`): registered behind the first answers, and
// never replaced unnoticed. Without it, as over plain HTTP, the portal works with a network alone.

import { scriptAddress } from './script-address.ts';

/** Another version of the portal that was fetched, and is not used until the reader says so. */
export interface NewVersion {
  readonly fingerprint: string;
  readonly take: () => void;
}

let registration: Promise<ServiceWorkerRegistration | undefined> | undefined;

function registered(): Promise<ServiceWorkerRegistration | undefined> {
  registration ??= (async () => {
    try {
      return await navigator.serviceWorker?.register(scriptAddress('./service-worker.js'));
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
export async function watch(found: (version: NewVersion) => void): Promise<void> {
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
