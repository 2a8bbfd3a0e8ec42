import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useRound } from '../units/round-context';
import type { WallUnit } from './api';
import { isTroubled, UNIT_TONES } from './trial-words';

const MINUTE_MS = 60_000;
/** Whole minutes between two moments. */
export const minutesBetween = (from: string, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - Date.parse(from)) / MINUTE_MS));

interface WallCardProps {
  unit: WallUnit;
  now: Date;
}

/** One unit on the wall: how far, what it is at, and whether somebody has to call. */
export function WallCard({ unit, now }: WallCardProps) {
  const { t } = useTranslation();
  const { code } = useRound();
  const inLanguage = useBilingual();
  const { counts, step, activeAt, activeItem } = unit;
  const troubled = isTroubled(unit);
  return (
    <li className={`wall-card wall-${unit.state}`}>
      <h2>
        {unit.rehearsalId ? (
          <Link to={paths.rehearsal(code, unit.rehearsalId)}>{unit.unitName}</Link>
        ) : (
          unit.unitName
        )}
      </h2>
      <span className="wall-card-bar" aria-hidden="true">
        <span
          style={{
            width: `${counts.total === 0 ? 0 : (100 * counts.answered) / counts.total}%`,
          }}
        />
      </span>
      <div className="wall-card-foot">
        <StatusMark tone={UNIT_TONES[unit.state]}>
          {t(`trials.unitStates.${unit.state}`)}
        </StatusMark>
        {unit.state !== 'done' && (
          <span className="wall-card-count">
            <span className="visually-hidden">{t('trials.answeredItems')} </span>
            {counts.answered}/{counts.total}
          </span>
        )}
      </div>
      {troubled && (
        <span>
          {t('trials.mandatoryMet', { met: counts.mandatoryMet, total: counts.mandatory })}
          {counts.notMet > 0 && ` · ${t('trials.failed', { n: counts.notMet })}`}
        </span>
      )}
      {step ? (
        <span>
          {inLanguage(step.name)}:{' '}
          {step.standardMinutes === null
            ? t('trials.minutes', { n: minutesBetween(step.startedAt, now) })
            : t('trials.minutesOf', {
                n: minutesBetween(step.startedAt, now),
                of: step.standardMinutes,
              })}
        </span>
      ) : (
        troubled &&
        activeAt && (
          <span className="panel-hint">
            {t('trials.lastHeard', { item: activeItem ?? '', n: minutesBetween(activeAt, now) })}
          </span>
        )
      )}
    </li>
  );
}
