import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import { useCan, useSession } from '../features/accounts/session';
import { History } from '../features/audit/history';
import { TaskList } from '../features/obstacles/task-list';
import { TrialDossiers } from '../features/dossiers/trial-dossiers';
import { TRIALS_KEY, trialsApi, type Trial } from '../features/trials/api';
import { ComparisonPanel } from '../features/trials/comparison-panel';
import { EvaluatorsPanel } from '../features/trials/evaluators-panel';
import { ScoresPanel } from '../features/trials/scores-panel';
import { TrialActs } from '../features/trials/trial-acts';
import { TrialFacts } from '../features/trials/trial-facts';
import { Wall } from '../features/trials/wall';
import { useRound } from '../features/units/round-context';

export default function TrialPage() {
  const { t } = useTranslation();
  const { trialId } = useParams();
  const round = useRound();
  const { province } = useSession();
  const mayFollow = useCan('obstacle.follow');
  const [filters, setFilters] = useFilters({ xem: 'theo-doi' });
  const query = useQuery({
    queryKey: [...TRIALS_KEY, trialId],
    queryFn: () => trialsApi.one(trialId ?? ''),
  });
  const trial = query.data;
  return (
    <>
      <PageHeader
        title={trial ? t('rehearsal.number', { n: trial.number }) : t('trials.title')}
        above={[{ to: paths.trials(round.code), title: t('trials.title') }]}
        actions={trial && <TrialActs trial={trial} />}
      >
        {trial?.name}
      </PageHeader>
      <QueryView query={query} what={t('trials.title')}>
        {(data) =>
          data.state === 'planned' ? (
            <div className="stack">
              <Facts trial={data} />
              <EvaluatorsPanel trial={data} />
            </div>
          ) : (
            <TabSet
              label={t('trials.title')}
              active={filters.xem}
              onChange={(xem) => setFilters({ xem })}
              tabs={[
                {
                  ...{ key: 'theo-doi', label: t('trials.live') },
                  content: () => <Wall key={data.version} trial={data} />,
                },
                {
                  ...{ key: 'ket-qua', label: t('trials.scores') },
                  content: () => <ScoresPanel trial={data} />,
                },
                {
                  ...{ key: 'so-sanh', label: t('comparison.title') },
                  content: () => <ComparisonPanel trial={data} />,
                },
                {
                  ...{ key: 'ho-so', label: t('dossiers.title') },
                  content: () => <TrialDossiers trialId={data.id} />,
                },
                {
                  ...{ key: 'bai-hoc', label: t('obstacleTask.lessonsTab') },
                  content: () => (
                    <section className="stack" aria-labelledby="bai-hoc">
                      <h2 id="bai-hoc">{t('obstacleTask.lessons')}</h2>
                      <TaskList trialNumber={data.number} mayAdd={mayFollow} />
                    </section>
                  ),
                },
                {
                  ...{ key: 'thong-tin', label: t('trials.factsTab') },
                  content: () => (
                    <div className="stack">
                      <Facts trial={data} />
                      <EvaluatorsPanel trial={data} />
                      {province && <History type="trial_round" id={data.id} />}
                    </div>
                  ),
                },
              ]}
            />
          )
        }
      </QueryView>
    </>
  );
}

function Facts({ trial }: { trial: Trial }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-label={t('trials.facts')}>
      <TrialFacts trial={trial} />
    </section>
  );
}
