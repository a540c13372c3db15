/** Why a plan's register is not changed. */
export const registerRefusals = {
  entryUnknown: '{entry}が見つかりません。ほかの人が先に取り消したかもしれません。画面を読み直してください。',
  yearAlreadyOpen: '{from}年度より前の年度はすでに始まっています。{from}年度以降の年度を選んでください。',
  endBeforeReview: '{number}には{year}年度の調書があります。{year}年度以降の年度を選んでください。',
  endBeforeSince: '{number}は{since}年度からの取組項目です。{since}年度以降の年度を選んでください。',
  itemHasEnded: '{number}は{year}年度で終わっているため、変更できません。',
  itemGoesOn: '{number}は続いています。終わった取組項目を選んでください。',
  partsGoOn: '内訳が残っています。先に内訳を終えてください。番号: {numbers}',
  mergedIntoItself: '統合先には、ほかの取組項目を選んでください。',
  mergeCircle: '統合先をたどると元の取組項目に戻ってしまいます。番号: {numbers}',
  targetHasEnded: '統合先の{number}は{year}年度で終わっています。続いている取組項目を選んでください。',
  targetBeginsLater: '統合先の{number}は{since}年度からの取組項目です。統合する年度の翌年度までに始まるものを選んでください。',
  splitNeedsTwo: '分割してできる取組項目は、2つ以上にしてください。',
  endIsFixed: '{year}年度がすでに始まっているため、{number}の統合・分割・廃止は取り消せません。',
  itemReviewed: '{number}には調書があるため、削除したり始まりの年度を変えたりできません。やめるときは廃止してください。',
  itemNeeded: 'この取組項目につながる項目があるため、取り除けません。番号: {numbers}',
  partMisplaced: 'その場所には置けません。内訳は、もとの項目と同じ区分で、もとの項目のすぐ下に並びます。',
  departmentRequired: '担当課が選ばれていません。1つ以上選ぶか、「関係各課」を選んでください。',
  sectionTooDeep: '区分は{levels, number}段階までです。ひとつ上の区分を選んでください。',
  sectionNotEmpty: '取組項目か下の区分があるため、この区分は削除できません。先に移してください。',
  indicatorNeedsItem: '指標を入力する取組項目を選んでください。',
} as const;

/** What a register's change names. */
export const registerEntries = {
  item: '取組項目',
  section: '区分',
  indicator: '指標',
  department: '課',
} as const;
