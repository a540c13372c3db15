import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';

/** The document's own first heading must not take the focus from the address bar or the skip link. */
let firstScreen = true;

interface Props {
  /** For the window's title. */
  readonly title: string;
  /** What the heading shows, when it is more than the title. */
  readonly children?: ReactNode;
}

/** The h1 of a screen. Names the window, and takes the focus when somebody has come from another screen. */
export function PageHeading({ title, children = title }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} | Nendo`;
  }, [title]);
  useEffect(() => {
    if (!firstScreen) heading.current?.focus();
    firstScreen = false;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="text-std-26B-150 sm:text-std-32B-150">
      {children}
    </h1>
  );
}
