import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../components/one-of';
import { PageHeader } from '../components/page-header';
import { PAGE_SIZE, pageNumber } from '../components/paging';
import { QueryView } from '../components/query-view';
import { EmptyState, NoRight } from '../components/states';
import { useFilters } from '../components/use-filters';
import {
  AccountFilters,
  NO_FILTERS,
  ROLES,
  STATES,
  type Filters,
} from '../features/account-administration/account-filters';
import { AccountTable } from '../features/account-administration/account-table';
import {
  ACCOUNTS_KEY,
  accountsApi,
  type AccountsQuery,
} from '../features/account-administration/api';
import { BulkLink } from '../features/account-administration/bulk-link';
import { ClockNotice } from '../features/account-administration/clock-notice';
import { NewAccountButton } from '../features/account-administration/new-account-button';
import { AccountReview } from '../features/account-administration/review-button';
import { SlipMaker } from '../features/account-administration/slip-maker';
import { useCan } from '../features/accounts/session';

/** States in which nobody has chosen a password yet: slips may be printed. */
const WITHOUT_OWN: readonly AccountsQuery['state'][] = ['no-password', 'one-time'];

/** "Quản trị › Tài khoản": the accounts that the person may look after. */
export default function AccountsPage() {
  return useCan('account.assist') ? <Accounts /> : <NoRight />;
}

function Accounts() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(NO_FILTERS);
  const asked = askedOf(filters);
  const query = useQuery({
    queryKey: [...ACCOUNTS_KEY, 'list', asked],
    queryFn: () => accountsApi.list(asked),
    placeholderData: keepPreviousData,
  });
  const filtered = Boolean(asked.q ?? asked.state ?? asked.role ?? asked.organisationId);
  return (
    <>
      <PageHeader
        title={t('accounts.title')}
        actions={
          <>
            <BulkLink />
            <NewAccountButton />
          </>
        }
      >
        {t('accounts.lead')}
      </PageHeader>
      <div className="stack">
        <AccountFilters filters={filters} onChange={setFilters} />
        <QueryView query={query} what={t('accounts.what')}>
          {({ rows, total, page, pageSize, clock }) =>
            total === 0 && !filtered ? (
              <EmptyState title={t('accounts.none')} hint={t('accounts.noneHint')}>
                <NewAccountButton />
                <BulkLink />
              </EmptyState>
            ) : (
              <>
                <ClockNotice clock={clock} />
                {WITHOUT_OWN.includes(asked.state) && (
                  <SlipMaker ids={rows.filter(({ own }) => !own).map(({ id }) => id)} />
                )}
                <AccountTable
                  rows={rows}
                  refreshing={query.isPlaceholderData}
                  paging={{
                    ...{ page, pageSize, total },
                    onPage: (next) => setFilters({ trang: String(next) }),
                  }}
                />
                <AccountReview />
              </>
            )
          }
        </QueryView>
      </div>
    </>
  );
}

/** The filters of the address as the server takes them; what is empty or unknown is left out. */
function askedOf(filters: Filters): AccountsQuery {
  return {
    page: pageNumber(filters.trang),
    pageSize: PAGE_SIZE,
    q: filters.tim || undefined,
    organisationId: filters['don-vi'] || undefined,
    state: oneOf(STATES, filters['trang-thai']),
    role: oneOf(ROLES, filters['vai-tro']),
  };
}
