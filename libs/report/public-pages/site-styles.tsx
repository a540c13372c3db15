/**
 * What only pages made on request look like, beside PUBLIC_PAGE_CSS: that one is a published file, too, and the same report
 * gives the same files.
 */
const SITE_STYLES = `
.site-compared-year { display: none; }
.site-moves thead th { white-space: nowrap; }
/* Two years compared: what is said of each. */
.page-footer section + section { margin-top: 2rem; }
.site-counts > caption { max-width: calc(100vw - 2rem); }

/* On a telephone: what would be columns stands below the item, with what heads it. */
@media screen and (max-width: 43.999rem) {
  .site-compared, .site-compared > tbody, .site-compared > tbody > tr, .site-compared > tbody > tr > * { display: block; }
  .site-compared { font-size: 0.875rem; }
  .site-compared > thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .site-compared > tbody { padding: 0.75rem 0; border-bottom: 1px solid #999; }
  .site-compared > tbody:nth-child(3) { border-top: 1px solid #4d4d4d; }
  .site-compared > .site-part { padding-left: 1.25rem; }
  .report-table.site-compared > tbody > tr > :is(th, td) { padding: 0.125rem 0; border: 0; }
  .report-table.site-compared > tbody > tr > td:not(.site-compared-more, .site-compared-change) { display: inline-block; margin: 0.25rem 1.25rem 0 0; }
  .report-table.site-compared > tbody > tr > td.site-compared-change { padding-top: 0.25rem; }
  .report-table.site-compared > tbody > tr > td.site-compared-more { padding-top: 0.5rem; }
  .site-pages { gap: 0.5rem 1rem; font-size: 0.875rem; }
  .site-compared-year { display: block; color: #4d4d4d; font-size: 0.8125rem; }
}
`;

export function SiteStyles() {
  // Our own constant: React would escape the quotes of a text child, which CSS does not read.
  return <style dangerouslySetInnerHTML={{ __html: SITE_STYLES }} />;
}
