/** A text with the part underlined in which it differs from another one. */
export function DifferingText({ before, part, after }: { before: string; part: string; after: string }) {
  return (
    <>
      {before}
      {part === '' ? null : <mark className="bg-yellow-50 text-inherit underline decoration-2 underline-offset-4">{part}</mark>}
      {after}
    </>
  );
}
