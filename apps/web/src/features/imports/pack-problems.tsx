import { useTranslations } from 'use-intl';
import type { PackProblem } from '#libs/contract/imports.js';
import { Button } from '../../components/button.js';
import { Notice } from '../../components/notice.js';
import { Table } from '../../components/table.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { CopyText } from './copy-text.js';
import { LongValue } from './long-value.js';
import { problemsAsText } from './problems-as-text.js';

/** Everything that is wrong, to be mended in the files. */
export function PackProblems({ problems }: { problems: readonly PackProblem[] }) {
  const t = useTranslations('imports.problems');
  const localized = useLocalized();
  const expected = (problem: PackProblem) => localized(problem.expected);
  const headings = [t('file'), t('row'), t('column'), t('found'), t('expected')];
  return (
    <>
      <Notice kind="error" title={t('count', { count: problems.length })}>
        <p>{t('nothingImported')}</p>
        <p className="screen-only">{t('howToMend')}</p>
      </Notice>
      <div className="screen-only flex flex-wrap items-start gap-3">
        <CopyText text={problemsAsText(headings, problems, expected)} />
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </div>
      <Table
        caption={t('caption', { count: problems.length })}
        rows={problems.map((problem, index) => ({ ...problem, index }))}
        rowKey={({ index }) => String(index)}
        stacks
        columns={[
          { key: 'file', header: t('file'), heads: true, short: true, cell: ({ file }) => file },
          { key: 'row', header: t('row'), numeric: true, short: true, cell: ({ row }) => row ?? t('none') },
          { key: 'column', header: t('column'), cell: ({ column }) => <Roomy text={column === '' ? t('none') : column} /> },
          {
            key: 'found',
            header: t('found'),
            // What is wrong with a whole file stands in none of its cells.
            cell: ({ column, found }) =>
              found === '' ? t(column === '' ? 'none' : 'empty') : <LongValue text={found} />,
          },
          { key: 'expected', header: t('expected'), cell: (problem) => <Roomy text={expected(problem)} /> },
        ]}
      />
    </>
  );
}

/** Beside a long neighbour it would be squeezed into a column of single letters. */
function Roomy({ text }: { text: string }) {
  return <span className="inline-block sm:min-w-40">{text}</span>;
}
