import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInVietnam } from '../../components/format';
import { fold } from '../../components/fold';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { useServerNow } from '../accounts/session';
import { ActDialog } from '../handover/act-dialog';
import { TRIALS_KEY, trialsApi, type Trial } from './api';
import { useTrialAct } from './use-trial-act';

interface AppointDialogProps {
  trial: Trial;
  /** Of the round, as the list of appointments showed it. */
  version: number;
  onClose: () => void;
}

/** An account, units and days. */
export function AppointDialog({ trial, version, onClose }: AppointDialogProps) {
  const { t } = useTranslation();
  const now = useServerNow();
  const today = dayInVietnam(now());
  const planned = trial.plannedDay > today ? trial.plannedDay : today;
  const [accountId, setAccount] = useState('');
  const [position, setPosition] = useState('');
  const [unitIds, setUnits] = useState<string[]>([]);
  const [fromDay, setFrom] = useState(planned);
  const [toDay, setTo] = useState(planned);
  const [tried, setTried] = useState(false);
  const candidates = useQuery({
    queryKey: [...TRIALS_KEY, trial.id, 'candidates'],
    queryFn: () => trialsApi.candidates(trial.id),
  });
  const appoint = useTrialAct(
    () =>
      trialsApi.appoint(
        { id: trial.id, version },
        { ...{ accountId, position: position.trim(), unitIds, fromDay, toDay } },
      ),
    onClose,
  );
  const person = candidates.data?.find((each) => each.accountId === accountId);
  const open = trial.wall.units.filter(({ unitId }) => person?.unitIds?.includes(unitId) ?? true);
  const dayMissing = (day: string) => day === '' || unclearDay(day);
  const lacking = [
    accountId === '' && t('evaluators.person'),
    position.trim() === '' && t('evaluators.position'),
    dayMissing(fromDay) && t('evaluators.from'),
    (dayMissing(toDay) || toDay < fromDay) && t('evaluators.to'),
  ].filter((each) => each !== false);
  return (
    <ActDialog
      title={t('evaluators.appointTitle', { n: trial.number })}
      okText={t('evaluators.appoint')}
      missing={
        tried && lacking.length > 0 ? t('evaluators.missing', { fields: lacking.join(', ') }) : null
      }
      busy={appoint.isPending}
      onOk={() => {
        setTried(true);
        if (lacking.length === 0) appoint.mutate(undefined);
      }}
      onCancel={onClose}
    >
      <div className="field">
        <label htmlFor="evaluator-person">{t('evaluators.person')}</label>
        <select
          id="evaluator-person"
          className="native-select"
          value={accountId}
          onChange={(event) => {
            setAccount(event.target.value);
            setUnits([]);
          }}
        >
          <option value="">{t('evaluators.choose')}</option>
          {(candidates.data ?? []).map((each) => (
            <option key={each.accountId} value={each.accountId}>
              {each.name} ({each.login})
            </option>
          ))}
        </select>
        {candidates.data?.length === 0 && (
          <span className="field-hint">{t('evaluators.noCandidates')}</span>
        )}
      </div>
      <div className="field">
        <label htmlFor="evaluator-position">{t('evaluators.position')}</label>
        <Input
          id="evaluator-position"
          maxLength={200}
          value={position}
          onChange={(event) => setPosition(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="evaluator-units">{t('evaluators.unit')}</label>
        <Select
          id="evaluator-units"
          mode="multiple"
          aria-describedby="evaluator-units-hint"
          value={unitIds}
          placeholder={t('evaluators.every')}
          options={open.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
          filterOption={(input, option) => fold(String(option?.label ?? '')).includes(fold(input))}
          onChange={setUnits}
        />
        <span id="evaluator-units-hint" className="field-hint">
          {t('evaluators.unitsHint')}
        </span>
      </div>
      <DayField
        id="evaluator-from"
        label={t('evaluators.from')}
        value={fromDay}
        onChange={setFrom}
      />
      <DayField id="evaluator-to" label={t('evaluators.to')} value={toDay} onChange={setTo} />
    </ActDialog>
  );
}
