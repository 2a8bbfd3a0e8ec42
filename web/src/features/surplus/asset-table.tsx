import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { Register } from '../registers/api';
import { StateAndDue } from '../registers/entry-state';
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
  const said = (key: string, { entry }: SurplusAsset) => (
    <EntryValueText
      column={register.columns.find((each) => each.key === key)!}
      value={entry.values[key]}
    />
  );
  const second = (key: string, asset: SurplusAsset) =>
    (asset.entry.values[key] ?? null) !== null && (
      <span className="data-table-second">{said(key, asset)}</span>
    );
  const columns: Column<SurplusAsset>[] = [
    {
      ...{ key: 'name', title: t('surplus.nameAndPlace'), width: 230, rowHeader: true },
      render: (asset) => (
        <span className="data-table-two-lines">
          <span>{said('name', asset)}</span>
          {second('place', asset)}
        </span>
      ),
    },
    {
      ...{ key: 'unit', title: t('surplus.unitAndOrigin'), width: 160 },
      render: ({ entry, origin }) => (
        <span className="data-table-two-lines">
          <span>{entry.unit.name}</span>
          <span className="data-table-second">
            {origin ? (
              <Link to={paths.row(round.code, origin.listId, origin.itemId)}>{origin.rowCode}</Link>
            ) : (
              t('surplus.byHand')
            )}
          </span>
        </span>
      ),
    },
    {
      ...{ key: 'age', title: t('surplus.age'), width: 60, align: 'right' },
      render: ({ age }) => age !== null && format.number(age),
    },
    ...[column('condition', 110), column('remaining', 130, true)],
    {
      ...{ key: 'use', title: t('surplus.useAndDecision'), width: 150 },
      render: (asset) => (
        <span className="data-table-two-lines">
          <span>{said('use', asset)}</span>
          {second('decision', asset)}
        </span>
      ),
    },
    {
      ...{ key: 'state', title: t('registers.stateAndDue'), width: 160 },
      render: ({ entry }) => <StateAndDue register={register} entry={entry} />,
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
