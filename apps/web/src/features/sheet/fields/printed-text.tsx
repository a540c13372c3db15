import type { ComponentProps } from 'react';
import { PrintedColumn } from '#libs/report/view/printed-column.js';
import { REPORT_CSS } from '#libs/report/view/report-css.js';

/** Fetched when somebody asks: the publication's looks are no part of the page. */
export function PrintedText(props: ComponentProps<typeof PrintedColumn>) {
  return (
    <>
      <style>{REPORT_CSS}</style>
      <PrintedColumn {...props} />
    </>
  );
}
