import { REPORT_CSS } from '../view/report-css.js';
import { SITE_CSS } from './site-css.js';

/** The frame of a public page: header, breadcrumb, main, footer; and what home and downloads need. */
const FRAME_CSS = `
*, ::before, ::after { box-sizing: border-box; }
html { font-size: 100%; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  display: flex;
  flex-direction: column;
  min-height: 100vh;
  margin: 0;
  background: #fff;
  color: #1a1a1a;
  font-family: "Noto Sans JP", "BIZ UDPGothic", -apple-system, BlinkMacSystemFont, "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif;
  line-height: 1.7;
  overflow-wrap: anywhere;
}
.page :focus-visible, .page-skip:focus-visible {
  outline: 4px solid #000;
  outline-offset: 2px;
  border-radius: 4px;
  box-shadow: 0 0 0 2px #ffd43d;
}
.page a { color: #0017c1; text-decoration: underline; text-underline-offset: 0.1875rem; }
.page a:hover { color: #0031d8; text-decoration-thickness: 0.1875rem; }
.page-skip { position: absolute; left: 1rem; top: -10rem; z-index: 2; padding: 0.5rem 1rem; background: #fff; color: #0017c1; }
.page-skip:focus { top: 1rem; }
.page-width { width: 100%; max-width: 150rem; margin: 0 auto; padding: 0 1rem; }
.page-content { flex: 1 0 auto; }
.page-header { border-bottom: 1px solid #ccc; }
.page-header .page-width { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; justify-content: space-between; padding-top: 0.75rem; padding-bottom: 0.75rem; }
.page .page-brand { display: inline-flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: baseline; min-height: 1.75rem; color: #1a1a1a; font-weight: 700; text-decoration: none; }
.page a.page-brand:hover { color: #1a1a1a; text-decoration: underline; }
.page-brand-municipality { font-size: 1.25rem; }

.page-languages ul { display: flex; gap: 1rem; margin: 0; padding: 0; list-style: none; }
.page-languages a { display: inline-block; padding: 0.25rem 0; }
.page-breadcrumb { padding: 1rem 0 0; font-size: 0.875rem; }
.page-breadcrumb ol { display: flex; flex-wrap: wrap; gap: 0 0.5rem; margin: 0; padding: 0; list-style: none; }
.page-breadcrumb li + li::before { content: "›" / ""; margin-right: 0.5rem; color: #666; }
.page-main { padding-top: 1.5rem; padding-bottom: 4rem; }
.page-main:focus { outline: none; }
.page-main > h1 { margin: 0.5rem 0 1rem; font-size: 1.75rem; line-height: 1.4; word-break: auto-phrase; }
.page-main > p { max-width: 45rem; margin: 0 0 1.5rem; }
.page-footer { border-top: 1px solid #ccc; background: #f8f8fb; font-size: 0.875rem; }
.page-footer .page-width { padding-top: 2rem; padding-bottom: 2.5rem; }
.page-footer h2 { margin: 0 0 0.75rem; font-size: 1rem; }
.page-footer dl { display: grid; gap: 0.25rem 1.5rem; margin: 0; }
.page-footer dt { color: #4d4d4d; }
.page-footer dd { margin: 0 0 0.5rem; white-space: pre-line; }
.page-hash { display: block; font-family: ui-monospace, "SFMono-Regular", Consolas, monospace; }

.report .downloads { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; }
.report .downloads h2 { font-size: 1rem; }
.report .downloads ul { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; }
.report .downloads a { display: inline-block; padding: 0.25rem 0; }

.home-municipality { max-width: 60rem; margin: 2.5rem 0 0; }
.home-municipality > h2 { margin: 0 0 1rem; padding-bottom: 0.5rem; border-bottom: 2px solid #0017c1; font-size: 1.5rem; }
.home-plan { margin: 0 0 1rem; padding: 1.25rem 1.25rem 1.25rem 1.5rem; border: 1px solid #ccc; border-radius: 8px; }
.home-plan h3 { margin: 0 0 0.5rem; font-size: 1.125rem; line-height: 1.5; word-break: auto-phrase; }
.home-plan ul { margin: 0; padding: 0; list-style: none; }
.home-plan li { padding: 0.375rem 0; }
.home-plan li + li { border-top: 1px solid #e6e6e6; }
.home-empty { max-width: 45rem; margin: 2rem 0 0; padding: 1.25rem 1.5rem; border-left: 0.375rem solid #0017c1; background: #f2f5ff; }
.home-empty h2 { margin: 0 0 0.25rem; font-size: 1.125rem; }
.home-empty p { margin: 0; }

@media (min-width: 48rem) {
  .page-width { padding-left: 2rem; padding-right: 2rem; }
  .page-main > h1 { font-size: 2.25rem; }
  .page-footer dl { grid-template-columns: max-content minmax(0, 1fr); }
  .page-footer dd { margin: 0; }
}
@page upright { size: A4 portrait; margin: 14mm; }
@media print {
  html { font-size: 10pt; }
  body { display: block; }
  .page-portrait { page: upright; }
  .page-skip, .page-breadcrumb, .page-languages, .report .downloads, .page-staff { display: none; }
  .page-width { max-width: none; padding: 0; }
  .page-header .page-width { padding: 0 0 2mm; }
  .page-main { padding: 4mm 0; }
  .page-footer { background: none; font-size: 8pt; break-inside: avoid; }
  .page-footer .page-width { padding: 4mm 0 0; }
}
`;

/** The stylesheet of every public page; no element carries a style attribute. Pages made on request have a second one. */
export const PUBLIC_PAGE_CSS = `${FRAME_CSS}${REPORT_CSS}${SITE_CSS}`;
