import { useBlocker } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TemplatePart } from '#libs/domain/mail/mail-template.js';
import { STANDARD_TEMPLATE, TEMPLATE_PARTS } from '#libs/domain/mail/mail-template.js';
import { request } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { Button } from '../../components/button.js';
import { ButtonRow, Dialog } from '../../components/dialog.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useFlash } from '../../components/flash.js';
import { LeaveDialog } from '../../components/leave-dialog.js';
import { Notice } from '../../components/notice.js';
import { useAction } from '../../components/use-action.js';
import { useFormErrors } from '../staffing/use-form-errors.js';
import type { Template, TemplateView } from './api.js';
import { templateQuery } from './api.js';
import { PlaceholderList } from './placeholder-list.js';
import { StaleNotice } from './stale-notice.js';
import { TemplateFields, fieldIdOf } from './template-fields.js';
import { TemplatePreview } from './template-preview.js';
import { useKindName } from './use-kind-name.js';

/** The words on one side, the mail that they make on the other. */
export function TemplateEditor({ view }: { view: TemplateView }) {
  const t = useTranslations('mailTemplates');
  const edited = useTemplate(view);
  const { template, setTemplate, unsaved, saving } = edited;
  const errors = useFormErrors(isProblem(saving.error, 'staleVersion') ? null : saving.error, (refusal) =>
    'part' in refusal ? fieldIdOf(refusal.part) : undefined,
  );
  const [resetting, setResetting] = useState(false);
  return (
    <div className="gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <LeaveGuard unsaved={unsaved} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void saving.run(template);
        }}
      >
        {errors === null ? null : <ErrorSummary {...errors} cause={saving.error} />}
        {edited.theirs === null ? null : <StaleNotice mine={template} theirs={edited.theirs} onMine={edited.overwrite} onTheirs={edited.takeTheirs} />}
        {edited.nothingToSave ? <Notice kind="information" role="status" title={t('unchanged')} /> : null}
        <TemplateFields view={view} template={template} onChange={setTemplate} errorOf={(part) => errors?.of(fieldIdOf(part))} />
        <ButtonRow>
          <Button kind="primary" type="submit">
            {saving.busy ? t('saving') : t('save')}
          </Button>
          {isStandard(template) ? null : <Button onClick={() => setResetting(true)}>{t('reset')}</Button>}
        </ButtonRow>
        <PlaceholderList placeholders={view.placeholders} />
      </form>
      <TemplatePreview view={view} template={template} />
      {resetting ? (
        <Dialog title={t('resetTitle')} onClose={() => setResetting(false)}>
          <p className="mt-4">{t('resetHelp')}</p>
          <ButtonRow>
            <Button
              kind="primary"
              onClick={() => {
                setTemplate(STANDARD_TEMPLATE);
                setResetting(false);
                void saving.run(STANDARD_TEMPLATE);
              }}
            >
              {t('resetNow')}
            </Button>
            <Button onClick={() => setResetting(false)}>{t('stay')}</Button>
          </ButtonRow>
        </Dialog>
      ) : null}
    </div>
  );
}

/** What is being written, and how it is saved; with what somebody else has saved meanwhile. */
function useTemplate(view: TemplateView) {
  const t = useTranslations('mailTemplates');
  const kindName = useKindName();
  const queryClient = useQueryClient();
  const flash = useFlash();
  const { kind, language } = view;
  const [saved, setSaved] = useState({ template: view.template, version: view.version });
  const [template, setTemplate] = useState<Template>(view.template);
  const [theirs, setTheirs] = useState<TemplateView | null>(null);
  const [nothingToSave, setNothingToSave] = useState(false);
  const unsaved = !sameTemplate(template, saved.template);
  const saving = useAction(async (wanted: Template, version: number = saved.version) => {
    setNothingToSave(sameTemplate(wanted, saved.template));
    if (sameTemplate(wanted, saved.template)) return;
    try {
      const answer = await request('changeMailTemplate', { body: { kind, language, version, template: wanted } });
      setSaved({ template: wanted, version: answer.version });
      setTheirs(null);
      flash(t('saved', { kind: kindName(kind), language: t(`languages.${language}`) }));
      await queryClient.invalidateQueries({ queryKey: ['mail-templates'] });
    } catch (error) {
      if (isProblem(error, 'staleVersion')) setTheirs(await queryClient.fetchQuery({ ...templateQuery({ kind, language }), staleTime: 0 }));
      throw error;
    }
  });
  return {
    template,
    setTemplate,
    unsaved,
    saving,
    theirs,
    nothingToSave: nothingToSave && !unsaved,
    overwrite: () => void saving.run(template, theirs?.version),
    takeTheirs: () => {
      if (!theirs) return;
      setSaved({ template: theirs.template, version: theirs.version });
      setTemplate(theirs.template);
      setTheirs(null);
    },
  };
}

function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const t = useTranslations('mailTemplates');
  const blocker = useBlocker({ shouldBlockFn: () => unsaved, enableBeforeUnload: () => unsaved, withResolver: true });
  return <LeaveDialog blocker={blocker} words={{ title: t('leaveTitle'), help: t('leaveHelp'), stay: t('stay'), leave: t('leave') }} />;
}

function sameTemplate(one: Template, other: Template): boolean {
  return TEMPLATE_PARTS.every((part: TemplatePart) => one[part] === other[part]);
}

function isStandard(template: Template): boolean {
  return sameTemplate(template, STANDARD_TEMPLATE);
}
