import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isStale } from '../../components/api-problem';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { EditConflict } from '../conflict/edit-conflict';
import { CASE_STATES, CASES_KEY, casesApi, type Case, type CaseState } from './api';
import { planDraft, useEditedPlan, type EditedPlan } from './edited-plan';
import { StepFields } from './step-fields';

interface PlanFormProps {
  /** As the person saw it when the form was filled. */
  one: Case;
  /** As it is now: another version where somebody else was faster. */
  now: Case;
  /** Starts the form anew with what is there now. */
  onShow: (one: Case) => void;
}

/** The work plan of a case: who answers for it, how far it is, step by step. */
export function PlanForm({ one, now, onShow }: PlanFormProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { plan, mayChange } = one;
  const [draft, setDraft] = useState(() => planDraft(one));
  const { person, state, dueOn, finishedOn, result, steps } = draft;
  const set = (change: Partial<EditedPlan>) => setDraft({ ...draft, ...change });
  // The day of the list goes first; a plan names one where the list names none.
  const listNames = one.dueOn !== null && plan.dueOn === null;
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
    mutationFn: (over: Case) =>
      casesApi.plan(over, {
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
      if (!isStale(error)) void message.error(problemText(error), 8);
      void client.invalidateQueries({ queryKey: [CASES_KEY] });
    },
  });
  const fields = useEditedPlan(draft, planDraft(now));
  const takeNow = useCallback(() => onShow(now), [onShow, now]);
  return (
    <form
      className="stack panel"
      aria-label={t('cases.plan')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!problem) save.mutate(one);
      }}
    >
      <h3>{t('cases.plan')}</h3>
      <EditConflict
        seen={one.version}
        now={now.version}
        act={save}
        fields={fields}
        onMine={now.mayChange && !problem ? () => save.mutate(now) : undefined}
        onTheirs={takeNow}
      />
      {tried && problem && <Notice tone="red">{problem}</Notice>}
      <fieldset className="plain-fieldset stack" disabled={!mayChange}>
        <div className="field">
          <label htmlFor="case-person">{t('discrepancies.person')}</label>
          <Input
            id="case-person"
            maxLength={200}
            value={person}
            onChange={(event) => set({ person: event.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor="case-state">{t('discrepancies.state')}</label>
          <select
            id="case-state"
            className="native-select"
            value={state}
            onChange={(event) => set({ state: event.target.value as CaseState })}
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
            onChange={(day) => set({ dueOn: day })}
          />
        )}
        {finished && (
          <DayField
            id="case-finished"
            label={t('cases.finishedOn')}
            value={finishedOn}
            onChange={(day) => set({ finishedOn: day })}
          />
        )}
        <div className="field">
          <label htmlFor="case-result">{t('cases.result')}</label>
          <Input.TextArea
            id="case-result"
            rows={2}
            maxLength={1000}
            value={result}
            onChange={(event) => set({ result: event.target.value })}
          />
        </div>
        <StepFields steps={steps} onChange={(each) => set({ steps: each })} />
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
