import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useBilingual } from '../../components/use-bilingual';
import { useCounted } from '../../components/use-counted';
import { useRound } from '../units/round-context';
import { readinessApi } from './api';

interface CountedLineProps {
  unitId: string;
  rule: 'handover-complete' | 'rehearsal-mandatory-passed' | 'procedures-verified';
}

/** What readiness counts of the rows below: the same figure as on the report, with what is not among the rows yet. */
export function CountedLine({ unitId, rule: key }: CountedLineProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const counted = useCounted();
  const round = useRound();
  const sheet = useQuery({
    queryKey: ['readiness', round.id, unitId],
    queryFn: () => readinessApi.unit(round.id, unitId),
  });
  const rule = sheet.data?.rules.find((each) => each.key === key);
  if (!rule) return null;
  const loose = rule.toDo.find(({ code }) => code === 'handover.unassigned');
  return (
    <p className="panel-hint">
      {t('readiness.countedHere', { name: inLanguage(rule.name) })}{' '}
      <Link to={paths.readinessUnit(round.code, unitId)}>
        <strong>{counted(rule.share ?? null)}</strong>
      </Link>
      . {loose && inLanguage(loose)}
    </p>
  );
}
