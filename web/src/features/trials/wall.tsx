import { FullscreenExitOutlined, FullscreenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useFormat } from '../../components/use-format';
import { useNarrow } from '../../components/use-narrow';
import { useServerNow } from '../accounts/session';
import type { Trial } from './api';
import { byUrgency, isTroubled } from './trial-words';
import { ambiguousPlaces, partsOfName } from './unit-place-name';
import { useFullScreen } from './use-full-screen';
import { useTick, useWall } from './use-wall';
import { WallCard } from './wall-card';
import { WallFigures } from './wall-figures';
import { WallTile } from './wall-tile';
import './wall.css';

/** All units of a round at once, those that need somebody first; on a telephone one below the other. */
export function Wall({ trial }: { trial: Trial }) {
  const { t } = useTranslation();
  const format = useFormat();
  const serverNow = useServerNow();
  const narrow = useNarrow(700);
  const part = useRef<HTMLDivElement>(null);
  const full = useFullScreen(part);
  const { wall, live } = useWall(trial.id, trial.wall);
  const tick = useTick(serverNow);
  const now = wall.stoppedAt ? new Date(wall.stoppedAt) : tick;
  const units = [...wall.units].sort(byUrgency);
  const troubled = units.filter(isTroubled);
  const twice = ambiguousPlaces(units.map(({ unitName }) => unitName));
  return (
    <div className="wall-page">
      <div ref={part} className="wall-whole">
        <div role="status">
          {!live && (
            <Notice tone="yellow">{t('trials.noLine', { time: format.moment(wall.at) })}</Notice>
          )}
        </div>
        <div className="wall-head">
          <WallFigures wall={wall} now={now} />
          {full.possible && !narrow && (
            <Button
              icon={
                full.shown ? (
                  <FullscreenExitOutlined aria-hidden />
                ) : (
                  <FullscreenOutlined aria-hidden />
                )
              }
              onClick={full.turn}
            >
              {t(full.shown ? 'trials.leaveFullScreen' : 'trials.fullScreen')}
            </Button>
          )}
        </div>
        <ul
          className={narrow ? 'wall-cards' : 'wall-tiles'}
          aria-label={t('trials.wallOf', { n: format.number(units.length) })}
        >
          {units.map((unit) =>
            narrow ? (
              <WallCard key={unit.unitId} unit={unit} now={now} heading="h2" />
            ) : (
              <WallTile
                key={unit.unitId}
                {...{ unit, now }}
                withKind={twice.has(partsOfName(unit.unitName).place)}
              />
            ),
          )}
        </ul>
      </div>
      {!narrow && troubled.length > 0 && (
        <section className="stack" aria-labelledby="wall-troubled">
          <h2 id="wall-troubled">{t('trials.troubled', { n: format.number(troubled.length) })}</h2>
          <ul className="wall-cards">
            {troubled.map((unit) => (
              <WallCard key={unit.unitId} unit={unit} now={now} heading="h3" />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
