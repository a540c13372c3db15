import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.js';
import { Notice } from '../../components/notice.js';
import { Table } from '../../components/table.js';
import { LongValue } from '../imports/long-value.js';
import type { WorkbookPreview } from './api.js';
import { useProblemWords } from './use-problem-words.js';

/** Everything that is wrong, to be mended in the workbook. */
export function WorkbookProblems({ preview: { problems, sheets } }: { preview: WorkbookPreview }) {
  const t = useTranslations('offlineDrafts.problems');
  const print = useTranslations('imports.problems')('print');
  const words = useProblemWords(sheets);
  return (
    <>
      <Notice kind="error" title={t('count', { count: problems.length })}>
        <p>{t('nothingTaken')}</p>
      </Notice>
      <Button className="screen-only" onClick={() => window.print()}>
        {print}
      </Button>
      <Table
        caption={t('caption', { count: problems.length })}
        rows={problems.map((problem, index) => ({ ...problem, ...words(problem), index }))}
        rowKey={({ index }) => String(index)}
        stacks
        columns={[
          { key: 'worksheet', header: t('worksheet'), heads: true, short: true, cell: ({ worksheet }) => worksheet ?? t('whole') },
          { key: 'cell', header: t('cell'), short: true, cell: ({ cell }) => cell ?? t('none') },
          { key: 'field', header: t('field'), cell: ({ label }) => <span className="inline-block sm:min-w-32">{label ?? t('none')}</span> },
          { key: 'found', header: t('found'), wide: true, cell: ({ found }) => (found === '' ? t('none') : <LongValue text={found} />) },
          { key: 'what', header: t('what'), cell: ({ advice }) => <span className="inline-block sm:min-w-80">{advice}</span> },
        ]}
      />
    </>
  );
}
