import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { RANKING_KEY, rankingApi } from './api';

/** Rankings that were kept; for units those that were published. */
export function SetList() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const inLanguage = useBilingual();
  const query = useQuery({
    queryKey: [RANKING_KEY, round.id],
    queryFn: () => rankingApi.all(round.id),
  });
  return (
    <section className="panel stack">
      <h2>{t('rankingSet.title')}</h2>
      <QueryView query={query} what={t('rankingSet.title')}>
        {({ sets }) =>
          sets.length === 0 ? (
            <p className="panel-hint">{t('rankingSet.none')}</p>
          ) : (
            <ul className="ranking-sets">
              {sets.map((set) => (
                <li key={set.id}>
                  <Link to={paths.rankingSet(round.code, set.id)}>{set.title}</Link>{' '}
                  <span className="panel-hint">
                    {inLanguage(set.period.name)}; {t(`rankingSet.visibilities.${set.visibility}`)}
                  </span>{' '}
                  <StatusMark tone={set.publishedAt ? 'green' : 'grey'}>
                    {set.publishedAt
                      ? t('rankingSet.publishedAt', { at: format.moment(set.publishedAt) })
                      : t('rankingSet.unpublished')}
                  </StatusMark>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}
