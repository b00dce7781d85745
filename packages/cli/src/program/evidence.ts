// Commands about validators that contradicted themselves.

import type { Command } from 'commander';
import { addReading, collect } from './options.ts';

export function addEvidence(program: Command): void {
  const evidence = program
    .command('evidence')
    .description('Read, check and submit evidence against validators');
  addReading(evidence.command('list'))
    .description('List all evidence that blocks carry; the list is proved to be complete')
    .action(async (options) => (await import('../commands/evidence.ts')).listEvidence(options));
  addReading(evidence.command('show <hash-or-file>'))
    .description('Show what was signed, word for word')
    .option('--out <file>', 'leave the evidence here')
    .action(async (name, options) =>
      (await import('../commands/evidence.ts')).showEvidence(name, options),
    );
  addReading(evidence.command('submit <file>'))
    .description('Hand evidence to a node, for the next block to carry')
    .action(async (file, options) =>
      (await import('../commands/evidence.ts')).submitEvidence(file, options),
    );
  evidence
    .command('verify <file>')
    .description('Check evidence offline, and name the culprit; exit code 3 when it is false')
    .option('--trust <genesis>', 'pinned genesis file')
    .option('--link <file>', 'an epoch link, for later councils; repeatable, in order', collect)
    .option('--json', 'machine-readable')
    .action(async (file, options) =>
      (await import('../commands/evidence.ts')).verifyEvidenceFile(file, options),
    );
}
