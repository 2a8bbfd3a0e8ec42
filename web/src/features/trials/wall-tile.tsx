import { useTranslation } from 'react-i18next';
import { StatusIcon } from '../../components/status-mark';
import type { WallUnit } from './api';
import { isTroubled, UNIT_TONES } from './trial-words';
import { partsOfName } from './unit-place-name';
import { AnsweredBar, AnsweredCount, StepMinutes, TroubleLines, UnitLink } from './wall-lines';

interface WallTileProps {
  unit: WallUnit;
  now: Date;
  /** Whether its place alone would not tell it from another unit of the wall. */
  withKind: boolean;
}

/** One unit in two short lines, so that a whole province is seen at once; full screen says more of those in trouble. */
export function WallTile({ unit, now, withKind }: WallTileProps) {
  const { t } = useTranslation();
  const { kind, place } = partsOfName(unit.unitName);
  const tone = UNIT_TONES[unit.state];
  // The arrow says that the unit is at work: beside it the minutes of its step have the room of the word.
  const wordless = unit.state === 'running' && unit.step !== null;
  return (
    <li className={`wall-tile wall-${tone}`}>
      <span className="wall-tile-line">
        <strong className="wall-tile-name">
          <UnitLink unit={unit}>
            {withKind ? kind : <span className="visually-hidden">{kind}</span>}
            {place}
          </UnitLink>
        </strong>
        <AnsweredCount counts={unit.counts} />
      </span>
      <span className="wall-tile-line wall-tile-state">
        <span>
          <StatusIcon tone={tone} />
          <span className={wordless ? 'wall-tile-wordless' : ''}>
            {t(`trials.unitStates.${unit.state}`)}
          </span>
        </span>
        {unit.step && (
          <span>
            <StepMinutes unit={unit} now={now} short={!wordless} />
          </span>
        )}
      </span>
      {isTroubled(unit) && (
        <span className="wall-tile-more">
          <TroubleLines unit={unit} now={now} />
        </span>
      )}
      <AnsweredBar counts={unit.counts} />
    </li>
  );
}
