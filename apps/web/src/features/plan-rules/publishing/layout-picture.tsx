import type { ReportLayout } from '#libs/domain/template/sheet-template.js';

/** What a layout looks like from afar; the words beside it say the same. */
export function LayoutPicture({ layout }: { layout: ReportLayout }) {
  return (
    <svg viewBox="0 0 64 44" aria-hidden="true" className="w-16 shrink-0 text-solid-gray-700">
      {layout === 'table' ? <Table /> : <Pages />}
    </svg>
  );
}

function Table() {
  return (
    <g fill="none" stroke="currentColor" strokeWidth="1.5">
      <rect x="1" y="3" width="62" height="38" fill="white" />
      <rect x="1" y="3" width="62" height="8" fill="currentColor" fillOpacity="0.2" />
      <path d="M1 21h62M1 31h62M11 3v38M27 3v38M51 3v38" />
    </g>
  );
}

/** The plan on the left, the results of the years side by side on the right. */
function Pages() {
  return (
    <g fill="none" stroke="currentColor" strokeWidth="1.5">
      <rect x="1" y="1" width="29" height="42" fill="white" />
      <path d="M5 7h14M5 13h21M5 17h21M5 21h15M5 28h21v10H5zM12 28v10M19 28v10" />
      <rect x="34" y="1" width="29" height="42" fill="white" />
      <path d="M38 7h14M38 12h21v26H38zM45 12v26M52 12v26M38 20h21M38 29h21" />
    </g>
  );
}
