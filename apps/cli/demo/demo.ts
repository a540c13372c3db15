import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Publication } from '#libs/contract/cycles.js';
import { projectRoot } from '#libs/platform/config/project-root.js';
import { freePort } from '#libs/platform/embedded/free-port.js';
import type { Report } from '#libs/report/report.js';
import { start } from '../start.js';
import type { ApiClient } from './api-client.js';
import { DemoYear } from './play-year.js';

const PAUSE_MS = 200;

/** `npm run demo`: the whole year on a fresh temporary home; the published files go to out/demo/. */
export async function runDemo(): Promise<void> {
  const home = await mkdtemp(path.join(tmpdir(), 'nendo-demo-'));
  const port = String(await freePort());
  const program = await start({ ...process.env, NENDO_HOME: home, PORT: port, NENDO_DEMO: 'year' });
  try {
    await play(program.address);
  } finally {
    await program.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function play(address: string): Promise<void> {
  const year = await DemoYear.at(address, say);
  const cycleId = await year.open();
  await year.review(cycleId);
  await year.requestPublication(cycleId);
  const administrator = year.first('administrator');
  const publication = await released(administrator, cycleId);
  say(`published: ${address}${publication.path} (version ${publication.version})`);
  const report = await download(address, publication);
  printSummary(report);
  await printMails(administrator);
  await printJobs(administrator);
}

/** Waits for the job that builds the publication. */
async function released(administrator: ApiClient, cycleId: string): Promise<Publication> {
  for (;;) {
    const { publications } = await administrator.call('readBoard', { params: { cycleId } });
    const newest = publications[0]!;
    if (newest.live) return newest;
    if (newest.status === 'failed') throw new Error(`the publication failed: ${newest.problems.map(({ problem }) => problem.code).join(', ')}`);
    await pause();
  }
}

async function download(address: string, publication: Publication): Promise<Report> {
  const folder = path.join(projectRoot(), 'out', 'demo');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let report: Report | undefined;
  for (const artefact of publication.artefacts) {
    const response = await fetch(`${address}${artefact.path}`);
    if (!response.ok) throw new Error(`${artefact.path}: ${response.status}`);
    const body = Buffer.from(await response.arrayBuffer());
    // The front page's address ends in a slash.
    const name = artefact.path.split('/').at(-1) || 'index.html';
    await writeFile(path.join(folder, name), body);
    say(`  out/demo/${name}  ${body.length} bytes  sha256 ${artefact.sha256.slice(0, 16)}…`);
    if (artefact.format === 'json') report = JSON.parse(body.toString('utf8')) as Report;
  }
  // The page reads its looks from beside it.
  const styles = await fetch(`${address}${publication.path}style.css`);
  await writeFile(path.join(folder, 'style.css'), Buffer.from(await styles.arrayBuffer()));
  if (!report) throw new Error('the publication has no JSON');
  return report;
}

function printSummary(report: Report): void {
  const words = new Map(report.marks.map((mark) => [mark.symbol, mark.word.ja]));
  const marks = report.summary.marks.map(({ symbol, count }) => `${symbol} ${words.get(symbol) ?? ''} ${count}`);
  say(`summary of ${report.summary.total} items: ${marks.join(', ')}`);
}

async function printMails(administrator: ApiClient): Promise<void> {
  for (;;) {
    const { counts, rows } = await administrator.call('readMailbox');
    if (rows.every((mail) => mail.status === 'sent')) {
      say(`mails: ${counts.map(({ kind, count }) => `${kind} ${count}`).join(', ')}`);
      return;
    }
    await pause();
  }
}

async function printJobs(administrator: ApiClient): Promise<void> {
  const { counts } = await administrator.call('readJobBoard');
  say(`jobs: ${counts.map(({ name, asked }) => `${name} ${asked}`).join(', ')}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
