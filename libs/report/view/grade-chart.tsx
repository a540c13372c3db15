import type { Mark } from '#libs/domain/grading/grade-scale.js';
import type { GradeSummary } from '#libs/domain/grading/summary.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import { printedMark, readsAsCount, summarySentence } from '../report-wording.js';
import { fitText, textWidth } from '../text-width.js';
import { ChartLegend, legendHeight } from './chart-legend.js';
import { TONE_PAINT, TonePattern } from './tone-paint.js';

export interface GradeChartRow {
  readonly key: string;
  readonly label: string;
  readonly summary: GradeSummary;
}

/** In units of the drawing. Narrow, so that its letters stay readable when a telephone shrinks it. */
const WIDTH = 380;
/** Room for the outline of a bar on each side. */
const EDGE = 1;
const BAR_WIDTH = WIDTH - 2 * EDGE;
const FONT = 14;
const LABEL_HEIGHT = 22;
const BAR_HEIGHT = 30;
const ROW_HEIGHT = LABEL_HEIGHT + BAR_HEIGHT + 16;

/**
 * Bars of the share of each mark: one for the plan, one for each group. All bars are equally long, so that groups of
 * different size compare. Marks, their words and tones come from the scale. The table beside it holds the same figures.
 */
export function GradeChart(props: {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly marks: readonly Mark[];
  readonly rows: readonly GradeChartRow[];
  readonly locale: Locale;
}) {
  const { id, title, marks, rows, locale } = props;
  const pieces = piecesOf(id, marks, locale);
  const legend = pieces.filter((piece) => !piece.blank || rows.some((row) => row.summary.blank > 0));
  const top = legendHeight(legend, WIDTH, FONT) + 10;

  return (
    <svg
      className="report-chart"
      viewBox={`0 0 ${WIDTH} ${top + rows.length * ROW_HEIGHT}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
      fontSize={FONT}
      fill="#1a1a1a"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{rows.map((row) => summarySentence(row, marks, locale)).join(' ')}</desc>
      <defs>
        {marks.map((mark, index) => (
          <TonePattern key={mark.symbol} id={`${id}-mark-${index}`} tone={mark.tone} />
        ))}
      </defs>
      <ChartLegend entries={legend} width={WIDTH} font={FONT} />
      {rows.map((row, index) => (
        <g key={row.key} transform={`translate(0 ${top + index * ROW_HEIGHT})`}>
          <ChartBar row={row} pieces={pieces} locale={locale} />
        </g>
      ))}
    </svg>
  );
}

/** What a bar is put together from: the marks of the scale, then those without a mark. */
interface Piece {
  readonly label: string;
  readonly symbol: string;
  readonly fill: string;
  readonly ink: string;
  readonly halo: string;
  readonly blank: boolean;
}

function piecesOf(id: string, marks: readonly Mark[], locale: Locale): Piece[] {
  const blank = messagesFor(locale).summary.blank;
  return [
    ...marks.map((mark, index) => ({
      label: printedMark(mark, locale),
      symbol: mark.symbol,
      fill: `url(#${id}-mark-${index})`,
      ink: TONE_PAINT[mark.tone].ink,
      halo: TONE_PAINT[mark.tone].fill,
      blank: false,
    })),
    { label: blank, symbol: blank, fill: '#ffffff', ink: '#1a1a1a', halo: '#ffffff', blank: true },
  ];
}

function ChartBar(props: { readonly row: GradeChartRow; readonly pieces: readonly Piece[]; readonly locale: Locale }) {
  const { row, pieces, locale } = props;
  const total = messagesFor(locale).summary.count(row.summary.total);
  return (
    <>
      <text y={FONT + 1} fontWeight="bold">
        {fitText(row.label, WIDTH / FONT - textWidth(total) - 1)}
      </text>
      <text x={WIDTH} y={FONT + 1} textAnchor="end">
        {total}
      </text>
      <rect x={EDGE} y={LABEL_HEIGHT} width={BAR_WIDTH} height={BAR_HEIGHT} fill="#ffffff" stroke="#767676" />
      {layPieces(pieces, row.summary).map(({ piece, count, x, width }) => (
        <g key={piece.label}>
          <rect x={x} y={LABEL_HEIGHT} width={width} height={BAR_HEIGHT} fill={piece.fill} stroke="#1a1a1a" />
          <text
            x={rounded(x + width / 2)}
            y={LABEL_HEIGHT + BAR_HEIGHT / 2 + FONT * 0.36}
            textAnchor="middle"
            fontWeight="bold"
            fill={piece.ink}
            stroke={piece.halo}
            strokeWidth={4}
            paintOrder="stroke"
          >
            {pieceLabel(piece.symbol, count, width, locale)}
          </text>
        </g>
      ))}
    </>
  );
}

/** Places the pieces that a row has any of, one after the other. */
function layPieces(pieces: readonly Piece[], summary: GradeSummary) {
  let before = 0;
  return pieces.flatMap((piece, index) => {
    const count = piece.blank ? summary.blank : (summary.marks[index]?.count ?? 0);
    if (count === 0) return [];
    const x = rounded(EDGE + (before / summary.total) * BAR_WIDTH);
    before += count;
    return [{ piece, count, x, width: rounded((count / summary.total) * BAR_WIDTH) }];
  });
}

/** Symbol and count; a narrow piece keeps the symbol, unless it could be read as the count; a sliver its pattern alone. */
function pieceLabel(symbol: string, count: number, width: number, locale: Locale): string {
  const fits = (text: string) => textWidth(text) * FONT + 4 <= width;
  const messages = messagesFor(locale).summary;
  const full = messages.chartPiece(symbol, messages.count(count));
  if (fits(full)) return full;
  return fits(symbol) && !readsAsCount(symbol) ? symbol : '';
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
