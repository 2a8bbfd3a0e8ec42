import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { CUSTODY_KEY, custodyApi } from './api';

/** What is told of: a list now, or a round now or at a moment of the past. */
type Told = { listId: string } | { roundId: string; moment?: string | undefined };

/** Says beside a balance how much of what is outstanding somebody keeps meanwhile. */
export function CustodyNote({ of }: { of: Told }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: [...CUSTODY_KEY, of],
    queryFn: () =>
      'listId' in of ? custodyApi.ofList(of.listId) : custodyApi.ofRound(of.roundId, of.moment),
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
