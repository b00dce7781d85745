// One entry with all that it imports, now or later, as one classic script: for what must be a
// single file.

import { build } from 'vite';

export interface Bundled {
  readonly script: string;
  readonly styles: string;
}

/** `define`: names that become the code that is given for them. */
export async function bundled(
  root: string,
  entry: string,
  define: Readonly<Record<string, string>> = {},
): Promise<Bundled> {
  const results = await build({
    configFile: false,
    root,
    define: { ...define },
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
    build: {
      write: false,
      copyPublicDir: false,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const output = [results].flat().flatMap((result) => ('output' in result ? result.output : []));
  const scripts = output.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  const styles = output.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  );
  const [script, ...others] = scripts;
  if (script === undefined || others.length > 0) throw new Error(`${entry}: not one script`);
  return { script, styles: styles.join('') };
}
