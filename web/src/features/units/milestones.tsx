import { ClockCircleOutlined, HistoryOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { unitsApi } from './api';
import { useRound } from './round-context';
import './milestones.css';

/** What had to happen by when in the round, in order of time; the next one stands out. */
export function Milestones() {
  const { t } = useTranslation();
  const say = useBilingual();
  const format = useFormat();
  const round = useRound();
  const { data } = useQuery({
    queryKey: ['milestones', round.id],
    queryFn: () => unitsApi.milestones(round.id),
  });
  if (!data || data.length === 0) return null;
  const next = data.find(({ daysLeft }) => daysLeft >= 0)?.code;
  return (
    <section className="panel milestones" aria-labelledby="milestones-title">
      <h2 id="milestones-title">{t('milestones.title')}</h2>
      <ol>
        {data.map(({ code, name, day, daysLeft, source }) => (
          <li key={code} className={code === next ? 'milestone-next' : undefined}>
            <span className="milestone-day">
              {daysLeft < 0 ? (
                <HistoryOutlined aria-hidden="true" />
              ) : (
                <ClockCircleOutlined aria-hidden="true" />
              )}{' '}
              {format.day(day)}
            </span>
            <span className="milestone-name">{say(name)}</span>
            <span className="milestone-left">{distance(daysLeft)}</span>
            <span className="milestone-source">{source}</span>
          </li>
        ))}
      </ol>
    </section>
  );

  function distance(days: number): string {
    if (days === 0) return t('milestones.today');
    return days > 0 ? t('milestones.left', { n: days }) : t('milestones.past', { n: -days });
  }
}
