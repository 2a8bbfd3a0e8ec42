import { DownloadOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DataTable } from '../components/data-table';
import type { Column } from '../components/table-column';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { useBilingual } from '../components/use-bilingual';
import { useFormat } from '../components/use-format';
import { History } from '../features/audit/history';
import { LIST_TYPE_KEY, listTypesApi, type ListTypeDetail } from '../features/list-types/api';
import { NewColumnDialog } from '../features/list-types/new-column-dialog';
import { useRound } from '../features/units/round-context';

type Declared = ListTypeDetail['type']['declaration']['columns'][number];
type Version = ListTypeDetail['versions'][number];

/** One kind of list: its columns and its versions. */
export default function ListTypePage() {
  const { t } = useTranslation();
  const round = useRound();
  const { code = '' } = useParams();
  const inLanguage = useBilingual();
  const [adding, setAdding] = useState(false);
  const query = useQuery({
    queryKey: [...LIST_TYPE_KEY, code],
    queryFn: () => listTypesApi.one(code),
  });
  const declaration = query.data?.type.declaration;
  return (
    <>
      <PageHeader
        title={declaration ? `${code} · ${inLanguage(declaration.name)}` : code}
        above={[{ to: paths.listTypes(round.code), title: t('listTypes.title') }]}
        actions={
          declaration && (
            <>
              <a
                className="button-link"
                href={`/api/list-types/${encodeURIComponent(code)}/template.xlsx`}
                download
              >
                <DownloadOutlined aria-hidden="true" /> {t('listTypes.template')}
              </a>
              <Button
                type="primary"
                icon={<PlusOutlined aria-hidden="true" />}
                onClick={() => setAdding(true)}
              >
                {t('listTypes.addColumn')}
              </Button>
            </>
          )
        }
      >
        {query.data?.type.source}
      </PageHeader>
      <QueryView query={query} what={t('listTypes.oneWhat')}>
        {(detail) => (
          <div className="stack">
            <ColumnTable detail={detail} />
            <VersionTable versions={detail.versions} />
            <History type="list_type" id={code} />
            {adding && <NewColumnDialog detail={detail} onClose={() => setAdding(false)} />}
          </div>
        )}
      </QueryView>
    </>
  );
}

function ColumnTable({ detail: { type } }: { detail: ListTypeDetail }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const columns: Column<Declared>[] = [
    {
      key: 'header',
      title: t('listTypes.heading'),
      rowHeader: true,
      width: 240,
      render: ({ key, header, unit }) => (
        <span className="data-table-two-lines">
          <span>{inLanguage(header)}</span>
          <span className="data-table-second">
            {[unit, type.ownColumns.includes(key) && t('listTypes.ownColumn')]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      ),
    },
    {
      key: 'type',
      title: t('listTypes.type'),
      width: 200,
      render: ({ type: kind, choices }) =>
        choices ? choices.map((choice) => inLanguage(choice)).join(' · ') : t(`columnType.${kind}`),
    },
    {
      key: 'required',
      title: t('listTypes.requiredShort'),
      render: ({ required }) => (required ? t('handover.yes') : ''),
    },
    {
      key: 'sensitivity',
      title: t('listTypes.sensitivity'),
      width: 180,
      render: ({ sensitivity }) =>
        sensitivity && sensitivity !== 'none' ? t(`sensitivity.${sensitivity}`) : '',
    },
    {
      key: 'aliases',
      title: t('listTypes.aliases'),
      width: 260,
      render: ({ aliases }) => (aliases ?? []).join(' · '),
    },
  ];
  return (
    <DataTable
      caption={t('listTypes.columns')}
      captionShown
      columns={columns}
      rows={type.declaration.columns}
      rowKey={({ key }) => key}
      empty={null}
    />
  );
}

function VersionTable({ versions }: { versions: Version[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Version>[] = [
    {
      key: 'version',
      title: t('listTypes.version'),
      rowHeader: true,
      render: ({ version }) => version,
    },
    {
      key: 'by',
      title: t('listTypes.madeBy'),
      width: 200,
      render: ({ createdBy, officialVersion }) =>
        createdBy ?? t('listTypes.official', { n: officialVersion ?? 1 }),
    },
    {
      key: 'at',
      title: t('listTypes.madeAt'),
      render: ({ createdAt }) => format.moment(createdAt),
    },
    {
      key: 'lists',
      title: t('listTypes.lists'),
      align: 'right',
      render: ({ lists }) => format.number(lists),
    },
    { key: 'note', title: t('listTypes.note'), width: 220, render: ({ note }) => note ?? '' },
  ];
  return (
    <DataTable
      caption={t('listTypes.versions')}
      captionShown
      columns={columns}
      rows={versions}
      rowKey={({ version }) => String(version)}
      empty={null}
    />
  );
}
