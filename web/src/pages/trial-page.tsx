import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { useCan, useSession } from '../features/accounts/session';
import { History } from '../features/audit/history';
import { TaskList } from '../features/obstacles/task-list';
import { TrialDossiers } from '../features/dossiers/trial-dossiers';
import { TRIALS_KEY, trialsApi } from '../features/trials/api';
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
        {(data) => (
          <div className="stack">
            <section className="panel" aria-label={t('trials.facts')}>
              <TrialFacts trial={data} />
            </section>
            {data.state !== 'planned' && (
              <section className="stack" aria-label={t('trials.live')}>
                <Wall key={data.version} trial={data} />
              </section>
            )}
            {data.state !== 'planned' && <ScoresPanel trial={data} />}
            {data.state !== 'planned' && <ComparisonPanel trial={data} />}
            <EvaluatorsPanel trial={data} />
            {data.state !== 'planned' && (
              <section className="stack" aria-labelledby="bai-hoc">
                <h2 id="bai-hoc">{t('obstacleTask.lessons')}</h2>
                <TaskList trialNumber={data.number} mayAdd={mayFollow} />
              </section>
            )}
            {data.state !== 'planned' && <TrialDossiers trialId={data.id} />}
            {province && <History type="trial_round" id={data.id} />}
          </div>
        )}
      </QueryView>
    </>
  );
}
