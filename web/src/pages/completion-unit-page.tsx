import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { useFormat } from '../components/use-format';
import { History } from '../features/audit/history';
import { COMPLETION_KEY, completionApi } from '../features/completion/api';
import '../features/completion/completion.css';
import { ClosingPanel } from '../features/completion/closing-panel';
import { PointItem } from '../features/completion/point-item';
import { useRound } from '../features/units/round-context';

/** Everything that must be done before a dissolved unit is closed. */
export default function CompletionUnitPage() {
  const { t } = useTranslation();
  const { unitId = '' } = useParams();
  const round = useRound();
  const format = useFormat();
  const query = useQuery({
    queryKey: [COMPLETION_KEY, round.id, unitId],
    queryFn: () => completionApi.one(round.id, unitId),
    // The certificate is written in the background.
    refetchInterval: ({ state }) =>
      state.data?.closing && !state.data.closing.certificate ? 2000 : false,
  });
  const bodies = query.data?.bodies ?? [];
  return (
    <>
      <PageHeader
        title={
          query.data ? t('completion.ofUnit', { name: query.data.name }) : t('completion.title')
        }
        above={[
          { to: paths.handover(round.code), title: t('handover.title') },
          { to: paths.completion(round.code), title: t('completion.title') },
        ]}
      >
        {bodies
          .map(({ name, endsOn }) =>
            endsOn ? t('completion.body', { name, day: format.day(endsOn) }) : name,
          )
          .join('; ')}
      </PageHeader>
      <QueryView query={query} what={t('completion.what')}>
        {({ points, ...page }) => (
          <div className="stack">
            <ClosingPanel page={{ points, ...page }} />
            <section className="stack" aria-labelledby="completion-points">
              <h2 id="completion-points">
                {t('completion.points', {
                  n: points.filter(({ standing }) => standing !== 'open' && standing !== 'unknown')
                    .length,
                  of: points.length,
                })}
              </h2>
              <ul className="completion-points">
                {points.map((point) => (
                  <PointItem key={point.point} roundId={round.id} unitId={unitId} point={point} />
                ))}
              </ul>
            </section>
            <History type="unit_closing" id={unitId} />
          </div>
        )}
      </QueryView>
    </>
  );
}
