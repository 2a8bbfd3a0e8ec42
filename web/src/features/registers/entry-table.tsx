import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useRound } from '../units/round-context';
import { REGISTERS_KEY, registersApi, type EntryFilter, type Register } from './api';
import type { RegisterEntry, Registers } from './api';
import { EntryDialog } from './entry-dialog';
import { EntryDrawer, VerifiedMark } from './entry-drawer';
import { StateAndDue } from './entry-state';
import { EntryValueText } from './entry-value';
import { shownColumns } from './entry-values';

interface EntryTableProps {
  register: Register;
  places: Registers['places'];
  filter: EntryFilter;
  page: number;
  onPage: (page: number) => void;
}

/** The entries of a register: what is due first. */
export function EntryTable({ register, places, filter, page, onPage }: EntryTableProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const round = useRound();
  const [edited, setEdited] = useState<RegisterEntry | null>(null);
  const [shown, setShown] = useState('');
  const query = useQuery({
    queryKey: [REGISTERS_KEY, round.id, register.code, filter, page],
    queryFn: () => registersApi.entries(round.id, register.code, filter, page),
    placeholderData: keepPreviousData,
  });
  const columns: Column<RegisterEntry>[] = [
    {
      ...{ key: 'name', title: t('registers.entry'), width: 250, rowHeader: true },
      render: (entry) => (
        <button type="button" className="link-button" onClick={() => setShown(entry.id)}>
          {entry.title}
        </button>
      ),
    },
    { ...{ key: 'unit', title: t('registers.unit'), width: 140 }, render: ({ unit }) => unit.name },
    ...shownColumns(register).map((column): Column<RegisterEntry> => {
      const right = ['integer', 'decimal', 'money', 'quantity'].includes(column.type);
      return {
        ...{ key: column.key, title: inLanguage(column.header), width: 110 },
        ...(right && { align: 'right' as const }),
        render: (entry) => <EntryValueText column={column} value={entry.values[column.key]} />,
      };
    }),
    {
      ...{ key: 'state', title: t(register.due ? 'registers.stateAndDue' : 'registers.state') },
      width: 160,
      render: (entry) => <StateAndDue register={register} entry={entry} />,
    },
    {
      ...{ key: 'verified', title: t('registers.evidence'), width: 150 },
      render: (entry) => <VerifiedMark entry={entry} />,
    },
  ];
  return (
    <QueryView query={query} what={t('registers.what')}>
      {({ rows, total, pageSize }) => (
        <>
          {rows
            .filter(({ id }) => id === shown)
            .map((entry) => (
              <EntryDrawer
                key={entry.id}
                register={register}
                entry={entry}
                onEdit={() => setEdited(entry)}
                onClose={() => setShown('')}
              />
            ))}
          <DataTable
            caption={inLanguage(register.name)}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            refreshing={query.isPlaceholderData}
            empty={<EmptyState title={t('registers.none')} hint={t('registers.noneHint')} />}
            paging={{ page, pageSize, total, onPage }}
          />
          {edited && (
            <EntryDialog
              register={register}
              seen={edited}
              places={places}
              onClose={() => setEdited(null)}
            />
          )}
        </>
      )}
    </QueryView>
  );
}
