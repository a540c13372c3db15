import { useTranslations } from 'use-intl';
import type { SheetView } from '#libs/contract/sheets.js';
import { explanationCell } from '#libs/domain/check/warning.js';

interface Props {
  readonly sheet: SheetView;
  readonly fieldLabel: (key: string) => string;
}

/** 点検: what looks wrong, with the word that the department gave. */
export function ItemChecks({ sheet: { warnings }, fieldLabel }: Props) {
  const t = useTranslations('meeting');
  if (warnings.length === 0) return null;
  return (
    <div className="mt-4 rounded-r-8 border border-l-8 border-warning-yellow-2 bg-white px-4 py-3">
      <h4 className="text-std-16B-170">
        <span aria-hidden="true">？ </span>
        {t('checks', { count: warnings.length })}
      </h4>
      <CheckList warnings={warnings} fieldLabel={fieldLabel} />
    </div>
  );
}

export function CheckList({ warnings, fieldLabel }: Pick<SheetView, 'warnings'> & Pick<Props, 'fieldLabel'>) {
  const t = useTranslations('meeting');
  return (
    <ul className="list-disc pl-6">
      {warnings.map(({ key, explanation }) => (
        <li key={key}>
          {fieldLabel(explanationCell(key))}
          <span className="block whitespace-pre-line text-solid-gray-700">
            {explanation.trim() === '' ? t('unexplained') : t('explained', { text: explanation })}
          </span>
        </li>
      ))}
    </ul>
  );
}
