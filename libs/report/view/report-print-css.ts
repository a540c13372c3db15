/** On paper: the whole width of an A3 sheet, nothing scrolls, headings repeat, an item stays together where it can. */
export const REPORT_PRINT_CSS = `
@page { size: A3 landscape; margin: 12mm; }
@media print {
  .report { container-type: normal; font-size: 9pt; line-height: 1.5; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .report .report-title .report-heading { font-size: 16pt; }
  .report .report-chapter { margin: 8mm 0 3mm; font-size: 13pt; }
  .report .report-section-heading { margin: 6mm 0 2mm; font-size: 11pt; }
  .report .report-chapter, .report .report-section-heading { break-after: avoid; }
  .report .report-note, .report .report-level { font-size: 8pt; }
  .report .report-scroll-hint { display: none; }
  .report a { color: inherit; text-decoration: none; }
  .report-overview-columns { grid-template-columns: 3fr 2fr; }
  .report-overview-columns > figure, .report-summary-table tr { break-inside: avoid; }
  .report-summary-table { min-width: 0; }
  .report-scroll { overflow: visible; }
  .report-table { min-width: 0; font-size: 8pt; line-height: 1.45; }
  .report-table th, .report-table td { padding: 1.5mm; }
  .report-table thead { display: table-header-group; }
  /* The widths are wishes: where they are more than the paper has, all but the text columns give way. */
  .report-items { table-layout: auto; width: 100%; }
  .report-col-text { width: auto; }
  .report-items .report-text { min-width: 28mm; }
  .report-items tbody { break-inside: avoid; }
  .report-items .report-cell-number, .report-items .report-cell-title { position: static; }
  .report-col-number { width: 12mm; }
  .report-col-title { width: 27mm; }
  .report-col-departments { width: 22mm; }
  .report-col-indicator-name { width: 32mm; }
  .report-col-indicator-baseline, .report-col-indicator-target, .report-col-indicator-year { width: 19mm; }
  .report-col-grade { width: 23mm; }
  .report-col-choice { width: 20mm; }
  .report-col-money { width: 26mm; }
  .report-col-schedule { width: 90mm; }
  .report .report-preface { margin-bottom: 2mm; }
  .report-items .report-schedule :is(th, td) { padding: 0.75mm 1mm; }
  .report-items .report-schedule thead th { white-space: normal; word-break: auto-phrase; }
  .report-items .report-schedule thead th, .report .report-amount-note, .report-money dt, .report-judgement, .report .report-note-mark, .report .report-added { font-size: 7pt; }
  .report .report-note-mark { min-width: 0; padding: 0; }
  .report .report-notes { gap: 2mm; max-width: none; }
  .report-notes li { break-inside: avoid; }
  .report .report-notes-rows { display: none; }
}
`;
