import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { groupsApi, OBSTACLES_KEY, type Obstacle } from './api';

interface JoinDialogProps {
  row: Obstacle;
  busy: boolean;
  onOk: (groupId: string | null) => void;
  onCancel: () => void;
}

/** Puts an obstacle into a shared problem that is open, or takes it out. */
export function JoinDialog({ row, busy, onOk, onCancel }: JoinDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const id = useId();
  const [chosen, setChosen] = useState(row.group?.id ?? '');
  const groups = useQuery({
    queryKey: [OBSTACLES_KEY, round.id, 'groups'],
    queryFn: () => groupsApi.list(round.id),
  });
  const open = groups.data?.groups.filter(({ state }) => state === 'open') ?? [];
  return (
    <ActDialog
      title={t('obstacleAct.groupTitle', { number: row.number })}
      okText={t('obstacles.save')}
      missing={null}
      busy={busy}
      onOk={() => onOk(chosen || null)}
      onCancel={onCancel}
    >
      <div className="field">
        <label htmlFor={id}>{t('obstacles.group')}</label>
        <select
          id={id}
          className="native-select"
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">{t('obstacleAct.noGroup')}</option>
          {open.map((group) => (
            <option key={group.id} value={group.id}>
              {group.number} – {group.title}
            </option>
          ))}
        </select>
      </div>
    </ActDialog>
  );
}
