import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { CUSTODY_KEY, custodyApi } from './api';

/** Says beside a balance how much of what is outstanding somebody keeps meanwhile: of a list, or of a round. */
export function CustodyNote({ of }: { of: { listId: string } | { roundId: string } }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: [...CUSTODY_KEY, of],
    queryFn: () => ('listId' in of ? custodyApi.ofList(of.listId) : custodyApi.ofRound(of.roundId)),
  });
  if (!data || data.rows === 0) return null;
  const names = data.custodians.map(({ name, rows }) => `${name} (${format.number(rows)})`);
  return (
    <p className="panel-hint">
      {t('custody.inBalance', { n: format.number(data.rows), names: names.join('; ') })}
      {data.overdue > 0 && ` ${t('custody.overdueRows', { n: format.number(data.overdue) })}`}
    </p>
  );
}
