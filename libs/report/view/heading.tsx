import type { ReactNode } from 'react';

const TAGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** A heading of a level that is only known where the report is placed. */
export function Heading(props: {
  readonly level: number;
  readonly id?: string;
  readonly className?: string;
  readonly lang?: string | undefined;
  readonly children: ReactNode;
}) {
  const { level, ...rest } = props;
  const Tag = TAGS[Math.min(Math.max(level, 1), TAGS.length) - 1] ?? 'h6';
  return <Tag {...rest} />;
}
