import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { receiversApi } from './receivers-api';

/** What of a round has no receiver yet, unit by unit, and what waits for the chairman's decision. */
export function OpenReceivers() {
  const { t } = useTranslation();
  const format = useFormat();
  const round = useRound();
  const unassigned = useQuery({
    queryKey: ['handover-matrix', round.id, 'unassigned'],
    queryFn: () => receiversApi.unassigned(round.id),
  });
  const waiting = useQuery({
    queryKey: ['handover-matrix', round.id, 'awaiting-decision'],
    queryFn: () => receiversApi.awaitingDecision(round.id),
  });
  const units = unassigned.data ?? [];
  const assets = waiting.data ?? [];
  if (units.length === 0 && assets.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="open-receivers">
      <h2 id="open-receivers">{t('receivers.open')}</h2>
      {units.length > 0 && (
        <details>
          <summary>{t('receivers.unassigned', { n: units.length })}</summary>
          <ul>
            {units.map(({ giver, divided, receivers, portions, lists }) => (
              <li key={giver.id}>
                <strong>{giver.name}</strong>
                {': '}
                {t('receivers.portions', { n: format.number(portions) })}
                {divided && ` · ${t('receivers.divided', { units: receivers.join(', ') })}`}
                {' · '}
                {lists.map(({ listId, listType, portions: open }) => (
                  <Link key={listId} to={`${paths.list(round.code, listId)}?ben-nhan=none`}>
                    {`${listType} (${format.number(open)}) `}
                  </Link>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
      {assets.length > 0 && (
        <details>
          <summary>{t('receivers.awaiting', { n: assets.length })}</summary>
          <ul>
            {assets.map(({ itemId, listId, name, rowCode, giver, communes }) => (
              <li key={itemId}>
                <Link to={paths.row(round.code, listId, itemId)}>{`${name} (${rowCode})`}</Link>
                {` · ${giver}${communes ? ` · ${communes}` : ''}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
