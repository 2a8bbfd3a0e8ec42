import { useQuery } from '@tanstack/react-query';
import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInVietnam } from '../../components/format';
import { fold } from '../../components/fold';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { useServerNow } from '../accounts/session';
import { CHECKLISTS_KEY, checklistsApi } from '../checklists/api';
import { EditConflict } from '../conflict/edit-conflict';
import { bothOf, useSeen } from '../conflict/use-seen';
import { ActDialog } from '../handover/act-dialog';
import { rehearsalApi } from '../rehearsal/api';
import { trialsApi, type PlanTrial, type ReplanTrial, type Trial, type TrialRow } from './api';
import { useTrialAct } from './use-trial-act';

interface PlanDialogProps {
  roundId: string;
  /** Earlier rounds, of which the failed items may be tried again. */
  earlier: readonly TrialRow[];
  /** The round whose plan changes; left out for a new one. */
  trial?: Trial;
  onClose: () => void;
  onPlanned?: (trial: Trial) => void;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The fields as a plan fills them, or for a new one. */
const fieldsOf = (trial: Trial | undefined, today: string) => ({
  ...{ name: trial?.name ?? '', day: trial?.plannedDay ?? today },
  ...{ time: trial?.plannedTime ?? '08:00', box: (trial?.boxMinutes ?? 60) as number | null },
  chosen: trial?.unitIds ?? [],
  people: (trial?.evaluators ?? []).map((each) => `${each.name} – ${each.position}`).join('\n'),
});

/** Units, checklist, day, hour, time and evaluators of a round. */
export function PlanDialog({ roundId, earlier, trial, onClose, onPlanned }: PlanDialogProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const format = useFormat();
  const now = useServerNow();
  const planned = fieldsOf(trial, dayInVietnam(now()));
  const [name, setName] = useState(planned.name);
  const [day, setDay] = useState(planned.day);
  const [time, setTime] = useState(planned.time);
  const [box, setBox] = useState<number | null>(planned.box);
  const [templateId, setTemplate] = useState(trial?.template.id);
  const [followsId, setFollows] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string[]>(planned.chosen);
  const [people, setPeople] = useState(planned.people);
  const { seen, takeNow } = useSeen(trial, () => {
    setName(planned.name);
    setDay(planned.day);
    setTime(planned.time);
    setBox(planned.box);
    setChosen(planned.chosen);
    setPeople(planned.people);
  });
  const [tried, setTried] = useState(false);
  const units = useQuery({
    queryKey: ['rehearsals', roundId],
    queryFn: () => rehearsalApi.list(roundId),
  });
  const checklists = useQuery({ queryKey: CHECKLISTS_KEY, queryFn: checklistsApi.list });
  const done = (made: Trial) => {
    onPlanned?.(made);
    onClose();
  };
  const plan = useTrialAct((body: PlanTrial) => trialsApi.plan(roundId, body), done);
  const replan = useTrialAct(
    /** @param over the plan that is replaced. */
    ({ over, body }: { over: Trial; body: ReplanTrial }) => trialsApi.replan(over, body),
    done,
    true,
  );
  const inUse = (checklists.data?.rows ?? []).filter(({ state }) => state === 'published');
  const unitIds = chosen.length > 0 ? chosen : (units.data ?? []).map(({ unitId }) => unitId);
  const evaluators = people
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [who, ...office] = line.split(/\s+[–-]\s+/);
      return { name: who!.trim(), position: office.join(' – ').trim() };
    });
  const peopleUnclear = evaluators.some((each) => each.name === '' || each.position === '');
  const whole =
    name.trim() !== '' &&
    day !== '' &&
    !unclearDay(day) &&
    TIME.test(time) &&
    box !== null &&
    templateId !== undefined &&
    unitIds.length > 0 &&
    !peopleUnclear;
  const unitName = (id: string) => units.data?.find(({ unitId }) => unitId === id)?.unitName ?? id;
  const fields = bothOf<typeof planned>(
    [
      [t('trials.name'), (each) => each.name.trim()],
      [t('trials.day'), (each) => format.day(each.day)],
      [t('trials.time'), (each) => each.time.trim()],
      [t('trials.box'), (each) => (each.box === null ? '' : format.number(each.box))],
      [t('trials.units'), (each) => each.chosen.map(unitName).sort().join(', ')],
      [t('trials.evaluators'), (each) => each.people.trim()],
    ],
    { name, day, time, box, chosen, people },
    planned,
  );
  const save = (over = seen) => {
    setTried(true);
    if (!whole || box === null || templateId === undefined) return;
    const said = {
      ...{ name: name.trim(), plannedDay: day, plannedTime: time, boxMinutes: box },
      ...{ evaluators, unitIds },
    };
    if (over) replan.mutate({ over, body: said });
    else plan.mutate({ ...said, templateId, followsId });
  };
  const byWords = (input: string, option?: { label?: unknown }) =>
    fold(String(option?.label ?? '')).includes(fold(input));
  return (
    <ActDialog
      title={t(trial ? 'trials.replan' : 'trials.plan')}
      okText={t(trial ? 'action.save' : 'trials.plan')}
      missing={tried && !whole ? t('trials.planMissing') : null}
      busy={plan.isPending || replan.isPending}
      onOk={() => save()}
      onCancel={onClose}
    >
      {trial && seen && (
        <EditConflict
          {...{ seen: seen.version, now: trial.version, act: replan, fields }}
          onMine={trial.mayPlan && trial.state === 'planned' ? () => save(trial) : undefined}
          onTheirs={takeNow}
        />
      )}
      <div className="field">
        <label htmlFor="trial-name">{t('trials.name')}</label>
        <Input
          id="trial-name"
          maxLength={300}
          value={name}
          placeholder={t('trials.namePlaceholder')}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      {!trial && earlier.length > 0 && (
        <div className="field">
          <label htmlFor="trial-follows">{t('trials.purpose')}</label>
          <select
            id="trial-follows"
            className="native-select"
            value={followsId ?? ''}
            onChange={(event) => {
              const followed = earlier.find(({ id }) => id === event.target.value);
              setFollows(followed?.id ?? null);
              if (followed) setTemplate(followed.template.id);
            }}
          >
            <option value="">{t('trials.purposes.full')}</option>
            {earlier.map((each) => (
              <option key={each.id} value={each.id}>
                {t('trials.purposes.failed', { n: each.number })}
              </option>
            ))}
          </select>
        </div>
      )}
      {!trial && (
        <div className="field">
          <label htmlFor="trial-template">{t('trials.checklist')}</label>
          <select
            id="trial-template"
            className="native-select"
            value={templateId ?? ''}
            onChange={(event) => setTemplate(event.target.value || undefined)}
          >
            <option value="">{t('trials.choose')}</option>
            {inUse.map((each) => (
              <option key={each.id} value={each.id}>
                {inLanguage(each.name)} ({t('checklists.edition', { n: each.edition })})
              </option>
            ))}
          </select>
        </div>
      )}
      <DayField id="trial-day" label={t('trials.day')} value={day} onChange={setDay} />
      <div className="field">
        <label htmlFor="trial-time">{t('trials.time')}</label>
        <Input
          id="trial-time"
          inputMode="numeric"
          maxLength={5}
          value={time}
          status={tried && !TIME.test(time) ? 'error' : undefined}
          aria-describedby="trial-time-hint"
          onChange={(event) => setTime(event.target.value)}
        />
        <span id="trial-time-hint" className="field-hint">
          {t('trials.timeHint')}
        </span>
      </div>
      <div className="field">
        <label htmlFor="trial-box">{t('trials.box')}</label>
        <InputNumber
          id="trial-box"
          min={1}
          max={10_080}
          precision={0}
          value={box}
          onChange={setBox}
        />
      </div>
      <div className="field">
        <label htmlFor="trial-units">{t('trials.units')}</label>
        <Select
          id="trial-units"
          mode="multiple"
          maxTagCount={3}
          value={chosen}
          placeholder={t('trials.allUnits', { n: units.data?.length ?? 0 })}
          options={(units.data ?? []).map(({ unitId, unitName }) => ({
            ...{ value: unitId, label: unitName },
          }))}
          filterOption={byWords}
          onChange={setChosen}
        />
      </div>
      <div className="field">
        <label htmlFor="trial-people">{t('trials.evaluators')}</label>
        <Input.TextArea
          id="trial-people"
          rows={3}
          value={people}
          status={tried && peopleUnclear ? 'error' : undefined}
          aria-describedby="trial-people-hint"
          onChange={(event) => setPeople(event.target.value)}
        />
        <span id="trial-people-hint" className="field-hint">
          {t('trials.evaluatorsHint')}
        </span>
      </div>
    </ActDialog>
  );
}
