import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useBilingual } from '../../components/use-bilingual';
import { useRound } from '../units/round-context';
import type { WallUnit } from './api';

const MINUTE_MS = 60_000;
/** Whole minutes between two moments. */
export const minutesBetween = (from: string, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - Date.parse(from)) / MINUTE_MS));

interface AtMoment {
  unit: WallUnit;
  now: Date;
}

/** The way to the trial of a unit; only its words before it has one. */
export function UnitLink({ unit, children }: { unit: WallUnit; children: React.ReactNode }) {
  const { code } = useRound();
  if (!unit.rehearsalId) return <span>{children}</span>;
  return <Link to={paths.rehearsal(code, unit.rehearsalId)}>{children}</Link>;
}

interface StepMinutesProps extends AtMoment {
  /** With a prime in place of the word, where there is little room. */
  short?: boolean;
}

/** How long the step under way takes, beside its standard; beyond it a sign stands before. */
export function StepMinutes({ unit: { step }, now, short = false }: StepMinutesProps) {
  const { t } = useTranslation();
  if (!step) return null;
  const n = minutesBetween(step.startedAt, now);
  const of = step.standardMinutes;
  const shown = of === null ? t('trials.minutes', { n }) : t('trials.minutesOf', { n, of });
  const words = short ? (
    <>
      <span aria-hidden="true">{of === null ? `${n}′` : `${n}/${of}′`}</span>
      <span className="visually-hidden">{shown}</span>
    </>
  ) : (
    shown
  );
  if (of === null || n <= of) return <>{words}</>;
  return (
    <strong className="wall-over">
      <span aria-hidden="true">! </span>
      <span className="visually-hidden">{t('trials.overStandard')} </span>
      {words}
    </strong>
  );
}

/** Why somebody has to call: what is not met, the step under way, or when the unit was last heard of. */
export function TroubleLines({ unit, now }: AtMoment) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const { counts, step, activeAt, activeItem } = unit;
  return (
    <>
      <span>
        {t('trials.mandatoryMet', { met: counts.mandatoryMet, total: counts.mandatory })}
        {counts.notMet > 0 && ` · ${t('trials.failed', { n: counts.notMet })}`}
      </span>
      {step && (
        <span>
          {inLanguage(step.name)}: <StepMinutes unit={unit} now={now} />
        </span>
      )}
      {!step && activeAt && (
        <span className="panel-hint">
          {t('trials.lastHeard', { item: activeItem ?? '', n: minutesBetween(activeAt, now) })}
        </span>
      )}
    </>
  );
}

/** How much of its items a unit has answered, as a bar; the figures stand beside it. */
export function AnsweredBar({ counts: { answered, total } }: Pick<WallUnit, 'counts'>) {
  return (
    <span className="wall-bar" aria-hidden="true">
      <span style={{ width: `${total === 0 ? 0 : (100 * answered) / total}%` }} />
    </span>
  );
}

/** The same in figures. */
export function AnsweredCount({ counts: { answered, total } }: Pick<WallUnit, 'counts'>) {
  const { t } = useTranslation();
  return (
    <span className="wall-count">
      <span className="visually-hidden">{t('trials.answeredItems')} </span>
      {answered}/{total}
    </span>
  );
}
