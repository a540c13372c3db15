import type { SheetField } from '#libs/contract/sheets.js';
import { useLocalized } from '../../i18n/use-localized.js';

/** What stands in a cell, for reading: a choice is kept as its option's key, a mark as its symbol. */
export function useCellText(fields: readonly SheetField[]): (key: string, content: string) => string {
  const localized = useLocalized();
  return (key, content) => {
    const field = fields.find((candidate) => candidate.key === key);
    if (field?.kind === 'choice') {
      const option = field.options.find((candidate) => candidate.key === content);
      return option ? localized(option.label) : content;
    }
    if (field?.kind === 'grade') {
      const mark = field.marks.find((candidate) => candidate.symbol === content);
      return mark ? `${mark.symbol} ${localized(mark.word)}` : content;
    }
    return content;
  };
}
