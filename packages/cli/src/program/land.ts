// Commands of the land register: one for each call of the module, the extract of a title, and the
// import of a whole register.

import { type Command, Option } from 'commander';
import { addActing, addReading, addSource, collect, parseInteger } from './options.ts';

const register = () => import('../commands/land-register.ts');
const transfer = () => import('../commands/land-transfer.ts');
const charges = () => import('../commands/land-charges.ts');
const boundaries = () => import('../commands/land-boundaries.ts');

/** Who acts in a demonstration when nobody is named; for some acts there is no such person. */
type Usual = 'registrar' | 'assessor' | 'notary' | 'judge' | undefined;

/** Commands that sign and submit one call; options that all of them take come last in help. */
class Acts {
  readonly #land: Command;
  readonly #added: { readonly command: Command; readonly usual: Usual }[] = [];

  constructor(land: Command) {
    this.#land = land;
  }

  add(name: string, usual: Usual, description: string): Command {
    const command = this.#land.command(name).description(description);
    this.#added.push({ command, usual });
    return command;
  }

  finish(): void {
    for (const { command, usual } of this.#added) addReading(addActing(addSource(command), usual));
  }
}

export function addLand(program: Command): void {
  const land = program.command('land').description('Read, change and import the land register');
  const acts = new Acts(land);
  land.commandsGroup('Reading and registering:');
  addReading(land.command('show <parcel>'))
    .description('Show the extract of a title, every part of it verified')
    .option('--out <file>', 'leave the receipt of the whole extract here')
    .action(async (parcel, options) =>
      (await import('../commands/land-show.ts')).show(parcel, options),
    );
  addRegistration(acts);
  addImport(land);
  land.commandsGroup('Transfers:');
  addTransfer(acts);
  land.commandsGroup('Mortgages and restrictions:');
  addCharges(acts);
  land.commandsGroup('Boundaries and corrections:');
  addBoundaries(acts);
  acts.finish();
}

function addRegistration(acts: Acts): void {
  acts
    .add('register <parcel>', 'registrar', 'Register a parcel with its first title')
    .requiredOption('--shape <file>', 'GeoJSON Polygon or MultiPolygon in whole millimetres')
    .requiredOption('--owner <name=share>', 'for example buyer=1/2; repeatable', collect)
    .requiredOption('--value <money>', 'its assessment, for example "USD 250000.00"')
    .option('--land-use <text>', 'its land use', '')
    .option('--kind <kind>', 'freehold, leasehold, condominium or state', 'freehold')
    .action(async (parcel, options) => (await register()).register(parcel, options));
  acts
    .add('assess <parcel>', 'assessor', 'Change the assessment of a parcel')
    .requiredOption('--value <amount>', 'in the currency of its registration')
    .option('--land-use <text>', 'its land use', '')
    .action(async (parcel, options) => (await register()).assess(parcel, options));
}

function addTransfer(acts: Acts): void {
  acts
    .add('propose <parcel>', undefined, 'Propose a transfer, as an owner or a registrar')
    .requiredOption('--to <name=share>', 'an owner afterwards; repeatable', collect)
    .requiredOption('--price <money>', 'for example "USD 250000.00"')
    .option('--carry <right>', 'a right that goes on, as mortgage:1; repeatable', collect)
    .option('--discharge <right>', 'a right that ends; repeatable', collect)
    .option('--deadline <time>', 'as 30d, or a date', '30d')
    .action(async (parcel, options) => (await transfer()).propose(parcel, options));
  acts
    .add('consent <parcel>', undefined, 'Consent to what waits, as a party to it')
    .action(async (parcel, options) => (await transfer()).consent(parcel, options));
  acts
    .add('attest <parcel>', 'notary', 'Attest deed and payment of a transfer')
    .requiredOption('--payment <money>', 'what is held for the seller: the price')
    .option('--reference <text>', 'of the payment; only its SHA-256 is registered')
    .action(async (parcel, options) => (await transfer()).attest(parcel, options));
  acts
    .add('settle <parcel>', 'registrar', 'Settle what waits, once all have consented')
    .action(async (parcel, options) => (await transfer()).settle(parcel, options));
  acts
    .add('withdraw <parcel>', undefined, 'Withdraw what waits, as an owner or who proposed it')
    .action(async (parcel, options) => (await transfer()).withdraw(parcel, options));
  acts
    .add('expire <parcel>', 'registrar', 'Clear away what has lapsed')
    .action(async (parcel, options) => (await transfer()).expire(parcel, options));
}

function addCharges(acts: Acts): void {
  acts
    .add('mortgage <parcel>', undefined, 'Propose a mortgage, as an owner or a registrar')
    .requiredOption('--rank <number>', 'its rank', parseInteger)
    .requiredOption('--to <name>', 'the mortgagee')
    .requiredOption('--secured <money>', 'for example "USD 100000.00"')
    .option('--deadline <time>', 'as 30d, or a date', '30d')
    .action(async (parcel, options) => (await charges()).mortgage(parcel, options));
  acts
    .add('vary-rank <parcel>', undefined, 'Propose another rank for a mortgage')
    .requiredOption('--rank <number>', 'its rank', parseInteger)
    .requiredOption('--new-rank <number>', 'a free rank, or one to exchange with', parseInteger)
    .option('--deadline <time>', 'as 30d, or a date', '30d')
    .action(async (parcel, options) => (await charges()).varyRank(parcel, options));
  acts
    .add('discharge <parcel>', undefined, 'End a mortgage, as its mortgagee')
    .requiredOption('--rank <number>', 'its rank', parseInteger)
    .action(async (parcel, options) => (await charges()).discharge(parcel, options));
  acts
    .add('caution <parcel>', 'registrar', 'Enter a caution')
    .requiredOption('--for <name>', 'the cautioner')
    .option('--until <time>', 'as 90d, or a date; else until it is lifted')
    .action(async (parcel, options) => (await charges()).caution(parcel, options));
  acts
    .add('lift-caution <parcel>', undefined, 'Withdraw a caution, as cautioner or judge')
    .requiredOption('--number <number>', 'as land show prints it', parseInteger)
    .action(async (parcel, options) => (await charges()).liftCaution(parcel, options));
  acts
    .add('freeze <parcel>', 'judge', 'Freeze a title by order of a court')
    .requiredOption('--case <number>', 'the number of the case')
    .action(async (parcel, options) => (await charges()).freeze(parcel, options));
  acts
    .add('unfreeze <parcel>', 'judge', 'Lift a freeze')
    .requiredOption('--number <number>', 'as land show prints it', parseInteger)
    .action(async (parcel, options) => (await charges()).unfreeze(parcel, options));
  acts
    .add('notice <parcel>', undefined, 'Reserve a title, as an owner or a registrar')
    .requiredOption('--for <name>', 'the beneficiary')
    .option('--until <time>', 'as 30d, or a date', '30d')
    .action(async (parcel, options) => (await charges()).notice(parcel, options));
}

function addBoundaries(acts: Acts): void {
  acts
    .add('subdivide <parcel>', 'registrar', 'Divide a parcel exactly into new ones')
    .requiredOption('--parts <file>', 'FeatureCollection; properties parcel, landUse, value')
    .action(async (parcel, options) => (await boundaries()).subdivide(parcel, options));
  acts
    .add('merge <parcels...>', 'registrar', 'Merge parcels of the same owners into a new one')
    .requiredOption('--into <parcel>', 'the new parcel')
    .requiredOption('--shape <file>', 'GeoJSON Polygon or MultiPolygon in whole millimetres')
    .requiredOption('--value <amount>', 'its assessment, in the currency of the old parcels')
    .option('--land-use <text>', 'its land use', '')
    .option('--carry <parcel/rank=rank>', 'a mortgage and its new rank; repeatable', collect)
    .action(async (parcels, options) => (await boundaries()).merge(parcels, options));
  acts
    .add('correct <parcel>', 'registrar', 'Correct an error: two registrars send the same')
    .option('--owner <name=share>', 'the right owners; repeatable', collect)
    .option('--shape <file>', 'the right boundary')
    .action(async (parcel, options) => (await boundaries()).correct(parcel, options));
  acts
    .add('close <parcel>', 'registrar', 'Close a title: two registrars send the same')
    .action(async (parcel, options) => (await boundaries()).close(parcel, options));
}

function addImport(land: Command): void {
  land
    .command('import <path>')
    .description('Register all parcels of a TopoJSON map, through signed transactions')
    .option('--assessments <file>', 'CSV of the assessor, joined by the column ML')
    .option('--node <url>', 'a node to submit to; repeatable', collect)
    .option('--trust <genesis>', 'pinned genesis file')
    .option('--as <name>', 'a person of the demonstration (there: registrar)')
    .option('--key <file>', 'a key file of kind person')
    .option('--password-file <file>', 'opens the key; - is the input stream')
    .option('--owners-seed-file <file>', 'from which the owners’ keys are made')
    .option('--report <file>', 'receives the result; its journal lets a stopped import resume')
    .addOption(new Option('--quiet', 'no progress'))
    .option('--json', 'print a summary as the last line')
    .action(async (path, options) =>
      (await import('../commands/land-import.ts')).landImport(path, options),
    );
}
