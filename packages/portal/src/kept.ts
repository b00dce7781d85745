// The last receipts, kept on this device for when no server can be reached. Nothing here is
// trusted: what is taken out is checked like an answer that comes over the network.

const STORE = 'witan-receipts';
const RECEIPTS_MAX = 64;

/** Undefined where the browser withholds it: over plain HTTP, or by its settings. */
async function store(): Promise<Cache | undefined> {
  try {
    return await globalThis.caches?.open(STORE);
  } catch {
    return undefined;
  }
}

function addressOf(name: string): string {
  return new URL(`./kept/${encodeURIComponent(name)}`, location.href).href;
}

/** Takes the place of what was kept under the name; the oldest makes room. */
export async function keep(name: string, receipt: Uint8Array): Promise<void> {
  const cache = await store();
  if (cache === undefined) return;
  try {
    const address = addressOf(name);
    await cache.delete(address);
    await cache.put(address, new Response(receipt.slice()));
    const names = await cache.keys();
    for (const old of names.slice(0, -RECEIPTS_MAX)) await cache.delete(old);
  } catch {
    // The device is full: this receipt is not there when there is no network.
  }
}

export async function kept(name: string): Promise<Uint8Array | undefined> {
  const answer = await (await store())?.match(addressOf(name));
  return answer === undefined ? undefined : new Uint8Array(await answer.arrayBuffer());
}
