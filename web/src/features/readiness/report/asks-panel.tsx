import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { paths } from '../../../components/paths';
import { QueryView } from '../../../components/query-view';
import { useFormat } from '../../../components/use-format';
import { ActDialog } from '../../handover/act-dialog';
import { useRound } from '../../units/round-context';
import { useReadinessAct } from '../use-readiness-act';
import { reportApi, type ReadinessAsk } from './report-api';

/** "Nội dung xin ý kiến Ban Chỉ đạo": what is beyond communes and departments, with what is proposed. */
export function AsksPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const round = useRound();
  const [open, setOpen] = useState<ReadinessAsk | null>(null);
  const query = useQuery({
    queryKey: ['readiness', 'asks', round.id],
    queryFn: () => reportApi.asks(round.id),
  });
  const columns = (mayPropose: boolean): Column<ReadinessAsk>[] => [
    {
      key: 'title',
      title: t('readinessReport.ask'),
      rowHeader: true,
      render: ({ id, kind, number, title }) => (
        <Link
          to={
            kind === 'group' ? paths.obstacleGroup(round.code, id) : paths.obstacle(round.code, id)
          }
        >
          {`${number}: ${title}`}
        </Link>
      ),
    },
    { key: 'units', title: t('readiness.unit'), render: ({ units }) => units.join(', ') },
    {
      key: 'proposal',
      title: t('readinessReport.proposal'),
      render: (ask) => (
        <>
          {ask.proposal ?? t('readinessReport.noProposal')}{' '}
          {mayPropose && (
            <Button
              size="small"
              onClick={() => setOpen(ask)}
              aria-label={t('readinessReport.proposeOn', { number: ask.number })}
            >
              {t('readinessReport.propose')}
            </Button>
          )}
        </>
      ),
    },
    {
      key: 'department',
      title: t('readinessReport.department'),
      render: ({ department }) => department,
    },
    { key: 'dueOn', title: t('readinessReport.dueOn'), render: ({ dueOn }) => format.day(dueOn) },
  ];
  return (
    <section className="panel" aria-labelledby="xin-y-kien">
      <h2 id="xin-y-kien">{t('readinessReport.asks')}</h2>
      <p className="panel-hint">{t('readinessReport.asksHint')}</p>
      <QueryView query={query} what={t('readinessReport.asks')}>
        {({ asks, mayPropose }) =>
          asks.length === 0 ? (
            <p>{t('readinessReport.noAsks')}</p>
          ) : (
            <DataTable
              caption={t('readinessReport.asks')}
              columns={columns(mayPropose)}
              rows={asks}
              rowKey={({ id }) => id}
              empty={null}
            />
          )
        }
      </QueryView>
      {open && <ProposeDialog ask={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function ProposeDialog({ ask, onClose }: { ask: ReadinessAsk; onClose: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const [text, setText] = useState(ask.proposal ?? '');
  const [tried, setTried] = useState(false);
  const complete = text.trim().length >= 3;
  const save = useReadinessAct(
    (proposal: string) => reportApi.propose(round.id, ask.id, { proposal, seen: ask.version }),
    t('readinessReport.proposed'),
    onClose,
  );
  return (
    <ActDialog
      title={t('readinessReport.proposeOn', { number: ask.number })}
      okText={t('readinessReport.propose')}
      missing={tried && !complete ? t('readinessReport.proposalMissing') : null}
      busy={save.isPending}
      onOk={() => {
        setTried(true);
        if (complete) save.mutate(text.trim());
      }}
      onCancel={onClose}
    >
      <p>{ask.title}</p>
      <div className="field">
        <label htmlFor="committee-proposal">{t('readinessReport.proposal')}</label>
        <Input.TextArea
          id="committee-proposal"
          rows={4}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
