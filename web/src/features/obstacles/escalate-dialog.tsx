import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { useCan } from '../accounts/session';
import { ActDialog } from '../handover/act-dialog';
import { LEVELS, OBSTACLES_KEY, obstaclesApi, type EscalateObstacle, type Obstacle } from './api';

interface EscalateDialogProps {
  row: Obstacle;
  busy: boolean;
  onOk: (body: EscalateObstacle) => void;
  onCancel: () => void;
}

/** Passes an obstacle to who has to settle it; a unit passes it on to a department. */
export function EscalateDialog({ row, busy, onOk, onCancel }: EscalateDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const mayHandle = useCan('obstacle.handle');
  const levels = LEVELS.filter((each) => (mayHandle ? each !== row.level : each === 'department'));
  const [level, setLevel] = useState(levels[0]!);
  const [owner, setOwner] = useState('');
  const [ministry, setMinistry] = useState('');
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState(row.dueOn);
  const [tried, setTried] = useState(false);
  const owners = useQuery({
    queryKey: [OBSTACLES_KEY, 'owners', row.id],
    queryFn: () => obstaclesApi.owners(row.id),
    staleTime: 5 * 60_000,
  });
  const bodies = (level === 'commune' ? owners.data?.unit : owners.data?.province) ?? [];
  const chosen = bodies.some((each) => each.id === owner) ? owner : '';
  const lacks = !chosen
    ? t('obstacleAct.ownerMissing')
    : level === 'ministry' && !ministry.trim()
      ? t('obstacleAct.ministryMissing')
      : !reason.trim()
        ? t('obstacleAct.reasonMissing')
        : dueOn === '' || unclearDay(dueOn)
          ? t('rehearsal.dateWrong')
          : null;
  const pass = () => {
    setTried(true);
    if (lacks) return;
    onOk({
      ...{ level, ownerOrganisationId: chosen, reason: reason.trim(), dueOn },
      ministry: level === 'ministry' ? ministry.trim() : null,
    });
  };
  return (
    <ActDialog
      title={t('obstacleAct.escalateTitle', { number: row.number })}
      okText={t('obstacleAct.escalate')}
      missing={tried ? lacks : null}
      busy={busy}
      onOk={pass}
      onCancel={onCancel}
    >
      <p className="panel-hint">{t('obstacleAct.escalateHint')}</p>
      <div className="field">
        <label htmlFor={`${id}-level`}>{t('obstacles.level')}</label>
        <select
          id={`${id}-level`}
          className="native-select"
          value={level}
          onChange={(event) => setLevel(event.target.value as typeof level)}
        >
          {levels.map((each) => (
            <option key={each} value={each}>
              {t(`obstacleLevel.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-owner`}>{t('obstacles.owner')}</label>
        <select
          id={`${id}-owner`}
          className="native-select"
          value={chosen}
          onChange={(event) => setOwner(event.target.value)}
        >
          <option value="">–</option>
          {bodies.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
      {level === 'ministry' && (
        <div className="field">
          <label htmlFor={`${id}-ministry`}>{t('obstacles.ministry')}</label>
          <Input
            id={`${id}-ministry`}
            maxLength={200}
            value={ministry}
            onChange={(event) => setMinistry(event.target.value)}
          />
        </div>
      )}
      <div className="field">
        <label htmlFor={`${id}-reason`}>{t('obstacles.reason')}</label>
        <Input.TextArea
          id={`${id}-reason`}
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <DayField id={`${id}-due`} label={t('obstacles.dueOn')} value={dueOn} onChange={setDueOn} />
    </ActDialog>
  );
}
