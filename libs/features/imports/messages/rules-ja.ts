/**
 * A plan's rules in Japanese. The domain says them in English (routeProblems, templateProblems); rules-ja.spec.ts finds
 * a rule that is missing here.
 */
const RULES: readonly (readonly [english: RegExp, japanese: (...parts: string[]) => string])[] = [
  [/^a route begins with draft$/, () => '最初の段階は draft'],
  [/^stages stand once each and in the order (.+)$/, (stages) => `段階は1回ずつ、次の順に並べる: ${stages}`],
  [/^(\w+) names the field its text goes to$/, (stage) => `段階 ${stage} には、書いた文章が入る欄 text が必要`],
  [/^(\w+) has no text field$/, (stage) => `段階 ${stage} に text は不要`],
  [/^flag: (\w+) takes a person’s judgement$/, (stage) => `closing は flag だけ（段階 ${stage} には人の判断が必要）`],
  [/^a fiscal year from (\d+) on$/, (year) => `${year}年度以降`],
  [/^a symbol that no other mark of the scale has$/, () => '同じ尺度の中で重ならない記号'],
  [/^one of the scales: (.*)$/, (scales) => `scales にある尺度のキー（${scales}）`],
  [/^a key that no other field has$/, () => '他の欄と重ならないキー'],
  [/^a key without a dot$/, () => 'ピリオドを含まないキー'],
  [/^a key other than (.+)$/, (keys) => `次のもの以外のキー: ${keys}`],
  [/^one field of the kind (\w+)$/, (kind) => `種類 ${kind} の欄は1つだけ`],
  [/^a stage, or carryOver: nothing would ever be in the field$/, () => 'stage か carryOver（どちらもないと、何も入らない欄になります）'],
  [/^no carryOver: an amount belongs to its fiscal year$/, () => 'carryOver なし（金額はその年度のものです）'],
  [/^the key of a choice field with no other options$/, () => '選択肢がこの欄に全てある choice の欄のキー'],
  [/^the key of a (\w+) field$/, (kind) => `種類 ${kind} の欄のキー`],
  [/^true: the template has no grade$/, () => 'true（様式に評価の欄がありません）'],
  [/^one of the marks: (.+)$/, (marks) => `評価の記号（${marks}）`],
  [/^a key that no other option of the field has$/, () => '同じ欄の中で重ならない選択肢のキー'],
  [/^a stage of the route: (.+)$/, (stages) => `route にある段階（${stages}）`],
  [/^a field that no other step names$/, () => '他の段階が使っていない欄'],
  [/^the key of a text field of the stage (\w+)$/, (stage) => `段階 ${stage} で書く text の欄のキー`],
  [/^a stage grade or opinion, because the template has a grade$/, () => '段階 grade か opinion（様式に評価の欄があるため）'],
  [/^another stage: the template has no grade$/, () => '他の段階（様式に評価の欄がありません）'],
];

export function ruleInJapanese(inEnglish: string): string {
  for (const [english, japanese] of RULES) {
    const parts = english.exec(inEnglish);
    if (parts) return japanese(...parts.slice(1));
  }
  return inEnglish;
}
