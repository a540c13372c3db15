import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { useFlash } from '../../components/flash.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { useAction } from '../../components/use-action.js';
import type { DepartmentRow, Departments } from './api.js';
import { EditDepartment } from './department-dialogs.js';

interface Props {
  readonly read: Departments;
  readonly department: DepartmentRow;
  /** Among those below the same parent. */
  readonly first: boolean;
  readonly last: boolean;
}

export function DepartmentActions({ read, department, first, last }: Props) {
  const t = useTranslations('departments');
  const queryClient = useQueryClient();
  const flash = useFlash();
  const { run, error } = useAction(async (direction: 'up' | 'down') => {
    await request('shiftDepartment', {
      params: { departmentId: department.id },
      body: { state: read.state, fiscalYear: read.fiscalYear, direction },
    });
    await queryClient.invalidateQueries();
    flash(t(direction === 'up' ? 'movedUp' : 'movedDown', { name: department.name }));
  });
  const named = (action: string) => t('actionOf', { action, name: department.name });
  return (
    <div className="screen-only flex flex-wrap gap-x-2">
      {first ? null : (
        <Button kind="quiet" aria-label={named(t('up'))} onClick={() => void run('up')}>
          {t('up')}
        </Button>
      )}
      {last ? null : (
        <Button kind="quiet" aria-label={named(t('down'))} onClick={() => void run('down')}>
          {t('down')}
        </Button>
      )}
      <EditDepartment read={read} department={department} />
      {error === null ? null : <ProblemNotice error={error} />}
    </div>
  );
}
