import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Transfer } from '#libs/contract/transfers.js';
import { useToday } from '../../api/viewer.js';
import { Badge } from '../../components/badge.js';
import { Button } from '../../components/button.js';
import { PreviewSection } from '../../components/files/preview-section.js';
import { Notice } from '../../components/notice.js';
import { Table } from '../../components/table.js';
import { useDates } from '../../i18n/use-dates.js';
import type { TransferPreview as Preview } from './api.js';

interface Props {
  readonly preview: Preview;
  readonly busy: boolean;
  readonly onApply: () => void;
  /** Why it could not be done. */
  readonly children: ReactNode;
}

/** Who goes from where to where and keeps what, and what would be left without anybody. */
export function TransferPreview({ preview, busy, onApply, children }: Props) {
  const t = useTranslations('transfers');
  const { transfers, unchanged } = preview;
  return (
    <PreviewSection title={t('previewTitle')} preview={preview}>
      <p className="my-2">{t('counts', { moving: transfers.length, unchanged })}</p>
      <Vacancies vacancies={preview.vacancies} />
      {transfers.length === 0 ? (
        <p className="my-4">{t('nobodyMoves')}</p>
      ) : (
        <>
          <MovesTable transfers={transfers} />
          <div className="screen-only">
            {children}
            <Button kind="primary" onClick={onApply}>
              {busy ? t('applying') : t('apply', { count: transfers.length })}
            </Button>
          </div>
        </>
      )}
    </PreviewSection>
  );
}

function Vacancies({ vacancies }: Pick<Preview, 'vacancies'>) {
  const t = useTranslations('transfers');
  const post = usePostWords();
  if (vacancies.length === 0) return null;
  return (
    <Notice kind="warning" title={t('vacancies', { count: vacancies.length })}>
      <ul className="list-disc pl-6">
        {vacancies.map((vacancy) => (
          <li key={post(vacancy)}>{post(vacancy)}</li>
        ))}
      </ul>
      <p>{t('vacanciesHelp')}</p>
    </Notice>
  );
}

function MovesTable({ transfers }: { transfers: readonly Transfer[] }) {
  const t = useTranslations();
  const { fullDay } = useDates();
  const today = useToday();
  const post = usePostWords();
  const posts = (list: Transfer['ended']) => (list.length === 0 ? t('transfers.nothing') : list.map(post).join(t('separator')));
  return (
    <Table
      caption={t('transfers.caption', { count: transfers.length })}
      rows={transfers}
      rowKey={({ row }) => String(row)}
      stacks
      columns={[
        { key: 'row', header: t('transfers.row'), numeric: true, short: true, cell: ({ row }) => row },
        {
          key: 'name',
          header: t('transfers.name'),
          heads: true,
          cell: ({ name, email }) => (
            <>
              {name}
              <span className="block text-solid-gray-700 wrap-anywhere">{email}</span>
            </>
          ),
        },
        {
          key: 'where',
          header: t('transfers.where'),
          cell: ({ from, to, leaves }) => (
            <>
              {t('transfers.fromTo', { from: from ?? t('transfers.nowhere'), to: leaves ? t('transfers.leaves') : (to ?? t('transfers.nowhere')) })}
              {leaves ? (
                <span className="ml-2">
                  <Badge tone="warning">{t('transfers.noSignIn')}</Badge>
                </span>
              ) : null}
            </>
          ),
        },
        { key: 'ended', header: t('transfers.ended'), cell: ({ ended }) => posts(ended) },
        { key: 'begun', header: t('transfers.begun'), cell: ({ begun }) => posts(begun) },
        { key: 'kept', header: t('transfers.kept'), cell: ({ kept }) => posts(kept) },
        {
          key: 'day',
          header: t('transfers.on'),
          cell: ({ day }) => (day <= today ? t('transfers.atOnce', { day: fullDay(day) }) : fullDay(day)),
        },
      ]}
    />
  );
}

/** 財政課 担当者; 主管課 alone, which is held in no department. */
function usePostWords(): (post: Transfer['ended'][number]) => string {
  const t = useTranslations();
  return ({ role, department }) =>
    department !== null && (role === 'departmentMember' || role === 'departmentHead')
      ? t(`transfers.post.${role}`, { department })
      : t(`roles.${role}`);
}
