import { textWidth } from '../text-width.js';

export interface ChartLegendEntry {
  readonly label: string;
  readonly fill: string;
}

const SWATCH = 18;
const LINE_HEIGHT = 26;

/** Words of any length: entries run on to the next line where they would leave the drawing. */
function lay(entries: readonly ChartLegendEntry[], width: number, font: number) {
  let x = 0;
  let line = 0;
  return entries.map((entry) => {
    const needed = SWATCH + 6 + textWidth(entry.label) * font;
    if (x > 0 && x + needed > width) {
      x = 0;
      line += 1;
    }
    const placed = { ...entry, x: Math.round(x), y: line * LINE_HEIGHT };
    x += needed + 12;
    return placed;
  });
}

export function legendHeight(entries: readonly ChartLegendEntry[], width: number, font: number): number {
  return (lay(entries, width, font).at(-1)?.y ?? 0) + LINE_HEIGHT;
}

export function ChartLegend(props: {
  readonly entries: readonly ChartLegendEntry[];
  readonly width: number;
  readonly font: number;
}) {
  const { entries, width, font } = props;
  return (
    <>
      {lay(entries, width, font).map(({ label, fill, x, y }) => (
        <g key={label}>
          <rect x={x + 0.5} y={y + 1.5} width={SWATCH - 1} height={SWATCH - 1} fill={fill} stroke="#1a1a1a" />
          <text x={x + SWATCH + 6} y={y + SWATCH - 3}>
            {label}
          </text>
        </g>
      ))}
    </>
  );
}
