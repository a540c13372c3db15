import { Link } from '@tanstack/react-router';

/** The product's name, the same in every language. */
export function Brand() {
  return (
    <Link to="/" className="inline-flex min-h-11 items-center gap-2 text-std-20B-150 text-key-1100 no-underline">
      Nendo <span lang="ja">年度</span>
    </Link>
  );
}
