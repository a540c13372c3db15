import type { ReactElement } from 'react';

const LOOK =
  '[&>a]:inline-flex [&>a]:min-h-11 [&>a]:items-center [&>a]:rounded-8 [&>a]:border [&>a]:border-solid-gray-420 [&>a]:px-3 [&>a]:no-underline [&>a:hover]:underline [&>a[aria-current=page]]:border-2 [&>a[aria-current=page]]:border-key-900 [&>a[aria-current=page]]:font-700';

interface Props {
  readonly label: string;
  /** Links to the views of one list; the one shown is aria-current. */
  readonly children: readonly (ReactElement<{ readonly children?: unknown }> | null)[];
}

/** Links that choose which part of a list is shown. */
export function Tabs({ label, children }: Props) {
  return (
    <nav aria-label={label} className="my-4 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {children.map((link) =>
          link === null ? null : (
            <li key={link.key} className={LOOK}>
              {link}
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}
