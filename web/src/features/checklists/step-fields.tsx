import { Button, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ScenarioContent } from './api';

type Step = ScenarioContent['steps'][number];

interface StepFieldsProps {
  step: Step;
  number: number;
  onChange: (step: Step) => void;
  onUp: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}

/** One step of a scenario: its name, who takes it, its standard minutes. */
export function StepFields({ step, number: n, onChange, onUp, onRemove }: StepFieldsProps) {
  const { t } = useTranslation();
  const text = (key: 'name' | 'role' | 'source', label: string, most: number) => (
    <div className="field">
      <label htmlFor={`step-${n}-${key}`}>{label}</label>
      <Input
        id={`step-${n}-${key}`}
        maxLength={most}
        value={step[key]}
        onChange={({ target: { value } }) =>
          onChange({ ...step, [key]: value, ...(key === 'name' && { nameEn: null }) })
        }
      />
    </div>
  );
  return (
    <fieldset className="step-fields">
      <legend>{t('trialSheets.stepN', { n })}</legend>
      {text('name', t('trialSheets.stepName'), 500)}
      {text('role', t('trialSheets.role'), 200)}
      <div className="field">
        <label htmlFor={`step-${n}-minutes`}>{t('trialSheets.minutes')}</label>
        <InputNumber
          id={`step-${n}-minutes`}
          min={1}
          max={10_000}
          precision={0}
          controls={false}
          value={step.standardMinutes}
          onChange={(standardMinutes) => onChange({ ...step, standardMinutes })}
        />
      </div>
      {text('source', t('checklists.source'), 1000)}
      <div className="toolbar">
        {onUp && (
          <Button size="small" onClick={onUp}>
            {t('trialSheets.up', { n })}
          </Button>
        )}
        {onRemove && (
          <Button size="small" onClick={onRemove}>
            {t('trialSheets.removeStep', { n })}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
