import { describe, expect, it } from '@jest/globals';
import type { CycleOfMail } from './mail-context.js';
import type { ReminderKind } from '#libs/domain/mail/reminder-days.js';
import { MailTexts, withoutSecretLinks } from './mail-texts.js';
import type { MailFacts } from './texts/mails.js';

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
const sheet = { id: 'a1', number: '3', title: '市民との\n{協働} <b>', stage: 'draft', dueOn: '2020-04-24', lead: '政策企画課' } as const;
const texts = new MailTexts('https://nendo.example.jp/');

describe('the mails in Japanese', () => {
  it('ask for a sheet, by when, and where it is', () => {
    const mail = texts.write('sheetWaiting', '山田 直樹', { cycle, sheet });
    expect(mail.subject).toBe('【坂戸市】No.3 市民との {協働} <b> の作成をお願いします(令和2年4月24日(金)まで)');
    expect(mail.body).toContain('山田 直樹 様');
    expect(mail.body).toContain('「行政改革後期アクションプラン」令和元年度の調書');
    expect(mail.body).toContain('https://nendo.example.jp/app/sheets/a1');
    expect(mail.body).toContain('担当課: 政策企画課');
  });

  it('say why a sheet came back, from whom and from where', () => {
    const sentBack = { reason: '数値を{確かめて}ください。\n<至急>', from: 'grade', by: '坂本 理恵' } as const;
    const mail = texts.write('sheetSentBack', '山田 直樹', { cycle, sheet: { ...sheet, dueOn: null }, sentBack });
    expect(mail.subject).toBe('【坂戸市】No.3 市民との {協働} <b> が差し戻されました');
    expect(mail.body).toContain('「評価(主管課)」の段階から「作成」の段階に');
    expect(mail.body).toContain('差戻しの理由:\n数値を{確かめて}ください。\n<至急>');
    expect(mail.body).toContain('差し戻した人: 坂本 理恵');
    expect(mail.body).toContain('期限: 定められていません');
  });

  it('list what waits when a year is opened', () => {
    const mail = texts.write('cycleOpened', '山田 直樹', {
      cycle,
      stage: 'draft',
      due: '2020-04-24',
      sheets: [sheet, { ...sheet, number: '12' }],
    });
    expect(mail.subject).toBe('【坂戸市】令和元年度の進行管理が始まりました(令和2年4月24日(金)まで)');
    expect(mail.body).toContain('次の調書2件について、作成をお願いします。');
    expect(mail.body).toContain('・No.12 ');
  });

  it('count each group of a digest in its subject, the overdue ones first, and say how far off each due date is', () => {
    const digest = (...reminded: readonly [ReminderKind, number][]) =>
      texts.write('reminderDigest', '山田', { sender: cycle, sheets: reminded.map(([when, days]) => ({ ...sheet, when, days })) });
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
    const mail = texts.write('stageClosed', '坂本', { cycle, stage: 'draft', dueOn: '2020-04-24', advanced: 3, left });
    expect(mail.subject).toBe('【坂戸市】「作成」の締切で残った調書があります(1件)');
    expect(mail.body).toContain('内容がそろっていた調書3件は、次の段階に進めました。');
    expect(mail.body).toContain('(財政課)');
    expect(mail.body).toContain('https://nendo.example.jp/app/cycles/c1');
  });

  it('say why what was put off could not be done', () => {
    const mail = texts.write('scheduledRefused', '管理者', {
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

describe('what closing a stage has moved on', () => {
  const moved = (...dueOn: readonly (string | null)[]) =>
    texts.write('sheetsAdvanced', '課長', {
      cycle,
      closed: 'draft',
      stage: 'approve',
      sheets: dueOn.map((due, place) => ({ ...sheet, id: `a${place}`, number: String(place + 1), stage: 'approve' as const, dueOn: due })),
    });

  it('is listed in one mail, with what is asked and by when, and comes into the calendar', () => {
    const { subject, body, events } = moved('2020-05-08', '2020-05-08');
    expect(subject).toBe('【坂戸市】調書2件の課内承認をお願いします(令和2年5月8日(金)まで)');
    expect(body).toContain('「作成」を締め切り、次の調書2件が「課内承認」の段階に進みました。\n課内承認をお願いします。');
    expect(body).toContain('・No.2 市民との');
    expect(body).toContain('https://nendo.example.jp/app/sheets/a1');
    expect(events.map(({ day }) => day)).toEqual(['2020-05-08']);
  });

  it('names a date in the subject only if that is the one of all', () => {
    for (const mail of [moved('2020-05-08', '2020-05-15'), moved(null), moved(null, '2020-05-08')]) {
      expect(mail.subject).toMatch(/^【坂戸市】調書[12]件の課内承認をお願いします$/);
    }
  });
});

describe('a publication that could not be built', () => {
  const failed: MailFacts<'publicationFailed'> = { cycle, version: 2, note: '', problems: [], liveVersion: 1 };
  const letters = { code: 'unprintableCharacters', number: '3', title: '市民協働', label: { ja: '取組の実績', en: 'Achievements' } };
  const write = (changes: Partial<typeof failed>) =>
    texts.write('publicationFailed', '坂本', { ...failed, ...changes });

  it('is told in words, with what the public reads and where to try again', () => {
    const { subject, body } = write({ problems: [{ ...letters, characters: ['𫝆', '𛀁'] }, { code: 'buildOutOfTime' }] });
    expect(subject).toBe('【坂戸市】令和元年度の公表ができませんでした(第2版)');
    expect(body).toContain('いま公開している第1版は、そのままです。');
    expect(body).toContain('・No.3 市民協働 の「取組の実績」に、印刷できない文字があります: 𫝆 (U+2B746) 𛀁 (U+1B001)\n・作成が、決められた時間内に終わりませんでした。');
    expect(body).not.toContain('プログラムの中で');
    expect(body).toContain('https://nendo.example.jp/app/cycles/c1/publish');
  });

  it('is told with the number by which an error of the program is found, and what to do about a year that was taken up again', () => {
    const { body } = write({ problems: [{ code: 'unexpected', incident: 'a1b2' }, { code: 'cycleReopened' }] });
    expect(body).toContain('次の番号を知らせてください: a1b2\n・作成の途中で、年度の締め切りが取り消されました。');
    expect(body.match(/プログラムの中で/g)).toHaveLength(1);
  });

  it('is told in general where there are no words for it', () => {
    for (const problems of [[], [{ code: 'somethingNew' }], ['?']]) {
      const { body } = write({ problems, liveVersion: null });
      expect(body).toContain('この年度の結果は、いま公開していません。');
      expect(body).toContain('・プログラムの中で問題が起きました。');
    }
  });

  it('is counted where there is too much to list', () => {
    const { body } = write({ problems: Array.from({ length: 23 }, () => ({ ...letters, characters: '𫝆' })) });
    expect(body.match(/印刷できない文字/g)).toHaveLength(20);
    expect(body).toContain('・ほか3件');
  });
});

describe('the mails in English', () => {
  const english = new MailTexts('https://nendo.example.jp', 'en');

  it('say the same', () => {
    const waiting = english.write('sheetWaiting', 'Naoki', {
      cycle,
      sheet: { ...sheet, title: 'Cooperation', stage: 'grade', dueOn: '2020-05-15' },
    });
    expect(waiting.subject).toBe('[Sakado City] No.3 Cooperation waits for you: grading (due Friday, May 15, 2020)');
    const digest = english.write('reminderDigest', 'Naoki', {
      sender: cycle,
      sheets: [
        { ...sheet, when: 'overdue', days: 2 },
        { ...sheet, when: 'dueSoon', days: -1 },
      ],
    });
    expect(digest.body).toContain(', in 1 business day)');
    expect(digest.subject).toBe('[Sakado City] Sheets and their due dates (1 overdue, 1 due soon)');
    const opened = english.write('cycleOpened', 'Naoki', { cycle, stage: 'draft', due: null, sheets: [sheet] });
    expect(opened.body).toContain('One sheet waits for you.');
    const back = english.write('sheetSentBack', 'Naoki', { cycle, sheet, sentBack: null });
    expect(back.body).toContain('The reason is shown with the sheet.');
  });
});

describe('a mail with keys', () => {
  it('says to its reader, before the signature, that they are nobody else’s', () => {
    const { body, html } = texts.write('signInLink', '青木 遥', { sender: cycle });
    expect(body).toContain('https://nendo.example.jp/app/reading\n');
    expect(texts.withPersonalNote(body)).toContain('転送しないでください。\n\n-- \n坂戸市 政策企画課');
    expect(texts.withPersonalNote(html)).toMatch(/<p style="margin:[^"]+">※ [^<]+転送しないでください。<\/p><p id="signature"/);
  });

  it.each(['invitation', 'enter'])('shows others no key of /app/%s', (page) => {
    const url = `https://nendo.example.jp/app/${page}#`;
    expect(withoutSecretLinks(`開く: ${url}a-1.B_2/c-3\n<a href="${url}a-1.B_2">`)).toBe(`開く: ${url}…\n<a href="${url}…">`);
  });
});
