import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.js';
import type { Sides } from './changed-field.js';
import type { Piece } from './word-differences.js';
import { wordDifferences } from './word-differences.js';

interface Props {
  readonly before: string;
  readonly after: string;
  readonly prose: boolean;
  readonly sides: Sides;
  /** The version's template has no such field. */
  readonly missing: { readonly before: boolean; readonly after: boolean };
}

/** Two texts side by side, on a telephone one below the other. */
export function ComparedTexts({ before, after, prose, sides, missing }: Props) {
  const t = useTranslations('compare');
  const pieces = prose && before !== '' && after !== '' ? wordDifferences(before, after) : null;
  const rewritten = prose && before !== '' && after !== '' && pieces === null;
  // Another year's text was never to become this year's.
  const note = !sides.ofOneSheet ? null : before === '' ? t('written') : after === '' ? t('erased') : rewritten ? t('rewritten') : null;
  const [earlier, later] = pieces
    ? [pieces.filter(({ kind }) => kind !== 'added'), pieces.filter(({ kind }) => kind !== 'removed')]
    : [whole(before), whole(after)];
  return (
    <div className="mt-1 grid gap-3 lg:grid-cols-2">
      <Side name={sides.before} note={null} missing={missing.before} pieces={earlier} />
      <Side name={sides.after} note={note} missing={missing.after} pieces={later} />
    </div>
  );
}

function whole(text: string): Piece[] {
  return text === '' ? [] : [{ kind: 'same', text }];
}

interface SideProps {
  readonly name: string;
  readonly note: string | null;
  readonly missing: boolean;
  readonly pieces: readonly Piece[];
}

function Side({ name, note, missing, pieces }: SideProps) {
  const t = useTranslations('compare');
  return (
    <div className="rounded-8 border border-solid-gray-420 p-3">
      <p className="flex flex-wrap gap-x-3 text-solid-gray-700">
        {name} {note === null ? null : <Badge>{note}</Badge>}
      </p>
      {pieces.length === 0 ? (
        <p className="text-solid-gray-700">{missing ? t('noField') : t('empty')}</p>
      ) : (
        <p className="whitespace-pre-line">
          {pieces.map(({ kind, text }, index) =>
            kind === 'same' ? text : <Mark key={index} kind={kind} text={text} />,
          )}
        </p>
      )}
    </div>
  );
}

/** Struck through or underlined, and said in words to those who hear it. */
function Mark({ kind, text }: { kind: 'removed' | 'added'; text: string }): ReactNode {
  const t = useTranslations('compare');
  const inside = (
    <>
      <span className="sr-only">{t(kind)}</span>
      {/* A line break alone would show as nothing. */}
      {text.trim() === '' ? <span aria-hidden="true">↵</span> : null}
      {text}
      <span className="sr-only">{t('endOfMark')}</span>
    </>
  );
  return kind === 'removed' ? (
    <del className="rounded-4 bg-red-50 px-0.5 text-red-1200 decoration-2 line-through">{inside}</del>
  ) : (
    <ins className="rounded-4 bg-green-50 px-0.5 text-green-1200 decoration-2 underline underline-offset-4">{inside}</ins>
  );
}
