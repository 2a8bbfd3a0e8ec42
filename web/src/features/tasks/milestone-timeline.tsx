import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { MilestoneOfPlan, MilestonePlan } from './api';
import { dOf } from './milestone-days';
import './milestone-timeline.css';

/** The milestones on a line of days, with today; the table below says the same in words. */
export function MilestoneTimeline({ plan }: { plan: MilestonePlan }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const format = useFormat();
  const offsets = [...new Set(plan.milestones.map(({ offsetDays }) => offsetDays))];
  if (offsets.length === 0) return null;
  const [first, last] = [Math.min(...offsets), Math.max(...offsets)];
  const span = Math.max(1, last - first);
  const at = (offset: number) => `${((offset - first) / span) * 100}%`;
  const [one] = plan.milestones;
  const today = one!.offsetDays - one!.daysLeft;
  const stateOf = (own: readonly MilestoneOfPlan[]) => {
    if (own.some(({ tasks }) => tasks.overdue > 0)) return 'late';
    return own[0]!.daysLeft < 0 ? 'past' : 'ahead';
  };
  return (
    <section className="panel timeline-panel" aria-labelledby="truc-moc">
      <h2 id="truc-moc">{t('milestonePlan.line')}</h2>
      <ol className="timeline">
        {offsets
          .sort((a, b) => a - b)
          .map((offset) => ({
            offset,
            own: plan.milestones.filter(({ offsetDays }) => offsetDays === offset),
          }))
          .map(({ offset, own }) => (
            <li
              key={offset}
              className={`timeline-stop timeline-${stateOf(own)}`}
              style={{ '--at': at(offset) } as React.CSSProperties}
              title={own.map(({ nameVi: vi, nameEn: en }) => say({ vi, en })).join('; ')}
            >
              <span className="timeline-mark" aria-hidden="true" />
              <span className="timeline-day">{format.day(own[0]!.day).slice(0, 5)}</span>
              <span className="timeline-d">{dOf(offset)}</span>
              <span className="timeline-name">
                {own.map(({ nameVi: vi, nameEn: en }) => say({ vi, en })).join('; ')}
              </span>
            </li>
          ))}
        {today >= first && today <= last && (
          <li className="timeline-today" style={{ '--at': at(today) } as React.CSSProperties}>
            {t('milestonePlan.today', { day: format.day(plan.today) })}
          </li>
        )}
      </ol>
      {(today < first || today > last) && (
        <p className="panel-hint">
          {t(today < first ? 'milestonePlan.before' : 'milestonePlan.after', {
            day: format.day(plan.today),
          })}
        </p>
      )}
    </section>
  );
}
