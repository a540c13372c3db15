import { ITEM_CSS } from './item-css.js';
import { REPORT_CELL_CSS } from './report-cell-css.js';
import { REPORT_PRINT_CSS } from './report-print-css.js';

/**
 * The looks of ReportView, all below .report so that the staff application can load it beside its own. It goes by the
 * width of its own box, not of the window. Colours follow the Digital Agency's; every text has a contrast of 4.5 : 1
 * or more.
 */
export const REPORT_CSS = `
.report {
  container-type: inline-size;
  color: #1a1a1a;
  font-family: "Noto Sans JP", "BIZ UDPGothic", -apple-system, BlinkMacSystemFont, "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif;
  font-size: 1rem;
  line-height: 1.7;
  overflow-wrap: anywhere;
}
.report :focus-visible {
  outline: 4px solid #000;
  outline-offset: 2px;
  border-radius: 4px;
  box-shadow: 0 0 0 2px #ffd43d;
}
.report a { color: #0017c1; text-decoration: underline; text-underline-offset: 0.1875rem; }
.report a:hover { color: #0031d8; text-decoration-thickness: 0.1875rem; }
.report h1, .report h2, .report h3, .report h4, .report h5, .report h6 {
  margin: 0;
  font-weight: 700;
  line-height: 1.5;
  word-break: auto-phrase;
  scroll-margin-top: 1rem;
}
.report p, .report ul { margin: 0; padding: 0; }
.report ul { list-style: none; }
.report-hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  margin: -1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

.report-title { display: grid; gap: 0.5rem; margin-bottom: 2rem; }
.report-plan { font-weight: 700; word-break: auto-phrase; }
.report-title .report-heading { font-size: 1.75rem; line-height: 1.4; }
.report-phrase { display: inline-block; }
.report-dates { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; color: #4d4d4d; }
.report-preview { padding: 0 0.75rem; border: 1px solid #6e6200; border-radius: 4px; background: #fffbe0; color: #1a1a1a; }
.report-title .report-version-note { max-width: 50rem; margin-top: 0.5rem; padding: 0.75rem 1rem; border-left: 0.375rem solid #0017c1; background: #e8f1fe; }
.report-version-note-name { font-weight: 700; }

/* By what they are, not by their level: in the staff’s preview all stand one level lower. */
.report .report-chapter { margin: 3rem 0 1.25rem; padding-bottom: 0.5rem; border-bottom: 2px solid #0017c1; font-size: 1.5rem; }
.report .report-section-heading { margin: 2.5rem 0 0.75rem; font-size: 1.25rem; }
.report .report-preface { max-width: 60rem; margin-bottom: 1rem; }
.report .report-level { display: block; color: #4d4d4d; font-size: 0.875rem; font-weight: 400; }
.report .report-note { margin-top: 0.75rem; color: #4d4d4d; font-size: 0.875rem; }
.report-overview-columns { display: grid; gap: 2rem; align-items: start; }
.report-overview-columns > * { min-width: 0; }
.report figure { margin: 0; }
.report figcaption { padding-bottom: 0.5rem; color: #4d4d4d; font-size: 0.875rem; line-height: 1.65; }
.report-chart { display: block; width: 100%; max-width: 30rem; height: auto; font-family: inherit; }

.report-legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; }
.report-legend-name { font-weight: 700; }
.report-legend ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
.report-grade { white-space: nowrap; }
.report-grade-symbol {
  display: inline-block;
  min-width: 1.75em;
  padding: 0 0.25em;
  border: 1px solid;
  border-radius: 4px;
  font-weight: 700;
  line-height: 1.6;
  text-align: center;
}
.report-tone-good { border-color: #0017c1; background: #0017c1; color: #fff; }
.report-tone-fair { border-color: #3460fb; background: #d9e6ff; color: #000060; }
.report-tone-behind { border-color: #806300; border-style: dashed; background: #fff0b3; color: #1a1a1a; }
.report-tone-bad { border-color: #ce0000; border-style: double; border-width: 3px; background: #fff; color: #a90000; }
.report-tone-neutral { border-color: #767676; background: #f2f2f2; color: #1a1a1a; }

.report-scroll { position: relative; overflow-x: auto; }
.report-table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: 0.875rem; line-height: 1.65; }
.report-table caption { padding-bottom: 0.5rem; color: #4d4d4d; text-align: left; }
.report-items .report-caption { position: sticky; left: 0; }
.report-table th, .report-table td {
  padding: 0.75rem;
  border-right: 1px solid #ccc;
  border-bottom: 1px solid #999;
  background: #fff;
  font-weight: 400;
  text-align: left;
  vertical-align: top;
}
.report-table > * > tr:first-child > :last-child, .report-summary-table tr > :last-child { border-right: 0; }
.report-table > thead th {
  border-bottom: 1px solid #4d4d4d;
  background: #f2f2f2;
  font-weight: 700;
  line-height: 1.5;
  vertical-align: bottom;
  word-break: auto-phrase;
}
.report-table > thead tr:first-child th { border-top: 1px solid #4d4d4d; }
.report-letter { font-weight: 400; white-space: nowrap; }

.report-summary-table { min-width: 32rem; }
.report-summary-table td, .report-summary-table thead th + th { text-align: right; }
.report-summary-table td { font-variant-numeric: tabular-nums; white-space: nowrap; }
.report-summary-table .report-percent { display: block; color: #4d4d4d; }
.report-summary-table tbody th { min-width: 9rem; }
.report-summary-table .report-grade { white-space: normal; }
.report-summary-table .report-whole > * { font-weight: 700; }
.report-summary-table .report-whole .report-percent { font-weight: 400; }
.report-summary-table .report-depth-1 { padding-left: 1.75rem; }
.report-summary-table .report-depth-2 { padding-left: 2.75rem; }
.report-summary-table .report-depth-3 { padding-left: 3.75rem; }

/* As wide as its columns together, however many text columns the plan has; never narrower than its box. */
.report-items { table-layout: fixed; width: 1px; min-width: 100%; }
.report-items tbody { scroll-margin-top: 1rem; }
.report-items tbody:target > tr > * { background: #fffbe0; }
.report-items tbody tr:not(:last-child) > :is(.report-cell-indicator, .report-cell-value) { border-bottom-color: #ccc; }
.report-col-number { width: 4.5rem; }
.report-col-title { width: 9.5rem; }
.report-col-departments { width: 7.5rem; }
.report-col-text { width: 17rem; }
.report-col-indicator-name { width: 11rem; }
.report-col-indicator-baseline, .report-col-indicator-target { width: 6.5rem; }
.report-col-indicator-year { width: 7rem; }
.report-col-grade { width: 8.5rem; }
.report-cell-grade { word-break: auto-phrase; }
.report-items tbody th.report-cell-title { font-weight: 700; word-break: auto-phrase; }
.report-items .report-cell-number { padding-left: 0.5rem; padding-right: 0.5rem; text-align: center; }
.report-items tbody .report-cell-number { font-variant-numeric: tabular-nums; }
.report-cell-grade .report-grade { display: flex; gap: 0.375rem; align-items: baseline; white-space: normal; }
.report-cell-grade .report-grade-symbol { flex: none; }
.report-text { white-space: pre-line; }
/* One column of text by itself, as wide as it is among the others. */
.report-alone { width: 17rem; max-width: 100%; }
.report-nothing { color: #666; }
.report-added { display: inline-block; color: #4d4d4d; font-size: 0.8125rem; font-weight: 400; white-space: nowrap; }
.report-cell-number .report-added { white-space: normal; word-break: auto-phrase; }
${REPORT_CELL_CSS}
@container (min-width: 60rem) {
  .report-title .report-heading { font-size: 2.25rem; }
  .report-overview-columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 3rem; }
  .report-items .report-cell-number, .report-items .report-cell-title { position: sticky; left: 0; z-index: 1; }
  .report-items .report-cell-title { left: 4.5rem; border-right-color: #666; }
}
${REPORT_PRINT_CSS}${ITEM_CSS}`;
