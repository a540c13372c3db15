import { useTranslations } from 'use-intl';
import type { Publication } from '#libs/contract/cycles.js';
import type { PublicationProblem } from '#libs/contract/publication-problems.js';
import { Notice } from '../../components/notice.js';
import { useExplainRefusal } from '../../i18n/use-explain.js';
import { SheetsToCorrect } from './sheets-to-correct.js';

interface Props {
  readonly publication: Publication;
  /** The year is closed and not published: its sheets can be taken up again. */
  readonly closed: boolean;
}

/** Why a version could not be built, and where that is put right. */
export function PublicationProblems({ publication: { version, problems }, closed }: Props) {
  const t = useTranslations('publishing');
  const explain = useExplainProblemOfBuild();
  const places = problems.flatMap(({ problem, sheetId }) =>
    problem.code === 'unprintableCharacters' ? [{ sheetId, number: problem.number, title: problem.title }] : [],
  );
  return (
    <Notice kind="error" title={t('failed', { version })}>
      <ul className="list-disc pl-6">
        {problems.map(({ problem }, index) => (
          <li key={index}>{explain(problem)}</li>
        ))}
      </ul>
      <SheetsToCorrect places={places} closed={closed} />
      <p className="mt-2">{t('failedHelp')}</p>
    </Notice>
  );
}

function useExplainProblemOfBuild() {
  const t = useTranslations('publishing.problems');
  const explainRefusal = useExplainRefusal();
  return (problem: PublicationProblem): string => {
    switch (problem.code) {
      case 'unprintableCharacters':
        // The same as before asking.
        return explainRefusal({ ...problem, code: 'publicationUnprintable', sheetId: null });
      case 'unexpected':
        return t('unexpected', { incident: problem.incident });
      case 'cycleReopened':
      case 'buildOutOfTime':
      case 'buildOutOfMemory':
        return t(problem.code);
    }
  };
}
