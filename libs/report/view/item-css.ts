/** The looks of contents, lists of items, an item's own page, and corrections. */
export const ITEM_CSS = `
.report-facts { display: flex; flex-wrap: wrap; gap: 0.75rem 2.5rem; margin: 0 0 1.5rem; padding: 1rem 1.25rem; border-radius: 8px; background: #f8f8fb; }
.report-facts dt { color: #4d4d4d; font-size: 0.875rem; }
.report-facts dd { margin: 0; font-weight: 700; }

.report-contents li { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; padding: 0.25rem 0; border-bottom: 1px solid #e6e6e6; }
.report-contents li > a { padding: 0.125rem 0; }
.report-contents li > a:first-child { flex: 0 1 auto; }
.report-contents ul { max-width: 60rem; }
.report-contents .report-depth-1 { padding-left: 1.25rem; }
.report-contents .report-depth-2 { padding-left: 2.5rem; }
.report-contents .report-depth-3 { padding-left: 3.75rem; }
.report-contents .report-depth-0 > a:first-child { font-weight: 700; }
.report-contents-count { color: #4d4d4d; font-size: 0.875rem; white-space: nowrap; }
.report-contents .report-contents-page { margin-left: auto; font-size: 0.875rem; white-space: nowrap; }

.report-list-number { width: 5.5rem; font-variant-numeric: tabular-nums; }
.report-list tbody .report-list-title { font-weight: 700; }
.report-list-part > .report-list-number, .report-list-part > .report-list-title { padding-left: 1.75rem; }
.report-list .report-list-title a:first-child { display: inline-block; min-height: 1.5rem; }
.report-list-year { display: none; }
.report-list tr:target > * { background: #fffbe0; }
.report-list tr { scroll-margin-top: 1rem; }
.report-list .report-grade { display: inline-flex; flex-wrap: wrap; gap: 0 0.375rem; align-items: baseline; white-space: normal; }
.report-list tr > :last-child, .report-years tr > :last-child, .report-figures tr > :last-child { border-right: 0; }

.report-part-title { display: grid; gap: 0.5rem; margin-bottom: 1rem; }
.report-part-title .report-plan { color: #4d4d4d; font-size: 0.875rem; font-weight: 400; }
.report .report-part-title .report-section-heading { margin: 0; font-size: 1.75rem; line-height: 1.4; }
.report-sheet { scroll-margin-top: 1rem; }
.report .report-sheet-heading { font-size: 1.75rem; line-height: 1.4; }
.report h3.report-sheet-heading, .report h4.report-sheet-heading, .report h5.report-sheet-heading, .report h6.report-sheet-heading {
  margin-top: 2.5rem;
  padding-top: 1.25rem;
  border-top: 1px solid #767676;
  font-size: 1.25rem;
}
.report-sheet-number { color: #4d4d4d; font-variant-numeric: tabular-nums; }
.report .report-sheet-parent { margin-bottom: 0.25rem; font-size: 0.875rem; }
.report .report-part-heading { margin: 2.25rem 0 0.75rem; padding-left: 0.75rem; border-left: 0.375rem solid #0017c1; font-size: 1.25rem; }
.report h4.report-part-heading, .report h5.report-part-heading, .report h6.report-part-heading { margin-top: 1.75rem; border-left-width: 0.25rem; font-size: 1.0625rem; }
.report-legend + .report-list, .report-legend + .report-scroll, .report-note + .report-list { margin-top: 1rem; }
.report-legends { display: grid; gap: 0.5rem; margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid #ccc; font-size: 0.875rem; }

.report-fields { margin: 0; border-top: 1px solid #999; }
.report-fields > div { padding: 0.75rem 0; border-bottom: 1px solid #ccc; }
.report-fields > div > dt { margin-bottom: 0.125rem; color: #333; font-size: 0.875rem; font-weight: 700; word-break: auto-phrase; }
.report-fields > div > dd { max-width: 50rem; margin: 0; }
.report-fields > .report-field-schedule > dd { max-width: none; min-width: 0; }
.report-sheet-facts { margin-top: 1rem; }
.report-sheet-facts .report-grade { font-size: 1.125rem; }

.report-schedule { width: 100%; min-width: 34rem; border-collapse: collapse; table-layout: fixed; font-size: 0.875rem; line-height: 1.5; }
.report-schedule :is(th, td) { padding: 0.375rem 0.5rem; border: 1px solid #ccc; font-weight: 400; text-align: left; vertical-align: top; }
.report-schedule thead th { background: #f8f8fb; color: #4d4d4d; font-size: 0.8125rem; text-align: center; white-space: nowrap; }
.report-schedule thead th:first-child { width: 28%; text-align: left; }
.report-schedule .report-planned { background: #e8f1fe; }

.report-indicator + .report-indicator { margin-top: 2rem; }
.report .report-indicator-name { margin-bottom: 0.75rem; font-size: 1.0625rem; }
.report-indicator-columns { display: grid; gap: 1rem 2.5rem; align-items: start; }
.report-indicator-columns > * { min-width: 0; }
.report-table.report-figures { width: auto; min-width: 18rem; max-width: 100%; }
.report-figures tbody th { color: #4d4d4d; }
.report-figures tbody tr:last-child > *, .report-years tbody tr:last-child > * { border-bottom: 1px solid #4d4d4d; }

.report-years-field { font-weight: 700; }
.report-table tbody .report-years-field { background: #f8f8fb; font-weight: 700; word-break: auto-phrase; }
.report-years-year { display: none; }
.report-years-label { display: block; color: #4d4d4d; font-size: 0.8125rem; white-space: normal; }

.report .report-changes > ul { display: grid; gap: 1.25rem; margin-top: 0.75rem; }
.report-changes li { padding: 0 0 0 1rem; border-left: 0.25rem solid #999; }
.report-change { display: inline-block; margin-right: 0.5rem; padding: 0 0.5rem; border: 1px solid #767676; border-radius: 4px; font-size: 0.8125rem; font-weight: 700; }
.report-changed { display: grid; gap: 0.75rem; max-width: 60rem; margin: 0.5rem 0 0; }
.report-changed > div { display: grid; gap: 0.25rem; }
.report-changed dt { font-weight: 700; font-size: 0.875rem; }
.report-changed dd { display: grid; grid-template-columns: 4rem minmax(0, 1fr); margin: 0; }
.report-changed-side { color: #4d4d4d; font-size: 0.875rem; }
.report-changed del { color: #4d4d4d; text-decoration: none; }
.report-changed ins { text-decoration: none; font-weight: 700; }

.report-neighbours { display: grid; gap: 0.75rem; margin-top: 3rem; padding-top: 1.25rem; border-top: 1px solid #ccc; }
.report .report-neighbour { display: block; padding: 0.5rem 0; text-decoration: none; }
.report-neighbour > :last-child { text-decoration: underline; text-underline-offset: 0.1875rem; }
.report-neighbour-side { display: inline-block; margin-right: 0.5rem; padding: 0 0.5rem; border: 1px solid #0017c1; border-radius: 4px; font-size: 0.8125rem; }

@container (min-width: 52rem) {
  .report-list { table-layout: fixed; }
  .report-list thead .report-list-departments { width: 11rem; }
  .report-list thead .report-list-grade { width: 9.25rem; }
}
@container (min-width: 44rem) {
  .report-fields > div { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 0 1.5rem; }
  .report-fields > div > dt { margin: 0; padding-top: 0.125rem; }
  .report .report-sheet-heading, .report .report-part-title .report-section-heading { font-size: 2rem; }
  .report-indicator-columns { grid-template-columns: max-content minmax(0, 24rem); }
  .report-years { table-layout: fixed; }
  .report-years .report-years-field { width: 10rem; }
  .report-neighbours { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .report .report-neighbour-next { grid-column: 2; text-align: right; }
  .report .report-neighbour-next:only-child { grid-column: 1 / -1; }
}
/* On a telephone: what would be columns stands below each other, with what heads it. */
@container (max-width: 43.999rem) {
  .report-years, .report-years > tbody, .report-years > tbody > tr, .report-years > tbody > tr > * { display: block; }
  .report-years > thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .report-years > tbody > tr > * { border-right: 0; }
  .report-years > tbody > tr > .report-years-field { border-bottom: 1px solid #999; border-top: 1px solid #4d4d4d; }
  .report-years > tbody > tr > td { border-bottom: 1px solid #ccc; }
  .report-years > tbody > tr:last-child > .report-years-field, .report-years > tbody > tr:last-child > td:not(:last-child) { border-bottom: 1px solid #ccc; }
  .report-years > tbody > tr > td { display: grid; grid-template-columns: 5rem minmax(0, 1fr); gap: 0 0.75rem; }
  .report-years > tbody > tr > td > * { grid-column: 2; }
  .report-years > tbody > tr > td > .report-years-year { display: block; grid-column: 1; grid-row: 1; color: #4d4d4d; font-size: 0.8125rem; line-height: 1.8; }
}
@container (max-width: 51.999rem) {
  .report-list, .report-list > tbody, .report-list > tbody > tr, .report-list > tbody > tr > * { display: block; }
  .report-list > thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .report-list > tbody > tr { padding: 0.75rem 0; border-bottom: 1px solid #999; }
  .report-list > tbody > tr > * { width: auto; padding: 0.125rem 0; border: 0; }
  .report-list > tbody > tr > .report-list-number { display: inline; margin-right: 0.5rem; color: #4d4d4d; }
  .report-list > tbody > tr > .report-list-title { display: inline; }
  .report-list > tbody > .report-list-part { padding-left: 1.25rem; }
  .report-list > tbody > .report-list-part > * { padding-left: 0; }
  .report-list > tbody > tr > .report-list-departments { color: #4d4d4d; }
  .report-list > tbody > tr > td.report-list-grade { display: inline-block; margin: 0.25rem 1.25rem 0 0; }
  .report-list .report-list-year { display: block; color: #4d4d4d; font-size: 0.8125rem; }
}
@media print {
  .report-contents-page, .report-neighbours { display: none; }
  .report-facts { gap: 1mm 8mm; margin-bottom: 4mm; padding: 2mm 3mm; }
  .report-contents li { padding: 0.5mm 0; }
  .report .report-sheet-heading, .report .report-part-title .report-section-heading { font-size: 14pt; }
  .report .report-part-heading { margin: 5mm 0 2mm; font-size: 11pt; break-after: avoid; }
  .report h3.report-sheet-heading, .report h4.report-sheet-heading, .report h5.report-sheet-heading, .report h6.report-sheet-heading {
    margin-top: 4mm;
    padding-top: 0;
    border-top: 0;
  }
  /* An item begins a page; the heading of its section stands above the first one. */
  .report-sheet + .report-sheet, .report-sheet + .report-section-heading { break-before: page; }
  .report-fields > div { display: grid; grid-template-columns: 32mm minmax(0, 1fr); gap: 0 4mm; padding: 1.5mm 0; }
  .report-schedule { min-width: 0; font-size: 7.5pt; }
  .report-indicator, .report-changes li { break-inside: avoid; }
  .report-indicator-columns { grid-template-columns: max-content minmax(0, 80mm); }
  .report-years { table-layout: fixed; }
  .report-years .report-years-field { width: 24mm; }
  .report-years tr, .report-list tr { break-inside: avoid; }
  .report-legends { margin-top: 5mm; font-size: 8pt; }
}
`;
