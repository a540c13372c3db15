import { useTranslations } from 'use-intl';
import type { ConflictChoice, SheetDifference } from '#libs/contract/offline-drafts.js';
import { RadioGroup } from '../../components/radio-group.js';
import { excerpt } from '../imports/excerpt.js';
import { useCellText } from '../sheet/use-cell-text.js';
import type { Decided } from './decisions.js';
import { conflictId } from './decisions.js';
import { useItemWords } from './use-item-words.js';

interface Props {
  readonly sheets: readonly SheetDifference[];
  readonly decided: Decided;
  /** Whether somebody has tried to go on: from then on what is undecided is an error. */
  readonly asked: boolean;
  readonly onDecide: (id: string, take: ConflictChoice['take']) => void;
}

/** Cells that both sides changed: whoever brings the workbook back chooses, one by one. */
export function ConflictQuestions({ sheets, ...props }: Props) {
  const t = useTranslations('offlineDrafts.conflicts');
  const count = sheets.reduce((sum, { conflicts }) => sum + conflicts.length, 0);
  if (count === 0) return null;
  return (
    <section aria-labelledby="conflicts-title" className="mt-6">
      <h3 id="conflicts-title" className="text-std-20B-150">
        {t('title', { count })}
      </h3>
      <p className="max-w-3xl">{t('help')}</p>
      {sheets.map((sheet) => (
        <OfSheet key={sheet.sheetId} sheet={sheet} {...props} />
      ))}
    </section>
  );
}

function OfSheet({ sheet, decided, asked, onDecide }: Omit<Props, 'sheets'> & { sheet: SheetDifference }) {
  const t = useTranslations('offlineDrafts');
  const words = useItemWords()(sheet);
  const cellText = useCellText(sheet.fields);
  return sheet.conflicts.map(({ field, cell, before, yours, theirs }) => {
    const id = conflictId(sheet, field);
    const shown = (content: string) => (content === '' ? t('empty') : cellText(field, content));
    const side = (take: ConflictChoice['take'], text: string, other: string) => ({
      value: take,
      label: (
        <span className="min-w-0">
          <span className="block text-std-16B-170">{t(`conflicts.${take}`)}</span>
          <WholeText text={shown(text)} other={shown(other)} />
        </span>
      ),
    });
    return (
      <div key={field} className="my-4 rounded-8 border border-l-8 border-warning-yellow-2 px-4">
        <RadioGroup
          id={id}
          label={words.conflict(field)}
          required
          help={t('conflicts.place', { worksheet: sheet.worksheet, cell, before: shown(before) })}
          error={asked && decided[id] === undefined ? t('conflicts.undecided') : undefined}
          choices={[side('yours', yours, theirs), side('theirs', theirs, yours)]}
          value={decided[id] ?? null}
          onChoose={(take) => onDecide(id, take)}
        />
      </div>
    );
  });
}

/** All of a text, with the part marked that the other one does not have. */
function WholeText({ text, other }: { text: string; other: string }) {
  const { lead, differing, tail } = excerpt(text, other, Infinity);
  return (
    <span className="whitespace-pre-wrap">
      {lead}
      {differing === '' ? null : <mark className="bg-yellow-100 font-700">{differing}</mark>}
      {tail}
    </span>
  );
}
