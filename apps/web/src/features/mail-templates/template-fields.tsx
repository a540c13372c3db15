import { useTranslations } from 'use-intl';
import type { TemplatePart } from '#libs/domain/mail/mail-template.js';
import { MAX_PART_LENGTH, TEMPLATE_PARTS } from '#libs/domain/mail/mail-template.js';
import { TextArea } from '../../components/text-area.js';
import { TextField } from '../../components/text-field.js';
import { useTooLong } from '../../components/use-too-long.js';
import type { Template, TemplateView } from './api.js';

const ONE_LINE: readonly TemplatePart[] = ['subjectPrefix', 'greeting'];

/** The control in which a part is written. */
export function fieldIdOf(part: TemplatePart): string {
  return `template-${part}`;
}

interface Props {
  readonly view: TemplateView;
  readonly template: Template;
  readonly onChange: (template: Template) => void;
  readonly errorOf: (part: TemplatePart) => string | undefined;
}

/** One field a part; above it what stands there while it is empty. */
export function TemplateFields({ view, template, onChange, errorOf }: Props) {
  const t = useTranslations();
  const tooLong = useTooLong();
  return TEMPLATE_PARTS.map((part) => {
    const max = MAX_PART_LENGTH[part];
    const field = {
      id: fieldIdOf(part),
      label: t(`templateParts.${part}`),
      help: <Standard words={view.standard[part]} />,
      lang: view.language,
      value: template[part],
    };
    const write = (text: string) => onChange({ ...template, [part]: text });
    return ONE_LINE.includes(part) ? (
      <TextField
        key={part}
        {...field}
        error={tooLong(template[part], max) ?? errorOf(part)}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
    ) : (
      <TextArea key={part} {...field} error={errorOf(part)} max={max} onText={write} />
    );
  });
}

function Standard({ words }: { words: string }) {
  const t = useTranslations('mailTemplates');
  if (words === '') return t('empty');
  return (
    <>
      {t('emptyStandard')}
      <span className="block border-l-4 border-solid-gray-420 pl-3 whitespace-pre-line">{words}</span>
    </>
  );
}
