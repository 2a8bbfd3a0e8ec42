import { useTranslation } from 'react-i18next';
import { BoardCard, BoardColumn } from '../../components/board-column';
import { useBilingual } from '../../components/use-bilingual';
import { useRound } from '../units/round-context';
import {
  DISCREPANCIES_KEY,
  discrepanciesApi,
  type Discrepancy,
  type DiscrepancyFilters,
  type DiscrepancyState,
} from './api';
import { DueMark } from './state-mark';
import { useKinds } from './use-kinds';

interface DiscrepancyColumnProps {
  state: DiscrepancyState;
  filters: DiscrepancyFilters;
  onOpen: (id: string) => void;
}

/** The discrepancies of one state, those to be answered first on top. */
export function DiscrepancyColumn({ state, filters, onOpen }: DiscrepancyColumnProps) {
  const { t } = useTranslation();
  const round = useRound();
  return (
    <BoardColumn
      title={t(`discrepancyState.${state}`)}
      what={t('discrepancies.what')}
      none={t('discrepancies.none')}
      queryKey={[DISCREPANCIES_KEY, round.id, state, filters]}
      page={(page) => discrepanciesApi.page(round.id, { ...filters, state }, page)}
    >
      {(row) => (
        <BoardCard onOpen={() => onOpen(row.id)}>
          <Card row={row} />
        </BoardCard>
      )}
    </BoardColumn>
  );
}

function Card({ row }: { row: Discrepancy }) {
  const inLanguage = useBilingual();
  const { wordOf } = useKinds();
  return (
    <>
      <span className="board-card-head">
        <strong>{wordOf(row.kind)}</strong>
        <span className="panel-hint">{row.number}</span>
      </span>
      <span>{row.item?.name ?? inLanguage(row.listTypeName)}</span>
      <span className="panel-hint">
        {row.giver.name}
        {row.receiver && ` → ${row.receiver.name}`}
      </span>
      <DueMark {...row} />
    </>
  );
}
