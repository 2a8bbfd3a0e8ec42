import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { RetentionRule } from './api';

/** What goes, how long after what, why, and how much of it now and soon. */
export function RuleTable({ rules }: { rules: RetentionRule[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const columns: Column<RetentionRule>[] = [
    {
      key: 'rule',
      title: t('retention.rule'),
      rowHeader: true,
      width: 260,
      render: ({ what, basis }) => (
        <span className="data-table-two-lines">
          {inLanguage(what)}
          <span className="data-table-second">{inLanguage(basis)}</span>
        </span>
      ),
    },
    {
      key: 'days',
      title: t('retention.days'),
      width: 220,
      render: ({ days, after, period }) => (
        <span className="data-table-two-lines">
          {t('retention.daysAfter', { n: format.number(days), event: inLanguage(after) })}
          <span className="data-table-second">{inLanguage(period)}</span>
        </span>
      ),
    },
    {
      key: 'action',
      title: t('retention.action'),
      width: 230,
      render: ({ action }) => inLanguage(action),
    },
    {
      key: 'due',
      title: t('retention.due'),
      align: 'right',
      width: 90,
      render: ({ due }) => <strong>{format.number(due)}</strong>,
    },
    {
      key: 'soon',
      title: t('retention.soon'),
      align: 'right',
      width: 110,
      render: ({ soon }) => format.number(soon),
    },
  ];
  return (
    <DataTable
      caption={t('retention.caption')}
      captionShown
      columns={columns}
      rows={rules}
      rowKey={({ code }) => code}
      empty={null}
    />
  );
}
