import { beforeAll, it } from '@jest/globals';
import type { Page } from 'playwright';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { expectAccessible, signInAs } from '../support/browser.js';
import { typeDay } from '../support/days.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';
import { eventually } from '../support/wait.js';

const ADMINISTRATOR = 'hirano.kanri@sakado.example.jp';
const ABSENT = 'okamoto.zaisei@sakado.example.jp';
const DEPUTY = 'nishida.kankyo@sakado.example.jp';
/** 財政課 leads this one. */
const SHEET = 'No.5 各種団体等の自立促進';


const screen = onScreen({ NENDO_DEMO: 'year' });

beforeAll(async () => {
  await (await DemoYear.at(screen.program.address, () => undefined)).open();
}, 120_000);

const moveClock = (day: string) => new ApiClient(screen.program.address).call('moveClock', { body: { now: `${day}T10:00:00+09:00` } });

it('renews a committee: who stays, who leaves, who is new', async () => {
  const { page, troubles } = await signInAs(screen.browser, screen.program.address, ADMINISTRATOR);
  await page.getByRole('link', { name: '管理', exact: true }).click();
  await page.getByRole('link', { name: '委員会・代理・異動', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '委員会・代理・異動' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: '委員会', exact: true }).click();
  await page.getByText('委員会はまだ登録されていません').waitFor();

  await page.getByRole('button', { name: '委員会を作る…' }).click();
  await page.getByRole('button', { name: '作る', exact: true }).click();
  await page.getByRole('alert').getByRole('link', { name: '委員会の名前を入力してください。' }).click();
  await page.keyboard.type('行政改革市民委員会');
  await page.getByText('いまこの役割を持つ2人を委員にする（久保 勉、青木 遥）').waitFor();
  await page.getByRole('button', { name: '作る', exact: true }).dblclick();
  await page.getByText('「行政改革市民委員会」を作りました。').waitFor();

  await page.getByRole('link', { name: '改選する' }).click();
  await page.getByRole('heading', { level: 1, name: '行政改革市民委員会の改選' }).waitFor();
  await page.getByRole('checkbox', { name: /久保 勉/ }).uncheck();
  await page.getByRole('button', { name: '登録されていない人を加える' }).click();
  await page.getByLabel('氏名').fill('新井 望');
  await page.getByRole('textbox', { name: 'メールアドレス' }).fill('aoki.haruka@citizen.example.org');
  await page.getByRole('button', { name: 'この内容で改選する' }).click();
  await page.getByRole('alert').getByText('日付として読めません').waitFor();
  await page.getByRole('alert').getByRole('link', { name: /すでに登録されているか/ }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('arai.nozomi@citizen.example.org');
  await typeDay(page, '任期の最初の日', '2020-05-01');
  await typeDay(page, '任期の最後の日', '2022-04-30');
  await page.getByText('退く 1人').waitFor();
  await page.getByText('新任 1人').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'この内容で改選する' }).click();
  await page.getByText('改選を登録しました。委員は2人です。').waitFor();
  const planned = page.getByRole('region', { name: '令和2年5月1日(金)～令和4年4月30日(土)' });
  await planned.getByText('新井 望').waitFor();
  await planned.getByText('まだ招待していません').waitFor();
  await expectAccessible(page);
  expect(troubles).toEqual([]);
}, 90_000);

it('sets a deputy, who works meanwhile in the place of the absent', async () => {
  const absent = await signInAs(screen.browser, screen.program.address, ABSENT);
  await absent.page.getByRole('link', { name: '不在と代理' }).click();
  await absent.page.getByRole('button', { name: '登録する' }).click();
  await absent.page.getByRole('alert').getByText('代理の人が名簿にありません').waitFor();
  await absent.page.getByRole('combobox', { name: /^代理の人/ }).fill('環境　西田');
  await absent.page.getByRole('option', { name: '西田 陽子 <nishida.kankyo@sakado.example.jp>' }).click();
  await typeDay(absent.page, '不在の最初の日', '2020-04-06');
  await typeDay(absent.page, '不在の最後の日', '2020-05-01');
  await absent.page.getByRole('button', { name: '登録する' }).dblclick();
  await absent.page.getByText('不在と代理を登録しました。').waitFor();
  await absent.page.getByRole('cell', { name: '期間中' }).waitFor();
  await expectAccessible(absent.page);

  const deputy = await signInAs(screen.browser, screen.program.address, DEPUTY);
  await deputy.page.getByText('岡本 誠司さんの代理をしています（5月1日(金)まで）。').waitFor();
  await deputy.page.getByRole('link', { name: SHEET }).first().click();
  await deputy.page.getByLabel(/R1年度取組内容/).fill('代理で書いた。');
  await deputy.page.getByText(/\d+:\d+ に保存しました/).first().waitFor();
  await deputy.page.reload();
  await deputy.page.getByText('（岡本 誠司の代理）').waitFor();

  await absent.page.getByRole('button', { name: '岡本 誠司さんの不在を早く終える' }).click();
  await absent.page.getByRole('button', { name: '早く終える', exact: true }).click();
  await absent.page.getByText('登録されている不在はありません。').waitFor();
  await deputy.page.goto('/app/');
  await deputy.page.getByRole('heading', { level: 1, name: 'わたしの作業' }).waitFor();
  await expect(deputy.page.getByText('代理をしています')).toHaveCount(0);
  expect([...absent.troubles, ...deputy.troubles]).toEqual([]);
}, 90_000);

it('moves many people by one table: errors first, then a look, then on the day', async () => {
  const { page, troubles } = await signInAs(screen.browser, screen.program.address, ADMINISTRATOR);
  await page.getByRole('link', { name: '管理', exact: true }).click();
  await page.getByRole('link', { name: '委員会・代理・異動', exact: true }).click();
  await page.getByRole('link', { name: '人事異動' }).click();
  await typeDay(page, '異動日', '2020-05-01');
  await page.getByRole('button', { name: '内容を確認する' }).click();
  await page.getByRole('alert').getByText('書き込んだ表を選んでください。').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSVの表をダウンロード' }).click();
  expect((await download).suggestedFilename()).toBe('transfers-2020-04-06.csv');

  await choose(page, 'ishii.nozei@sakado.example.jp,石井 花子,ない課,係長,', 'nobody@sakado.example.jp,だれか,財政課,,');
  await page.getByText('直すところが4か所あります').waitFor();
  await page.getByRole('cell', { name: 'このメールアドレスで登録されている氏名: 石井 千尋' }).waitFor();
  await expectAccessible(page);

  await choose(page, 'ishii.nozei@sakado.example.jp,石井 千尋,財政課,担当課長,', 'ueno.shisetsu@sakado.example.jp,上野 浩平,退職,,');
  await page.getByText('2つの役割で、担当する人がいなくなります').waitFor();
  await page.getByRole('cell', { name: '納税課 → 財政課' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '2人の異動を決める' }).dblclick();
  await page.getByText('異動を登録しました（切り替え済み 0人、予定 2人）。').waitFor();
  await page.getByRole('heading', { name: '令和2年5月1日(金)（2人）' }).waitFor();
  await expectAccessible(page);

  await moveClock('2020-05-01');
  const planned = async () => (await new ApiClient(screen.program.address, { email: ADMINISTRATOR, password: DEMO_PASSWORD }).call('listTransfers')).planned;
  await eventually('the transfers', async () => (await planned()).length === 0);
  const moved = await signInAs(screen.browser, screen.program.address, 'ishii.nozei@sakado.example.jp');
  await moved.page.getByRole('banner').getByText('財政課').waitFor();
  expect([...troubles, ...moved.troubles]).toEqual([]);
}, 90_000);

async function choose(page: Page, ...rows: string[]): Promise<void> {
  const heading = 'メールアドレス,氏名,新所属,新役割,異動日';
  const buffer = Buffer.from([heading, ...rows].join('\r\n'), 'utf8');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '表を選ぶ…' }).click();
  await (await chooser).setFiles({ name: '異動.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: '内容を確認する' }).click();
}
