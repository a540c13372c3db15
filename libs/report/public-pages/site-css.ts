/** The pages around the publications: directories, filter, comparison, search. */
export const SITE_CSS = `
.page .site-footer-links { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; margin: 1rem 0 0; }
.page .site-footer-links:first-child { margin-top: 0; }
.page .site-footer-links a { padding: 0.25rem 0; }
.site-column { max-width: 60rem; }
.site-column > h1, .site-report > .report-heading { margin: 0.5rem 0 1rem; font-size: 1.75rem; line-height: 1.4; word-break: auto-phrase; }
.site-column > section > h2 { margin: 2.5rem 0 1rem; padding-bottom: 0.5rem; border-bottom: 2px solid #0017c1; font-size: 1.5rem; line-height: 1.5; }
.site-lead { max-width: 45rem; }
.report .site-lead, .report .site-found { margin-bottom: 1rem; }
.site-notice { max-width: 50rem; margin: 1rem 0; padding: 0.75rem 1rem; border-left: 0.375rem solid #6e6200; background: #fffbe0; }
.report .site-notice { margin: 1rem 0; padding: 0.75rem 1rem; }
.site-found { font-weight: 700; }
.report .home-empty { margin: 1rem 0; }
.report .site-reset { margin: 0 0 1rem; }

.page-content form button[type="submit"] {
  min-height: 2.75rem;
  padding: 0.25rem 1.5rem;
  border: 1px solid #0017c1;
  border-radius: 8px;
  background: #0017c1;
  color: #fff;
  font: inherit;
  font-weight: 700;
  cursor: pointer;
}
.page-content form button[type="submit"]:hover { background: #00118f; }
.page-content form :is(select, input[type="search"]) {
  width: 100%;
  min-height: 2.75rem;
  padding: 0.25rem 0.75rem;
  border: 1px solid #4d4d4d;
  border-radius: 8px;
  background: #fff;
  color: #1a1a1a;
  font: inherit;
}

.site-search { max-width: 45rem; margin: 2rem 0; padding: 1rem 1.25rem 1.25rem; border: 1px solid #ccc; border-radius: 8px; }
.site-search label { font-weight: 700; }
.site-search p { margin: 0 0 0.5rem; color: #4d4d4d; font-size: 0.875rem; }
.site-search-line { display: flex; gap: 0.75rem; }
.site-search-line input { flex: 1 1 auto; min-width: 0; }
.site-search-line button { flex: none; }

.site-cards { display: grid; gap: 1rem; margin: 0; padding: 0; list-style: none; }
.site-cards > li { padding: 1.25rem 1.5rem; border: 1px solid #ccc; border-radius: 8px; }
.site-cards h3 { margin: 0 0 0.5rem; font-size: 1.125rem; line-height: 1.5; word-break: auto-phrase; }
.site-cards p { margin: 0; color: #4d4d4d; font-size: 0.875rem; }
.site-contact { white-space: pre-line; }
.site-news { margin: 0; padding: 0; list-style: none; }
.site-news li { display: grid; gap: 0 1.5rem; padding: 0.625rem 0; border-bottom: 1px solid #e6e6e6; }
.site-news time { color: #4d4d4d; font-size: 0.875rem; }

.site-years { margin-bottom: 1rem; }
.report .site-years tbody th { min-width: 9rem; }
.site-years thead th { white-space: nowrap; }
.site-years .site-version { display: block; color: #4d4d4d; }
.site-years .site-filter-link { display: inline-block; padding: 0.25rem 0; }
.site-sections a { display: inline-block; padding: 0.25rem 0; }
.site-depth-1 { padding-left: 1.25rem; }
.site-depth-2 { padding-left: 2.5rem; }
.site-depth-3 { padding-left: 3.75rem; }

.site-filter { max-width: 60rem; margin: 1.5rem 0; border: 1px solid #ccc; border-radius: 8px; }
.site-filter > summary { padding: 0.75rem 1.25rem; font-weight: 700; color: #0017c1; cursor: pointer; }
.site-filter form { padding: 0.25rem 1.25rem 1.25rem; }
.site-filter fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
.site-filter-fields { display: grid; gap: 1rem; }
.report .site-filter-fields p { min-width: 0; margin: 0; }
.site-filter-fields label, .site-filter-grades legend { display: block; padding: 0 0 0.25rem; font-size: 0.875rem; font-weight: 700; }
.site-filter fieldset.site-filter-grades { margin: 1rem 0 1.25rem; }
.site-filter-grades label { display: inline-flex; gap: 0.5rem; align-items: center; min-height: 2.75rem; margin-right: 1.5rem; }
.site-filter-grades input { width: 1.5rem; height: 1.5rem; margin: 0; accent-color: #0017c1; }
.site-filter fieldset + button { margin-top: 1rem; }
.report ul.site-asked { margin-bottom: 0.5rem; }
.report-table.site-counts { margin: 1rem 0 1.5rem; }

.site-compare-form { max-width: 60rem; margin: 1.5rem 0; padding: 1rem 1.25rem 1.25rem; border: 1px solid #ccc; border-radius: 8px; }
.site-move { display: inline-flex; gap: 0.375rem; align-items: center; font-weight: 700; }
.site-move svg { flex: none; }
.site-move-better { color: #0017c1; }
.site-move-worse { color: #a90000; }
.site-move-same, .site-move-unknown, .site-move-ended { color: #4d4d4d; }
.site-move-added { color: #115a36; }
.report-table.site-moves { width: auto; min-width: 18rem; }
.report-table.site-moves tr > :last-child { border-right: 0; text-align: right; }
.site-moves td { text-align: right; font-variant-numeric: tabular-nums; }
.site-compared { table-layout: fixed; max-width: 70rem; }
.site-compared thead th { width: 20%; }
.site-compared thead th:first-child { width: 40%; }
.report-table.site-compared > tbody > tr > :is(th, td) { border-right: 0; }
.report-table.site-compared > tbody > tr:has(+ tr) > :is(th, td) { border-bottom: 0; }
.site-compared tbody th { font-weight: 700; }
.site-compared .report-grade { white-space: normal; }
.site-compared .site-part th { padding-left: 1.5rem; font-weight: 400; }
.report-table.site-compared td.site-compared-more { padding-top: 0; }
.site-compared-more > p { color: #4d4d4d; }
.report .site-values > li { padding: 0.5rem 0 0; }
.site-values dl { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; }
.site-values dl > div { display: flex; flex-wrap: wrap; gap: 0 0.5rem; }
.site-values dt { color: #4d4d4d; }
.site-values dd { margin: 0; }

.site-results { margin: 0; padding: 0; list-style: none; }
.site-results > li { padding: 1.25rem 0; border-bottom: 1px solid #ccc; }
.site-results :is(h2, h3) { margin: 0; font-size: 1.125rem; line-height: 1.5; }
.site-results p { margin: 0.25rem 0 0; }
.site-results .site-result-place { color: #4d4d4d; font-size: 0.875rem; }
.site-results mark { background: #fff0b3; color: inherit; font-weight: 700; }
.site-pages { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; margin: 1.5rem 0; }
.site-pages a { padding: 0.25rem 0; }

@media (min-width: 48rem) {
  .site-column > h1, .site-report > .report-heading { font-size: 2.25rem; }
  .site-news li { grid-template-columns: 9rem minmax(0, 1fr); }
  .site-filter-fields { grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: end; }
  .site-compare-form { grid-template-columns: repeat(3, minmax(0, 1fr)) auto; }
}
@media (max-width: 30rem) {
  .site-compared { font-size: 0.8125rem; }
  .report-table.site-compared th, .report-table.site-compared td { padding: 0.5rem 0.25rem; }
}
@media print {
  .site-search, .site-filter, .site-compare-form, .site-footer-links, .site-filter-link { display: none; }
}
`;
