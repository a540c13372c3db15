import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { SheetView } from '#libs/contract/sheets.js';
import type { CommandName } from '#libs/domain/review/command.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import type { ResponseOf } from '../../../api/client.js';
import { useFlash } from '../../../components/flash.js';
import { gradeFieldOf } from '../grade/grade-field.js';
import { useGradeWord } from '../grade/use-grade-word.js';
import { useSheetList } from '../queue/use-sheet-list.js';
import { saidAs } from './said-as.js';

/** After a command: on to the next sheet of the list that waits, or back to the list; opine and withdraw leave the sheet here. */
export function useAfterCommand(sheet: SheetView) {
  const t = useTranslations();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const flash = useFlash();
  const { list = 'work', ...filter } = useSheetList();
  const what = useGradeWord(gradeFieldOf(sheet.fields)?.scaleKind);
  return async (command: CommandName, result: ResponseOf<'runCommand'>) => {
    const stage = t(`stages.${result.stage}`);
    const said = t(`done.${saidAs(command, sheet)}`, { number: `${spokenNumber(sheet.number)} ${sheet.title}`, stage, what });
    await queryClient.invalidateQueries({ refetchType: 'none' });
    if (command === 'opine' || command === 'withdraw') {
      await queryClient.refetchQueries({ queryKey: ['sheet', sheet.id] });
      return flash(said);
    }
    if (result.nextSheetId !== null) {
      await navigate({ to: '/sheets/$sheetId', params: { sheetId: result.nextSheetId }, search: { list, ...filter } });
    } else if (list === 'work') {
      await navigate({ to: '/' });
    } else {
      await navigate({ to: '/cycles/$cycleId', params: { cycleId: sheet.cycle.id }, search: filter });
    }
    // What was sent back may no longer be for the sender's eyes.
    flash(said, command === 'sendBack' ? undefined : <OpenAgain sheetId={sheet.id} finished={result.stage === 'ready'} />);
  };
}

function OpenAgain({ sheetId, finished }: { sheetId: string; finished: boolean }) {
  const t = useTranslations('receiver');
  return (
    <Link to="/sheets/$sheetId" params={{ sheetId }}>
      {finished ? t('open') : t('mayWithdraw')}
    </Link>
  );
}
