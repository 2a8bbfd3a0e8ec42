import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import type { WallUnit } from './api';
import { isTroubled, UNIT_TONES } from './trial-words';
import { AnsweredBar, AnsweredCount, StepMinutes, TroubleLines, UnitLink } from './wall-lines';

interface WallCardProps {
  unit: WallUnit;
  now: Date;
  /** Of its name: one below what stands above the cards. */
  heading: 'h2' | 'h3';
}

/** One unit in full: how far, what it is at, and whether somebody has to call. */
export function WallCard({ unit, now, heading: Heading }: WallCardProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const { counts, step } = unit;
  return (
    <li className={`wall-card wall-${UNIT_TONES[unit.state]}`}>
      <Heading>
        <UnitLink unit={unit}>{unit.unitName}</UnitLink>
      </Heading>
      <AnsweredBar counts={counts} />
      <div className="wall-card-foot">
        <StatusMark tone={UNIT_TONES[unit.state]}>
          {t(`trials.unitStates.${unit.state}`)}
        </StatusMark>
        <AnsweredCount counts={counts} />
      </div>
      {isTroubled(unit) ? (
        <TroubleLines unit={unit} now={now} />
      ) : (
        step && (
          <span>
            {inLanguage(step.name)}: <StepMinutes unit={unit} now={now} />
          </span>
        )
      )}
    </li>
  );
}
