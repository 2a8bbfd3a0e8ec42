import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { CASE_STATES, CASES_KEY, casesApi, type Case, type CaseState } from './api';
import { StepFields, type DraftStep } from './step-fields';

/** The work plan of a case: who answers for it, how far it is, step by step. */
export function PlanForm({ one }: { one: Case }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { plan, mayChange } = one;
  const [person, setPerson] = useState(plan.person ?? '');
  const [state, setState] = useState<CaseState>(one.state);
  const [dueOn, setDueOn] = useState(plan.dueOn ?? '');
  // The day of the list goes first; a plan names one where the list names none.
  const listNames = one.dueOn !== null && plan.dueOn === null;
  const [finishedOn, setFinishedOn] = useState(plan.finishedOn ?? '');
  const [result, setResult] = useState(plan.result ?? '');
  const [steps, setSteps] = useState<DraftStep[]>(
    plan.steps.map((step) => ({
      ...{ text: step.text, person: step.person ?? '' },
      ...{ dueOn: step.dueOn ?? '', doneOn: step.doneOn ?? '' },
    })),
  );
  const [tried, setTried] = useState(false);
  const finished = state === 'finished';
  const days = [
    dueOn,
    ...(finished ? [finishedOn] : []),
    ...steps.flatMap((s) => [s.dueOn, s.doneOn]),
  ];
  const problem = days.some(unclearDay)
    ? t('rehearsal.dateWrong')
    : finished && (!finishedOn || !result.trim())
      ? t('cases.finishedMissing')
      : steps.some((step) => !step.text.trim())
        ? t('cases.stepMissing')
        : null;
  const save = useMutation({
    mutationFn: () =>
      casesApi.plan(one, {
        ...{ person: person.trim() || null, state, dueOn: dueOn || null },
        finishedOn: finished ? finishedOn : null,
        result: result.trim() || null,
        steps: steps.map((step) => ({
          ...{ text: step.text.trim(), person: step.person.trim() || null },
          ...{ dueOn: step.dueOn || null, doneOn: step.doneOn || null },
        })),
      }),
    onSuccess: () => {
      void message.success(t('discrepancies.changed'));
      return client.invalidateQueries({ queryKey: [CASES_KEY] });
    },
    onError: (error) => {
      void message.error(problemText(error), 8);
      void client.invalidateQueries({ queryKey: [CASES_KEY] });
    },
  });
  return (
    <form
      className="stack panel"
      aria-label={t('cases.plan')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!problem) save.mutate();
      }}
    >
      <h3>{t('cases.plan')}</h3>
      {tried && problem && <Notice tone="red">{problem}</Notice>}
      <fieldset className="plain-fieldset stack" disabled={!mayChange}>
        <div className="field">
          <label htmlFor="case-person">{t('discrepancies.person')}</label>
          <Input
            id="case-person"
            maxLength={200}
            value={person}
            onChange={(event) => setPerson(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="case-state">{t('discrepancies.state')}</label>
          <select
            id="case-state"
            className="native-select"
            value={state}
            onChange={(event) => setState(event.target.value as CaseState)}
          >
            {CASE_STATES.map((each) => (
              <option key={each} value={each}>
                {t(`caseState.${each}`)}
              </option>
            ))}
          </select>
        </div>
        {!listNames && (
          <DayField
            id="case-due"
            label={t('cases.planDue')}
            hint={t('cases.planDueHint')}
            value={dueOn}
            onChange={setDueOn}
          />
        )}
        {finished && (
          <DayField
            id="case-finished"
            label={t('cases.finishedOn')}
            value={finishedOn}
            onChange={setFinishedOn}
          />
        )}
        <div className="field">
          <label htmlFor="case-result">{t('cases.result')}</label>
          <Input.TextArea
            id="case-result"
            rows={2}
            maxLength={1000}
            value={result}
            onChange={(event) => setResult(event.target.value)}
          />
        </div>
        <StepFields steps={steps} onChange={setSteps} />
        {mayChange && (
          <div>
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t('cases.savePlan')}
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}
