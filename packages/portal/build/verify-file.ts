// `verify.html`: script and styles of one entry within one file, whose own policy names both by
// their hashes and forbids everything else, the network included.

import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { bundled } from './bundled.ts';

const FILE = 'verify.html';

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function pageOf(script: string, styles: string): string {
  // Within an element of HTML these letters would end it, or begin a comment.
  const code = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(code)}`,
    `style-src ${hashOf(styles)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light">
    <title>Witan</title>
    <style>${styles}</style>
  </head>
  <body>
    <div id="portal"></div>
    <noscript>This page checks receipts, which needs JavaScript.</noscript>
    <script>${code}</script>
  </body>
</html>
`;
}

/** `root`: of the package. */
export function verifyFile(root: string): Plugin {
  return {
    name: 'witan-verify-file',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler() {
        const { script, styles } = await bundled(root, 'src/verify-file.tsx');
        this.emitFile({ type: 'asset', fileName: FILE, source: pageOf(script, styles) });
      },
    },
  };
}
