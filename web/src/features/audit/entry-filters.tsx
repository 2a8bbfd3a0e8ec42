import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterDay } from '../../components/filter-day';
import { useBilingual } from '../../components/use-bilingual';
import { SearchedSelect } from '../../components/searched-select';
import { useDebounced } from '../../components/use-debounced';
import { WordSearch } from '../../components/word-search';
import { unitsApi } from '../units/api';
import { useRound } from '../units/round-context';
import { auditApi } from './api';

export const NO_FILTERS = {
  nguoi: '',
  viec: '',
  'doi-tuong': '',
  ma: '',
  'don-vi': '',
  tu: '',
  den: '',
  tim: '',
};
export type Filters = typeof NO_FILTERS;

interface EntryFiltersProps {
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
}

/** Whom, what, where and when to look for in the trail. */
export function EntryFilters({ filters, onChange }: EntryFiltersProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const { data: choices } = useQuery({
    queryKey: ['audit-choices'],
    queryFn: () => auditApi.choices(),
    staleTime: 60_000,
  });
  const picks = [
    ['nguoi', t('audit.anyone'), choices?.actors.map(({ id, name }) => [id, name])],
    [
      'viec',
      t('audit.anyAct'),
      choices?.actions.map((each) => [each.value, inLanguage(each.name)]),
    ],
    [
      'doi-tuong',
      t('audit.anyObject'),
      choices?.subjects.map((each) => [each.value, inLanguage(each.name)]),
    ],
  ] as const;
  const chosen = Object.values(filters).some(Boolean);
  return (
    <div className="toolbar">
      <WordSearch
        text={filters.tim}
        label={t('audit.search')}
        noNumbers={t('audit.noNumbers')}
        onSearch={(tim) => onChange({ tim })}
      />
      {picks.map(([name, any, options]) => (
        <select
          key={name}
          className="native-select"
          aria-label={t(`audit.filter.${name}`)}
          value={filters[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        >
          <option value="">{any}</option>
          {options?.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ))}
      <OrganisationFilter value={filters['don-vi']} onChange={(id) => onChange({ 'don-vi': id })} />
      {(['tu', 'den'] as const).map((name) => (
        <FilterDay
          key={name}
          label={t(`audit.filter.${name}`)}
          value={filters[name]}
          onChange={(day) => onChange({ [name]: day })}
        />
      ))}
      {chosen && <Button onClick={() => onChange(NO_FILTERS)}>{t('action.clearFilters')}</Button>}
    </div>
  );
}

function OrganisationFilter({
  value,
  onChange,
}: {
  value: string;
  onChange: (id: string) => void;
}) {
  const { t } = useTranslation();
  const round = useRound();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed, 250);
  const found = useQuery({
    queryKey: ['organisations', round.id, q],
    queryFn: () => unitsApi.organisations(round.id, q),
    placeholderData: keepPreviousData,
  });
  const searching = q !== typed || found.isPlaceholderData;
  return (
    <SearchedSelect
      className="audit-organisation"
      aria-label={t('audit.filter.don-vi')}
      value={value || undefined}
      allowClear
      placeholder={t('audit.anyOrganisation')}
      onChange={(id?: string) => onChange(id ?? '')}
      searching={searching}
      onTyped={setTyped}
      nothing={t('imports.giverNone')}
      options={
        searching ? [] : (found.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
      }
    />
  );
}
