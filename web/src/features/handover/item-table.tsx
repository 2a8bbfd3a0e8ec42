import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import { oneOf } from '../../components/one-of';
import { PAGE_SIZE, pageNumber } from '../../components/paging';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useFilters } from '../../components/use-filters';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { BUCKETS, handoverApi, type HandoverItem, type HandoverList } from './api';
import { BulkBar } from './bulk-bar';
import { ColumnChoice } from './column-choice';
import { itemColumns } from './item-columns';
import { ItemDrawer } from './item-drawer';
import { ItemFilters } from './item-filters';
import { useValueText } from './use-value-text';
import './item-table.css';

/** Columns that the table shows in its own way, or that say nothing in it. */
const STANDING = new Set(['ordinal', 'receiver', 'rowCode', 'note']);
/** Stands in the address where somebody wants none of the columns; no column has this key. */
const NONE = '-';
const keyOf = ({ key }: { key: string }) => key;
const isName = (key: string) => (item: HandoverItem) => item.values[key] === item.name;

/** The rows of a list: searched, filtered and paged by the server, chosen for acts in bulk. */
export function ItemTable({ list }: { list: HandoverList }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const fieldText = useValueText();
  const [filters, setFilters] = useFilters({
    'tinh-trang': '',
    'ben-nhan': '',
    trang: '1',
    cot: '',
  });
  // Not in the address, where the other filters are: people search by names and personal numbers.
  const [text, setText] = useState('');
  const search = (next: string) => {
    setText(next);
    setFilters({ trang: '1' });
  };
  const [chosen, setChosen] = useState<ReadonlyMap<string, HandoverItem>>(new Map());
  const [open, setOpen] = useState<HandoverItem | null>(null);
  const query = {
    bucket: oneOf(BUCKETS, filters['tinh-trang']),
    receiverOrganisationId: filters['ben-nhan'] || undefined,
    q: text || undefined,
    page: pageNumber(filters.trang),
    pageSize: PAGE_SIZE,
  };
  const items = useQuery({
    queryKey: ['handover-items', list.id, query],
    queryFn: () => handoverApi.items(list.id, query),
    placeholderData: keepPreviousData,
  });
  // After an act the chosen rows are others than those seen: choose anew.
  useEffect(() => setChosen(new Map()), [list.version]);
  const choose = (keys: ReadonlySet<string>) => {
    const known = new Map(items.data?.rows.map((row) => [row.id, row]));
    const kept = [...keys].flatMap((key) => {
      const row = known.get(key) ?? chosen.get(key);
      return row ? [[key, row] as const] : [];
    });
    setChosen(new Map(kept));
  };
  const offered = list.columns.filter(
    ({ key }) => !STANDING.has(key) && !items.data?.rows.every(isName(key)),
  );
  const shown =
    filters.cot === ''
      ? offered.filter(({ required, type }) => required && type !== 'quantity').map(keyOf)
      : filters.cot.split('.').filter((key) => offered.some((column) => column.key === key));
  const columns = itemColumns({
    t,
    inLanguage,
    format,
    onOpen: setOpen,
    withMoney: list.balance.money.declared > 0,
    declared: offered.filter(({ key }) => shown.includes(key)),
    fieldText,
  });
  const filtered = Boolean(query.bucket || query.receiverOrganisationId || query.q);
  return (
    <section className="stack" aria-label={t('handover.items')}>
      <ItemFilters
        list={list}
        filters={filters}
        onChange={setFilters}
        text={text}
        onSearch={search}
      />
      <ColumnChoice
        columns={offered}
        shown={shown}
        onChange={(keys) => setFilters({ cot: keys.join('.') || NONE })}
      />
      <QueryView query={items} what={t('handover.itemsWhat')}>
        {(page) => (
          <DataTable
            caption={t('handover.items')}
            columns={columns}
            rows={page.rows}
            rowKey={({ id }) => id}
            selection={{
              selected: new Set(chosen.keys()),
              onChange: choose,
              nameOf: ({ name }) => name,
            }}
            refreshing={items.isPlaceholderData}
            paging={{ ...page, onPage: (next) => setFilters({ trang: String(next) }) }}
            empty={
              <EmptyState title={filtered ? t('state.nothingFound') : t('handover.noItems')}>
                {filtered && (
                  <Button
                    onClick={() => {
                      setText('');
                      setFilters({ 'tinh-trang': '', 'ben-nhan': '' });
                    }}
                  >
                    {t('action.clearFilters')}
                  </Button>
                )}
              </EmptyState>
            }
          />
        )}
      </QueryView>
      <BulkBar list={list} items={[...chosen.values()]} onClear={() => setChosen(new Map())} />
      <ItemDrawer item={open} list={list} onClose={() => setOpen(null)} />
    </section>
  );
}
