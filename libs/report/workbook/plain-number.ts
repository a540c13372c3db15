/** A number with the format in which a spreadsheet prints it as it was typed: staff can add it up. */
export interface PlainNumber {
  readonly value: number;
  readonly format: string;
}

/** Thousands with or without commas, a minus or the triangle of Japanese accounts before it, percent behind it. */
const TYPED = /^(-|△|▲)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,10}))?(%)?$/;
/** Other spreadsheets write the triangle without quotes. */
const FORMAT = /^(#,##0|0)(?:\.(0+))?(%)?(?:;["\\]?(△|▲)"?(.*))?$/;
/** More than a spreadsheet keeps. */
const DIGITS_KEPT = 15;

/** The number that a text is, all of it; null for every other text, and where a spreadsheet would print it otherwise. */
export function plainNumber(text: string): PlainNumber | null {
  const match = TYPED.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', decimals = '', percent = ''] = match;
  const digits = whole.replaceAll(',', '');
  if (digits.length + decimals.length > DIGITS_KEPT) return null;
  const magnitude = Number(`${digits}.${decimals || '0'}e${percent === '' ? 0 : -2}`);
  const positive = `${whole.includes(',') ? '#,##0' : '0'}${decimals && `.${'0'.repeat(decimals.length)}`}${percent}`;
  const number = {
    value: sign === '' ? magnitude : -magnitude,
    format: sign === '' || sign === '-' ? positive : `${positive};"${sign}"${positive}`,
  };
  // 007 and △0 are no numbers that come back.
  return printedNumber(number) === text ? number : null;
}

/** As a spreadsheet prints it; null for a format that plainNumber does not give. */
export function printedNumber({ value, format }: PlainNumber): string | null {
  const match = FORMAT.exec(format);
  if (!match) return null;
  const [, grouping, decimals = '', percent = '', triangle, negative] = match;
  if (negative !== undefined && !format.startsWith(`${negative};`)) return null;
  const fixed = Math.abs(percent === '' ? value : value * 100).toFixed(decimals.length);
  const [whole = '', fraction] = fixed.split('.');
  const grouped = grouping === '0' ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const sign = value < 0 ? (triangle ?? '-') : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}${percent}`;
}
