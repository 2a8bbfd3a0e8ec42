import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { QueryView } from '../../../components/query-view';
import { EmptyState } from '../../../components/states';
import { StatusMark } from '../../../components/status-mark';
import { useFormat } from '../../../components/use-format';
import { useRound } from '../../units/round-context';
import { CHANNELS, TESTS_KEY, testsApi, type TestMatrix } from './api';

type Unit = TestMatrix['units'][number];

/** Units × channels: how many tests passed of those that were made; units without a success come to the eye. */
export function MatrixTable({ onUnit }: { onUnit: (unitId: string) => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const matrix = useQuery({
    queryKey: [TESTS_KEY, round.id, 'matrix'],
    queryFn: () => testsApi.matrix(round.id),
  });
  const columns: Column<Unit>[] = [
    {
      ...{ key: 'unit', title: t('procedures.unit'), rowHeader: true, width: 170 },
      sortValue: ({ name }) => name,
      render: ({ unitId, name }) => (
        <button type="button" className="link-button" onClick={() => onUnit(unitId)}>
          {name}
        </button>
      ),
    },
    {
      ...{ key: 'verdict', title: t('tests.verdict'), width: 150 },
      sortValue: ({ passed, failed }) => (passed > 0 ? 2 : failed > 0 ? 0 : 1),
      render: ({ passed, failed, running }) =>
        passed > 0 ? (
          <StatusMark tone="green">{t('tests.someSuccess')}</StatusMark>
        ) : failed + running > 0 ? (
          <StatusMark tone={failed > 0 ? 'red' : 'blue'}>{t('tests.noSuccess')}</StatusMark>
        ) : (
          <StatusMark tone="grey">{t('tests.notTried')}</StatusMark>
        ),
    },
    {
      ...{ key: 'proven', title: t('tests.proven'), align: 'right' },
      sortValue: ({ proven }) => proven,
      render: ({ proven, procedures }) => `${format.number(proven)}/${format.number(procedures)}`,
    },
    ...CHANNELS.map((channel): Column<Unit> => ({
      ...{ key: channel, title: t(`tests.channels.${channel}`), align: 'right' },
      render: ({ channels }) => {
        const { passed, running, failed } = channels[channel];
        const all = passed + running + failed;
        return all === 0 ? '–' : `${format.number(passed)}/${format.number(all)}`;
      },
    })),
    {
      ...{ key: 'purge', title: t('tests.awaitsPurge'), align: 'right' },
      sortValue: ({ purge }) => purge,
      render: ({ purge }) =>
        purge === 0 ? '0' : <StatusMark tone="yellow">{format.number(purge)}</StatusMark>,
    },
  ];
  return (
    <QueryView query={matrix} what={t('tests.what')}>
      {({ units }) => (
        <DataTable
          caption={t('tests.matrixCaption')}
          columns={columns}
          rows={units}
          rowKey={({ unitId }) => unitId}
          empty={<EmptyState title={t('state.nothingFound')} />}
        />
      )}
    </QueryView>
  );
}
