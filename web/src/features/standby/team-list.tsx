import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { STANDBY_KEY, standbyApi, type SupportTeam } from './api';
import { RowActs } from './row-acts';
import { SupportTeamDialog } from './support-team-dialog';

/** Support and volunteer teams, unit by unit, with how many they helped. */
export function TeamList() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const [edited, setEdited] = useState<SupportTeam | 'new' | null>(null);
  const query = useQuery({
    queryKey: [STANDBY_KEY, round.id, 'teams'],
    queryFn: () => standbyApi.teams(round.id),
  });
  const figure = (
    key: 'members' | 'peopleHelped' | 'householdsHelped' | 'dossiersHelped',
  ): Column<SupportTeam> => ({
    ...{ key, title: t(`standby.${key}`), align: 'right', width: 110 },
    sortValue: (row) => row[key],
    render: (row) => format.number(row[key]),
  });
  const columns: Column<SupportTeam>[] = [
    {
      ...{ key: 'unit', title: t('standby.unit'), width: 170 },
      sortValue: (row) => row.unit.name,
      render: (row) => row.unit.name,
    },
    {
      ...{ key: 'name', title: t('standby.name'), rowHeader: true, width: 190 },
      render: (row) => row.name,
    },
    {
      ...{ key: 'kind', title: t('standby.kind'), width: 100 },
      sortValue: (row) => row.kind,
      render: (row) => t(`supportKind.${row.kind}`),
    },
    {
      ...{ key: 'campaign', title: t('standby.campaign'), width: 160 },
      render: (row) => row.campaign,
    },
    {
      ...{ key: 'helps', title: t('standby.helps'), width: 190 },
      render: (row) => row.helps.map((each) => t(`helpKind.${each}`)).join(', '),
    },
    {
      ...{ key: 'place', title: t('standby.place'), width: 160 },
      render: (row) => row.place,
    },
    {
      ...{ key: 'leader', title: t('standby.leader'), width: 160 },
      render: (row) => [row.leader, row.phone].filter(Boolean).join(' – '),
    },
    {
      ...{ key: 'days', title: t('standby.time'), width: 110 },
      render: (row) =>
        `${format.day(row.activeFrom)}–${row.activeTo ? format.day(row.activeTo) : ''}`,
    },
    figure('members'),
    figure('peopleHelped'),
    figure('householdsHelped'),
    figure('dossiersHelped'),
  ];
  const acts: Column<SupportTeam> = {
    ...{ key: 'acts', title: t('standby.change'), width: 150 },
    render: (row) =>
      row.mayChange && (
        <RowActs
          name={row.name}
          onChange={() => setEdited(row)}
          remove={() => standbyApi.removeTeam(row)}
        />
      ),
  };
  return (
    <QueryView query={query} what={t('standby.what')}>
      {({ teams, totals, places }) => (
        <div className="stack">
          <p role="status">
            <strong>
              {t('standby.totals', {
                fixed: format.number(totals.fixed),
                mobile: format.number(totals.mobile),
                members: format.number(totals.members),
                units: format.number(totals.units),
                people: format.number(totals.peopleHelped),
                households: format.number(totals.householdsHelped),
                dossiers: format.number(totals.dossiersHelped),
              })}
            </strong>
          </p>
          {places.length > 0 && (
            <div>
              <Button type="primary" onClick={() => setEdited('new')}>
                {t('standby.add')}
              </Button>
            </div>
          )}
          <DataTable
            caption={t('standby.teams')}
            columns={teams.some(({ mayChange }) => mayChange) ? [...columns, acts] : columns}
            rows={teams}
            rowKey={(row) => row.id}
            empty={<EmptyState title={t('standby.none')} />}
          />
          {edited && (
            <SupportTeamDialog
              now={
                edited === 'new' ? undefined : (teams.find(({ id }) => id === edited.id) ?? edited)
              }
              places={places}
              onClose={() => setEdited(null)}
            />
          )}
        </div>
      )}
    </QueryView>
  );
}
