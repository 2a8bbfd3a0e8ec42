import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { ReasonDialog } from '../handover/reason-dialog';
import { AcceptSide } from './accept-side';
import { CONTROL_KEY, controlApi, type ControlDetail, type ControlMatching } from './api';
import { PairDialog } from './pair-dialog';
import { SourceUpload } from './source-upload';
import { useControlAct } from './use-control-act';

export type MatchedRow = ControlMatching['rows'][number];

const TONES: Record<MatchedRow['state'], Tone> = {
  both: 'green',
  only_source: 'red',
  only_list: 'yellow',
};
const STATES = ['only_source', 'only_list', 'both'] as const;
const PAGE = 50;

/** The rows behind a control figure beside the rows of the list: in both, only in one, settled. */
export function MatchingPanel({ figure }: { figure: ControlDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const [state, setState] = useState('');
  const [page, setPage] = useState(1);
  const query = useQuery({
    queryKey: [...CONTROL_KEY, 'matching', figure.id, state, page],
    queryFn: () => controlApi.matching(figure.id, { state, page, pageSize: PAGE }),
    placeholderData: keepPreviousData,
  });
  return (
    <section className="panel stack" aria-labelledby="control-matching">
      <h2 id="control-matching">{t('matching.title')}</h2>
      <QueryView query={query} what={t('matching.what')}>
        {(data) => (
          <>
            {data.source ? (
              <>
                <p role="status">
                  {t('matching.counts', {
                    both: format.number(data.counts.both),
                    onlySource: format.number(data.counts.onlySource),
                    onlyList: format.number(data.counts.onlyList),
                    settled: format.number(data.counts.settled),
                    open: format.number(data.counts.open),
                  })}
                </p>
                <p className="control-soft">
                  {t('matching.file', {
                    file: data.source.fileName,
                    rows: format.number(data.source.rows),
                    by: data.source.by,
                    at: format.moment(data.source.at),
                  })}{' '}
                  {data.columns
                    .filter(({ key }) => key === data.source?.column)
                    .map(({ header }) => inLanguage(header))}
                </p>
                <div className="toolbar">
                  <select
                    className="native-select"
                    aria-label={t('matching.filter')}
                    value={state}
                    onChange={(event) => {
                      setState(event.target.value);
                      setPage(1);
                    }}
                  >
                    <option value="">{t('matching.all')}</option>
                    {STATES.map((each) => (
                      <option key={each} value={each}>
                        {t(`matching.state.${each}`)}
                      </option>
                    ))}
                  </select>
                  {data.maySettle &&
                    (state === 'only_source' || state === 'only_list') &&
                    data.rows.some(({ settlement }) => !settlement) && (
                      <AcceptSide figureId={figure.id} side={state} />
                    )}
                </div>
                <Rows
                  figure={figure}
                  data={data}
                  refreshing={query.isPlaceholderData}
                  onPage={setPage}
                />
              </>
            ) : (
              <p className="panel-hint">{t('matching.none')}</p>
            )}
            {data.maySettle && data.columns.length > 0 && (
              <SourceUpload figure={figure} columns={data.columns} />
            )}
          </>
        )}
      </QueryView>
    </section>
  );
}

interface RowsProps {
  figure: ControlDetail;
  data: ControlMatching;
  refreshing: boolean;
  onPage: (page: number) => void;
}

function Rows({ figure, data, refreshing, onPage }: RowsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [accepting, setAccepting] = useState<MatchedRow | null>(null);
  const [takingBack, setTakingBack] = useState<string | null>(null);
  const [pairing, setPairing] = useState<MatchedRow | null>(null);
  const accept = useControlAct({
    run: (note: string) =>
      controlApi.settle(figure.id, {
        kind: 'accepted',
        note,
        ...(accepting?.sourceRowId
          ? { sourceRowId: accepting.sourceRowId }
          : { itemId: accepting?.itemId ?? '' }),
      }),
    done: t('matching.accepted'),
    onDone: () => setAccepting(null),
    inDialog: true,
  });
  const takeBack = useControlAct({
    run: (reason: string) => controlApi.takeBack(figure.id, takingBack ?? '', reason),
    done: t('matching.takenBack'),
    onDone: () => setTakingBack(null),
    inDialog: true,
  });
  const columns: Column<MatchedRow>[] = [
    {
      key: 'key',
      title: t('matching.key'),
      rowHeader: true,
      width: 160,
      render: ({ key }) => key ?? t('matching.noKey'),
    },
    {
      key: 'state',
      title: t('control.state'),
      render: ({ state }) => (
        <StatusMark tone={TONES[state]}>{t(`matching.state.${state}`)}</StatusMark>
      ),
    },
    {
      key: 'source',
      title: t('matching.inSource'),
      width: 180,
      render: ({ rowNumber, sourceName }) =>
        rowNumber === null ? '–' : `${t('matching.row', { n: rowNumber })} ${sourceName ?? ''}`,
    },
    {
      key: 'list',
      title: t('matching.inList'),
      width: 180,
      render: ({ rowCode, itemName }) => (rowCode ? `${rowCode} ${itemName ?? ''}` : '–'),
    },
    {
      key: 'settle',
      title: t('matching.settle'),
      width: 220,
      render: (row) => {
        const { settlement, state } = row;
        if (settlement) {
          return (
            <span className="stack">
              <span>
                {t(`matching.kind.${settlement.kind}`)}: {settlement.note}
              </span>
              <span className="control-soft">
                {t('control.saidBy', { name: settlement.by, time: format.moment(settlement.at) })}
              </span>
              {data.maySettle && (
                <Button size="small" onClick={() => setTakingBack(settlement.id)}>
                  {t('matching.takeBack')}
                </Button>
              )}
            </span>
          );
        }
        if (state === 'both' || !data.maySettle) return null;
        return (
          <span className="control-acts">
            <Button size="small" onClick={() => setAccepting(row)}>
              {t('matching.accept')}
            </Button>
            {state === 'only_source' && (
              <Button size="small" onClick={() => setPairing(row)}>
                {t('matching.pair')}
              </Button>
            )}
          </span>
        );
      },
    },
  ];
  return (
    <>
      <DataTable
        caption={t('matching.title')}
        columns={columns}
        rows={data.rows}
        rowKey={({ sourceRowId, itemId }) => `${sourceRowId ?? ''}/${itemId ?? ''}`}
        refreshing={refreshing}
        paging={{ page: data.page, pageSize: data.pageSize, total: data.total, onPage }}
        empty={<EmptyState title={t('state.nothingFound')} />}
      />
      {accepting && (
        <ReasonDialog
          title={t('matching.accept')}
          okText={t('matching.accept')}
          label={t('matching.why')}
          missing={t('matching.whyMissing')}
          problem={accept.error}
          busy={accept.isPending}
          onOk={(note) => accept.mutate(note)}
          onCancel={() => setAccepting(null)}
        />
      )}
      {takingBack && (
        <ReasonDialog
          title={t('matching.takeBack')}
          okText={t('matching.takeBack')}
          label={t('matching.why')}
          missing={t('matching.whyMissing')}
          problem={takeBack.error}
          busy={takeBack.isPending}
          onOk={(reason) => takeBack.mutate(reason)}
          onCancel={() => setTakingBack(null)}
        />
      )}
      {pairing && <PairDialog figure={figure} row={pairing} onClose={() => setPairing(null)} />}
    </>
  );
}
