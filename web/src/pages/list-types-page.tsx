import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { DataTable } from '../components/data-table';
import type { Column } from '../components/table-column';
import { formatDay } from '../components/format';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { StatusMark } from '../components/status-mark';
import { useBilingual } from '../components/use-bilingual';
import { ASKED_KEY, listTypesApi, type AskedList } from '../features/list-types/api';
import { AskedListDialog } from '../features/list-types/asked-list-dialog';
import { NewListTypeDialog } from '../features/list-types/new-list-type-dialog';
import { useRound } from '../features/units/round-context';

/** "Quản trị › Loại danh sách": the kinds of lists, and what the round asks for of each. */
export default function ListTypesPage() {
  const { t } = useTranslation();
  const round = useRound();
  const navigate = useNavigate();
  const inLanguage = useBilingual();
  const [making, setMaking] = useState(false);
  const [changing, setChanging] = useState<AskedList | null>(null);
  const query = useQuery({
    queryKey: [...ASKED_KEY, round.id],
    queryFn: () => listTypesApi.asked(round.id),
  });
  const columns: Column<AskedList>[] = [
    {
      key: 'name',
      title: t('listTypes.name'),
      rowHeader: true,
      width: 260,
      render: ({ code, name, group }) => (
        <span className="data-table-two-lines">
          <Link to={paths.listType(round.code, code)}>
            {code} · {inLanguage(name)}
          </Link>
          <span className="data-table-second">{t(`listGroup.${group}`)}</span>
        </span>
      ),
    },
    {
      key: 'required',
      title: t('listTypes.inRound'),
      render: ({ required, districtRequired }) => (
        <StatusMark tone={required || districtRequired ? 'blue' : 'grey'}>
          {t(
            required && districtRequired
              ? 'listTypes.isOwed'
              : required
                ? 'listTypes.owedByCommunes'
                : districtRequired
                  ? 'listTypes.owedByDistricts'
                  : 'listTypes.notOwed',
          )}
        </StatusMark>
      ),
    },
    {
      key: 'due',
      title: t('listTypes.dueOn'),
      render: ({ dueOn }) => formatDay(dueOn),
    },
    {
      key: 'cutOff',
      title: t('listTypes.cutOffDay'),
      render: ({ cutOffDay }) => formatDay(cutOffDay),
    },
    {
      key: 'change',
      title: t('listTypes.acts'),
      render: (asked) => (
        <Button
          size="small"
          aria-label={`${t('listTypes.change')}: ${inLanguage(asked.name)}`}
          onClick={() => setChanging(asked)}
        >
          {t('listTypes.change')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('listTypes.title')}
        actions={
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden="true" />}
            onClick={() => setMaking(true)}
          >
            {t('listTypes.create')}
          </Button>
        }
      >
        {t('listTypes.lead')}
      </PageHeader>
      <QueryView query={query} what={t('listTypes.what')}>
        {(asked) => (
          <DataTable
            caption={t('listTypes.title')}
            columns={columns}
            rows={asked}
            rowKey={({ code }) => code}
            empty={null}
          />
        )}
      </QueryView>
      {changing && (
        <AskedListDialog
          asked={query.data?.find(({ code }) => code === changing.code) ?? changing}
          onClose={() => setChanging(null)}
        />
      )}
      {making && (
        <NewListTypeDialog
          onClose={() => setMaking(false)}
          onMade={(code) => void navigate(paths.listType(round.code, code))}
        />
      )}
    </>
  );
}
