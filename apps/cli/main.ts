import '#libs/platform/config/node-env.js';
import 'reflect-metadata';
import { cac } from 'cac';
import type { DoctorOptions } from './doctor.js';
import type { ExportOptions } from './export.js';
import type { ImportOptions } from './import.js';
import type { SummaryOptions } from './summary.js';

// Each command loads what it needs itself: the whole program takes three times as long.
const cli = cac('nendo');

cli.command('start', 'Run the whole program in this process').action(runUntilStopped);
cli.command('demo', 'Play a whole year through the API on a temporary home, into out/demo/').action(async () => (await import('./demo/demo.js')).runDemo());
cli.command('migrate', 'Migrate the database that DATABASE_OWNER_URL names').action(async () => (await import('./migrate.js')).runMigrations());
cli.command('verify', 'Walk the history chain of every municipality').action(async () => (await import('./verify.js')).verify());
cli
  .command('doctor', 'Find where database and queue have drifted apart')
  .option('--repair', 'Ask again for everything that nobody would do')
  .option('--json', 'Print what was found as JSON')
  .action(async (options: DoctorOptions) => (await import('./doctor.js')).runDoctor(options));
cli
  .command('import <path>', 'Import a plan pack: a folder, a workbook (.xlsx) or an archive (.zip)')
  .option('--dry-run', 'Only say what would be added, changed and left')
  .option('--json', 'Print the result as JSON')
  .action(async (path: string, options: ImportOptions) => (await import('./import.js')).importPack(path, options));
cli
  .command('export', 'Write a plan and the results of its finished years as a plan pack')
  .option('--municipality <key>', 'Key of the municipality')
  .option('--plan <key>', 'Key of the plan')
  .option('--out <path>', 'A folder, or a file that ends in .xlsx or .zip')
  .action(async (options: ExportOptions) => (await import('./export.js')).exportPack(options));
cli
  .command('summary', 'Print how many items have which grade')
  .option('--municipality <key>', 'Key of the municipality')
  .option('--plan <key>', 'Key of the plan')
  .option('--year <year>', 'Fiscal year (2019), or years (2022-2024)')
  .option('--json', 'Print the figures as JSON')
  .action(async (options: SummaryOptions) => (await import('./summary.js')).printSummary(options));
cli.help();

/**
 * Ctrl-C and a service manager's TERM stop everything in order, also when they come while it still starts (they are
 * listened to before anything runs); a second one does not wait.
 */
async function runUntilStopped(): Promise<void> {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    process.stdout.write(`\n${signal}: stopping …\n`);
    try {
      await (await starting).stop();
      process.exit(0);
    } catch (error) {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    }
  };
  process.on('SIGINT', (signal) => void stop(signal));
  process.on('SIGTERM', (signal) => void stop(signal));
  const starting = import('./start.js').then(({ start }) => start(process.env));
  const program = await starting;
  if (!stopping) process.stdout.write(`Nendo is ready: ${program.address}\n`);
}

try {
  cli.parse(process.argv, { run: false });
  if (cli.matchedCommand) await cli.runMatchedCommand();
  else if (cli.args.length > 0) throw new Error(`There is no command ${cli.args[0]}. See nendo --help.`);
  else cli.outputHelp();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  process.exit(1);
}
