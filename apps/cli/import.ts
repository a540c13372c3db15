import { userInfo } from 'node:os';
import type { PackChanges, PackProblem } from '#libs/contract/imports.js';
import { History } from '#libs/features/audit/history.js';
import type { HistoryActor } from '#libs/features/audit/history.js';
import { ImportPlanPack } from '#libs/features/imports/import-plan-pack.js';
import { problemLine } from '#libs/features/imports/pack-problem.js';
import { onProgram } from './open-program.js';
import { readPackAt } from './read-pack.js';

export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** What an import did, would do, or why it does nothing: what --json prints. */
interface ImportResult {
  readonly applied: boolean;
  readonly municipality: string | null;
  readonly plan: string | null;
  readonly planId: string | null;
  readonly changes: readonly PackChanges[];
  readonly problems: readonly PackProblem[];
}

/** nendo import <folder|workbook.xlsx|archive.zip>. Ends with exit code 1 when there are problems; then nothing is applied. */
export async function importPack(place: string, options: ImportOptions): Promise<void> {
  const result = await run(place, options.dryRun === true);
  for (const problem of result.problems) process.stderr.write(`${problemLine(problem, 'ja')}\n`);
  if (result.problems.length > 0) process.exitCode = 1;
  if (options.json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  else process.stdout.write(inWords(result));
}

async function run(place: string, dryRun: boolean): Promise<ImportResult> {
  const checked = await readPackAt(place);
  const { pack, plan } = checked;
  const named = { municipality: plan?.municipality.key ?? null, plan: plan?.key ?? null };
  const nothing = { ...named, applied: false, planId: null, changes: [], problems: [] };
  if (!pack) return { ...nothing, problems: checked.problems };
  const usable = { ...checked, pack };
  return onProgram(process.env, async ({ dataSource, tenants, clock }) => {
    const packs = new ImportPlanPack(dataSource, tenants, new History(clock), clock);
    if (dryRun) {
      const { planId, changes, problems } = await packs.preview(usable);
      return { ...nothing, planId, changes, problems };
    }
    const outcome = await packs.apply(usable, commandLine());
    if (!('kind' in outcome)) return { ...named, applied: true, planId: outcome.planId, changes: outcome.changes, problems: [] };
    if (outcome.kind === 'problems') return { ...nothing, problems: outcome.problems };
    throw new Error('an import without a preview can’t differ from it');
  });
}

/** Whoever is signed in to the machine. */
function commandLine(): HistoryActor {
  const { username } = userInfo();
  return { kind: 'command-line', id: username, name: username };
}

function inWords({ applied, changes, problems, municipality, plan }: ImportResult): string {
  if (problems.length > 0) return `${problems.length}件の問題があるため、何も取り込んでいません。\n`;
  const nothing = changes.every(({ added, changed }) => added + changed === 0);
  const done = applied ? '取り込みました' : '取り込むと、次のようになります（まだ取り込んでいません）';
  const heading = `${municipality}/${plan}: ${nothing ? '変わるところはありません' : done}\n`;
  return heading + changes.map(fileInWords).join('');
}

function fileInWords({ file, added, changed, same, left, rows }: PackChanges): string {
  const counts = [`追加 ${added}`, `変更 ${changed}`, `同じ ${same}`, ...(left > 0 ? [`そのまま ${left}`] : [])].join('、');
  const shown = rows.filter(({ kind }) => kind === 'changed').slice(0, SHOWN_ROWS);
  const lines = shown.map(({ key, columns }) => `    ${key}: ${columns.map(columnInWords).join('、')}\n`);
  const more = changed > shown.length ? `    ほか ${changed - shown.length}件\n` : '';
  return `  ${file}: ${counts}\n${lines.join('')}${more}`;
}

const SHOWN_ROWS = 10;
const SHOWN_SIGNS = 30;

function columnInWords({ column, from, to }: PackChanges['rows'][number]['columns'][number]): string {
  return `${column === '#' ? '順番' : column} 「${shortened(from)}」→「${shortened(to)}」`;
}

function shortened(text: string): string {
  const signs = [...text.replaceAll('\n', ' ')];
  return signs.length > SHOWN_SIGNS ? `${signs.slice(0, SHOWN_SIGNS).join('')}…` : signs.join('');
}
