import { useLocalized } from '../../../i18n/use-localized.js';
import type { FieldOf } from '../../sheet/sheet-field.js';
import { ReadingBlock } from './reading-block.js';

export function ReadingChoice({ field }: { field: FieldOf<'choice'> }) {
  const localized = useLocalized();
  const option = field.options.find(({ key }) => key === field.value);
  return <ReadingBlock field={field} text={option ? localized(option.label) : field.value} />;
}
