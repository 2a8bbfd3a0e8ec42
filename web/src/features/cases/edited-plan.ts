import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { EditedField } from '../conflict/edit-conflict';
import type { Case, CaseState } from './api';
import type { DraftStep } from './step-fields';

/** What two officers may write into a work plan. */
export interface EditedPlan {
  person: string;
  state: CaseState;
  dueOn: string;
  finishedOn: string;
  result: string;
  steps: DraftStep[];
}

/** The plan of a case as the form holds it. */
export const planDraft = ({ plan, state }: Case): EditedPlan => ({
  ...{ person: plan.person ?? '', state, dueOn: plan.dueOn ?? '' },
  ...{ finishedOn: plan.finishedOn ?? '', result: plan.result ?? '' },
  steps: plan.steps.map((step) => ({
    ...{ text: step.text, person: step.person ?? '' },
    ...{ dueOn: step.dueOn ?? '', doneOn: step.doneOn ?? '' },
  })),
});

/** The plan in words, field by field: as it stands in the form, and as it is now. */
export function useEditedPlan(mine: EditedPlan, now: EditedPlan): EditedField[] {
  const { t } = useTranslation();
  const format = useFormat();
  const day = (value: string) => (value ? format.day(value) : '');
  const step = ({ text, person, dueOn, doneOn }: DraftStep, at: number) =>
    [
      `${at + 1}. ${text.trim()}`,
      person.trim(),
      dueOn && `${t('cases.stepDue')} ${day(dueOn)}`,
      doneOn && `${t('cases.stepDone')} ${day(doneOn)}`,
    ]
      .filter(Boolean)
      .join(' · ');
  const told: [string, (plan: EditedPlan) => string][] = [
    [t('discrepancies.person'), ({ person }) => person.trim()],
    [t('discrepancies.state'), ({ state }) => t(`caseState.${state}`)],
    [t('cases.planDue'), ({ dueOn }) => day(dueOn)],
    [
      t('cases.finishedOn'),
      ({ state, finishedOn }) => (state === 'finished' ? day(finishedOn) : ''),
    ],
    [t('cases.result'), ({ result }) => result.trim()],
    [t('cases.steps'), ({ steps }) => steps.map(step).join('\n')],
  ];
  return told.map(([name, tell]) => ({ name, mine: tell(mine), now: tell(now) }));
}
