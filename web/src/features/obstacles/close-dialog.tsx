import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Obstacle } from './api';
import { TextDialog } from './text-dialog';

type Outcome = NonNullable<Obstacle['closed']>['outcome'];
const OUTCOMES: readonly Outcome[] = ['fixed', 'withdrawn'];

interface CloseDialogProps {
  row: Obstacle;
  busy: boolean;
  onOk: (ending: { outcome: Outcome; resolution: string }) => void;
  onCancel: () => void;
}

/** Ends an obstacle: it is settled, or it was none. */
export function CloseObstacleDialog({ row, busy, onOk, onCancel }: CloseDialogProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>('fixed');
  return (
    <TextDialog
      title={t('obstacleAct.closeTitle', { number: row.number })}
      okText={t('obstacleAct.close')}
      label={t('obstacleAct.resolution')}
      missing={t('obstacleAct.resolutionMissing')}
      most={2000}
      busy={busy}
      onOk={(resolution) => onOk({ outcome, resolution })}
      onCancel={onCancel}
    >
      <div className="field">
        <label htmlFor="obstacle-outcome">{t('obstacleAct.outcome')}</label>
        <select
          id="obstacle-outcome"
          className="native-select"
          value={outcome}
          onChange={(event) => setOutcome(event.target.value as Outcome)}
        >
          {OUTCOMES.map((each) => (
            <option key={each} value={each}>
              {t(`obstacleOutcome.${each}`)}
            </option>
          ))}
        </select>
      </div>
    </TextDialog>
  );
}
