import { useTranslations } from 'use-intl';
import type { SheetSide } from '#libs/contract/sheet-versions.js';
import type { SheetField } from '#libs/contract/sheets.js';
import { cellKey } from '#libs/domain/template/cells.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { PLACES } from '../sheet/draft/field-cells.js';
import type { FieldOf } from '../sheet/sheet-field.js';
import { useCellText } from '../sheet/use-cell-text.js';
import { useFieldLabel } from '../sheet/use-field-label.js';
import type { ReadableCell, ReadableField } from './paired-fields.js';

/** One version of a sheet in words, ready to be laid beside another one. */
export function useReadableFields({ fields, explanations, stage, leadDepartment }: SheetSide): ReadableField[] {
  const t = useTranslations();
  const localized = useLocalized();
  const cellsOf = useReadableCells(fields);
  const labelOf = useFieldLabel(fields, []);
  const explained = Object.entries(explanations).map(([key, text]) => sentence(key, labelOf(key), text));
  return [
    { key: '.stage', title: t('compare.stage'), cells: [value('stage', null, t(`stages.${stage}`))] },
    { key: '.leadDepartment', title: t('compare.leadDepartment'), cells: [value('name', null, leadDepartment ?? '')] },
    ...fields.map((field) => ({ key: field.key, title: localized(field.label), cells: cellsOf(field) })),
    { key: '.explanations', title: t('compare.explanations'), cells: explained },
  ];
}

function useReadableCells(fields: readonly SheetField[]): (field: SheetField) => ReadableCell[] {
  const t = useTranslations();
  const cellText = useCellText(fields);
  const indicatorCells = useIndicatorCells();
  const localized = useLocalized();
  return (field) => {
    switch (field.kind) {
      case 'title':
        return [value('title', null, field.value)];
      case 'departments':
        return [value('names', null, field.names.join(t('separator')))];
      case 'text':
        return [sentence('text', null, field.value)];
      case 'choice':
        return [value('choice', null, cellText(field.key, field.value))];
      case 'money':
        // A year's place among those reviewed: last year's amount stands beside this year's.
        return field.years.flatMap(({ fiscalYear, label: year }, place) => [
          value(`${place}`, t('compare.amount', { year, unit: localized(field.unit) }), field.cells[cellKey.amount(field.key, fiscalYear)]),
          sentence(`${place}.note`, t('compare.note', { year }), field.cells[cellKey.note(field.key, fiscalYear)]),
        ]);
      case 'schedule':
        return PLACES.flatMap((place) => [
          sentence(`${place}`, t('compare.action', { place }), field.cells[cellKey.action(field.key, place)]),
          ...field.years.map(({ fiscalYear, label: year }) =>
            sentence(`${place}.${fiscalYear}`, t('compare.scheduled', { place, year }), field.cells[cellKey.scheduled(field.key, place, fiscalYear)]),
          ),
        ]);
      case 'indicators':
        return indicatorCells(field);
      case 'grade':
        return (['assessed', 'proposed', 'settled'] as const).map((said) => {
          const symbol = said === 'assessed' ? field.assessed?.value : field[said];
          return value(said, t(`compare.${said}`), cellText(field.key, symbol ?? ''));
        });
    }
  };
}

/** Values of the years reviewed by their place among them, those of other years by the year. */
function useIndicatorCells(): (field: FieldOf<'indicators'>) => ReadableCell[] {
  const localized = useLocalized();
  return ({ columns, rows, years }) =>
    // What is entered on another sheet is compared there.
    rows.filter(({ relisted }) => !relisted).flatMap(({ key, name, baseline, target, values }) => {
      const reviewed = years.filter(({ ofCycle }) => ofCycle);
      return [
        value(`${key}.baseline`, localized(columns.baseline), baseline),
        value(`${key}.target`, localized(columns.target), target),
        ...years.map((year) => {
          const typed = values.find(({ fiscalYear }) => fiscalYear === year.fiscalYear)?.value;
          const which = year.ofCycle ? `reviewed ${reviewed.indexOf(year)}` : year.fiscalYear;
          return value(`${key}.${which}`, localized(year.label), typed);
        }),
      ].map((cell) => ({ ...cell, of: name }));
    });
}

function value(key: string, label: string | null, text = ''): ReadableCell {
  return { key, label, text, prose: false };
}

function sentence(key: string, label: string | null, text = ''): ReadableCell {
  return { key, label, text, prose: true };
}
