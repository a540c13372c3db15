import type { Tone } from '#libs/domain/grading/grade-scale.js';

/** How a tone is painted in a chart: a pattern as well as a colour, for readers and printers that see no colour. */
export const TONE_PAINT: Readonly<Record<Tone, { readonly fill: string; readonly ink: string; readonly line: string }>> = {
  good: { fill: '#0017c1', ink: '#ffffff', line: '#0017c1' },
  fair: { fill: '#c5d7fb', ink: '#000000', line: '#7096f8' },
  behind: { fill: '#ffe380', ink: '#000000', line: '#a58000' },
  bad: { fill: '#ce0000', ink: '#ffffff', line: '#ff9b9b' },
  neutral: { fill: '#f2f2f2', ink: '#000000', line: '#949494' },
};

/** Plain, diagonals, dots, crossed lines, horizontals. */
const STROKES: Readonly<Record<Tone, string | null>> = {
  good: null,
  fair: 'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4',
  behind: 'M2,2 h2 v2 h-2 z M6,6 h2 v2 h-2 z',
  bad: 'M0,0 l8,8 M0,8 l8,-8',
  neutral: 'M0,4 h8',
};

export function TonePattern({ id, tone }: { readonly id: string; readonly tone: Tone }) {
  const { fill, line } = TONE_PAINT[tone];
  const strokes = STROKES[tone];
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" fill={fill} />
      {strokes !== null && <path d={strokes} stroke={line} strokeWidth="1.5" fill={tone === 'behind' ? line : 'none'} />}
    </pattern>
  );
}
