import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable, type Column } from '../../components/data-table';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { Register } from '../registers/api';
import { EntryState } from '../registers/entry-state';
import { EntryValueText } from '../registers/entry-value';
import { useRound } from '../units/round-context';
import { surplusApi, surplusKey, type SurplusAsset } from './api';
import { SurplusFigures } from './surplus-figures';

/** Assets of the register: what is past its day first, each with the row it came from. */
export function AssetTable({ register }: { register: Register }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const round = useRound();
  const format = useFormat();
  const [page, setPage] = useState(1);
  const [late, setLate] = useState(false);
  const query = useQuery({
    queryKey: surplusKey(round.id, 'board', page, late),
    queryFn: () => surplusApi.board(round.id, page, late),
    placeholderData: keepPreviousData,
  });
  const column = (key: string, width: number, right = false): Column<SurplusAsset> => {
    const declared = register.columns.find((each) => each.key === key)!;
    return {
      ...{ key, title: inLanguage(declared.header), width, ...(right && { align: 'right' }) },
      render: ({ entry }) => <EntryValueText column={declared} value={entry.values[key]} />,
    };
  };
  const columns: Column<SurplusAsset>[] = [
    { ...column('name', 210), rowHeader: true },
    {
      ...{ key: 'unit', title: t('registers.unit'), width: 140 },
      render: (a) => a.entry.unit.name,
    },
    column('place', 150),
    {
      ...{ key: 'age', title: t('surplus.age'), width: 70, align: 'right' },
      render: ({ age }) => age !== null && format.number(age),
    },
    ...[column('condition', 120), column('remaining', 130, true), column('use', 150)],
    column('decision', 130),
    {
      ...{ key: 'state', title: t('registers.state'), width: 150 },
      render: ({ entry }) => <EntryState register={register} entry={entry} />,
    },
    {
      ...{ key: 'due', title: t('registers.due'), width: 110 },
      render: ({ entry: { dueOn, overdue } }) =>
        dueOn && (overdue ? `${format.day(dueOn)} – ${t('registers.late')}` : format.day(dueOn)),
    },
    {
      ...{ key: 'origin', title: t('surplus.origin'), width: 150 },
      render: ({ origin }) =>
        origin ? (
          <>
            <Link to={paths.row(round.code, origin.listId, origin.itemId)}>{origin.rowCode}</Link>
            <span className="panel-hint"> {origin.giverName}</span>
          </>
        ) : (
          <span className="panel-hint">{t('surplus.byHand')}</span>
        ),
    },
  ];
  return (
    <QueryView query={query} what={t('surplus.what')}>
      {(board) => (
        <div className="stack">
          <SurplusFigures board={board} register={register} />
          <div className="toolbar">
            <Checkbox
              checked={late}
              onChange={(event) => {
                setLate(event.target.checked);
                setPage(1);
              }}
            >
              {t('registers.lateOnly')}
            </Checkbox>
            <Link to={paths.registerBook(round.code, register.code)}>{t('surplus.book')}</Link>
          </div>
          <DataTable
            caption={t('surplus.assets')}
            columns={columns}
            rows={board.rows}
            rowKey={({ entry }) => entry.id}
            refreshing={query.isPlaceholderData}
            empty={<EmptyState title={t('surplus.none')} hint={t('surplus.noneHint')} />}
            paging={{ page, pageSize: board.pageSize, total: board.total, onPage: setPage }}
          />
        </div>
      )}
    </QueryView>
  );
}
