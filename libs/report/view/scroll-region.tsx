import type { ReactNode } from 'react';

/** What is wider than the screen scrolls in its own box, which the keyboard can reach and a screen reader can name. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="report-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
