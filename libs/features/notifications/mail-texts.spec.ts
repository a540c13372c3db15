import { describe, expect, it } from '@jest/globals';
import type { CycleOfMail } from './mail-context.js';
import type { ReminderKind } from '#libs/domain/mail/reminder-days.js';
import { MailTexts, withoutSecretLinks } from './mail-texts.js';

const cycle: CycleOfMail = {
  id: 'c1',
  municipality: { ja: '坂戸市', en: 'Sakado City' },
  contact: { ja: '政策企画課', en: 'Policy Planning Division' },
  planName: { ja: '行政改革後期アクションプラン', en: 'Reform Action Plan' },
  fiscalYearFrom: 2019,
  fiscalYearTo: 2019,
  status: 'running',
  route: [],
  openedAt: new Date('2020-04-01T00:00:00Z'),
};
const sheet = { id: 'a1', number: '3', title: '市民との\n{協働} <b>', stage: 'draft', dueOn: '2020-04-24' } as const;
const texts = new MailTexts('https://nendo.example.jp/');

describe('the mails in Japanese', () => {
  it('ask for a sheet, by when, and where it is', () => {
    const mail = texts.sheetWaiting('山田 直樹', cycle, 'draft', '2020-04-24', sheet, '政策企画課');
    expect(mail.subject).toBe('【坂戸市】No.3 市民との {協働} <b> の作成をお願いします(令和2年4月24日(金)まで)');
    expect(mail.body).toContain('山田 直樹 様');
    expect(mail.body).toContain('「行政改革後期アクションプラン」令和元年度の調書');
    expect(mail.body).toContain('https://nendo.example.jp/app/sheets/a1');
    expect(mail.body).toContain('担当課: 政策企画課');
  });

  it('say why a sheet came back, from whom and from where', () => {
    const note = { reason: '数値を{確かめて}ください。\n<至急>', from: 'grade', by: '坂本 理恵' } as const;
    const mail = texts.sheetSentBack('山田 直樹', cycle, 'draft', null, sheet, '政策企画課', note);
    expect(mail.subject).toBe('【坂戸市】No.3 市民との {協働} <b> が差し戻されました');
    expect(mail.body).toContain('「評価(主管課)」の段階から「作成」の段階に');
    expect(mail.body).toContain('差戻しの理由:\n数値を{確かめて}ください。\n<至急>');
    expect(mail.body).toContain('差し戻した人: 坂本 理恵');
    expect(mail.body).toContain('期限: 定められていません');
  });

  it('list what waits when a year is opened', () => {
    const mail = texts.cycleOpened('山田 直樹', cycle, 'draft', '2020-04-24', [sheet, { ...sheet, number: '12' }]);
    expect(mail.subject).toBe('【坂戸市】令和元年度の進行管理が始まりました(令和2年4月24日(金)まで)');
    expect(mail.body).toContain('次の調書2件について、作成をお願いします。');
    expect(mail.body).toContain('・No.12 ');
  });

  it('count each group of a digest in its subject, the overdue ones first, and say how far off each due date is', () => {
    const digest = (...reminded: readonly [ReminderKind, number][]) =>
      texts.reminderDigest(
        '山田',
        cycle,
        reminded.map(([when, days]) => ({ ...sheet, when, days })),
      );
    expect(digest(['dueSoon', -3], ['overdue', 2], ['dueSoon', -1], ['dueToday', 0]).subject).toBe(
      '【坂戸市】調書の期限のお知らせ(期限超過 1件、本日期限 1件、まもなく期限 2件)',
    );
    const { subject, body } = digest(['overdue', 10]);
    expect(subject).toBe('【坂戸市】調書の期限のお知らせ(期限超過 1件)');
    expect(body).toContain('、10営業日超過)');
    expect(digest(['dueSoon', -7]).body).toContain('、あと7営業日)');
    expect(digest(['dueToday', 0]).body).not.toContain('営業日');
    const above = digest(['escalated', 12]);
    expect(above.subject).toBe('【坂戸市】調書の期限のお知らせ(超過が続く調書 1件)');
    expect(above.body).toContain('期限を過ぎたままになっている調書について、お知らせします。');
    expect(above.body).not.toContain('あなたの作業を待っている');
  });

  it('list what closing a stage has left, with the departments', () => {
    const left = [{ ...sheet, lead: '財政課' }];
    const mail = texts.stageClosed('坂本', cycle, { cycleId: 'c1', stage: 'draft', dueOn: '2020-04-24', advanced: 3, left });
    expect(mail.subject).toBe('【坂戸市】「作成」の締切で残った調書があります(1件)');
    expect(mail.body).toContain('内容がそろっていた調書3件は、次の段階に進めました。');
    expect(mail.body).toContain('(財政課)');
    expect(mail.body).toContain('https://nendo.example.jp/app/cycles/c1');
  });

  it('say why what was put off could not be done', () => {
    const mail = texts.scheduledRefused('管理者', {
      municipality: cycle.municipality,
      summary: { ja: '「計画」の令和元年度を公表する' },
      dueAt: new Date('2020-07-01T00:00:00Z'),
      refusals: [{ code: 'noLongerAllowed' }],
    });
    expect(mail.subject).toBe('【坂戸市】予約した処理を実行できませんでした(「計画」の令和元年度を公表する)');
    expect(mail.body).toContain('令和2年7月1日(水) 09:00に予約していた');
    expect(mail.body).toContain('予約した職員が異動したか、権限がなくなったため');
  });
});

describe('the mails in English', () => {
  const english = new MailTexts('https://nendo.example.jp', 'en');

  it('say the same', () => {
    const waiting = english.sheetWaiting('Naoki', cycle, 'grade', '2020-05-15', { ...sheet, title: 'Cooperation' }, 'Policy');
    expect(waiting.subject).toBe('[Sakado City] No.3 Cooperation waits for you: grading (due Friday, May 15, 2020)');
    const digest = english.reminderDigest('Naoki', cycle, [
      { ...sheet, when: 'overdue', days: 2 },
      { ...sheet, when: 'dueSoon', days: -1 },
    ]);
    expect(digest.body).toContain(', in 1 business day)');
    expect(digest.subject).toBe('[Sakado City] Sheets and their due dates (1 overdue, 1 due soon)');
    const opened = english.cycleOpened('Naoki', cycle, 'draft', null, [sheet]);
    expect(opened.body).toContain('One sheet waits for you.');
    const back = english.sheetSentBack('Naoki', cycle, 'draft', null, sheet, 'Policy', null);
    expect(back.body).toContain('The reason is shown with the sheet.');
  });
});

describe('a mail with keys', () => {
  it('says to its reader, before the signature, that they are nobody else’s', () => {
    const { body, html } = texts.signInLink('青木 遥', cycle);
    expect(body).toContain('https://nendo.example.jp/app/reading\n');
    expect(texts.withPersonalNote(body)).toContain('転送しないでください。\n\n-- \n坂戸市 政策企画課');
    expect(texts.withPersonalNote(html)).toMatch(/<p style="margin:[^"]+">※ [^<]+転送しないでください。<\/p><p id="signature"/);
  });

  it.each(['invitation', 'enter'])('shows others no key of /app/%s', (page) => {
    const url = `https://nendo.example.jp/app/${page}#`;
    expect(withoutSecretLinks(`開く: ${url}a-1.B_2/c-3\n<a href="${url}a-1.B_2">`)).toBe(`開く: ${url}…\n<a href="${url}…">`);
  });
});
