import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { tasksApi, type MilestoneOfPlan, type MilestonePlan, type PlannedMilestone } from './api';
import { codeOf, dOf, offsetOf } from './milestone-days';
import { useTaskAct } from './use-task-act';

interface MilestoneDialogProps {
  plan: MilestonePlan;
  /** Null for a new one. */
  milestone: MilestoneOfPlan | null;
  onClose: () => void;
}

const plain = (each: MilestoneOfPlan): PlannedMilestone => {
  const { code, nameVi, nameEn, offsetDays, source, remindBefore } = each;
  return { code, nameVi, nameEn, offsetDays, source, remindBefore };
};

/** Changes one milestone, adds or removes one: a new version of the plan, with the reason. */
export function MilestoneDialog({ plan, milestone, onClose }: MilestoneDialogProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const round = useRound();
  const [texts, setTexts] = useState({
    ...{ nameVi: milestone?.nameVi ?? '', nameEn: milestone?.nameEn ?? '' },
    ...{ source: milestone?.source ?? '', reason: '' },
    remindBefore: milestone ? String(milestone.remindBefore ?? '') : '3',
  });
  const [day, setDay] = useState(milestone?.day ?? '');
  const [tried, setTried] = useState(false);
  const act = useTaskAct<unknown>(() => t('milestonePlan.saved'), onClose);
  const remind = texts.remindBefore.trim();
  const lacking = [
    !texts.nameVi.trim() && t('milestonePlan.nameVi'),
    (day === '' || unclearDay(day)) && t('milestonePlan.day'),
    !texts.source.trim() && t('milestonePlan.source'),
    !/^\d{0,2}$/.test(remind) && t('milestonePlan.remindBefore'),
    texts.reason.trim().length < 3 && t('milestonePlan.reason'),
  ].filter((each): each is string => typeof each === 'string');
  const others = plan.milestones.filter(({ code }) => code !== milestone?.code).map(plain);
  const store = (milestones: PlannedMilestone[]) =>
    act.mutate(() =>
      tasksApi.setMilestones(round.id, plan.version, {
        ...{ milestones, reason: texts.reason.trim() },
      }),
    );
  const save = () => {
    setTried(true);
    if (lacking.length > 0) return;
    const nameVi = texts.nameVi.trim();
    const nameEn = texts.nameEn.trim() || nameVi;
    const taken = new Set(others.map(({ code }) => code));
    store([
      ...others,
      {
        ...{ nameVi, nameEn, code: milestone?.code ?? codeOf(nameEn, taken) },
        ...{ offsetDays: offsetOf(plan.effectiveDate, day), source: texts.source.trim() },
        remindBefore: remind === '' ? null : Number(remind),
      },
    ]);
  };
  const remove = () => {
    setTried(true);
    if (texts.reason.trim().length >= 3) store(others);
  };
  const field = (key: keyof typeof texts, most: number, hint?: string) => (
    <div className="field">
      <label htmlFor={`milestone-${key}`}>{t(`milestonePlan.${key}`)}</label>
      <Input
        id={`milestone-${key}`}
        maxLength={most}
        value={texts[key]}
        aria-describedby={hint ? `milestone-${key}-hint` : undefined}
        onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
      />
      {hint && (
        <span id={`milestone-${key}-hint`} className="field-hint">
          {hint}
        </span>
      )}
    </div>
  );
  const open = milestone?.tasks.open ?? 0;
  return (
    <ActDialog
      title={
        milestone
          ? t('milestonePlan.editOf', {
              name: say({ vi: milestone.nameVi, en: milestone.nameEn }),
            })
          : t('milestonePlan.add')
      }
      okText={t('milestonePlan.save')}
      missing={
        tried && lacking.length > 0 ? t('obstacles.missing', { fields: lacking.join(', ') }) : null
      }
      busy={act.isPending}
      onOk={save}
      onCancel={onClose}
    >
      {field('nameVi', 200)}
      {field('nameEn', 200, t('milestonePlan.nameEnHint'))}
      <DayField
        id="milestone-day"
        label={t('milestonePlan.day')}
        value={day}
        onChange={setDay}
        hint={
          day !== '' && !unclearDay(day)
            ? t('milestonePlan.dayHint', { d: dOf(offsetOf(plan.effectiveDate, day)) })
            : ''
        }
      />
      {open > 0 && <p className="panel-hint">{t('milestonePlan.goAlong', { n: open })}</p>}
      {field('source', 300)}
      {field('remindBefore', 2, t('milestonePlan.remindHint'))}
      {field('reason', 1000)}
      {milestone && !milestone.needed && (
        <Button danger disabled={act.isPending} onClick={remove}>
          {t('milestonePlan.remove')}
        </Button>
      )}
    </ActDialog>
  );
}
