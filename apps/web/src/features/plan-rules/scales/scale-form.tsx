import { useTranslations } from 'use-intl';
import type { GradeScale, Mark, Tone } from '#libs/domain/grading/grade-scale.js';
import { Button } from '../../../components/button.js';
import { ErrorText } from '../../../components/field.js';
import { GradeMark } from '../../../components/grade-mark.js';
import { Select } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { controlOf } from '../control-of.js';
import { moved } from '../draft/edit-rules.js';
import { LocalizedFields } from '../fields/localized-fields.js';
import { OrderButtons } from '../order-buttons.js';
import type { ErrorOf } from '../rules-errors.js';

interface Props {
  readonly scaleKey: string;
  readonly scale: GradeScale;
  readonly onChange: (scale: GradeScale) => void;
  readonly errorOf: ErrorOf;
}

const TONES: readonly Tone[] = ['good', 'fair', 'behind', 'bad', 'neutral'];

/** The marks of a scale in printed order. Years that are open keep the marks that they opened with. */
export function ScaleForm({ scaleKey, scale, onChange, errorOf }: Props) {
  const t = useTranslations('planRules');
  const path = `scales.${scaleKey}`;
  const setMarks = (marks: readonly Mark[]) => onChange({ ...scale, marks });
  const marksError = scale.marks.length === 0 ? errorOf(`${path}.marks`) : undefined;
  return (
    <>
      <div className="max-w-80">
        <Select
          id={controlOf(`${path}.kind`)}
          label={t('scaleKind')}
          value={scale.kind}
          onChange={({ currentTarget }) => onChange({ ...scale, kind: currentTarget.value === 'policy' ? 'policy' : 'achievement' })}
          options={[
            { value: 'achievement', label: t('scaleKinds.achievement') },
            { value: 'policy', label: t('scaleKinds.policy') },
          ]}
        />
      </div>
      <ol id={controlOf(`${path}.marks`)} tabIndex={-1}>
        {scale.marks.map((mark, index) => (
          <MarkForm
            // A mark is known by its place while its symbol is being typed.
            key={index}
            listPath={`${path}.marks`}
            place={index}
            marks={scale.marks}
            mark={mark}
            onChange={(changed) => setMarks(scale.marks.with(index, changed))}
            onMove={(by) => setMarks(moved(scale.marks, index, by))}
            onRemove={() => setMarks(scale.marks.filter((other) => other !== mark))}
            errorOf={errorOf}
          />
        ))}
      </ol>
      {marksError === undefined ? null : <ErrorText id={controlOf(`${path}.marks`)}>{marksError}</ErrorText>}
      <Button className="mt-3" onClick={() => setMarks([...scale.marks, { symbol: '', word: { ja: '' }, tone: 'neutral' }])}>
        {t('addMark')}
      </Button>
    </>
  );
}

interface MarkProps {
  readonly listPath: string;
  readonly place: number;
  readonly marks: readonly Mark[];
  readonly mark: Mark;
  readonly onChange: (mark: Mark) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly errorOf: ErrorOf;
}

function MarkForm({ listPath, place, marks, mark, onChange, onMove, onRemove, errorOf }: MarkProps) {
  const t = useTranslations('planRules');
  const path = `${listPath}.${place}`;
  const name = t('markAt', { place: place + 1 });
  return (
    <li className="border-b border-solid-gray-300 pb-2">
      <fieldset>
        <legend className="sr-only">{name}</legend>
        <div className="grid gap-x-4 sm:grid-cols-[8rem_1fr]">
          <TextField
            id={controlOf(`${path}.symbol`)}
            label={t('parts.symbol')}
            required
            value={mark.symbol}
            onChange={({ currentTarget }) => onChange({ ...mark, symbol: currentTarget.value })}
            error={errorOf(`${path}.symbol`)}
          />
          <LocalizedFields
            path={`${path}.word`}
            label={t('parts.word')}
            value={mark.word}
            onChange={(word) => onChange({ ...mark, word })}
            errorOf={errorOf}
          />
        </div>
        <div className="flex flex-wrap items-end gap-x-4">
          <div className="w-56">
            <Select
              id={controlOf(`${path}.tone`)}
              label={t('tone')}
              value={mark.tone}
              onChange={({ currentTarget }) => onChange({ ...mark, tone: TONES.find((tone) => tone === currentTarget.value) ?? 'neutral' })}
              options={TONES.map((tone) => ({ value: tone, label: t(`tones.${tone}`) }))}
            />
          </div>
          <p className="mb-6">{mark.symbol === '' ? null : <GradeMark symbol={mark.symbol} marks={marks} />}</p>
          <div className="mb-4 flex flex-wrap">
            <OrderButtons idAt={(at) => controlOf(`${listPath}.${at}.order`)} name={name} place={place} count={marks.length} onMove={onMove} />
            <Button kind="quiet" aria-label={t('removeNamed', { name })} onClick={onRemove}>
              {t('remove')}
            </Button>
          </div>
        </div>
      </fieldset>
    </li>
  );
}
