import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { paths } from '../../components/paths';
import { useProblemText } from '../../components/problem-text';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useFormat } from '../../components/use-format';
import { REGISTERS_KEY } from '../registers/api';
import { useRound } from '../units/round-context';
import { surplusApi, surplusKey, type SurplusCandidate } from './api';

/** Rows of handover lists that belong into the register and are not there yet. */
export function CandidateTable() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const [page, setPage] = useState(1);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const query = useQuery({
    queryKey: surplusKey(round.id, 'candidates', page),
    queryFn: () => surplusApi.candidates(round.id, page),
    placeholderData: keepPreviousData,
  });
  const take = useMutation({
    mutationFn: () => surplusApi.take(round.id, [...selected]),
    onSuccess: ({ made, linked }) => {
      const counts = { made: format.number(made), linked: format.number(linked) };
      void message.success(t('surplus.took', counts));
      setSelected(new Set());
      return client.invalidateQueries({ queryKey: [REGISTERS_KEY] });
    },
    onError: (error) => {
      void message.error(problemText(error), 8);
      void client.invalidateQueries({ queryKey: [REGISTERS_KEY] });
    },
  });
  const columns: Column<SurplusCandidate>[] = [
    {
      ...{ key: 'name', title: t('surplus.asset'), width: 220, rowHeader: true },
      render: ({ name }) => name,
    },
    { ...{ key: 'place', title: t('surplus.place'), width: 170 }, render: ({ place }) => place },
    {
      ...{ key: 'why', title: t('surplus.why'), width: 200 },
      render: ({ reasons }) => reasons.map((each) => t(`surplus.reasons.${each}`)).join('; '),
    },
    {
      ...{ key: 'age', title: t('surplus.age'), width: 70, align: 'right' },
      render: ({ age }) => age !== null && format.number(age),
    },
    {
      ...{ key: 'unit', title: t('surplus.register'), width: 160 },
      render: ({ unit }) => unit.name,
    },
    {
      ...{ key: 'origin', title: t('surplus.origin'), width: 180 },
      render: ({ listId, itemId, rowCode, giverName }) => (
        <>
          <Link to={paths.row(round.code, listId, itemId)}>{rowCode}</Link>
          <span className="panel-hint"> {giverName}</span>
        </>
      ),
    },
  ];
  return (
    <QueryView query={query} what={t('surplus.what')}>
      {({ rows, total, pageSize }) => (
        <div className="stack">
          {rows.length > 0 && (
            <div className="toolbar">
              <Button
                type="primary"
                loading={take.isPending}
                onClick={() =>
                  selected.size === 0
                    ? void message.warning(t('surplus.chooseFirst'))
                    : take.mutate()
                }
              >
                {selected.size === 0
                  ? t('surplus.takeNone')
                  : t('surplus.take', { n: format.number(selected.size) })}
              </Button>
            </div>
          )}
          <DataTable
            caption={t('surplus.candidates')}
            columns={columns}
            rows={rows}
            rowKey={({ itemId }) => itemId}
            selection={{ selected, onChange: setSelected, nameOf: ({ name }) => name }}
            refreshing={query.isPlaceholderData}
            empty={
              <EmptyState title={t('surplus.noCandidates')} hint={t('surplus.noCandidatesHint')} />
            }
            paging={{ page, pageSize, total, onPage: setPage }}
          />
        </div>
      )}
    </QueryView>
  );
}
