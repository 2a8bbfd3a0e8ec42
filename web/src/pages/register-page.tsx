import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { EmptyState } from '../components/states';
import { useBilingual } from '../components/use-bilingual';
import { useFilters } from '../components/use-filters';
import { useDebounced } from '../components/use-debounced';
import { useOwnUnits } from '../features/accounts/session';
import { REGISTER_KEY, registerApi, type RegisterType } from '../features/register/api';
import { ExportPanel } from '../features/register/export-panel';
import { RegisterTable } from '../features/register/register-table';
import { TypeTable } from '../features/register/type-table';
import { useRound } from '../features/units/round-context';

/** Danh mục tiếp nhận: what a new unit accepted, by kind of list, then row by row. */
export default function RegisterPage() {
  const { t } = useTranslation();
  const round = useRound();
  const own = useOwnUnits();
  const [filters, setFilters] = useFilters({ 'don-vi': '', loai: '' });
  const units = useQuery({
    queryKey: [REGISTER_KEY, round.id],
    queryFn: () => registerApi.units(round.id),
  });
  return (
    <>
      <PageHeader title={t('register.title')}>{t('register.lead')}</PageHeader>
      <QueryView query={units} what={t('register.title')}>
        {(all) => {
          const first = all.find(({ unitId }) => own.includes(unitId)) ?? all[0];
          const unitId = filters['don-vi'] || first?.unitId;
          if (!unitId) return <EmptyState title={t('register.nothing')} />;
          return (
            <div className="stack">
              <label className="toolbar">
                {t('register.unit')}
                <select
                  className="native-select"
                  value={unitId}
                  onChange={(event) => setFilters({ 'don-vi': event.target.value, loai: '' })}
                >
                  {all.map((each) => (
                    <option key={each.unitId} value={each.unitId}>
                      {each.name}
                    </option>
                  ))}
                </select>
              </label>
              <UnitRegister
                key={unitId}
                unitId={unitId}
                listType={filters.loai}
                onType={(loai) => setFilters({ loai })}
              />
            </div>
          );
        }}
      </QueryView>
    </>
  );
}

interface UnitRegisterProps {
  unitId: string;
  listType: string;
  onType: (listType: string) => void;
}

function UnitRegister({ unitId, listType, onType }: UnitRegisterProps) {
  const { t } = useTranslation();
  const round = useRound();
  const inLanguage = useBilingual();
  const register = useQuery({
    queryKey: [REGISTER_KEY, round.id, unitId],
    queryFn: () => registerApi.one(round.id, unitId),
  });
  return (
    <QueryView query={register} what={t('register.title')}>
      {(data) => {
        const type = data.types.find(({ code }) => code === listType);
        if (!type) return <TypeTable register={data} onOpen={onType} />;
        return (
          <section className="stack" aria-labelledby="so-theo-loai">
            <h2 id="so-theo-loai">
              {type.code} {inLanguage(type.name)} – {data.unit.name}
            </h2>
            <div>
              <button type="button" className="link-button" onClick={() => onType('')}>
                ‹ {t('register.allTypes')}
              </button>
            </div>
            <TypeRegister key={type.code} unitId={unitId} type={type} />
          </section>
        );
      }}
    </QueryView>
  );
}

function TypeRegister({ unitId, type }: { unitId: string; type: RegisterType }) {
  const { t } = useTranslation();
  const [giver, setGiver] = useState('');
  // Never in the address: people search by names and numbers.
  const [typed, setTyped] = useState('');
  const words = useDebounced(typed).trim();
  const [marked, setMarked] = useState(false);
  const filter = {
    ...{ unitId, listType: type.code },
    ...(giver && { giverOrganisationId: giver }),
    ...(words && { q: words }),
    ...(marked && { duplicates: true }),
  };
  return (
    <>
      <div className="toolbar">
        <Input
          className="toolbar-search"
          allowClear
          prefix={<SearchOutlined aria-hidden="true" />}
          value={typed}
          maxLength={200}
          placeholder={t('register.search')}
          aria-label={t('register.search')}
          onChange={(event) => setTyped(event.target.value)}
        />
        <select
          className="native-select"
          aria-label={t('register.giver')}
          value={giver}
          onChange={(event) => setGiver(event.target.value)}
        >
          <option value="">{t('register.allGivers')}</option>
          {type.givers.map((each) => (
            <option key={each.listId} value={each.giver.id}>
              {each.giver.name}
            </option>
          ))}
        </select>
        <label>
          <input
            type="checkbox"
            checked={marked}
            onChange={(event) => setMarked(event.target.checked)}
          />{' '}
          {t('register.onlyDuplicates')}
        </label>
      </div>
      <ExportPanel type={type} filter={filter} />
      <RegisterTable filter={filter} type={type} />
    </>
  );
}
