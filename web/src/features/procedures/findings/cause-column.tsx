import { useTranslation } from 'react-i18next';
import { BoardCard, BoardColumn } from '../../../components/board-column';
import { StatusMark } from '../../../components/status-mark';
import { useFormat } from '../../../components/use-format';
import { useRound } from '../../units/round-context';
import {
  FINDINGS_KEY,
  findingsApi,
  type CauseFilters,
  type CauseState,
  type FindingCause,
} from './api';
import { useKinds } from './use-kinds';

interface CauseColumnProps {
  state: CauseState;
  filters: CauseFilters;
  onOpen: (id: string) => void;
}

/** The causes of one state; one cause over many units is one card. */
export function CauseColumn({ state, filters, onOpen }: CauseColumnProps) {
  const { t } = useTranslation();
  const round = useRound();
  return (
    <BoardColumn
      title={t(`findings.states.${state}`)}
      what={t('findings.what')}
      none={t('findings.none')}
      queryKey={[FINDINGS_KEY, round.id, state, filters]}
      page={(page) => findingsApi.page(round.id, { ...filters, state }, page)}
    >
      {(row) => (
        <BoardCard onOpen={() => onOpen(row.id)}>
          <Card row={row} />
        </BoardCard>
      )}
    </BoardColumn>
  );
}

function Card({ row }: { row: FindingCause }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { wordOf } = useKinds();
  const { changes } = row;
  return (
    <>
      <span className="board-card-head">
        <strong>{wordOf(row.kind)}</strong>
        <span className="panel-hint findings-code">{row.code}</span>
      </span>
      <span>{row.name}</span>
      {row.state !== 'closed' && (
        <StatusMark tone={row.severity}>
          {t('findings.atUnits', { n: format.number(row.units) })}
        </StatusMark>
      )}
      <span className="panel-hint">
        {(['new', 'reopened', 'persisting', 'fixed'] as const)
          .filter((each) => changes[each] > 0)
          .map((each) => `${t(`findings.standings.${each}`)}: ${format.number(changes[each])}`)
          .join(' · ')}
      </span>
      {row.owner && <span className="panel-hint">{row.owner.name}</span>}
      {row.dueOn &&
        (row.overdue ? (
          <StatusMark tone="red">
            {t('findings.overdueSince', { day: format.day(row.dueOn) })}
          </StatusMark>
        ) : (
          <span className="panel-hint">{t('findings.due', { day: format.day(row.dueOn) })}</span>
        ))}
    </>
  );
}
