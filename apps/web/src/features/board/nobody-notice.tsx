import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { Notice } from '../../components/notice.js';

/** Sheets wait where nobody can act: somebody must be given the role. */
export function NobodyNotice({ board: { nobody } }: { board: Board }) {
  const t = useTranslations();
  if (nobody.length === 0) return null;
  return (
    <Notice kind="warning" title={t('board.nobody.title')}>
      <ul className="list-disc pl-6">
        {nobody.map(({ stage, role, department, count }) => (
          <li key={`${stage} ${department ?? ''}`}>
            {t('board.nobody.line', {
              stage: t(`stages.${stage}`),
              role: department === null ? t(`roles.${role}`) : t('board.nobody.inDepartment', { department, role: t(`roles.${role}`) }),
              count,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
