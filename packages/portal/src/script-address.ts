// The addresses that the page's policy lets code come from besides its own scripts: the two files
// that run beside the page. A policy of one name is made once.

/** Of the platform's Trusted Types, what is used here. */
interface ScriptUrls {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

const FILES = ['./service-worker.js', './mirror-worker.js'] as const;
export type ScriptFile = (typeof FILES)[number];

const { trustedTypes } = globalThis as { trustedTypes?: ScriptUrls };
const policy = /* @__PURE__ */ trustedTypes?.createPolicy('witan-portal', {
  createScriptURL: (url) => FILES.find((file) => file === url) ?? '',
});

export function scriptAddress(file: ScriptFile): string {
  return policy?.createScriptURL(file) ?? file;
}
