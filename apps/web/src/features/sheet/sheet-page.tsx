import { useTranslations } from 'use-intl';
import type { SheetView } from '#libs/contract/sheets.js';
import { ActionsPanel } from './actions/actions-panel.js';
import { CommandFailure } from './actions/command-failure.js';
import { useCommand } from './actions/use-command.js';
import { ConflictPanel } from './draft/conflict-panel.js';
import { LeaveGuard } from './draft/leave-guard.js';
import { SaveStatus } from './draft/save-status.js';
import { useDraft } from './draft/use-draft.js';
import { SheetFields } from './fields/sheet-fields.js';
import { HistoryList } from './history/history-list.js';
import { RouteSteps } from './route-steps.js';
import { SendBackBanner } from './send-back-banner.js';
import { SheetHeading } from './sheet-heading.js';
import { useFieldLabel } from './use-field-label.js';

export function SheetPage({ sheet }: { sheet: SheetView }) {
  const t = useTranslations('sheet');
  const { saver, snapshot } = useDraft(sheet);
  const fieldLabel = useFieldLabel(sheet.fields);
  const command = useCommand(sheet, saver);
  return (
    <>
      <LeaveGuard saver={saver} />
      <SheetHeading sheet={sheet} />
      {command.failure && command.failure.command !== 'sendBack' ? (
        <CommandFailure failure={command.failure} fieldLabel={fieldLabel} />
      ) : null}
      {sheet.sendBack ? <SendBackBanner sendBack={sheet.sendBack} /> : null}
      <RouteSteps sheet={sheet} />
      <ConflictPanel saver={saver} snapshot={snapshot} fieldLabel={fieldLabel} />
      <div className="gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem]">
        <section aria-label={t('content')}>
          <SheetFields
            fields={sheet.fields}
            stage={sheet.stage}
            values={snapshot.values}
            failure={command.failure}
            fieldLabel={fieldLabel}
            onChange={(key, text) => saver.change(key, text)}
            onLeave={() => void saver.flush()}
          />
          {Object.keys(snapshot.values).length > 0 ? (
            <SaveStatus saver={saver} snapshot={snapshot} fieldLabel={fieldLabel} />
          ) : null}
        </section>
        <aside aria-label={t('actions')} className="screen-only lg:sticky lg:top-0 lg:max-h-screen lg:self-start lg:overflow-y-auto lg:px-2">
          <ActionsPanel sheet={sheet} snapshot={snapshot} command={command} fieldLabel={fieldLabel} />
        </aside>
      </div>
      <HistoryList history={sheet.history} fields={sheet.fields} />
    </>
  );
}
