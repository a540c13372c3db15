/** One unit under several names. A unit that is absent here is itself: 事業所, 団地, 枚 … */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  名: '人',
  パーセント: '%',
  '%ポイント': 'ポイント',
  パーセントポイント: 'ポイント',
  pt: 'ポイント',
  ヘクタール: 'ha',
  平方メートル: 'm2',
  立方メートル: 'm3',
  トン: 't',
  グラム: 'g',
  キログラム: 'kg',
  か所: '箇所',
  カ所: '箇所',
  ヵ所: '箇所',
  ケ所: '箇所',
  ヶ所: '箇所',
  個所: '箇所',
  カ月: 'か月',
  ヵ月: 'か月',
  ケ月: 'か月',
  ヶ月: 'か月',
  カ国: 'か国',
  ヵ国: 'か国',
  ヶ国: 'か国',
  カ年: 'か年',
  ヵ年: 'か年',
  ヶ年: 'か年',
};

/** Units with other letters than 漢字 and カタカナ. Others are no units: 3D, 5G, 3人が. */
const KNOWN = new Set(
  (
    '% ‰ °C ha a g mg kg t mm cm m km mm2 cm2 m2 km2 cm3 m3 km3 ml mL l L kl kL cc W kW MW Wh kWh MWh J kJ MJ GJ TJ cal kcal ' +
    'GB MB TB ppm ppb dB t-CO2 kg-CO2 tCO2 t-CO2e か月 か国 か年 か村 つ'
  ).split(' '),
);

/** Dates, addresses and ordinals: the number before them is no amount. */
const NO_UNITS = new Set('年度 月 時 月末 年末 番 番地 号 条 項 丁目 回目 年目 日目 番目'.split(' '));

/** 3件増 says how much changed, not how much there is. */
const CHANGE = /(?:増|減|増加|減少|増額|減額|削減|低減|向上|上昇|低下|改善|拡大|縮小|短縮|抑制|減量|アップ|ダウン)$/u;

/** 2十 and 1〇 are numerals that the parser does not read, 100余 is a vague one. */
const MORE_OF_A_NUMERAL = /^[〇一二三四五六七八九十百千万億兆数余]/u;

const WORD = /^[\p{Script=Han}ァ-ヺー・]{1,8}$/u;

/** The unit's one name, '' for none. Null when the text is no unit. */
export function unitOf(text: string): string | null {
  if (text === '') return '';
  if (Object.hasOwn(OTHER_NAMES, text)) return OTHER_NAMES[text]!;
  if (KNOWN.has(text)) return text;
  if (NO_UNITS.has(text) || CHANGE.test(text) || MORE_OF_A_NUMERAL.test(text)) return null;
  return WORD.test(text) ? text : null;
}

const OTHER_PERIODS: Readonly<Record<string, string>> = { 年間: '年', 年度: '年', 毎年: '年', 月間: '月', 毎月: '月', 週間: '週', 毎週: '週' };

/** What something is counted per, in one name: 年 for 年間. Null when the text is no such thing. */
export function perOf(text: string): string | null {
  if (Object.hasOwn(OTHER_PERIODS, text)) return OTHER_PERIODS[text]!;
  return text === '年' || text === '月' || text === '日' ? text : unitOf(text) || null;
}
