import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useRound } from '../units/round-context';
import type { WallUnit } from './api';
import { UNIT_TONES } from './trial-words';

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
  const share = counts.total === 0 ? 0 : counts.answered / counts.total;
  return (
    <li className={`wall-card wall-${unit.state}`}>
      <div className="wall-card-head">
        <h2>
          {unit.rehearsalId ? (
            <Link to={paths.rehearsal(code, unit.rehearsalId)}>{unit.unitName}</Link>
          ) : (
            unit.unitName
          )}
        </h2>
        <Ring share={share} label={`${counts.answered}/${counts.total}`} />
      </div>
      <StatusMark tone={UNIT_TONES[unit.state]}>{t(`trials.unitStates.${unit.state}`)}</StatusMark>
      <span>
        {t('trials.mandatoryMet', { met: counts.mandatoryMet, total: counts.mandatory })}
        {counts.notMet > 0 && ` · ${t('trials.failed', { n: counts.notMet })}`}
      </span>
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
        activeAt && (
          <span className="panel-hint">
            {t('trials.lastHeard', { item: activeItem ?? '', n: minutesBetween(activeAt, now) })}
          </span>
        )
      )}
    </li>
  );
}

const RADIUS = 19;
const ROUND = 2 * Math.PI * RADIUS;

/** A ring that closes as items get their answers; the figures stand in it. */
function Ring({ share, label }: { share: number; label: string }) {
  return (
    <svg className="wall-ring" viewBox="0 0 48 48" role="img" aria-label={label}>
      <circle cx="24" cy="24" r={RADIUS} className="wall-ring-ground" />
      <circle
        cx="24"
        cy="24"
        r={RADIUS}
        className="wall-ring-done"
        strokeDasharray={`${ROUND * share} ${ROUND}`}
        transform="rotate(-90 24 24)"
      />
      <text x="24" y="28" textAnchor="middle" aria-hidden="true">
        {label}
      </text>
    </svg>
  );
}
