import { useState } from 'react';
import { oneOf } from '../../components/one-of';
import { PAGE_SIZE } from '../../components/paging';
import { useFilters } from '../../components/use-filters';
import { BUCKETS, type HandoverList } from '../handover/api';
import type { ColumnFilter, RowFilter, RowSort } from './api';
import { filtersFromAddress, filtersToAddress } from './filter-address';
import { sortFromAddress, sortToAddress } from './sort-address';

const NOTHING = {
  'tinh-trang': '',
  'ben-nhan': '',
  loc: '',
  sau: '',
  truoc: '',
  cot: '',
  xep: '',
  'tam-giu': '',
};
export type RowAddress = typeof NOTHING;

const place = (text: string): number | undefined => {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : undefined;
};

/**
 * Which rows of a list are asked for. What may stand in an address does, so that a link shows the
 * same rows; what was typed into the search box and words about persons do not.
 */
export function useRowsQuery(list: HandoverList) {
  const [filters, setAddress] = useFilters(NOTHING);
  const [text, setText] = useState('');
  const [kept, setKept] = useState<ColumnFilter[]>([]);
  const isKept = ({ key, contains }: ColumnFilter) =>
    contains !== undefined && list.columns.some((column) => column.key === key && column.personal);
  const known = filtersFromAddress(filters.loc).filter(({ key }) =>
    list.columns.some((column) => column.key === key),
  );
  const columns = [...known, ...kept];
  const back = { sau: '', truoc: '' };
  const setFilters = (change: Partial<RowAddress>) =>
    setAddress(
      'sau' in change || 'truoc' in change || 'cot' in change ? change : { ...back, ...change },
    );
  const filter: RowFilter = {
    ...(text && { q: text }),
    bucket: oneOf(BUCKETS, filters['tinh-trang']),
    receiver: filters['ben-nhan'] || undefined,
    ...(filters['tam-giu'] && { custody: filters['tam-giu'] === 'co' }),
    ...(columns.length > 0 && { columns }),
  };
  const sort = sortFromAddress(filters.xep, list.columns);
  const after = place(filters.sau);
  const before = after === undefined ? place(filters.truoc) : undefined;
  return {
    filters,
    setFilters,
    text,
    columns,
    filter,
    query: { filter, sort, after, before, pageSize: PAGE_SIZE },
    sort,
    setSort: (next: RowSort | undefined) => setFilters({ xep: next ? sortToAddress(next) : '' }),
    /** Asked beside what stands in the address. */
    unaddressed: text !== '' || kept.length > 0,
    forget: () => {
      setText('');
      setKept([]);
    },
    setText: (next: string) => {
      setText(next);
      setFilters(back);
    },
    setColumns: (next: ColumnFilter[]) => {
      setKept(next.filter(isKept));
      setFilters({ loc: filtersToAddress(next.filter((each) => !isKept(each))) });
    },
    clear: () => {
      setText('');
      setKept([]);
      setFilters({ 'tinh-trang': '', 'ben-nhan': '', loc: '', 'tam-giu': '' });
    },
  };
}
