import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { MeetingItem } from '#libs/contract/meetings.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { FieldTitle } from '../../sheet/fields/field-title.js';
import { useFieldLabel } from '../../sheet/use-field-label.js';
import { backgroundFields, reportedFields } from '../item/agenda-fields.js';
import { FieldContent } from '../item/field-content.js';
import { CheckList } from '../item/item-checks.js';
import { ItemMarks } from '../item/item-marks.js';
import { SaidList } from '../item/remarks-block.js';
import { itemState } from '../item-state.js';
import { PAPER_CELL, PAPER_HEAD, PAPER_TABLE } from './paper-look.js';

interface Props {
  readonly item: MeetingItem;
  readonly withRemarks: boolean;
  readonly withLines: boolean;
}

/** One item as a table: its heading is printed again where it goes on over a page, and no row is cut that fits on one. */
export function PaperItem({ item, withRemarks, withLines }: Props) {
  const t = useTranslations();
  const { sheet, remarks } = item;
  const fieldLabel = useFieldLabel(sheet.fields, sheet.warnings);
  const fields = [...backgroundFields(sheet).filter(({ kind }) => kind === 'text' || kind === 'choice'), ...reportedFields(sheet)];
  return (
    <table className={`${PAPER_TABLE} mt-4 table-fixed`}>
      <colgroup>
        <col className="w-24 sm:w-36" />
        <col />
      </colgroup>
      <thead className="print:break-after-avoid">
        <tr>
          <th scope="colgroup" colSpan={2} className={PAPER_HEAD}>
            {t('meeting.numbered', { number: spokenNumber(sheet.number), title: sheet.title })}
            {sheet.leadDepartment === null ? null : <span className="ml-4 font-400">{sheet.leadDepartment}</span>}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <Row key={field.key} head={<FieldTitle field={field} />}>
            <FieldContent field={field} number={spokenNumber(sheet.number)} />
          </Row>
        ))}
        {sheet.warnings.length === 0 ? null : (
          <Row head={t('meeting.checks', { count: sheet.warnings.length })}>
            <CheckList warnings={sheet.warnings} fieldLabel={fieldLabel} />
          </Row>
        )}
        <Row head={fieldLabel('grade')}>
          <ItemMarks item={item} />
        </Row>
        {withRemarks && remarks.said.length > 0 ? (
          <Row head={t('meeting.remarks')}>
            <SaidList said={remarks.said} round={remarks.round} />
          </Row>
        ) : null}
        {withLines && itemState(item) === 'waiting' ? (
          <Row head={t('meeting.paper.opinionSpace')}>
            <div className="h-20" />
          </Row>
        ) : null}
      </tbody>
    </table>
  );
}

function Row({ head, children }: { head: ReactNode; children: ReactNode }) {
  return (
    <tr>
      <th scope="row" className={`${PAPER_CELL} font-400`}>
        {head}
      </th>
      {/* Tables within give way: what paper cuts off nobody can scroll to. */}
      <td className={`${PAPER_CELL} [&_[role=region]]:my-1 [&_td]:wrap-break-word [&_th]:whitespace-normal print:[&_[role=region]]:overflow-visible`}>{children}</td>
    </tr>
  );
}
