import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useFormat } from '../../components/use-format';
import { useServerNow } from '../accounts/session';
import type { Trial } from './api';
import { byUrgency, isTroubled } from './trial-words';
import { useTick, useWall } from './use-wall';
import { minutesBetween, WallCard } from './wall-card';
import './wall.css';

/** All units of a round on one screen, those that need somebody first and larger; made for a projector. */
export function Wall({ trial }: { trial: Trial }) {
  const { t } = useTranslation();
  const format = useFormat();
  const serverNow = useServerNow();
  const { wall, live } = useWall(trial.id, trial.wall);
  const tick = useTick(serverNow);
  const now = wall.stoppedAt ? new Date(wall.stoppedAt) : tick;
  const elapsed = wall.startedAt === null ? null : minutesBetween(wall.startedAt, now);
  const figures = [
    ['answered', wall.unitsAnswered],
    ['passed', wall.unitsPassed],
    ['done', wall.unitsDone],
  ] as const;
  return (
    <div className="stack">
      <div role="status">
        {!live && (
          <Notice tone="yellow">{t('trials.noLine', { time: format.moment(wall.at) })}</Notice>
        )}
      </div>
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
      {[
        { key: 'troubled', units: wall.units.filter(isTroubled) },
        { key: 'others', units: wall.units.filter((unit) => !isTroubled(unit)) },
      ].map(
        ({ key, units }) =>
          units.length > 0 && (
            <ul key={key} className={`wall wall-${key}`}>
              {[...units].sort(byUrgency).map((unit) => (
                <WallCard key={unit.unitId} unit={unit} now={now} />
              ))}
            </ul>
          ),
      )}
    </div>
  );
}
