import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { surplusApi, surplusKey, type UnitCars } from './api';
import { NormPanel } from './norm-panel';

const ORDER = ['none', 'coming', 'unknown', 'below', 'met', 'above'] as const;
const TONES: Record<UnitCars['standing'], 'red' | 'yellow' | 'green' | 'grey'> = {
  unknown: 'grey',
  ...({ none: 'red', coming: 'yellow', below: 'yellow', met: 'green', above: 'yellow' } as const),
};

/** Cars that each unit accepted beside what it may have; those without one first. */
export function CarTable() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const query = useQuery({
    queryKey: surplusKey(round.id, 'cars'),
    queryFn: () => surplusApi.cars(round.id),
  });
  const count = (key: 'general' | 'special' | 'unfit' | 'toCome'): Column<UnitCars> => ({
    ...{ key, title: t(`surplus.${key}`), width: 110, align: 'right' },
    sortValue: (line) => line[key],
    render: (line) => format.number(line[key]),
  });
  const columns: Column<UnitCars>[] = [
    {
      ...{ key: 'unit', title: t('registers.unit'), width: 200, rowHeader: true },
      sortValue: ({ unit }) => unit.name,
      render: ({ unit }) => unit.name,
    },
    {
      ...{ key: 'standing', title: t('surplus.standing'), width: 170 },
      sortValue: ({ standing }) => ORDER.indexOf(standing),
      render: ({ standing }) => (
        <StatusMark tone={TONES[standing]}>{t(`surplus.standings.${standing}`)}</StatusMark>
      ),
    },
    ...[count('general'), count('toCome'), count('special'), count('unfit')],
  ];
  return (
    <QueryView query={query} what={t('surplus.what')}>
      {(cars) => (
        <div className="stack">
          <p>
            <strong>
              {t('surplus.without', {
                ...{ n: format.number(cars.without), all: format.number(cars.lines.length) },
              })}
            </strong>
          </p>
          <NormPanel cars={cars} />
          <DataTable
            caption={t('surplus.cars')}
            columns={columns}
            rows={[...cars.lines].sort(
              (a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing),
            )}
            rowKey={({ unit }) => unit.id}
            empty={<EmptyState title={t('indicators.none')} />}
          />
        </div>
      )}
    </QueryView>
  );
}
