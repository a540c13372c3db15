import type { FoundSheet } from '#libs/contract/search.js';

/** A text in which what was searched for is marked. */
export function MarkedText({ pieces }: { pieces: FoundSheet['title'] }) {
  return pieces.map(({ text, hit }, index) =>
    hit ? (
      <mark key={index} className="bg-yellow-200 text-inherit">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
