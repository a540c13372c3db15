import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { SheetView } from '#libs/contract/sheets.js';
import { focusHeading } from '../../components/focus.js';
import { ActionsPanel } from './actions/actions-panel.js';
import { CommandFailure } from './actions/command-failure.js';
import { failsInDialog } from './actions/fails-in-dialog.js';
import { UnsentReason } from './actions/unsent-reason.js';
import { useCommand } from './actions/use-command.js';
import { useFieldErrors } from './actions/use-field-errors.js';
import { CheckAnnouncer } from './checks/check-announcer.js';
import { CONFLICT_PANEL, GRADE_CONTROL, controlId } from './control-ids.js';
import { ConflictPanel } from './draft/conflict-panel.js';
import { LeaveGuard } from './draft/leave-guard.js';
import { SaveStatus } from './draft/save-status.js';
import { textLimit } from './draft/text-limit.js';
import { useDraft } from './draft/use-draft.js';
import { SheetFields } from './fields/sheet-fields.js';
import { gradeAtHand } from './grade/grade-at-hand.js';
import { gradeFieldOf } from './grade/grade-field.js';
import { useGradeChoice } from './grade/use-grade-choice.js';
import { HistoryList } from './history/history-list.js';
import { browserStorage } from '../../components/browser-storage.js';
import { KeptNotice } from './kept/kept-notice.js';
import { SheetLinks } from './history/sheet-links.js';
import { UnseenNotice } from './history/unseen-notice.js';
import { PartsTable } from './parts/parts-table.js';
import { RouteSteps } from './route-steps.js';
import { SendBackBanner } from './send-back-banner.js';
import { SheetHeading } from './sheet-heading.js';
import { useCellText } from './use-cell-text.js';
import { useFieldLabel } from './use-field-label.js';

interface Props {
  readonly sheet: SheetView;
  /** What stands below the actions: the list that the sheet was opened from. */
  readonly beside?: ReactNode;
}

export function SheetPage({ sheet, beside }: Props) {
  const t = useTranslations();
  const { saver, snapshot } = useDraft(sheet);
  const { values, warnings } = snapshot;
  const fieldLabel = useFieldLabel(sheet.fields, warnings);
  const cellText = useCellText(sheet.fields);
  const command = useCommand(sheet, saver);
  const choice = useGradeChoice(sheet);
  const gradeField = gradeFieldOf(sheet.fields);
  const controlOf = (key: string) => (key === gradeField?.key ? GRADE_CONTROL : controlId(key));
  const stored = browserStorage() !== undefined;
  const errors = useFieldErrors(command.failure, fieldLabel, snapshot);
  return (
    <>
      <LeaveGuard saver={saver} help={stored ? t('writing.kept.leaveHelp') : undefined} />
      <SheetHeading sheet={sheet} />
      {command.failure && !failsInDialog(command.failure, sheet.commands) ? (
        <>
          <CommandFailure failure={command.failure} fieldLabel={fieldLabel} />
          <UnsentReason command={command} onClosed={focusHeading} />
        </>
      ) : null}
      <SheetLinks sheetId={sheet.id} />
      <UnseenNotice sheet={sheet} />
      {sheet.sendBack ? <SendBackBanner sendBack={sheet.sendBack} /> : null}
      <RouteSteps sheet={sheet} />
      <KeptNotice sheetId={sheet.id} {...{ saver, values, fieldLabel, cellText, controlOf }} />
      <ConflictPanel
        id={CONFLICT_PANEL}
        {...{ saver, snapshot, fieldLabel, cellText, controlOf }}
        limitOf={(key) => textLimit(sheet.fields, key)}
      />
      <div className="gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem]">
        <section aria-label={t('sheet.content')}>
          <SheetFields
            sheet={sheet}
            writing={{
              stage: sheet.stage,
              values,
              errors,
              fieldLabel,
              marks: sheet.graded ? (gradeField?.marks ?? []).map(({ symbol }) => symbol) : [],
              grade: gradeAtHand(sheet, values, choice.chosen),
              gradeWord: fieldLabel('grade'),
              warnings,
              explaining: sheet.explaining,
              onChange: (key, text) => saver.change(key, text),
              onLeave: () => void saver.flush(),
            }}
          />
          <PartsTable sheet={sheet} />
          <CheckAnnouncer warnings={warnings} fieldLabel={fieldLabel} />
          {Object.keys(values).length > 0 ? (
            <SaveStatus saver={saver} snapshot={snapshot} fieldLabel={fieldLabel} stored={stored} />
          ) : null}
        </section>
        <aside aria-label={t('sheet.actions')} className="screen-only lg:sticky lg:top-0 lg:max-h-screen lg:self-start lg:overflow-y-auto lg:px-2">
          <ActionsPanel sheet={sheet} snapshot={snapshot} command={command} choice={choice} fieldLabel={fieldLabel} />
          {beside}
        </aside>
      </div>
      <HistoryList sheet={sheet} fieldLabel={fieldLabel} />
    </>
  );
}
