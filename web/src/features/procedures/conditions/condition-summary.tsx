import { useTranslation } from 'react-i18next';
import { BarShare } from '../../../components/bar-share';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { useFormat } from '../../../components/use-format';
import type { ConditionState, ProcedureConditionsPage } from './api';
import { useConditionKinds } from './use-conditions';

interface Line {
  code: string;
  name: string;
  met: number;
  notMet: number;
  unknown: number;
}
const KEYS = { met: 'met', notMet: 'not-met', unknown: 'unknown' } as const;
const TONES = { met: 'passed', notMet: 'failed', unknown: 'unverifiable' } as const;

interface ConditionSummaryProps {
  of: ProcedureConditionsPage;
  /** Shows the procedures behind a figure. */
  onChoose: (condition: string, state: ConditionState) => void;
}

/** How many procedures of the unit meet each condition, and all ten. */
export function ConditionSummary({ of, onChoose }: ConditionSummaryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const kinds = useConditionKinds();
  const lines: Line[] = [
    { code: '', name: t('conditions.allTen'), ...of.ready },
    ...of.counts.map((each) => ({ ...each, name: kinds.nameOf(each.code) })),
  ];
  const count = (key: keyof typeof KEYS): Column<Line> => ({
    ...{ key, title: t(`conditions.states.${KEYS[key]}`), align: 'right' },
    render: ({ code, name, ...counts }) =>
      counts[key] === 0 ? (
        format.number(0)
      ) : (
        <button
          type="button"
          className="link-button"
          aria-label={`${name}, ${t(`conditions.states.${KEYS[key]}`)}: ${format.number(counts[key])}`}
          onClick={() => onChoose(code, KEYS[key])}
        >
          {format.number(counts[key])}
        </button>
      ),
  });
  return (
    <DataTable
      caption={t('conditions.summaryCaption')}
      captionShown
      columns={[
        {
          ...{ key: 'name', title: t('conditions.condition'), rowHeader: true, width: 200 },
          render: ({ name }) => name,
        },
        {
          ...{ key: 'bar', title: t('conditions.share'), width: 140 },
          render: (line) => (
            <span className="share-cell">
              <span>{format.share(line.met, line.met + line.notMet + line.unknown)}</span>
              <BarShare
                parts={(['met', 'notMet', 'unknown'] as const).map((key) => ({
                  ...{ key, tone: TONES[key], value: line[key] },
                }))}
              />
            </span>
          ),
        },
        count('met'),
        count('notMet'),
        count('unknown'),
      ]}
      rows={lines}
      rowKey={({ code }) => code || 'all'}
      empty={null}
    />
  );
}
