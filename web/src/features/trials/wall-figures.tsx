import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { TrialWall } from './api';
import { minutesBetween } from './wall-lines';

/** The counts of a round: of all its units so many, and how long it has been running. */
export function WallFigures({ wall, now }: { wall: TrialWall; now: Date }) {
  const { t } = useTranslation();
  const format = useFormat();
  const elapsed = wall.startedAt === null ? null : minutesBetween(wall.startedAt, now);
  const figures = [
    ['answered', wall.unitsAnswered],
    ['passed', wall.unitsPassed],
    ['done', wall.unitsDone],
  ] as const;
  return (
    <dl className="wall-figures">
      {figures.map(([key, n]) => (
        <div key={key}>
          <dt>{t(`trials.figures.${key}`)}</dt>
          <dd>
            {format.number(n)}/{format.number(wall.unitsTotal)}
          </dd>
        </div>
      ))}
      <div className={wall.unitsStuck > 0 ? 'wall-figure-red' : ''}>
        <dt>{t('trials.figures.stuck')}</dt>
        <dd>{format.number(wall.unitsStuck)}</dd>
      </div>
      <div className={elapsed !== null && elapsed > wall.boxMinutes ? 'wall-figure-red' : ''}>
        <dt>{t('trials.elapsed')}</dt>
        <dd>
          {elapsed === null
            ? t('trials.notStarted')
            : t('trials.minutesOf', { n: elapsed, of: wall.boxMinutes })}
        </dd>
      </div>
    </dl>
  );
}
