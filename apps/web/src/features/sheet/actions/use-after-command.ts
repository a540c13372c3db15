import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { SheetView } from '#libs/contract/sheets.js';
import type { CommandName } from '#libs/domain/review/command.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import type { ResponseOf } from '../../../api/client.js';
import { useFlash } from '../../../components/flash.js';
import { gradeFieldOf } from '../grade/grade-field.js';
import { useGradeWord } from '../grade/use-grade-word.js';
import { saidAs } from './said-as.js';

/** After a command: on to the next sheet that waits, or back to the list; opine and withdraw leave the sheet here. */
export function useAfterCommand(sheet: SheetView) {
  const t = useTranslations();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const flash = useFlash();
  const what = useGradeWord(gradeFieldOf(sheet.fields)?.scaleKind);
  return async (command: CommandName, result: ResponseOf<'runCommand'>) => {
    const stage = t(`stages.${result.stage}`);
    const said = t(`done.${saidAs(command, sheet)}`, { number: `${spokenNumber(sheet.number)} ${sheet.title}`, stage, what });
    await queryClient.invalidateQueries({ refetchType: 'none' });
    if (command === 'opine' || command === 'withdraw') {
      await queryClient.refetchQueries({ queryKey: ['sheet', sheet.id] });
    } else if (result.nextSheetId === null) {
      await navigate({ to: '/' });
    } else {
      await navigate({ to: '/sheets/$sheetId', params: { sheetId: result.nextSheetId } });
    }
    flash(said);
  };
}
