import { Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { StatusMark } from '../../../components/status-mark';
import { useBilingual } from '../../../components/use-bilingual';
import { useFormat } from '../../../components/use-format';
import { CONDITION_TONES, type ConditionStatus, type ProcedureConditions } from './api';
import { useConditionKinds } from './use-conditions';

interface EvidenceDrawerProps {
  row: ProcedureConditions;
  /** Left out where the person may state nothing. */
  onState?: (condition: ConditionStatus['code']) => void;
  onClose: () => void;
}

/** The ten conditions of one procedure, each with what it rests on: what was seen, when, from where. */
export function EvidenceDrawer({ row, onState, onClose }: EvidenceDrawerProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const kinds = useConditionKinds();
  const stated = new Set(kinds.all.flatMap(({ code, stated: may }) => (may ? [code] : [])));
  const sourceOf = ({ from }: ConditionStatus) =>
    from === 'portal' && row.sourceText
      ? inLanguage(row.sourceText)
      : t(`conditions.sources.${from}`);
  return (
    <Drawer open title={`${row.procedureCode} – ${row.procedureName}`} size={720} onClose={onClose}>
      <DataTable
        caption={t('conditions.evidenceCaption', { code: row.procedureCode })}
        columns={[
          {
            ...{ key: 'condition', title: t('conditions.condition'), rowHeader: true, width: 170 },
            render: ({ code }) => kinds.nameOf(code),
          },
          {
            ...{ key: 'state', title: t('conditions.state'), width: 110 },
            render: ({ state }) => (
              <StatusMark tone={CONDITION_TONES[state]}>
                {t(`conditions.states.${state}`)}
              </StatusMark>
            ),
          },
          {
            ...{ key: 'evidence', title: t('conditions.restsOn'), width: 280 },
            render: (each) => (
              <span className="data-table-two-lines">
                <span>{inLanguage(each.text)}</span>
                <Seen of={each} />
                <span className="data-table-second">{sourceOf(each)}</span>
              </span>
            ),
          },
          ...(onState
            ? [
                {
                  ...{ key: 'act', title: t('conditions.act') },
                  render: ({ code, state, from }: ConditionStatus) =>
                    stated.has(code) &&
                    (state === 'unknown' || from === 'statement') && (
                      <Button size="small" onClick={() => onState(code)}>
                        {t('conditions.stateShort')}
                        <span className="visually-hidden"> {kinds.nameOf(code)}</span>
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
        rows={row.conditions}
        rowKey={({ code }) => code}
        empty={null}
      />
    </Drawer>
  );
}

function Seen({ of: { seen, expected, at } }: { of: ConditionStatus }) {
  const { t } = useTranslation();
  const format = useFormat();
  const when = at && (at.length > 10 ? format.moment(at) : format.day(at));
  const parts = [
    expected && `${t('procedures.expected')}: ${expected}`,
    seen && (expected ? `${t('procedures.found')}: ${seen}` : seen),
    when,
  ].filter(Boolean);
  return parts.length === 0 ? null : <span className="data-table-second">{parts.join(' · ')}</span>;
}
