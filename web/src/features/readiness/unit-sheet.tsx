import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { VerdictMark } from '../../components/verdict-mark';
import { useRound } from '../units/round-context';
import { readinessApi } from './api';
import { PartNotice } from './part-notice';
import { RuleCard } from './rule-card';

/** The readiness sheet of one unit: five conditions with their evidence. */
export function UnitSheet({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const round = useRound();
  const sheet = useQuery({
    queryKey: ['readiness', round.id, unitId],
    queryFn: () => readinessApi.unit(round.id, unitId),
  });
  return (
    <QueryView query={sheet} what={t('readiness.unitWhat')}>
      {(data) => (
        <>
          <PartNotice units={[data]} />
          <p className="sheet-verdict">
            <VerdictMark verdict={data.verdict} long />
          </p>
          <div className="rule-cards">
            {data.rules.map((rule) => (
              <RuleCard key={rule.key} rule={rule} />
            ))}
          </div>
        </>
      )}
    </QueryView>
  );
}
