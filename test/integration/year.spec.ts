import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import type { Mail } from '#libs/contract/mailbox.js';
import { History } from '#libs/features/audit/history.js';
import { SystemClock } from '#libs/platform/clock/clock.js';
import { dataPackageSchema } from '#libs/report/fixtures/data-package-schema.fixture.js';
import { longTotals } from '#libs/report/fixtures/long-totals.fixture.js';
import { renderIndex } from '#libs/report/public-pages/index-page.js';
import { readReport } from '#libs/report/read-report.js';
import { reportSchema } from '#libs/report/report-schema.js';
import type { Report } from '#libs/report/report.js';
import { onEachBackend } from '../support/backends.js';
import { runDemoProgram } from '../support/program.js';
import { eventually } from '../support/wait.js';

/** Sakado's published table for 令和元年度 prints these totals. */
const PRINTED = { A: 8, B: 10, C: 5, D: 1 };

onEachBackend((backend) => {
  let program: Awaited<ReturnType<typeof runDemoProgram>>;
  let year: DemoYear;
  let cycleId: string;
  /** As the staff saw it before it was published. */
  let preview: Report;

  beforeAll(async () => {
    program = await runDemoProgram(await backend.settings());
    year = await DemoYear.at(program.address, () => undefined);
    cycleId = await year.open();
    await year.review(cycleId);
    preview = reportSchema.parse(await year.first('division').call('readReport', { params: { cycleId } }));
    await year.requestPublication(cycleId);
  }, 120_000);

  afterAll(async () => {
    await program.stop();
  });

  const board = () => year.first('administrator').call('readBoard', { params: { cycleId } });
  const live = () =>
    eventually('the live publication', async () =>
      (await board()).publications.find((publication) => publication.live),
    );

  it('publishes the totals that the city printed', async () => {
    const publication = await live();
    const response = await fetch(`${program.address}${publication.path}report.json`);
    const report = reportSchema.parse(await response.json());
    expect(Object.fromEntries(report.summary.marks.map((mark) => [mark.symbol, mark.count]))).toEqual(PRINTED);
    expect(report.summary).toMatchObject({ total: 24, blank: 0 });
    expect(report.columns.map((column) => column.letter)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', null]);
  });

  it('publishes exactly what the preview showed: its data, and its page but for the version', async () => {
    const { path } = await live();
    const published = reportSchema.parse(await (await fetch(`${program.address}${path}report.json`)).json());
    expect({ ...preview, release: published.release }).toEqual(published);
    const page = await (await fetch(`${program.address}${path}`)).text();
    const previewed = renderIndex({ ...preview, release: published.release }, { downloads: [] });
    expect(articleOf(previewed)).toBe(articleOf(page.replace(/<section class="downloads".*?<\/section>/, '')));
    // And it still shows what is published, as long as nothing is corrected.
    const afterwards = await year.first('division').call('readReport', { params: { cycleId } });
    expect(afterwards).toEqual(preview);
  });

  it('previews each sheet as its row of the publication', async () => {
    const { path } = await live();
    const published = reportSchema.parse(await (await fetch(`${program.address}${path}report.json`)).json());
    const { rows } = (await board()).sheets;
    for (const { id, number } of rows.slice(0, 3)) {
      const { report, stage } = await year.first('division').call('previewSheet', { params: { sheetId: id } });
      const printed = reportSchema.parse(report).sections.flatMap((section) => section.rows);
      expect({ stage, printed }).toEqual({
        stage: 'ready',
        printed: published.sections.flatMap((section) => section.rows).filter((row) => row.number === number),
      });
    }
  });

  it('prints every indicator value as it was typed, relisted ones too', async () => {
    const publication = await live();
    const csv = await (await fetch(`${program.address}${publication.path}report.csv`)).text();
    for (const typed of ['1,310,189人', '72事業(累計215)', '1団地(素案)', '74事務 (1事務対象外)', '約50%']) {
      expect(csv).toContain(typed);
    }
    const salon = csv.split('\r\n').filter((line) => line.includes('北坂戸にぎわいサロンの利用者数'));
    expect(salon).toHaveLength(2);
    for (const line of salon) expect(line).toContain('9,797人');
  });

  it('keeps artefacts that match their checksums, at an address of their own', async () => {
    const publication = await live();
    expect(publication.artefacts.map((artefact) => artefact.format).sort()).toEqual(
      ['csv', 'csvLong', 'dataPackage', 'html', 'json', 'pdf', 'xlsx'],
    );
    for (const artefact of publication.artefacts) {
      const response = await fetch(`${program.address}${artefact.path}`);
      const body = await response.arrayBuffer();
      const digest = Buffer.from(await crypto.subtle.digest('SHA-256', body)).toString('hex');
      expect(digest).toBe(artefact.sha256);
      expect(response.headers.get('cache-control')).toContain('immutable');
      const again = await fetch(`${program.address}${artefact.path}`, {
        headers: { 'if-none-match': response.headers.get('etag')! },
      });
      expect(again.status).toBe(304);
    }
  });

  it.each(['/favicon.ico', '/app/icon.svg'])('has its icon at %s', async (path) => {
    const response = await fetch(`${program.address}${path}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(await response.text()).toContain('<svg');
  });

  it('publishes a data package that names every download with its checksum, and the JSON’s schema', async () => {
    const { path } = await live();
    const at = (name: string) => fetch(`${program.address}${path}${name}`);
    const { resources } = dataPackageSchema.parse(await (await at('datapackage.json')).json());
    expect(resources.map((resource) => resource.path)).toEqual(expect.arrayContaining(['report.csv', 'report-long.csv', 'report.json']));
    for (const { path: name, bytes, hash } of resources) {
      const body = Buffer.from(await (await at(name)).arrayBuffer());
      expect({ bytes: body.byteLength, hash: `sha256:${createHash('sha256').update(body).digest('hex')}` }).toEqual({ bytes, hash });
    }
    const schema = await at('report.schema.json');
    const stable = await fetch(`${program.address}/schemas/nendo-report-2.json`);
    for (const response of [schema, stable]) {
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/schema+json; charset=utf-8');
    }
    expect(await schema.json()).toEqual(await stable.json());
  });

  it('counts the same totals in the data of one value a line', async () => {
    const { path } = await live();
    const report = readReport(await (await fetch(`${program.address}${path}report.json`)).text());
    const csv = await (await fetch(`${program.address}${path}report-long.csv`)).text();
    expect(longTotals(csv, report)).toEqual(report.summary);
  });

  it('sends each mail once, with the reason of the send-back and one digest a person a day', async () => {
    const mails = await eventually('the mails to be sent', async () => {
      const all = await readMails();
      return all.every((mail) => mail.status === 'sent') && all;
    });
    const counts = new Map<string, number>();
    for (const mail of mails) counts.set(mail.kind, (counts.get(mail.kind) ?? 0) + 1);
    // Twelve drafting accounts less those whose department leads nothing: ten people open the year with work.
    expect(counts.get('cycleOpened')).toBe(10);
    // 24 sheets and the second round of one, to two graders; 24 to two members of each committee.
    expect(counts.get('sheetWaiting')).toBe((24 + 1) * 2 + 24 * 2 + 24 * 2);
    // 政策企画課 leads the sheet that came back, and has two members.
    const sentBack = mails.filter((mail) => mail.kind === 'sheetSentBack');
    expect(sentBack).toHaveLength(2);
    for (const mail of sentBack) expect(mail.body).toContain('将来ビジョンの素案ができた時期');
    const digests = mails.filter((mail) => mail.kind === 'reminderDigest');
    const perPersonAndDay = digests.map((mail) => `${mail.to.email} ${mail.createdAt.slice(0, 10)}`);
    expect(new Set(perPersonAndDay).size).toBe(digests.length);
    expect(digests.length).toBeGreaterThan(0);
  });

  it('leaves one unbroken history', async () => {
    const history = new History(new SystemClock());
    const [municipality] = await program.database.asOwner<{ id: string }>('SELECT id FROM municipalities');
    const result = await program.database.tenants.transaction(municipality!.id, (tx) => history.verify(tx));
    expect(result.brokenAt).toBeNull();
    // Opening, 25 drafts and submissions, a send-back, 24 proposals, opinions, settlements and comments, and the end.
    expect(result.entries).toBeGreaterThan(150);
  });

  it('publishes a correction as a new version and keeps the old one', async () => {
    const first = await live();
    await year.requestPublication(cycleId, '誤字を直しました。');
    const second = await eventually('version 2', async () => {
      const publication = await live();
      return publication.version === 2 && publication;
    });
    expect(second.path).toBe(first.path);
    const old = await fetch(`${program.address}${first.path}v1/`);
    expect(old.status).toBe(200);
  });

  it('gives up a build that cannot succeed, says why, and lets the next one be asked for', async () => {
    await program.database.asOwner(
      "UPDATE sheets SET settled_grade = 'Z', version = version + 1 WHERE carried->>'number' = '1'",
    );
    await year.requestPublication(cycleId, '評価を直しました。');
    const failed = await eventually('the failure', async () => {
      const [newest] = (await board()).publications;
      return newest!.status === 'failed' && newest;
    });
    const [incident] = failed.problems.map(({ problem }) => problem.code === 'unexpected' && problem.incident);
    expect(incident).toMatch(/^[0-9a-f-]{36}$/);
    const logged = program.output().split('\n').find((line) => line.includes(String(incident)));
    expect(logged).toContain('mark Z is not of the scale');
    expect((await live()).version).toBe(2);
    await program.database.asOwner(
      "UPDATE sheets SET settled_grade = 'B', version = version + 1 WHERE carried->>'number' = '1'",
    );
    await year.requestPublication(cycleId, '評価を直しました。');
    await eventually('version 4', async () => (await live()).version === 4);
  });

  function articleOf(html: string): string {
    return /<article class="report">.*<\/article>/s.exec(html)![0];
  }

  async function readMails(): Promise<Mail[]> {
    const mails: Mail[] = [];
    for (let page = 1; ; page += 1) {
      const { rows, total } = await year.first('administrator').call('readMailbox', { query: { page } });
      mails.push(...rows);
      if (mails.length >= total || rows.length === 0) return mails;
    }
  }
});
