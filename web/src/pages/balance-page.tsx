import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { useBilingual } from '../components/use-bilingual';
import { useFilters } from '../components/use-filters';
import { useFormat } from '../components/use-format';
import { balanceApi, type SheetLine } from '../features/balance/api';
import { BalanceTable } from '../features/balance/balance-table';
import { momentOf } from '../features/balance/moment';
import { MomentChoice } from '../features/balance/moment-choice';
import { CustodyNote } from '../features/custody/custody-note';
import { useListTypes } from '../features/handover/use-list-types';
import { useRound } from '../features/units/round-context';

/** Bảng đối chiếu bàn giao: the province, its units and kinds of lists, at any moment. */
export default function BalancePage() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const inLanguage = useBilingual();
  const { nameOf: typeName } = useListTypes();
  const [filters, setFilters] = useFilters({
    ...{ xem: 'loai', 'don-vi': '', loai: '', ngay: '', gio: '23:59' },
  });
  const { 'don-vi': unitId, loai: listType } = filters;
  const by = unitId ? 'list' : filters.xem === 'don-vi' || listType ? 'unit' : 'type';
  const moment = momentOf(filters.ngay, filters.gio);
  const query = {
    by,
    unitId: unitId || undefined,
    listType: listType || undefined,
    moment,
  } as const;
  const sheet = useQuery({
    queryKey: ['balance-sheet', round.id, query],
    queryFn: () => balanceApi.sheet(round.id, query),
    placeholderData: keepPreviousData,
  });
  const named = ({ unit, listType: type, listId }: SheetLine) => {
    const text = by === 'unit' ? unit!.name : `${type!.code} ${inLanguage(type!.name)}`;
    if (by === 'list' && listId) return <Link to={paths.list(round.code, listId)}>{text}</Link>;
    const deeper = by === 'unit' ? { 'don-vi': unit!.id, loai: '' } : { loai: type!.code };
    return by === 'list' ? (
      text
    ) : (
      <button type="button" className="link-button" onClick={() => setFilters(deeper)}>
        {text}
      </button>
    );
  };
  const place = [
    unitId && sheet.data?.lines[0]?.unit?.name,
    listType && !unitId && `${listType} ${typeName(listType)}`,
  ].filter(Boolean);
  return (
    <>
      <PageHeader
        title={t('conservation.sheet.title')}
        actions={
          <a className="button-link" href={balanceApi.workbook(round.id, query)} download>
            {t('conservation.sheet.download')}
          </a>
        }
      >
        {[
          ...place,
          moment
            ? t('conservation.sheet.at', { moment: format.moment(moment) })
            : t('conservation.sheet.now'),
        ].join(' – ')}
      </PageHeader>
      <div className="stack">
        <div className="toolbar">
          <select
            className="native-select"
            aria-label={t('conservation.sheet.by')}
            value={unitId ? '' : by === 'unit' ? 'don-vi' : 'loai'}
            onChange={(event) => setFilters({ xem: event.target.value, 'don-vi': '', loai: '' })}
          >
            {unitId && <option value="">{t('conservation.sheet.oneUnit')}</option>}
            <option value="loai">{t('conservation.sheet.byType')}</option>
            <option value="don-vi">{t('conservation.sheet.byUnit')}</option>
          </select>
          <MomentChoice
            day={filters.ngay}
            time={filters.gio}
            onChange={({ day, time }) =>
              setFilters({
                ...(day !== undefined && { ngay: day }),
                ...(time !== undefined && { gio: time }),
              })
            }
          />
          {(unitId || listType) && (
            <button
              type="button"
              className="link-button"
              onClick={() => setFilters({ 'don-vi': '', loai: '' })}
            >
              {t('conservation.sheet.province')}
            </button>
          )}
        </div>
        <QueryView query={sheet} what={t('conservation.sheet.title')}>
          {(data) => (
            <BalanceTable
              caption={t('conservation.sheet.title')}
              lines={data.lines}
              total={data.total}
              nameOf={named}
              refreshing={sheet.isPlaceholderData}
            />
          )}
        </QueryView>
        <CustodyNote of={{ roundId: round.id, moment }} />
        <p className="panel-hint">{t('conservation.sheet.law')}</p>
      </div>
    </>
  );
}
