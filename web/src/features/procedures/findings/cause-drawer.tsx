import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { QueryView } from '../../../components/query-view';
import { StatusMark, type Tone } from '../../../components/status-mark';
import { useBilingual } from '../../../components/use-bilingual';
import { useFormat } from '../../../components/use-format';
import { History } from '../../audit/history';
import { FINDINGS_KEY, findingsApi, type FindingAtUnit, type FindingCauseDetail } from './api';
import { FollowForm } from './follow-form';
import { useKinds } from './use-kinds';

const TONES: Record<FindingAtUnit['standing'], Tone> = {
  new: 'blue',
  reopened: 'red',
  persisting: 'yellow',
  fixed: 'green',
};

interface CauseDrawerProps {
  /** Empty while none is open. */
  id: string;
  onClose: () => void;
}

/** One cause: where it comes from, what mends it, who follows it up, and what was read at each unit. */
export function CauseDrawer({ id, onClose }: CauseDrawerProps) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: [FINDINGS_KEY, 'one', id],
    queryFn: () => findingsApi.one(id),
    enabled: id !== '',
  });
  return (
    <Drawer open={id !== ''} onClose={onClose} title={t('findings.one')} size={640}>
      {id !== '' && (
        <QueryView query={query} what={t('findings.what')}>
          {(row) => <Details key={`${row.id} ${row.version}`} row={row} />}
        </QueryView>
      )}
    </Drawer>
  );
}

function Details({ row }: { row: FindingCauseDetail }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const format = useFormat();
  const { wordOf, causeOf, remedyOf } = useKinds();
  const columns: Column<FindingAtUnit>[] = [
    {
      ...{ key: 'unit', title: t('procedures.unit'), rowHeader: true, width: 140 },
      render: ({ unitName }) => unitName,
    },
    {
      ...{ key: 'standing', title: t('findings.standing'), width: 130 },
      render: ({ standing, fixedBy, timesReopened }) => (
        <span className="data-table-two-lines">
          <StatusMark tone={TONES[standing]}>{t(`findings.standings.${standing}`)}</StatusMark>
          {fixedBy && <span className="data-table-second">{t(`findings.fixedBy.${fixedBy}`)}</span>}
          {timesReopened > 0 && (
            <span className="data-table-second">
              {t('findings.timesReopened', { n: format.number(timesReopened) })}
            </span>
          )}
        </span>
      ),
    },
    {
      ...{ key: 'seen', title: t('findings.seen'), width: 260 },
      render: ({ seenValue, expectedValue, sourceText, lastSeenAt }) => (
        <span className="data-table-two-lines">
          <span>
            {t('procedures.found')}: {seenValue ?? t('findings.nothingSeen')}
          </span>
          {expectedValue && (
            <span className="data-table-second">
              {t('procedures.expected')}: {expectedValue}
            </span>
          )}
          <span className="data-table-second">
            {inLanguage(sourceText)} · {format.moment(lastSeenAt)}
          </span>
        </span>
      ),
    },
  ];
  return (
    <div className="stack">
      <div>
        <h3>{wordOf(row.kind)}</h3>
        <p>
          {row.name} <span className="panel-hint">({row.code})</span>
        </p>
        {row.decisionNumber && (
          <p className="panel-hint">
            {t('catalogue.decision')}: {row.decisionNumber}
            {row.decisionDate && ` · ${format.day(row.decisionDate)}`}
          </p>
        )}
      </div>
      <dl className="findings-facts">
        <dt>{t('findings.cause')}</dt>
        <dd>{causeOf(row.kind)}</dd>
        <dt>{t('findings.remedy')}</dt>
        <dd>{remedyOf(row.kind)}</dd>
        {row.guidance && (
          <>
            <dt>{t('findings.guidance')}</dt>
            <dd>{row.guidance}</dd>
          </>
        )}
        {row.owner && (
          <>
            <dt>{t('findings.owner')}</dt>
            <dd>{[row.owner.name, row.ownerPerson].filter(Boolean).join(' – ')}</dd>
          </>
        )}
        {row.note && (
          <>
            <dt>{t('findings.note')}</dt>
            <dd>{row.note}</dd>
          </>
        )}
      </dl>
      {row.mayFollow && <FollowForm row={row} />}
      <DataTable
        caption={t('findings.unitsCaption')}
        captionShown
        columns={columns}
        rows={row.findings}
        rowKey={({ unitId }) => unitId}
        empty={null}
      />
      <History type="finding_cause" id={row.id} />
    </div>
  );
}
