import { DownloadOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { NoRight } from '../components/states';
import { useBilingual } from '../components/use-bilingual';
import { useFilters } from '../components/use-filters';
import { WordSearch } from '../components/word-search';
import { useCan } from '../features/accounts/session';
import { registersApi, type EntryFilter, type Registers } from '../features/registers/api';
import { EntryDialog } from '../features/registers/entry-dialog';
import { EntryTable } from '../features/registers/entry-table';
import { RegisterImport } from '../features/registers/register-import';
import { useRegisters } from '../features/registers/use-registers';
import { useRound } from '../features/units/round-context';

export default function RegisterBookPage() {
  const { t } = useTranslation();
  const query = useRegisters();
  return (
    <QueryView query={query} what={t('registers.what')}>
      {(all) => <Book all={all} />}
    </QueryView>
  );
}

function Book({ all }: { all: Registers }) {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const inLanguage = useBilingual();
  const round = useRound();
  const mayImport = useCan('import.write');
  const [shown, setShown] = useState<'add' | 'import' | null>(null);
  const [filters, setFilters] = useFilters({
    ...{ 'don-vi': '', 'trang-thai': '', tim: '', 'qua-han': '', trang: '1' },
  });
  const register = all.registers.find((each) => each.code === code);
  if (!register) return <NoRight />;
  // The province stands first among what is seen.
  const places = all.places.filter(
    ({ id, registers }) =>
      (!register.provinceOnly || id === all.seen[0]?.id) &&
      (registers === null || registers.includes(code)),
  );
  const filter: EntryFilter = {
    ...(filters['don-vi'] && { unitId: filters['don-vi'] }),
    ...(filters['trang-thai'] && { state: filters['trang-thai'] }),
    ...(filters.tim && { q: filters.tim }),
    ...(filters['qua-han'] && { late: 'true' as const }),
  };
  return (
    <>
      <PageHeader
        title={inLanguage(register.name)}
        above={[{ to: paths.registers(round.code), title: t('registers.title') }]}
        actions={
          <span className="toolbar">
            {places.length > 0 && (
              <Button type="primary" onClick={() => setShown('add')}>
                {t('registers.add')}
              </Button>
            )}
            {places.length > 0 && mayImport && (
              <Button onClick={() => setShown('import')}>{t('registers.bringIn')}</Button>
            )}
            <a href={registersApi.workbookUrl(round.id, code, filter)} download>
              <DownloadOutlined aria-hidden="true" /> {t('registers.export')}
            </a>
          </span>
        }
      >
        {t('registers.bookLead')}
      </PageHeader>
      <div className="stack">
        {shown === 'import' && (
          <RegisterImport register={register} places={places} onClose={() => setShown(null)} />
        )}
        <div className="toolbar">
          {!register.provinceOnly && all.seen.length > 1 && (
            <select
              className="native-select"
              aria-label={t('registers.unit')}
              value={filters['don-vi']}
              onChange={(event) => setFilters({ 'don-vi': event.target.value })}
            >
              <option value="">{t('registers.allUnits')}</option>
              {all.seen.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
          <select
            className="native-select"
            aria-label={t('registers.state')}
            value={filters['trang-thai']}
            onChange={(event) => setFilters({ 'trang-thai': event.target.value })}
          >
            <option value="">{t('registers.allStates')}</option>
            {register.states.map((state) => (
              <option key={state.value} value={state.value}>
                {inLanguage(state)}
              </option>
            ))}
          </select>
          <WordSearch
            text={filters.tim}
            label={t('registers.search')}
            noNumbers={t('registers.noNumbers')}
            onSearch={(tim) => setFilters({ tim })}
          />
          {register.due && (
            <Checkbox
              checked={filters['qua-han'] !== ''}
              onChange={(event) => setFilters({ 'qua-han': event.target.checked ? '1' : '' })}
            >
              {t('registers.lateOnly')}
            </Checkbox>
          )}
        </div>
        <EntryTable
          register={register}
          places={places}
          filter={filter}
          page={Number(filters.trang) || 1}
          onPage={(page) => setFilters({ trang: String(page) })}
        />
        <p className="panel-hint">
          {t('registers.source')}: {inLanguage(register.source)}
        </p>
      </div>
      {shown === 'add' && (
        <EntryDialog
          register={register}
          seen={undefined}
          places={places}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}
