import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { useValueText } from '../handover/use-value-text';
import { useRound } from '../units/round-context';
import {
  PAGE_SIZE,
  REGISTER_KEY,
  registerApi,
  type RegisterFilter,
  type RegisterRow,
  type RegisterType,
} from './api';

interface RegisterTableProps {
  filter: RegisterFilter;
  type: RegisterType;
}

/** Columns of a list that the register says in its own words. */
const OWN = new Set(['ordinal', 'rowCode', 'receiver', 'quantity', 'note']);
const MOST_COLUMNS = 4;

/** The rows of a register, page by page; a place in it stays where it is however many rows are accepted. */
export function RegisterTable({ filter, type }: RegisterTableProps) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const inLanguage = useBilingual();
  const valueText = useValueText();
  // Beginnings of the pages so far; the last one is shown.
  const [starts, setStarts] = useState<(string | undefined)[]>([undefined]);
  const asked = JSON.stringify(filter);
  useEffect(() => setStarts([undefined]), [asked]);
  const after = starts.at(-1);
  const query = useQuery({
    queryKey: [REGISTER_KEY, round.id, 'rows', filter, after],
    queryFn: () =>
      registerApi.rows(round.id, { ...filter, ...(after && { after }), pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  // The total comes with the first page alone.
  const [total, setTotal] = useState<number | null>(null);
  const counted = query.data?.total ?? null;
  useEffect(() => {
    if (counted !== null) setTotal(counted);
  }, [counted]);
  const sum = (row: RegisterRow, key: 'quantity' | 'money') =>
    row.portions.reduce((before, portion) => before + portion[key], 0);
  return (
    <QueryView query={query} what={t('register.title')}>
      {({ rows, columns, next }) => {
        const declared = columns
          .filter(({ key, masked }) => !OWN.has(key) && !masked)
          // The column that names the row stands first already.
          .filter(({ key }) => rows.some((row) => row.values[key] !== row.name))
          .slice(0, MOST_COLUMNS);
        const shown: Column<RegisterRow>[] = [
          {
            ...{ key: 'name', title: t('handover.itemName'), rowHeader: true, width: 230 },
            render: (row) => (
              <span className="data-table-two-lines">
                <Link to={paths.row(round.code, row.listId, row.itemId)}>{row.name}</Link>
                <span className="data-table-second">
                  {[row.rowCode, ...row.groupPath].join(' · ')}
                </span>
              </span>
            ),
          },
          {
            ...{ key: 'giver', title: t('register.giver'), width: 190 },
            render: (row) => row.giver.name,
          },
          {
            ...{ key: 'quantity', title: t('handover.quantity'), align: 'right', width: 90 },
            render: (row) => format.quantity(sum(row, 'quantity')),
          },
          ...(type.moneyName
            ? [
                {
                  ...{ key: 'money', title: inLanguage(type.moneyName), align: 'right' as const },
                  render: (row: RegisterRow) => format.money(sum(row, 'money')),
                },
              ]
            : []),
          {
            ...{ key: 'accepted', title: t('register.acceptedOn'), width: 130 },
            render: (row) => format.moment(row.portions.at(-1)?.acceptedAt),
          },
          {
            ...{ key: 'duplicate', title: t('register.duplicate'), width: 150 },
            render: ({ duplicate }) =>
              duplicate && (
                <Link to={`${paths.duplicates(round.code)}?mo=${duplicate.groupId}`}>
                  <StatusMark tone={duplicate.state === 'open' ? 'yellow' : 'grey'}>
                    {duplicate.state === 'open'
                      ? t('register.duplicateOpen')
                      : t(duplicate.kept ? 'register.duplicateKept' : 'register.duplicateOther')}
                  </StatusMark>
                </Link>
              ),
          },
          ...declared.map((column): Column<RegisterRow> => ({
            ...{ key: `field-${column.key}`, title: inLanguage(column.header), width: 140 },
            render: (row) => valueText(column, row.values[column.key]),
          })),
        ];
        return (
          <>
            <DataTable
              caption={t('register.rowsOf', { name: inLanguage(type.name) })}
              columns={shown}
              rows={rows}
              rowKey={({ itemId }) => itemId}
              refreshing={query.isPlaceholderData}
              empty={<EmptyState title={t('register.noRows')} />}
            />
            <nav className="table-paging" aria-label={t('table.paging')}>
              <span aria-live="polite">
                {t('rows.shown', {
                  shown: format.number(rows.length),
                  total: total === null ? '…' : format.number(total),
                })}
              </span>
              {(starts.length > 1 || next !== null) && (
                <span className="rows-paging-buttons">
                  <Button
                    disabled={starts.length < 2}
                    onClick={() => setStarts(starts.slice(0, -1))}
                  >
                    {t('rows.previous')}
                  </Button>
                  <Button
                    disabled={next === null}
                    onClick={() => next !== null && setStarts([...starts, next])}
                  >
                    {t('rows.next')}
                  </Button>
                </span>
              )}
            </nav>
          </>
        );
      }}
    </QueryView>
  );
}
