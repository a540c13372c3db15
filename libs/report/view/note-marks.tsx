import { Fragment } from 'react';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { noteMark } from '../report-wording.js';
import { noteAnchor } from './anchors.js';

/** ※1 beside a title, each leading to its note. */
export function NoteMarks({ numbers, locale }: { readonly numbers: readonly number[]; readonly locale: Locale }) {
  return numbers.map((number) => (
    <Fragment key={number}>
      {' '}
      <a className="report-note-mark" href={`#${noteAnchor(number)}`}>
        {noteMark(number, locale)}
      </a>
    </Fragment>
  ));
}
