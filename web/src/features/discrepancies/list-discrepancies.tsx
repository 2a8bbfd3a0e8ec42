import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useCan, useSession } from '../accounts/session';
import type { HandoverList } from '../handover/api';
import { useRound } from '../units/round-context';
import { DISCREPANCIES_KEY, discrepanciesApi } from './api';
import { OpenDialog } from './open-dialog';

/** How many discrepancies of a list are open, the way to them, and the button to record one. */
export function ListDiscrepancies({ list }: { list: HandoverList }) {
  const { t } = useTranslation();
  const round = useRound();
  const mayOpen = useCan('handover.answer');
  const { organisations, province } = useSession();
  const [opening, setOpening] = useState(false);
  const { data } = useQuery({
    queryKey: [DISCREPANCIES_KEY, round.id, 'list', list.id],
    queryFn: () => discrepanciesApi.page(round.id, { listId: list.id }, 1),
  });
  // A receiver speaks of its own share; the giver and the province of the list.
  const wholly = province || organisations.some(({ id }) => id === list.giver.id);
  const own = wholly
    ? undefined
    : list.receivers.find(({ receiver }) => organisations.some(({ id }) => id === receiver?.id));
  if (!data) return null;
  const { open, in_progress: followed, waiting, closed, overdue } = data.counts;
  const unsettled = open + followed + waiting;
  return (
    <section className="panel toolbar" aria-label={t('discrepancies.title')}>
      <strong>{t('discrepancies.title')}</strong>
      <span>{t('discrepancies.counts', { open: unsettled, overdue, closed })}</span>
      {data.total > 0 && (
        <Link to={paths.discrepancies(round.code, { list: list.id })}>
          {t('discrepancies.ofList')}
        </Link>
      )}
      {mayOpen && (
        <Button size="small" onClick={() => setOpening(true)}>
          {t('discrepancies.open')}
        </Button>
      )}
      {opening && (
        <OpenDialog
          listId={list.id}
          receiverOrganisationId={own?.receiver?.id}
          onClose={() => setOpening(false)}
        />
      )}
    </section>
  );
}
