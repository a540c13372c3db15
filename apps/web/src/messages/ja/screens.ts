/** The frame of every screen. */
export const screens = {
  app: {
    skip: '本文へ移動',
    language: '表示する言語',
    loading: '読み込み中です…',
    retry: 'もう一度試す',
    requestId: '問い合わせ番号: {id}',
    toMyWork: 'わたしの作業へ',
    noPage: {
      title: 'ページが見つかりません',
      detail: 'アドレスが違うか、ページがなくなっています。',
    },
    noConnection: {
      title: 'サーバーに接続できません',
      detail: 'ネットワークの接続を確かめて、もう一度試してください。',
    },
  },
  navigation: {
    label: '主なメニュー',
    myWork: 'わたしの作業',
    plans: '計画と年度',
    administration: '管理',
    absences: '不在と代理',
  },
  form: {
    required: '※必須',
    errorPrefix: 'エラー: ',
    tooLong: '{over, number}文字多くなっています。短くしてください。',
    count: '{length, number} / {max, number}',
    countLabel: '文字数: ',
    cancel: 'やめる',
  },
  pages: {
    label: 'ページの移動',
    previous: '前のページ',
    next: '次のページ',
    position: '{page, number} / {last, number}ページ（全{total, number}件）',
  },
  files: {
    kilobytes: '{size}KB',
    megabytes: '{size}MB',
  },
  tableProblems: {
    count: '直すところが{count, number}か所あります',
    nothingDone: 'まだ何も変わっていません。ファイルを直して保存し、もう一度選んでください。',
    caption: '直すところ（{count, number}か所）',
    row: '行',
    column: '列',
    found: '書かれている内容',
    expected: '正しい書き方',
    none: '－',
    empty: '（空欄）',
  },
  due: {
    until: '{date}まで',
    today: '今日（{date}）まで',
    overdue: '期限を{days, number}日過ぎています',
    was: '（{date}まで）',
    extended: '延長',
  },
} as const;
