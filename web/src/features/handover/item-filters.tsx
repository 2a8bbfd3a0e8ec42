import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../components/use-debounced';
import { useFormat } from '../../components/use-format';
import { BUCKETS, type HandoverList } from './api';

type Filters = Record<'tinh-trang' | 'ben-nhan' | 'tam-giu', string>;

interface ItemFiltersProps {
  list: HandoverList;
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
  text: string;
  onSearch: (text: string) => void;
}

/** Search and filters of the rows of a list. */
export function ItemFilters({ list, filters, onChange, text, onSearch }: ItemFiltersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState(text);
  const settled = useDebounced(typed);
  useEffect(() => {
    if (settled.trim() !== text) onSearch(settled.trim());
    // Only what was typed starts a search; the text being cleared from outside must not.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  useEffect(() => setTyped(text), [text]);
  return (
    <div className="toolbar">
      <Input
        className="toolbar-search"
        allowClear
        prefix={<SearchOutlined aria-hidden="true" />}
        value={typed}
        placeholder={t('handover.search')}
        aria-label={t('handover.search')}
        onChange={(event) => setTyped(event.target.value)}
      />
      <select
        className="native-select"
        aria-label={t('handover.filterBucket')}
        value={filters['tinh-trang']}
        onChange={(event) => onChange({ 'tinh-trang': event.target.value })}
      >
        <option value="">
          {`${t('handover.allBuckets')} (${format.number(list.balance.rows.declared)})`}
        </option>
        {BUCKETS.map((bucket) => (
          <option key={bucket} value={bucket}>
            {`${t(`bucket.${bucket}`)} (${format.number(list.balance.rows[bucket])})`}
          </option>
        ))}
      </select>
      {list.receivers.length > 1 && (
        <select
          className="native-select"
          aria-label={t('handover.filterReceiver')}
          value={filters['ben-nhan']}
          onChange={(event) => onChange({ 'ben-nhan': event.target.value })}
        >
          <option value="">{t('handover.allReceivers')}</option>
          {list.receivers.map(({ receiver }) =>
            receiver ? (
              <option key={receiver.id} value={receiver.id}>
                {receiver.name}
              </option>
            ) : (
              <option key="none" value="none">
                {t('rows.unassigned')}
              </option>
            ),
          )}
        </select>
      )}
      <select
        className="native-select"
        aria-label={t('custody.filter')}
        value={filters['tam-giu']}
        onChange={(event) => onChange({ 'tam-giu': event.target.value })}
      >
        <option value="">{t('custody.anyCustody')}</option>
        <option value="co">{t('custody.kept')}</option>
        <option value="khong">{t('custody.notKept')}</option>
      </select>
    </div>
  );
}
