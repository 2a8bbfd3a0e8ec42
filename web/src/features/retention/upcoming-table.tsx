import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { momentParts } from '../../components/format';
import { useBilingual } from '../../components/use-bilingual';
import type { RetentionRule } from './api';

type Thing = RetentionRule['things'][number] & { key: string; rule: RetentionRule };

/** "Sẽ xóa … ngày …": what goes by name, the first first. */
export function UpcomingTable({ rules }: { rules: RetentionRule[] }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const things = rules
    .flatMap((rule) =>
      rule.things.map((thing, at): Thing => ({ ...thing, rule, key: `${rule.code}-${at}` })),
    )
    .sort((a, b) => a.goesAt.localeCompare(b.goesAt));
  const columns: Column<Thing>[] = [
    {
      key: 'goesOn',
      title: t('retention.goesOn'),
      width: 110,
      render: ({ goesAt }) => momentParts(goesAt).day,
    },
    {
      key: 'name',
      title: t('retention.name'),
      rowHeader: true,
      width: 240,
      render: ({ name }) => name,
    },
    {
      key: 'organisation',
      title: t('retention.organisation'),
      width: 200,
      render: ({ organisation }) => organisation ?? '–',
    },
    {
      key: 'action',
      title: t('retention.action'),
      width: 230,
      render: ({ rule }) => inLanguage(rule.action),
    },
  ];
  return (
    <DataTable
      caption={t('retention.upcoming')}
      captionShown
      columns={columns}
      rows={things}
      rowKey={({ key }) => key}
      empty={t('retention.upcomingNone')}
    />
  );
}
