/** The words of the mails, in ICU message format. en.ts has the same keys. */
export const ja = {
  subjectPrefix: '【{municipality}】',
  greeting: '{name} 様',
  signature: '{municipality} {contact}\nこのメールは Nendo が自動で送っています。返信いただいてもお読みできません。',
  yearSpan: '{from}～{to}',
  dueDate: '{date}({weekday})',
  weekdays: { sunday: '日', monday: '月', tuesday: '火', wednesday: '水', thursday: '木', friday: '金', saturday: '土' },
  sheet: '{number} {title}',
  sheetLine: '{number} {title}',
  sheetLineDue: '{number} {title}({task}、期限 {due})',
  openSheet: '調書を開く',
  unsubscribe: '期限のお知らせを受け取らない',
  due: '期限: {due}',
  noDue: '期限: 定められていません',
  lead: '担当課: {department}',
  /** What is asked of those who act in a stage. */
  tasks: {
    draft: '作成',
    approve: '課内承認',
    grade: '評価',
    opinion: '意見の記録と評価の決定',
    comment: '市民委員会の意見の提出',
    reply: '回答',
  },
  cycleOpened: {
    subject: '{year}の進行管理が始まりました({until})',
    until: '{due}まで',
    noUntil: '{count, number}件',
    what: '「{plan}」{year}の進行管理が始まりました。\n次の調書{count, number}件について、{task}をお願いします。',
  },
  sheetWaiting: {
    subject: '{sheet} の{task}をお願いします',
    subjectDue: '{sheet} の{task}をお願いします({due}まで)',
    what: '「{plan}」{year}の調書が「{stage}」の段階に進みました。{task}をお願いします。',
  },
  sheetSentBack: {
    subject: '{sheet} が差し戻されました',
    subjectDue: '{sheet} が差し戻されました({due}まで)',
    what: '「{plan}」{year}の調書が「{from}」の段階から「{stage}」の段階に差し戻されました。\n理由を確かめて、もう一度、{task}をお願いします。',
    by: '差し戻した人: {name}',
    reason: '差戻しの理由:\n{reason}',
    noReason: '差戻しの理由は、調書の画面で確かめてください。',
  },
  reminderDigest: {
    subject:
      '調書の期限のお知らせ({overdue, plural, =0 {} other {期限超過 #件{dueSoon, plural, =0 {} other {、}}}}{dueSoon, plural, =0 {} other {まもなく期限 #件}})',
    what: 'あなたの作業を待っている調書があります。',
    overdue: '■ 期限を過ぎています({count, number}件)',
    dueSoon: '■ まもなく期限です({count, number}件)',
  },
  invitation: {
    subject: '計画の進行管理(Nendo)へのご招待',
    what: '{municipality}の計画の進行管理を行うシステム「Nendo」に、{inviter}さんがあなたを登録しました。\n次のページを開き、パスワードを決めると、使い始められます。',
    open: 'パスワードを決める',
    address: 'サインインに使うメールアドレス: {email}',
    mistaken: 'このメールに心当たりがないときは、開かずに捨ててください。',
  },
  passwordReset: {
    subject: 'Nendo のパスワードの再設定',
    what: '{inviter}さんが、あなたのパスワードを決め直すためのページを用意しました。\n次のページを開き、新しいパスワードを決めてください。決めるまでは、いままでのパスワードを使えます。',
    open: '新しいパスワードを決める',
    mistaken: 'パスワードの再設定を頼んでいないときは、開かずに、{inviter}さんに知らせてください。',
  },
  invitationExpires: 'このページを開ける期限: {expires}\n期限が過ぎたときは、{inviter}さんにもう一度送るよう頼んでください。',
  signInLink: {
    subject: '意見をお寄せいただくページのご案内',
    open: '意見を書くページを開く',
    what: '意見をお寄せいただくページの、新しい入口をお送りします。\n次のリンクを開き、お名前のボタンを押してください。パスワードはいりません。',
    mistaken: 'このメールに心当たりがないときは、開かずに捨ててください。',
  },
  personalNote: '※ リンクは、あなた専用です。パスワードなしで開けますので、ほかの方に転送しないでください。',
  momentOfDay: '{day} {time}',
  reminderNow: {
    subject: '調書の作業のお願い({count, number}件)',
    what: '「{plan}」{year}の進行管理について、{by}からのお願いです。\nあなたの作業を待っている調書があります。お早めに作業をお願いします。',
    overdue: '■ 期限を過ぎています({count, number}件)',
    others: '■ 作業を待っています({count, number}件)',
  },
  dueDateExtended: {
    subject: '調書の期限を延ばしました({count, number}件)',
    what: '「{plan}」{year}の調書{count, number}件について、期限を延ばしました。\n新しい期限は次のとおりです。',
  },
  /** In calendars. */
  event: {
    stage: '【期限】{plan} {year}({task})',
    sheet: '【期限】{number} {title}({task})',
    description: '{plan} {year}\n{task}をお願いしている調書: {numbers}\n期限が変わったときは、そのお知らせの添付ファイルで更新されます。',
    separator: '、',
    more: 'ほか{count, number}件',
  },
} as const;

export type MailMessages = typeof ja;
