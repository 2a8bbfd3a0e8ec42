import { Button } from 'antd';
import { CloseOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import type { HandoverColumn, HandoverList } from '../handover/api';
import type { ColumnFilter } from './api';
import { ColumnCondition } from './column-condition';
import { useConditionText } from './use-condition-text';
import './rows.css';

interface ColumnFiltersProps {
  list: HandoverList;
  filters: readonly ColumnFilter[];
  onChange: (filters: ColumnFilter[]) => void;
}

/** Conditions on any open column of the list: those that hold, and a way to add another. */
export function ColumnFilters({ list, filters, onChange }: ColumnFiltersProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const textOf = useConditionText();
  const [adding, setAdding] = useState('');
  const offered = list.columns.filter(({ masked }) => !masked);
  const column = offered.find(({ key }) => key === adding);
  const columnOf = (key: string): HandoverColumn | undefined =>
    offered.find((each) => each.key === key);
  return (
    <div className="column-filters">
      <select
        className="native-select"
        aria-label={t('rows.filterBy')}
        value={adding}
        onChange={({ target }) => setAdding(target.value)}
      >
        <option value="">{t('rows.filterBy')}</option>
        {offered.map(({ key, header }) => (
          <option key={key} value={key}>
            {inLanguage(header)}
          </option>
        ))}
      </select>
      {column && (
        <ColumnCondition
          key={column.key}
          column={column}
          onApply={(filter) => {
            onChange([...filters.filter(({ key }) => key !== filter.key), filter]);
            setAdding('');
          }}
        />
      )}
      {filters.length > 0 && (
        <ul className="filter-chips" aria-label={t('rows.filters')}>
          {filters.map((filter) => {
            const text = textOf(columnOf(filter.key), filter);
            return (
              <li key={filter.key}>
                {text}
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined aria-hidden="true" />}
                  aria-label={t('rows.removeFilter', { text })}
                  onClick={() => onChange(filters.filter(({ key }) => key !== filter.key))}
                />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
