import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { useFormat } from '../../components/use-format';
import type { TestDossiers } from './api';

const INDICATORS = ['online', 'digitised', 'transparent', 'documents', 'stored'] as const;
type Row = { key: (typeof INDICATORS)[number]; part: number; whole: number };

/** The five indicators with what each is a share of; nothing measured is a dash, not a nought. */
export function IndicatorTable({ indicators }: Pick<TestDossiers, 'indicators'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Row>[] = [
    {
      ...{ key: 'name', title: t('dossiers.indicator'), rowHeader: true, width: 320 },
      render: ({ key }) => t(`dossiers.indicators.${key}`),
    },
    {
      ...{ key: 'part', title: t('dossiers.counted'), align: 'right', width: 110 },
      render: ({ part, whole }) => (whole === 0 ? '–' : `${part}/${whole}`),
    },
    {
      ...{ key: 'share', title: t('dossiers.share'), align: 'right', width: 90 },
      render: ({ part, whole }) => (whole === 0 ? '–' : format.share(part, whole)),
    },
  ];
  return (
    <DataTable
      caption={t('dossiers.indicatorsTitle')}
      captionShown
      columns={columns}
      rows={INDICATORS.map((key) => ({ key, ...indicators[key] }))}
      rowKey={({ key }) => key}
      empty={null}
    />
  );
}
