import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { TRIALS_KEY, trialsApi } from '../features/trials/api';
import { PlanDialog } from '../features/trials/plan-dialog';
import { TrialTable } from '../features/trials/trial-table';
import { useRound } from '../features/units/round-context';

export default function TrialsPage() {
  const { t } = useTranslation();
  const round = useRound();
  const navigate = useNavigate();
  const [planning, setPlanning] = useState(false);
  const query = useQuery({
    queryKey: [...TRIALS_KEY, 'round', round.id],
    queryFn: () => trialsApi.list(round.id),
  });
  return (
    <>
      <PageHeader title={t('trials.title')}>{t('trials.lead')}</PageHeader>
      <QueryView query={query} what={t('trials.title')}>
        {({ rows, mayPlan }) => (
          <div className="stack">
            {mayPlan && (
              <div>
                <Button type="primary" onClick={() => setPlanning(true)}>
                  {t('trials.plan')}
                </Button>
              </div>
            )}
            <TrialTable rows={rows} />
            {planning && (
              <PlanDialog
                roundId={round.id}
                earlier={rows.filter(({ state }) => state === 'evaluated' || state === 'signed')}
                onClose={() => setPlanning(false)}
                onPlanned={({ id }) => void navigate(paths.trial(round.code, id))}
              />
            )}
          </div>
        )}
      </QueryView>
    </>
  );
}
