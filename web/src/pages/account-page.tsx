import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ApiProblem } from '../components/api-problem';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { EmptyState } from '../components/states';
import { AccountActs } from '../features/account-administration/account-acts';
import { AccountFacts } from '../features/account-administration/account-facts';
import { ACCOUNTS_KEY, accountsApi } from '../features/account-administration/api';
import { DutyList } from '../features/account-administration/duty-list';
import { useCan } from '../features/accounts/session';
import { History } from '../features/audit/history';
import { useRound } from '../features/units/round-context';

/** One account: how it stands, its duties, and what may be done with it. */
export default function AccountPage() {
  const { t } = useTranslation();
  const round = useRound();
  const { accountId = '' } = useParams();
  const administers = useCan('account.administer');
  const query = useQuery({
    queryKey: [...ACCOUNTS_KEY, 'one', accountId],
    queryFn: () => accountsApi.one(accountId),
  });
  // A leader has just ended the last duty in the own unit: the account is no longer theirs.
  if (query.data && query.error instanceof ApiProblem && query.error.status === 404)
    return (
      <EmptyState title={t('accounts.gone')} hint={t('accounts.goneHint')}>
        <Link to={paths.accounts(round.code)}>{t('accounts.title')}</Link>
      </EmptyState>
    );
  return (
    <QueryView query={query} what={t('accounts.oneWhat')}>
      {(account) => (
        <>
          <PageHeader
            title={account.name}
            above={[{ to: paths.accounts(round.code), title: t('accounts.title') }]}
          >
            {t('accounts.login')}: {account.login}
          </PageHeader>
          <div className="stack">
            <section className="panel">
              <AccountFacts account={account} />
              <AccountActs account={account} />
            </section>
            <DutyList account={account} />
            {(administers || account.own) && <History type="account" id={account.id} />}
          </div>
        </>
      )}
    </QueryView>
  );
}
