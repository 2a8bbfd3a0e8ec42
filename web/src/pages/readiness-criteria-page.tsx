import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { useCan } from '../features/accounts/session';
import { History } from '../features/audit/history';
import { readinessApi, type ReadinessCriterion } from '../features/readiness/api';
import { CriteriaTable } from '../features/readiness/criteria-table';
import { CriteriaVersions } from '../features/readiness/criteria-versions';
import { CriterionDialog } from '../features/readiness/criterion-dialog';
import { OffNotice } from '../features/readiness/off-notice';
import { useRound } from '../features/units/round-context';

/** "Tiêu chí sẵn sàng": what the round is judged by; administrators change it, every version stays. */
export default function ReadinessCriteriaPage() {
  const { t } = useTranslation();
  const round = useRound();
  const mayChange = useCan('readiness.criteria');
  const [edited, setEdited] = useState<ReadinessCriterion | null>(null);
  const query = useQuery({
    queryKey: ['readiness', 'criteria', round.id],
    queryFn: () => readinessApi.criteria(round.id),
  });
  return (
    <>
      <PageHeader
        title={t('criteria.title')}
        above={[{ to: paths.readiness(round.code), title: t('readiness.title') }]}
      >
        {t('criteria.lead')}
      </PageHeader>
      <QueryView query={query} what={t('criteria.what')}>
        {(data) => (
          <div className="stack">
            <OffNotice
              off={data.criteria.filter(({ on }) => !on)}
              on={data.criteria.filter(({ on }) => on).length}
              demonstration={data.demonstration}
            />
            <CriteriaTable criteria={data.criteria} {...(mayChange && { onEdit: setEdited })} />
            <CriteriaVersions versions={data.versions} />
            <History type="readiness_criteria" id={round.id} />
            {edited && (
              <CriterionDialog
                all={data}
                criterion={data.criteria.find(({ code }) => code === edited.code) ?? edited}
                onClose={() => setEdited(null)}
              />
            )}
          </div>
        )}
      </QueryView>
    </>
  );
}
