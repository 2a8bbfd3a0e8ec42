import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { AccountMenu } from '../../features/accounts/account-menu';
import { unitsApi } from '../../features/units/api';
import { RoundContext } from '../../features/units/round-context';
import { PageLoading } from '../page-loading';
import { paths } from '../paths';
import { EmptyState, ErrorState, NoRight } from '../states';

/** Finds the round named in the address; without one it goes to the first round of the list. */
export function RoundGate({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  const { roundCode } = useParams();
  const rounds = useQuery({
    queryKey: ['rounds'],
    queryFn: unitsApi.rounds,
    staleTime: 5 * 60_000,
  });
  if (rounds.isPending) return <PageLoading />;
  if (rounds.isError) {
    return <ErrorState error={rounds.error} what={t('frame.round')} retry={rounds.refetch} />;
  }
  const round = roundCode ? rounds.data.find(({ code }) => code === roundCode) : rounds.data[0];
  if (!round) {
    if (roundCode) return <NoRight />;
    return (
      <main>
        <EmptyState title={t('state.noRound')} hint={t('state.noRoundHint')}>
          <AccountMenu />
        </EmptyState>
      </main>
    );
  }
  if (!roundCode) return <Navigate to={paths.overview(round.code)} replace />;
  return <RoundContext value={{ round, rounds: rounds.data }}>{children}</RoundContext>;
}
