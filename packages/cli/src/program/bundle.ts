// Commands of the ceremony that gives out versions of the trust bundle.

import type { Command } from 'commander';
import { collect, parseInteger } from './options.ts';

const GENESIS = 'genesis file, from which the first version goes on';
const AFTER = 'the version before';

export function addBundle(program: Command): void {
  const bundle = program
    .command('bundle')
    .description('Trust bundles: a council and a head, signed by agencies’ offline root keys');
  addDraft(bundle);
  bundle
    .command('sign <file>')
    .description('Show it, and sign it with a root key; needs no network')
    .option('--key <file>', 'a key file of kind root')
    .option('--as <agency>', 'an agency of the demonstration, whose root key is public')
    .option('--password-file <file>', 'opens the key; - is the input stream')
    .option('--after <file>', AFTER)
    .option('--trust <genesis>', GENESIS)
    .option('--links <file>', 'how the council came about, where it changed: draft writes it')
    .option('--out <file>', 'the signed copy (default: the same file)')
    .option('--json', 'machine-readable')
    .action(async (file, options) =>
      (await import('../commands/bundle-sign.ts')).bundleSign(file, options),
    );
  bundle
    .command('join <files...>')
    .description('Make one file of several signed copies, each signature verified')
    .requiredOption('--out <file>', 'the joined file')
    .option('--after <file>', `${AFTER}, whose root keys sign too`)
    .option('--json', 'machine-readable')
    .action(async (files, options) =>
      (await import('../commands/bundle.ts')).bundleJoin(files, options),
    );
  bundle
    .command('show <file>')
    .description('Show what a version says, and which root keys have signed it')
    .option('--json', 'machine-readable')
    .action(async (file, options) =>
      (await import('../commands/bundle.ts')).bundleShow(file, options),
    );
  bundle
    .command('verify <file>')
    .description('Check that enough root keys signed it, of the version before too; exit code 3')
    .option('--after <file>', AFTER)
    .option('--trust <genesis>', GENESIS)
    .option('--links <file>', 'how the council came about, where it changed')
    .option('--json', 'machine-readable')
    .action(async (file, options) =>
      (await import('../commands/bundle.ts')).bundleVerify(file, options),
    );
}

function addDraft(bundle: Command): void {
  bundle
    .command('draft')
    .description('Write the next version, unsigned: the newest council and head, verified')
    .requiredOption('--out <file>', 'the draft')
    .option('--node <url>', 'the node to ask')
    .option('--mirror <place>', 'instead of a node: published files, an address or a folder')
    .option('--after <file>', AFTER)
    .option('--trust <genesis>', GENESIS)
    .option('--root <key>', 'a root key more: a key file, or 66 digits; repeatable', collect)
    .option('--without-root <key>', 'a root key that ends; repeatable', collect)
    .option('--needed <number>', 'how many root keys must sign', parseInteger)
    .option('--witness <key>', 'C2SP verifier key of an outside witness; repeatable', collect)
    .option('--witnesses-needed <number>', 'how many of them; 0 for none', parseInteger)
    .option('--json', 'machine-readable')
    .action(async (options) => (await import('../commands/bundle-draft.ts')).bundleDraft(options));
}
