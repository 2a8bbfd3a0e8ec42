import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { NoRight } from '../components/states';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import { useRegisters } from '../features/registers/use-registers';
import { surplusApi } from '../features/surplus/api';
import { AssetTable } from '../features/surplus/asset-table';
import { CandidateTable } from '../features/surplus/candidate-table';
import { CarTable } from '../features/surplus/car-table';
import { useRound } from '../features/units/round-context';
import '../features/indicators/indicators.css';

export default function SurplusPage() {
  const { t } = useTranslation();
  const round = useRound();
  const query = useRegisters();
  const [filters, setFilters] = useFilters({ xem: 'so' });
  return (
    <>
      <PageHeader
        title={t('surplus.title')}
        above={[{ to: paths.registers(round.code), title: t('registers.title') }]}
        actions={
          <a href={surplusApi.workbookUrl(round.id)} download>
            <DownloadOutlined aria-hidden="true" /> {t('surplus.xlsx')}
          </a>
        }
      >
        {t('surplus.lead')}
      </PageHeader>
      <QueryView query={query} what={t('registers.what')}>
        {({ registers, places }) => {
          const register = registers.find(({ code }) => code === 'SURPLUS');
          if (!register) return <NoRight />;
          return (
            <TabSet
              label={t('surplus.title')}
              active={filters.xem}
              onChange={(xem) => setFilters({ xem })}
              tabs={[
                {
                  ...{ key: 'so', label: t('surplus.assets') },
                  content: () => <AssetTable register={register} />,
                },
                ...(places.some(({ registers: own }) => own === null || own.includes('SURPLUS'))
                  ? [
                      {
                        ...{ key: 'cho', label: t('surplus.candidates') },
                        content: () => <CandidateTable />,
                      },
                    ]
                  : []),
                { ...{ key: 'xe', label: t('surplus.cars') }, content: () => <CarTable /> },
              ]}
            />
          );
        }}
      </QueryView>
    </>
  );
}
