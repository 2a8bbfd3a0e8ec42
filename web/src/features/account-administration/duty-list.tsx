import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { dayInVietnam } from '../../components/format';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { useServerNow } from '../accounts/session';
import { accountsApi, ROLES_KEY, type AccountView, type DutyOfAccount } from './api';
import { EndDutyDialog } from './end-duty-dialog';
import { GiveDutyDialog } from './give-duty-dialog';
import { dutyGroups, type DutyGroup } from './duty-groups';
import { useDutyText, usePlaceText } from './use-duty-text';
import { useLimitNames } from './use-limit-names';

/** Every duty the account has or had, and giving and ending them. */
export function DutyList({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const dutyText = useDutyText();
  const placeText = usePlaceText();
  const { nameOf } = useLimitNames();
  const today = dayInVietnam(useServerNow()());
  const mayGive = account.may.includes('give-duty');
  const roles = useQuery({
    queryKey: ROLES_KEY,
    queryFn: accountsApi.roles,
    staleTime: 60_000,
    enabled: mayGive,
  });
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<DutyGroup['duties'] | null>(null);
  const limits = ({ listTypes, phase }: DutyOfAccount) =>
    [...(listTypes ?? []).map(nameOf), ...(phase ? [t(`duty.${phase}`)] : [])].join('; ');
  const period = ({ validFrom, validTo }: DutyOfAccount) => {
    const from = format.day(validFrom);
    return validTo ? t('duty.until', { from, to: format.day(validTo) }) : t('duty.since', { from });
  };
  const basis = ({ decisionNumber, decisionDate }: DutyOfAccount) =>
    [
      decisionNumber && t('duty.basisOf', { number: decisionNumber }),
      decisionDate && t('duty.basisDated', { day: format.day(decisionDate) }),
    ]
      .filter(Boolean)
      .join(' ');
  const mayEnd = ({ duties }: DutyGroup) => duties.every(({ id }) => account.mayEnd.includes(id));
  const columns: Column<DutyGroup>[] = [
    {
      key: 'duty',
      title: t('duty.title'),
      rowHeader: true,
      width: 220,
      render: ({ duties }) => (
        <span className="data-table-two-lines">
          {dutyText(duties)}
          {duties.length > 1 && (
            <span className="data-table-second">{duties.map(placeText).join('; ')}</span>
          )}
          {limits(duties[0]) && <span className="data-table-second">{limits(duties[0])}</span>}
        </span>
      ),
    },
    {
      key: 'period',
      title: t('duty.period'),
      width: 170,
      render: ({ duties }) => period(duties[0]),
    },
    { key: 'basis', title: t('duty.basis'), render: ({ duties }) => basis(duties[0]) },
    {
      key: 'state',
      title: t('accounts.state'),
      width: 130,
      render: ({ duties }) => <DutyState duty={duties[0]} today={today} />,
    },
    {
      key: 'end',
      title: t('duty.act'),
      render: (group) =>
        mayEnd(group) && (
          <Button
            size="small"
            aria-label={t('duty.endOf', { duty: dutyText(group.duties) })}
            onClick={() => setEnding(group.duties)}
          >
            {t('duty.end')}
          </Button>
        ),
    },
  ];
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t('accounts.duties')}</h2>
        {mayGive && roles.data && roles.data.length > 0 && (
          <Button onClick={() => setGiving(true)}>{t('duty.give')}</Button>
        )}
      </div>
      <DataTable
        caption={t('accounts.duties')}
        columns={columns}
        rows={dutyGroups(account.duties)}
        rowKey={({ duties }) => duties[0].id}
        empty={<EmptyState title={t('accounts.noDuty')} />}
      />
      {giving && roles.data && (
        <GiveDutyDialog account={account} roles={roles.data} onClose={() => setGiving(false)} />
      )}
      {ending && (
        <EndDutyDialog account={account} duties={ending} onClose={() => setEnding(null)} />
      )}
    </section>
  );
}

function DutyState({ duty, today }: { duty: DutyOfAccount; today: string }) {
  const { t } = useTranslation();
  if (!duty.open) return <StatusMark tone="grey">{t('duty.over')}</StatusMark>;
  if (duty.validFrom > today) return <StatusMark tone="blue">{t('duty.coming')}</StatusMark>;
  return <StatusMark tone="green">{t('duty.holding')}</StatusMark>;
}
