import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';

interface Props {
  readonly title: string;
  /** What the server has made of the files: a new one is shown, and read out, from its heading on. */
  readonly preview: object;
  readonly children: ReactNode;
}

/** What is wrong with files that somebody has chosen, or what they would do. */
export function PreviewSection({ title, preview, children }: Props) {
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  }, [preview]);
  return (
    <section aria-labelledby={headingId} className="mt-10">
      <h2 ref={heading} id={headingId} tabIndex={-1} className="text-std-22B-150 outline-none! shadow-none!">
        {title}
      </h2>
      {children}
    </section>
  );
}
