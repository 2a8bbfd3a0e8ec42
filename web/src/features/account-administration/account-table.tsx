import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { paths } from '../../components/paths';
import { EmptyState } from '../../components/states';
import type { PagingProps } from '../../components/table-paging';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { AccountState } from './account-state';
import type { AccountRow } from './api';
import { dutyGroups } from './duty-groups';
import { useDutyText } from './use-duty-text';

interface AccountTableProps {
  rows: AccountRow[];
  paging: PagingProps;
  refreshing: boolean;
}

/** Duties told in the list; the others stand on the account's own page. */
const TOLD = 3;

/** Accounts, a line each; the name leads to the account. */
export function AccountTable({ rows, paging, refreshing }: AccountTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const round = useRound();
  const columns: Column<AccountRow>[] = [
    {
      key: 'person',
      title: t('accounts.person'),
      rowHeader: true,
      width: 170,
      render: ({ id, name, login }) => (
        <span className="data-table-two-lines">
          <Link to={paths.account(round.code, id)}>{name}</Link>
          <span className="data-table-second">{login}</span>
        </span>
      ),
    },
    {
      key: 'duties',
      title: t('accounts.duties'),
      width: 260,
      render: (account) => <DutiesInForce account={account} />,
    },
    {
      key: 'state',
      title: t('accounts.state'),
      width: 170,
      render: (account) => <AccountState account={account} />,
    },
    {
      key: 'factor',
      title: t('accounts.factor'),
      render: ({ secondFactor }) => t(secondFactor ? 'accounts.factorYes' : 'accounts.factorNo'),
    },
    {
      key: 'last',
      title: t('accounts.lastSignIn'),
      width: 130,
      render: ({ lastSignedInAt }) =>
        lastSignedInAt ? format.moment(lastSignedInAt) : t('accounts.neverSignedIn'),
    },
  ];
  return (
    <DataTable
      caption={t('accounts.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('accounts.noneFound')} />}
      paging={paging}
      refreshing={refreshing}
    />
  );
}

function DutiesInForce({ account }: { account: AccountRow }) {
  const { t } = useTranslation();
  const dutyText = useDutyText();
  const open = dutyGroups(account.duties.filter((duty) => duty.open));
  if (open.length === 0) return t('accounts.noDuty');
  return (
    <span className="data-table-two-lines">
      {open.slice(0, TOLD).map(({ duties }) => (
        <span key={duties[0].id}>{dutyText(duties)}</span>
      ))}
      {open.length > TOLD && (
        <span className="data-table-second">
          {t('accounts.moreDuties', { n: open.length - TOLD })}
        </span>
      )}
    </span>
  );
}
