/** The looks of what stands inside the table of items: parts, ※ marks, judgements, money, schedules. */
export const REPORT_CELL_CSS = `
.report-col-choice { width: 7.5rem; }
.report-col-money { width: 11rem; }
.report-col-schedule { width: 37rem; }
.report-departments li + li { margin-top: 0.25rem; }
.report-no-mark { color: #4d4d4d; }

.report-items .report-part:not(:target) > tr > :is(.report-cell-number, .report-cell-title) { background: #f8f8fb; }
.report-items .report-part > tr > .report-cell-number { text-align: right; }
.report-items .report-part > tr > .report-cell-title { padding-left: 1.875rem; font-weight: 400; }
.report-items .report-part > tr > .report-cell-title::before {
  content: "";
  display: inline-block;
  width: 0.5rem;
  height: 0.75rem;
  margin: 0 0.5rem 0 -1rem;
  border: solid #767676;
  border-width: 0 0 1px 1px;
}

.report .report-note-mark {
  display: inline-block;
  min-width: 1.5rem;
  padding: 0.125rem 0;
  font-size: 0.8125rem;
  font-weight: 400;
  white-space: nowrap;
}
.report .report-notes { display: grid; gap: 1rem; max-width: 60rem; }
.report-notes li { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 0.75rem; scroll-margin-top: 1rem; }
.report-notes li:target { background: #fffbe0; }
.report-notes-mark { font-weight: 700; }
.report .report-notes-rows { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; color: #4d4d4d; font-size: 0.875rem; }
.report-notes-rows a { min-width: 1.5rem; padding: 0.125rem 0; }

.report-judgement {
  display: flex;
  gap: 0.25rem;
  align-items: center;
  width: max-content;
  max-width: 100%;
  margin-top: 0.25rem;
  overflow-wrap: normal;
  padding: 0 0.375rem 0 0.25rem;
  border: 1px solid;
  border-radius: 4px;
  font-size: 0.75rem;
  line-height: 1.6;
}
.report-judgement svg { flex: none; }
.report-judgement-improved, .report-judgement-reached { border-color: #3460fb; background: #e8f1fe; color: #000060; }
.report-judgement-worsened { border-color: #ce0000; border-style: dashed; background: #fff; color: #a90000; }
.report-judgement-unchanged { border-color: #767676; background: #fff; color: #4d4d4d; }

.report-amount { font-variant-numeric: tabular-nums; word-break: keep-all; }
.report .report-amount-note { margin-top: 0.25rem; color: #4d4d4d; font-size: 0.8125rem; white-space: pre-line; }
.report-money { display: grid; gap: 0.5rem; margin: 0; }
.report-money dt { color: #4d4d4d; font-size: 0.8125rem; }
.report-money dd { margin: 0; }

.report-items .report-schedule { min-width: 0; line-height: 1.5; }
.report-items .report-schedule :is(th, td) { position: static; background: none; }
.report-items .report-schedule :is(th, td) { padding: 0.375rem 0.5rem; border: 1px solid #ccc; }
.report-items .report-schedule thead th { border: 1px solid #ccc; background: #f8f8fb; font-weight: 400; text-align: center; vertical-align: top; }
.report-items .report-schedule thead th:first-child { text-align: left; }
.report-items .report-schedule .report-planned { background: #e8f1fe; }
.report-arrow { display: block; position: relative; height: 0.75rem; margin-top: 0.125rem; color: #0017c1; }
.report-arrow::before { content: ""; position: absolute; inset: calc(50% - 1px) 0.25rem auto 0; border-top: 2px solid; }
.report-arrow::after {
  content: "";
  position: absolute;
  top: calc(50% - 0.25rem);
  right: 0.0625rem;
  width: 0.5rem;
  height: 0.5rem;
  border: solid;
  border-width: 2px 2px 0 0;
  transform: rotate(45deg);
}
`;
