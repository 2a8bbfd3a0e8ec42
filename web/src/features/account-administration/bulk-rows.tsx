import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { PAGE_SIZE } from '../../components/paging';
import { EmptyState } from '../../components/states';
import { useFormat } from '../../components/use-format';
import type { PlannedAccountRow } from './bulk-api';
import './bulk.css';

export type Verdict = PlannedAccountRow['verdict'];

/** The rows of one outcome, a page at a time; a refused one says cell, reason and how to mend it. */
export function BulkRows({ rows, verdict }: { rows: PlannedAccountRow[]; verdict: Verdict }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState({ verdict, page: 1 });
  const page = shown.verdict === verdict ? shown.page : 1;
  const columns = useColumns(verdict);
  const from = (page - 1) * PAGE_SIZE;
  return (
    <DataTable
      caption={t('bulk.caption', { verdict: t(`bulk.${verdict}`) })}
      columns={columns}
      rows={rows.slice(from, from + PAGE_SIZE)}
      rowKey={({ sheet, rowNumber }) => `${sheet} ${rowNumber}`}
      paging={{
        ...{ page, pageSize: PAGE_SIZE, total: rows.length },
        onPage: (next) => setShown({ verdict, page: next }),
      }}
      empty={<EmptyState title={t('bulk.none')} />}
    />
  );
}

function useColumns(verdict: Verdict): Column<PlannedAccountRow>[] {
  const { t } = useTranslation();
  const period = usePeriod();
  const row: Column<PlannedAccountRow> = {
    key: 'row',
    title: t('imports.row'),
    render: ({ sheet, rowNumber }) => (
      <span className="data-table-two-lines">
        <span>{rowNumber}</span>
        <span className="data-table-second">{sheet}</span>
      </span>
    ),
  };
  const person: Column<PlannedAccountRow> = {
    key: 'person',
    title: t('accounts.person'),
    rowHeader: true,
    width: 190,
    render: ({ name, login, proposed }) => (
      <span className="data-table-two-lines">
        <span>{name ?? '–'}</span>
        <span className="data-table-second">
          {login}
          {proposed && ` (${t('bulk.proposed')})`}
        </span>
      </span>
    ),
  };
  if (verdict === 'refused')
    return [
      row,
      person,
      {
        key: 'reason',
        title: t('imports.reason'),
        width: 420,
        render: ({ problems }) => (
          <ul className="bulk-problems">
            {problems.map(({ cell, message }, at) => (
              <li key={`${cell} ${at}`}>
                <strong>{cell}</strong>: {message}
              </li>
            ))}
          </ul>
        ),
      },
    ];
  return [
    row,
    person,
    {
      key: 'duty',
      title: t('accounts.duties'),
      width: 300,
      render: ({ role, organisation, listTypes }) => (
        <span className="data-table-two-lines">
          <span>{role && t(`role.${role}`)}</span>
          <span className="data-table-second">
            {organisation ?? t('accounts.wholeProvince')}
            {listTypes && ` · ${listTypes.join(', ')}`}
          </span>
        </span>
      ),
    },
    { key: 'period', title: t('bulk.period'), width: 150, render: period },
    {
      key: 'decision',
      title: t('bulk.decision'),
      render: ({ decisionNumber }) => decisionNumber ?? '–',
    },
  ];
}

function usePeriod() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ validFrom, lastDay }: PlannedAccountRow) => {
    if (!validFrom) return '–';
    const from = format.day(validFrom);
    return lastDay
      ? t('bulk.fromTo', { from, to: format.day(lastDay) })
      : t('bulk.from', { day: from });
  };
}
