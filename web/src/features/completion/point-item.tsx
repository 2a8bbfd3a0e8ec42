import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import type { CompletionPoint } from './api';
import { MatterList } from './matter-list';
import { RecordDialog } from './record-dialog';
import { RecordPaper } from './record-paper';

const TONES: Record<CompletionPoint['standing'], Tone> = {
  met: 'green',
  recorded: 'green',
  reserved: 'yellow',
  open: 'red',
  unknown: 'grey',
};

interface PointItemProps {
  roundId: string;
  unitId: string;
  point: CompletionPoint;
}

/** One point of a closing: how it stands and why, the papers about it, and recording another. */
export function PointItem({ roundId, unitId, point }: PointItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [kind, setKind] = useState<'done' | 'reservation' | null>(null);
  const { standing, record, earlier, matters } = point;
  const name = t(`completionPoint.${point.point}`);
  return (
    <li className="panel completion-point">
      <div className="completion-point-head">
        <h3>{name}</h3>
        <StatusMark tone={TONES[standing]}>{t(`completionStanding.${standing}`)}</StatusMark>
      </div>
      {standing === 'met' && point.of > 0 && (
        <p className="panel-hint">{t('completion.looked', { n: format.number(point.of) })}</p>
      )}
      {point.outgrown && <p>{t('completion.outgrown')}</p>}
      {matters.length > 0 && <MatterList point={point} />}
      {record && <RecordPaper record={record} />}
      {(point.mayRecord || point.mayReserve) && (
        <div className="toolbar">
          {point.mayRecord && (
            <Button
              onClick={() => setKind('done')}
              aria-label={`${t('completion.record')}: ${name}`}
            >
              {t('completion.record')}
            </Button>
          )}
          {point.mayReserve && (
            <Button
              onClick={() => setKind('reservation')}
              aria-label={`${t('completion.reserve')}: ${name}`}
            >
              {t('completion.reserve')}
            </Button>
          )}
        </div>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('completion.earlier', { n: earlier.length })}</summary>
          {earlier.map((each) => (
            <RecordPaper key={each.id} record={each} />
          ))}
        </details>
      )}
      {kind && <RecordDialog {...{ roundId, unitId, point, kind }} onClose={() => setKind(null)} />}
    </li>
  );
}
