import { useTranslations } from 'use-intl';
import type { Meeting, MeetingItem } from '#libs/contract/meetings.js';
import { ScrollRegion } from '../../../components/table.js';
import { gradeFieldOf } from '../../sheet/grade/grade-field.js';
import { bySection } from '../by-section.js';
import { useSectionName } from '../use-section-name.js';
import { PAPER_CELL, PAPER_HEAD, PAPER_TABLE } from './paper-look.js';

/** All items on a page or two: marks side by side. */
export function AgendaTable({ meeting }: { meeting: Meeting }) {
  const t = useTranslations('meeting.paper');
  const sectionName = useSectionName();
  const assessed = meeting.items.rows.some(({ sheet }) => Boolean(gradeFieldOf(sheet.fields)?.assessed));
  const previous = meeting.items.rows.some((item) => item.previous !== null);
  const columns = [
    { key: 'number', header: t('number'), look: 'w-14 whitespace-nowrap', of: ({ sheet }: MeetingItem) => sheet.number },
    { key: 'item', header: t('item'), look: '', of: ({ sheet }: MeetingItem) => sheet.title },
    { key: 'department', header: t('department'), look: 'w-36', of: ({ sheet }: MeetingItem) => sheet.leadDepartment ?? '' },
    ...(previous ? [{ key: 'before', header: t('before'), look: MARK, of: (item: MeetingItem) => item.previous?.mark.symbol ?? '' }] : []),
    ...(assessed ? [{ key: 'own', header: t('own'), look: MARK, of: (item: MeetingItem) => gradeOf(item)?.assessed?.value ?? '' }] : []),
    { key: 'proposed', header: t('proposed'), look: MARK, of: (item: MeetingItem) => gradeOf(item)?.proposed ?? '' },
    { key: 'settled', header: t('settled'), look: MARK, of: (item: MeetingItem) => gradeOf(item)?.settled ?? '' },
  ];
  return (
    <>
      <h3 className="mt-8 text-std-20B-150">{t('agenda')}</h3>
      <ScrollRegion label={t('agendaCaption', { count: meeting.items.total })}>
        <table className={PAPER_TABLE}>
          <caption className="sr-only">{t('agendaCaption', { count: meeting.items.total })}</caption>
          <thead>
            <tr>
              {columns.map(({ key, header, look }) => (
                <th key={key} scope="col" className={`${PAPER_HEAD} ${look}`}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          {bySection(meeting).map(({ section, items }) => (
            <tbody key={section.key}>
              <tr className="print:break-after-avoid">
                <th scope="rowgroup" colSpan={columns.length} className={`${PAPER_CELL} font-700`}>
                  {sectionName(section)}
                </th>
              </tr>
              {items.map((item) => (
                <tr key={item.sheet.id}>
                  {columns.map(({ key, look, of }) =>
                    key === 'item' ? (
                      <th key={key} scope="row" className={`${PAPER_CELL} font-400`}>
                        {of(item)}
                      </th>
                    ) : (
                      <td key={key} className={`${PAPER_CELL} ${look}`}>
                        {of(item)}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
    </>
  );
}

const MARK = 'w-14 text-center whitespace-nowrap';

function gradeOf({ sheet }: MeetingItem) {
  return gradeFieldOf(sheet.fields);
}
