import type { Role } from '#libs/domain/access/role.js';
import type { CommandName } from '#libs/domain/review/command.js';
import type { Stage } from '#libs/domain/review/stage.js';
import type { ProblemCode } from '../problem.js';
import type { Warning } from '#libs/domain/check/warning.js';
import type { ApiRefusal } from '../refusal.js';
import type { TableExpectation } from '../tables.js';

/** Every stage, role, command, refusal and problem has its words, or this does not compile. */
interface Needed {
  readonly stages: Readonly<Record<Stage, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly refusals: Readonly<Record<ApiRefusal['code'], string>>;
  readonly warnings: Readonly<Record<Warning['code'], string>>;
  readonly tableExpectations: Readonly<Record<TableExpectation, string>>;
  readonly problems: Readonly<Record<ProblemCode, { readonly title: string; readonly detail: string }>>;
}

/** Words that the server and the screens share, in ICU message format. en.ts has the same keys. */
export const ja = {
  separator: '、',
  stages: {
    draft: '作成',
    approve: '課内承認',
    grade: '評価(主管課)',
    opinion: '本部会',
    comment: '市民委員会',
    reply: '回答',
    ready: '完了',
  },
  roles: {
    departmentMember: '担当課 担当者',
    departmentHead: '担当課長',
    division: '主管課',
    headquarters: '本部会',
    citizenCommittee: '市民委員会',
    administrator: '管理者',
  },
  commands: {
    submit: '提出する',
    approve: '承認する',
    propose: '評価を提案する',
    opine: '意見を記録する',
    settle: '評価を決定する',
    comment: '意見を提出する',
    reply: '回答を提出する',
    sendBack: '差し戻す',
    withdraw: '引き戻す',
  },
  cycleStatuses: {
    running: '進行中',
    closed: '締め切り済み',
    published: '公表済み',
  },
  fields: {
    reason: '差戻しの理由',
    grade: '評価',
  },
  tableExpectations: {
    wholeFile: '開けるファイル（途中で切れておらず、パスワードやマクロのないもの）',
    csvOrWorkbook: 'CSVファイル（.csv）またはExcelブック（.xlsx）',
    utf8: '文字コードUTF-8のCSVファイル',
    utf8NotShiftJis: '文字コードUTF-8のCSVファイル（Excelでは「CSV UTF-8（コンマ区切り）」で保存）',
    csv: '正しい形のCSV（「"」で始めた値は「"」で閉じる）',
    atMostRows: '{allowed}行まで',
    someRows: '見出しの下に1行以上',
    columnNeeded: 'この見出しの列（見出し: {allowed}）',
    columnKnown: '次の見出しのどれか: {allowed}',
    columnOnce: '1つだけの見出し',
    cellUnderHeading: '見出しのある列の値',
    valueNotFormula: '数式ではなく値',
    textCell: '文字列として入力した値',
    required: '空欄でない値',
    oneOf: '次のどれか: {allowed}',
    atMostCharacters: '{allowed}字まで',
    date: '日付（例: 2026-04-01）',
    email: 'メールアドレス（例: hanako@city.example.jp）',
    once: 'ほかの行にない値',
  },
  refusals: {
    cycleNotRunning: 'この年度は{status}のため、調書を変更できません。',
    wrongStage: 'この調書はいま「{stage}」の段階にあります。この操作ができるのは{expected}の段階です。画面を読み直してください。',
    nothingToWithdraw: '引き戻せません。次の段階の作業がすでに始まっているか、引き渡したものがありません。必要なときは、次の段階の担当者に差戻しを頼んでください。',
    notActor: '「{stage}」の段階で操作できるのは{role}です。あなたの役割では操作できません。',
    fourEyes: 'この調書を提出した人は、同じ調書の承認・評価・決定ができません。ほかの担当者に頼んでください。',
    gradeUnknown: '評価「{found}」は使えません。{allowed}から選んでください。',
    reasonRequired: '理由が書かれていません。読む人にわかるように書いてください。',
    reasonTooLong: '理由は{length, number}文字です。{max, number}文字以内にしてください。',
    targetNotEarlier: '「{to}」へは差し戻せません。差し戻せる段階は{allowed}です。',
    textRequired: '「{field}」が書かれていません。文章を書いてください。',
    textTooLong: '「{field}」は{length, number}文字です。{max, number}文字以内にしてください。',
    fieldRequired: '「{field}」が書かれていません。書いてから、もう一度操作してください。',
    fieldRequiredByGrade: '評価が「{grade}」のときは「{field}」が必要です。理由がわかるように書いてください。',
    gradeRequired: '評価が選ばれていません。{allowed}から選んでください。',
    indicatorRequired: '指標「{indicator}」の{year}年度の値が入っていません。値がないときは「－」や「未発表」のように書いてください。',
    choiceUnknown: '「{field}」の「{found}」は選べません。一覧から選んでください。',
    amountInvalid: '「{field}」の「{found}」は金額として読めません。「1,234」や「△1,234」のように書き、金額がないときは「－」としてください。',
    charactersUnprintable: '「{field}」に、公表の文書で印刷できない文字があります: {characters}。ほかの文字に置き換えてください。',
    warningUnexplained: '点検『{warning}』: 直すか、このままでよい理由をひとこと書いてください。',
    fieldNotWritable: '「{field}」は、この段階では書けません。',
    yearOutsidePeriod: '計画期間の外の年度です。{fromYear}({from})年度から{toYear}({to})年度までの年度を選んでください。',
    stageNotInRoute: 'この計画に「{stage}」の段階はありません。その期限を取り除いてください。',
    dueDateInvalid: '「{stage}」の期限が日付として正しくありません({found, select, empty {未入力} other {入力された値: {found}}})。年月日を入れてください。',
    dueDatesNotAscending: '「{stage}」の期限が「{after}」の期限より前になっています。段階の順に、あとの日付にしてください。',
    holdersUnconfirmed: '担当を引き継ぐ課が決まっていない課があります: {departments}。引き継ぐ課を確かめてください。',
    holderNotInYear: '「{department}」は{year}年度にはない課です。その年度にある課を選んでください。',
    momentInvalid: '開く日時が正しくありません。日付と時刻の両方を入れてください。',
    momentPassed: '開く日時がすでに過ぎています。これからの日時を入れるか、「今すぐ開く」を選んでください。',
    yearOpenAlready: 'この年度はすでに開いています。「計画と年度」の画面で確かめてください。',
    openingScheduled: 'この年度を開く予約がすでにあります。変えるときは、先にその予約を取り消してください。',
    sheetsUnfinished: '終わっていない調書が{count, number}件あるため、締め切れません。番号: {numbers}',
    otherMunicipality: 'この計画データは「{found}」のものです。取り込めるのは「{expected}」の計画だけです。',
    noLongerAllowed: '予約した職員が異動したか、権限がなくなったため、実行できませんでした。権限のある職員が、もう一度行ってください。',
    packChanged: '確認したあとに、ファイルか計画の内容が変わりました。もう一度確認してください。',
    cycleInUse: 'すでに作業が始まった調書が{count, number}件あるため、年度の開始を取り消せません。番号: {numbers}',
    cycleNotReopenable: 'この年度は{status}のため、締め切りを取り消せません。公表したあとで直すときは、訂正版を公表してください。',
    cycleImported: 'この年度は計画データから取り込んだものです。直すときは、計画データを直して、もう一度取り込んでください。',
    cycleNotClosed: 'この年度は{status}です。公表するには、先に年度を締め切ってください。',
  },
  warnings: {
    tenfold: '「{indicator}」の値が前年度の10倍以上、または10分の1以下です（{before} → {now}）。',
    unitChanged: '「{indicator}」の単位が前年度と違います（{before} → {now}）。',
    valueUnreadable: '「{indicator}」の値「{now}」が数値として読み取れません。',
    gradeBesideWorsening: '評価は「{grade}」ですが、「{indicator}」は当初より悪くなっています。',
    gradeBesideReached: '評価は「{grade}」ですが、「{indicator}」は目標に達しています。',
    sameAsLastYear: '「{field}」が前年度と同じ文章です。',
  },
  problems: {
    invalidInput: {
      title: '入力に誤りがあります',
      detail: '送られた内容を確かめて、もう一度送ってください。',
    },
    unauthenticated: {
      title: 'サインインが必要です',
      detail: 'サインインしていないか、時間がたってサインインの期限が切れました。もう一度サインインしてください。',
    },
    signInFailed: {
      title: 'サインインできませんでした',
      detail: 'メールアドレスかパスワードが違います。確かめて、もう一度入力してください。',
    },
    forbidden: {
      title: 'この操作をする権限がありません',
      detail: '必要なときは、管理者に連絡してください。',
    },
    crossSite: {
      title: '別のサイトからの操作のため受け付けませんでした',
      detail: 'Nendo の画面を開き直して、もう一度操作してください。',
    },
    notFound: {
      title: '見つかりませんでした',
      detail: 'アドレスが違うか、見る権限がないか、なくなっています。',
    },
    staleVersion: {
      title: 'ほかの人が先に変更しています',
      detail: '読み込んだあとに内容が変わりました。新しい内容を確かめて、もう一度操作してください。',
    },
    commandRefused: {
      title: 'この操作はできませんでした',
      detail: '次のことを確かめてください。',
    },
    alreadyPublishing: {
      title: '公表の準備をしています',
      detail: '前の公表の作成が終わるまで待って、もう一度操作してください。',
    },
    bodyTooLarge: {
      title: '送られた内容が大きすぎます',
      detail: '文章を短くして、もう一度送ってください。',
    },
    notJson: {
      title: '送られた形式を読めません',
      detail: 'application/json の形式で送ってください。',
    },
    tooManyAttempts: {
      title: 'サインインの失敗が続きました',
      detail: 'しばらく待ってから、もう一度サインインしてください。',
    },
    unexpected: {
      title: '処理中に問題が起きました',
      detail: '時間をおいてもう一度操作してください。続くときは、管理者に連絡してください。',
    },
    notReady: {
      title: 'いまは利用できません',
      detail: '準備をしているか、混み合っています。少し待って、もう一度操作してください。',
    },
  },
  mailKinds: {
    cycleOpened: '年度の開始',
    sheetWaiting: '調書の到着',
    sheetSentBack: '差戻し',
    reminderDigest: '期限のお知らせ',
  },
} as const satisfies Needed & Record<string, unknown>;

/** The catalogue with its literal texts, from which a translator knows the arguments of each message. */
export type SharedMessages = typeof ja;
