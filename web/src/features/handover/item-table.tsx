import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { useNarrow } from '../../components/use-narrow';
import { isFiltered, rowsApi } from '../rows/api';
import { ColumnFilters } from '../rows/column-filters';
import { KeysDialog } from '../rows/keys-dialog';
import { RowsPaging } from '../rows/rows-paging';
import { SavedViews } from '../rows/saved-views';
import { useRowKeys } from '../rows/use-row-keys';
import { useRowsQuery } from '../rows/use-rows-query';
import { useTableOrder } from '../rows/use-table-order';
import type { HandoverItem, HandoverList } from './api';
import { BulkBar, type KeyedAct } from './bulk-bar';
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
  const asked = useRowsQuery(list);
  const narrow = useNarrow(700);
  const { filters, setFilters, filter, query } = asked;
  const [chosen, setChosen] = useState<ReadonlyMap<string, HandoverItem>>(new Map());
  const [everything, setEverything] = useState(false);
  const [open, setOpen] = useState<HandoverItem | null>(null);
  const [help, setHelp] = useState(false);
  const [keyed, setKeyed] = useState<KeyedAct | null>(null);
  const items = useQuery({
    queryKey: ['handover-items', list.id, query],
    queryFn: () => rowsApi.page(list.id, query),
    placeholderData: keepPreviousData,
  });
  const summary = useQuery({
    queryKey: ['handover-items', list.id, 'summary', filter],
    queryFn: () => rowsApi.summary(list.id, filter),
    placeholderData: keepPreviousData,
  });
  const clear = () => {
    setChosen(new Map());
    setEverything(false);
  };
  // After an act or another filter the chosen rows are others than those seen: choose anew.
  const seen = JSON.stringify([list.version, filter]);
  useEffect(clear, [seen]);
  const choose = (keys: ReadonlySet<string>) => {
    const known = new Map(items.data?.rows.map((row) => [row.id, row]));
    const kept = [...keys].flatMap((key) => {
      const row = known.get(key) ?? chosen.get(key);
      return row ? [[key, row] as const] : [];
    });
    setChosen(new Map(kept));
    setEverything(false);
  };
  const page = items.data;
  const rows = page?.rows ?? [];
  const onNext = (after: number) => setFilters({ sau: String(after), truoc: '' });
  const onPrevious = (before: number) => setFilters({ truoc: String(before), sau: '' });
  const box = useRowKeys({
    keys: rows.map(({ id }) => id),
    selected: new Set(chosen.keys()),
    onSelect: choose,
    onOpen: (key) => setOpen(rows.find(({ id }) => id === key) ?? null),
    onNext: () => page?.next != null && onNext(page.next),
    onPrevious: () => page?.previous != null && onPrevious(page.previous),
    onHelp: () => setHelp(true),
    onAct: (act, key) => {
      if (chosen.size === 0 && key) choose(new Set([key]));
      setKeyed({ act });
    },
  });
  const offered = list.columns.filter(({ key }) => !STANDING.has(key) && !rows.every(isName(key)));
  const shown =
    filters.cot === ''
      ? offered.filter(({ required, type }) => required && type !== 'quantity').map(keyOf)
      : filters.cot.split('.').filter((key) => offered.some((column) => column.key === key));
  const columns = itemColumns({
    t,
    inLanguage,
    format,
    onOpen: setOpen,
    narrow,
    withMoney: list.balance.money.declared > 0,
    declared: offered.filter(({ key }) => shown.includes(key)),
    fieldText,
  });
  const order = useTableOrder({
    list,
    ...{ sort: asked.sort, onSort: asked.setSort },
    nameKey: list.columns.find(({ key }) => rows.length > 0 && rows.every(isName(key)))?.key,
  });
  const total = summary.data?.rows;
  const whole = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
  return (
    <section className="stack" aria-label={t('handover.items')}>
      <ItemFilters
        list={list}
        filters={filters}
        onChange={setFilters}
        text={asked.text}
        onSearch={asked.setText}
      />
      <ColumnFilters list={list} filters={asked.columns} onChange={asked.setColumns} />
      <div className="column-filters">
        <ColumnChoice
          columns={offered}
          shown={shown}
          onChange={(keys) => setFilters({ cot: keys.join('.') || NONE })}
        />
        <SavedViews list={list} partly={asked.unaddressed} onShow={asked.forget} />
        <Button type="link" onClick={() => setHelp(true)}>
          {t('rows.keys.button')}
        </Button>
      </div>
      {whole && total !== undefined && total > chosen.size && (
        <div className="match-all" role="status">
          {everything ? (
            t('rows.allChosen', { n: format.number(total) })
          ) : (
            <>
              {t('rows.pageChosen', { n: format.number(chosen.size) })}
              <Button type="link" onClick={() => setEverything(true)}>
                {t('rows.chooseAll', { n: format.number(total) })}
              </Button>
            </>
          )}
        </div>
      )}
      <QueryView query={items} what={t('handover.itemsWhat')}>
        {({ next, previous }) => (
          <div ref={box}>
            <DataTable
              caption={t('handover.items')}
              columns={columns.map(order.marked)}
              rows={rows}
              rowKey={({ id }) => id}
              sorting={order.sorting}
              selection={{
                selected: new Set(chosen.keys()),
                onChange: choose,
                nameOf: ({ name }) => name,
              }}
              refreshing={items.isPlaceholderData}
              empty={
                <EmptyState
                  title={isFiltered(filter) ? t('state.nothingFound') : t('handover.noItems')}
                >
                  {isFiltered(filter) && (
                    <>
                      <p>{t('rows.notFoundHint')}</p>
                      <Button onClick={asked.clear}>{t('action.clearFilters')}</Button>
                    </>
                  )}
                </EmptyState>
              }
            />
            <RowsPaging
              total={summary.isPlaceholderData ? undefined : total}
              shown={rows.length}
              next={next}
              previous={previous}
              onFirst={() => setFilters({ sau: '', truoc: '' })}
              onNext={onNext}
              onPrevious={onPrevious}
            />
          </div>
        )}
      </QueryView>
      <BulkBar
        list={list}
        choice={
          everything && summary.data && !summary.isPlaceholderData
            ? { filter, summary: summary.data }
            : { items: [...chosen.values()] }
        }
        keyed={keyed}
        onClear={clear}
      />
      <ItemDrawer item={open} list={list} onClose={() => setOpen(null)} />
      {help && <KeysDialog onClose={() => setHelp(false)} />}
    </section>
  );
}
