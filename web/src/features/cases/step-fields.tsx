import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';

/** A step as it is being written; days `YYYY-MM-DD`, empty, or what was typed. */
export interface DraftStep {
  text: string;
  person: string;
  dueOn: string;
  doneOn: string;
}
const EMPTY: DraftStep = { text: '', person: '', dueOn: '', doneOn: '' };
const MOST = 50;

interface StepFieldsProps {
  steps: DraftStep[];
  onChange: (steps: DraftStep[]) => void;
}

/** Steps of a plan, each with who does it and by when. */
export function StepFields({ steps, onChange }: StepFieldsProps) {
  const { t } = useTranslation();
  const change = (at: number, patch: Partial<DraftStep>) =>
    onChange(steps.map((step, index) => (index === at ? { ...step, ...patch } : step)));
  return (
    <>
      <ol className="case-steps">
        {steps.map((step, at) => (
          // Steps have no id of their own before they are saved; their place is what they are known by.
          <li key={at} className="stack">
            <div className="field">
              <label htmlFor={`step-text-${at}`}>{t('cases.stepText', { n: at + 1 })}</label>
              <Input
                id={`step-text-${at}`}
                maxLength={500}
                value={step.text}
                onChange={(event) => change(at, { text: event.target.value })}
              />
            </div>
            <div className="case-step-row">
              <div className="field">
                <label htmlFor={`step-person-${at}`}>{t('cases.stepPerson')}</label>
                <Input
                  id={`step-person-${at}`}
                  maxLength={200}
                  value={step.person}
                  onChange={(event) => change(at, { person: event.target.value })}
                />
              </div>
              <DayField
                id={`step-due-${at}`}
                label={t('cases.stepDue')}
                value={step.dueOn}
                onChange={(dueOn) => change(at, { dueOn })}
              />
              <DayField
                id={`step-done-${at}`}
                label={t('cases.stepDone')}
                value={step.doneOn}
                onChange={(doneOn) => change(at, { doneOn })}
              />
            </div>
            <div>
              <Button
                size="small"
                aria-label={t('cases.removeStep', { n: at + 1 })}
                onClick={() => onChange(steps.filter((_, index) => index !== at))}
              >
                {t('cases.remove')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button disabled={steps.length >= MOST} onClick={() => onChange([...steps, EMPTY])}>
          {t('cases.addStep')}
        </Button>
      </div>
    </>
  );
}
