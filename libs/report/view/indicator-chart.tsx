import { shortFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { MILESTONES } from '#libs/domain/indicator/milestone.js';
import type { Series } from '#libs/domain/indicator/series.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import { fitText, textWidth } from '../text-width.js';
import { langOfContent } from './own-words.js';
import type { PlacedPoint, SeriesLayout } from './series-layout.js';
import { layOut } from './series-layout.js';

const WIDTH = 380;
const HEIGHT = 190;
const FONT = 13;
const BLUE = '#0017c1';
const GRAY = '#4d4d4d';
const FRAME = { left: 4, right: WIDTH - 4, top: 6, bottom: HEIGHT - 28 };
/** The steps of a measure are named at the left. */
const STEP_NAMES = 66;

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly name: string;
  readonly series: Series;
  /** As typed. */
  readonly baseline: string;
  readonly target: string;
  readonly locale: Locale;
}

/**
 * An indicator over its years: a square for where it began, a line for the values, a broken line for the target. A
 * missing value is a gap. Steps of a measure (検討 → 準備 → 実施) are drawn as steps. A table beside it holds the figures.
 */
export function IndicatorChart({ id, name, series, baseline, target, locale }: Props) {
  const words = messagesFor(locale).indicator;
  const steps = series.scale === 'milestones';
  const frame = steps ? { ...FRAME, left: FRAME.left + STEP_NAMES } : FRAME;
  const layout = layOut(series, frame);
  return (
    <svg
      className="report-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
      fontSize={FONT}
      fill="#1a1a1a"
    >
      <title id={`${id}-title`} lang={langOfContent(locale)}>
        {words.chartTitle(name)}
      </title>
      <desc id={`${id}-desc`}>{described({ series, baseline, target, locale })}</desc>
      {steps && <StepNames series={series} layout={layout} right={frame.right} />}
      <line x1={frame.left} x2={frame.right} y1={frame.bottom} y2={frame.bottom} stroke="#949494" />
      {layout.target !== null && (
        <>
          <line x1={frame.left} x2={frame.right} y1={layout.target} y2={layout.target} stroke={GRAY} strokeWidth={2} strokeDasharray="7 5" />
          <Label x={targetLabelEnd(layout, frame.right)} y={layout.target} anchor="end" below={layout.targetLabelBelow} fill={GRAY}>
            {fitText(words.chartTarget(target), Math.min(16, (targetLabelEnd(layout, frame.right) - frame.left) / FONT))}
          </Label>
        </>
      )}
      {layout.runs.map((run) => (
        <path key={run[0]!.fiscalYear} d={lineOf(run, steps)} fill="none" stroke={BLUE} strokeWidth={2.5} />
      ))}
      {layout.baseline && <Baseline at={layout.baseline} first={layout.points[0]} bottom={frame.bottom} words={words.chartBaseline('').trim()} />}
      {layout.points.map((point, index) => (
        <Point key={point.fiscalYear} point={point} layout={layout} last={index === layout.points.length - 1} bottom={frame.bottom} labelled={!steps} />
      ))}
    </svg>
  );
}

/** Before the last point where that has its own label close to the line; else at the line's end. */
function targetLabelEnd({ target, points, step }: SeriesLayout, right: number): number {
  const last = points.at(-1);
  const close = target !== null && last && last.y !== null && Math.abs(last.y - target) < FONT * 2.5;
  // The first of all has nothing before it.
  return close && last.x > step ? right - step : right;
}

interface PointProps {
  readonly point: PlacedPoint;
  readonly layout: SeriesLayout;
  readonly last: boolean;
  readonly bottom: number;
  readonly labelled: boolean;
}

function Point({ point, layout, last, bottom, labelled }: PointProps) {
  const label = labelOf(point.value, layout.step / FONT - 0.3);
  return (
    <>
      <text x={point.x} y={bottom + FONT + 6} textAnchor="middle" fontWeight={last ? 'bold' : undefined}>
        {shortFiscalYear(point.fiscalYear)}
      </text>
      {point.y === null ? (
        <text x={point.x} y={bottom - 6} textAnchor="middle" fill={GRAY}>
          －
        </text>
      ) : (
        <>
          <circle cx={point.x} cy={point.y} r={last ? 5.5 : 4} fill={BLUE} stroke="#ffffff" />
          {labelled && label !== null && (
            <Label x={point.x} y={point.y - 4} anchor="middle" fill={BLUE} below={point.labelBelow}>
              {label}
            </Label>
          )}
        </>
      )}
    </>
  );
}

interface BaselineProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly first: PlacedPoint | undefined;
  readonly bottom: number;
  readonly words: string;
}

/** Its year lies before the others by an unknown time: the line from it is thin. */
function Baseline({ at, first, bottom, words }: BaselineProps) {
  return (
    <>
      {first && first.y !== null && <line x1={at.x} y1={at.y} x2={first.x} y2={first.y} stroke={BLUE} strokeDasharray="2 4" />}
      <rect x={at.x - 5} y={at.y - 5} width={10} height={10} fill="#ffffff" stroke={BLUE} strokeWidth={2} />
      <text x={at.x} y={bottom + FONT + 6} textAnchor="middle">
        {words}
      </text>
    </>
  );
}

/** The steps from the lowest to the highest that is drawn. */
function StepNames({ series, layout, right }: { readonly series: Series; readonly layout: SeriesLayout; readonly right: number }) {
  const marks = [series.baseline, series.target, ...series.points.map(({ at }) => at)].filter((at) => at !== null);
  return MILESTONES.map((milestone, order) => {
    if (order < Math.min(...marks) || order > Math.max(...marks)) return null;
    const y = layout.heightOf(order);
    return (
      <g key={milestone} lang="ja">
        <line x1={STEP_NAMES} x2={right} y1={y} y2={y} stroke="#d9d9d9" />
        <text x={STEP_NAMES - 4} y={y + FONT * 0.36} textAnchor="end">
          {milestone}
        </text>
      </g>
    );
  });
}

interface LabelProps {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'middle' | 'end';
  readonly below: boolean;
  readonly fill: string;
  readonly children: string;
}

/** Readable over whatever line it stands on. */
function Label({ x, y, anchor, below, fill, children }: LabelProps) {
  return (
    <text x={x} y={below ? y + FONT + 8 : y - 6} textAnchor={anchor} fill={fill} stroke="#ffffff" strokeWidth={4} paintOrder="stroke" fontWeight="bold">
      {children}
    </text>
  );
}

/** A value that fits into so many em: whole, or without its brackets. Half a number would be another one. */
function labelOf(value: string, room: number): string | null {
  const bare = value.split(/[(（\n]/u)[0]!;
  return [value, bare].map((text) => text.trim()).find((text) => text !== '' && textWidth(text) <= room) ?? null;
}

function lineOf(run: readonly PlacedPoint[], steps: boolean): string {
  return run.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : steps ? `H${x} V${y}` : `L${x} ${y}`)).join(' ');
}

function described({ series, baseline, target, locale }: Pick<Props, 'series' | 'baseline' | 'target' | 'locale'>): string {
  const words = messagesFor(locale).indicator;
  return words.chartSentence([
    ...(series.baseline === null ? [] : [words.chartBaseline(baseline)]),
    ...series.points.map(({ fiscalYear, value, at }) =>
      (at === null ? words.chartGap : words.chartPoint)(shortFiscalYear(fiscalYear), value),
    ),
    ...(series.target === null ? [] : [words.chartTarget(target)]),
  ]);
}
