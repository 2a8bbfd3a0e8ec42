import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { VerificationResult } from './api';
import { OutcomeMark } from './outcome-mark';
import './result-drawer.css';

export interface ResultSource {
  source: string;
  sourceText: { vi: string; en: string };
}

interface ResultDrawerProps {
  /** None while it is closed. */
  row: VerificationResult | undefined;
  of: ResultSource;
  onClose: () => void;
}

const ASPECTS = [
  ...(['published', 'state', 'ceased', 'agency', 'online'] as const),
  ...(['level', 'fee', 'name', 'field', 'decision'] as const),
];
type Aspect = (typeof ASPECTS)[number];
const TONES: Record<Verdict, Tone> = { right: 'green', wrong: 'red', silent: 'grey' };
type Verdict = 'right' | 'wrong' | 'silent';

interface Line {
  aspect: Aspect;
  verdict: Verdict;
  seen: string | null;
  expected: string | null;
}

/** What a result of one pair rests on: each thing that was looked at, the exact values, when, from which source. */
export function ResultDrawer({ row, of, onClose }: ResultDrawerProps) {
  const { t } = useTranslation();
  const columns = useColumns();
  return (
    <Drawer
      open={row !== undefined}
      title={row ? `${row.procedureCode} – ${row.procedureName}` : ''}
      size={720}
      onClose={onClose}
    >
      {row && (
        <div className="stack">
          <Facts row={row} of={of} />
          {row.looked.length > 0 && (
            <DataTable
              caption={t('procedures.lookedCaption', { code: row.procedureCode })}
              columns={columns}
              rows={linesOf(row)}
              rowKey={({ aspect }) => aspect}
              empty={null}
            />
          )}
        </div>
      )}
    </Drawer>
  );
}

function Facts({ row, of }: Pick<ResultDrawerProps, 'of'> & { row: VerificationResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const facts: [string, string | null][] = [
    [t('procedures.unit'), row.unitName],
    [t('procedures.sourceShort'), inLanguage(of.sourceText)],
    [t('procedures.checkedAt'), row.seenAt && format.moment(row.seenAt)],
    [t('procedures.portalId'), row.portalId],
    [t('procedures.nameThere'), row.seenName],
  ];
  return (
    <>
      <p>
        <OutcomeMark outcome={row.outcome} />
        {row.reasonText && <> {inLanguage(row.reasonText)}</>}
      </p>
      <dl className="result-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? t('procedures.notRead')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** One line an aspect; what the source told nothing of says so. */
function linesOf({ looked, differences, outcome, seenName, ...row }: VerificationResult): Line[] {
  const missing = outcome === 'failed' && row.reason === 'not-on-portal';
  return ASPECTS.map((aspect): Line => {
    const wrong = differences.find((each) => each.aspect === aspect);
    if (wrong) return { aspect, verdict: 'wrong', seen: wrong.seen, expected: wrong.expected };
    const nothing = { aspect, seen: null, expected: null };
    if (aspect === 'published' && missing) return { ...nothing, verdict: 'wrong' };
    if (!looked.includes(aspect)) return { ...nothing, verdict: 'silent' };
    return { ...nothing, verdict: 'right', seen: aspect === 'name' ? seenName : null };
  });
}

function useColumns(): Column<Line>[] {
  const { t } = useTranslation();
  return [
    {
      ...{ key: 'aspect', title: t('procedures.aspect'), rowHeader: true, width: 150 },
      render: ({ aspect }) => t(`procedures.aspects.${aspect}`),
    },
    {
      ...{ key: 'verdict', title: t('procedures.outcome'), width: 110 },
      render: ({ verdict }) => (
        <StatusMark tone={TONES[verdict]}>{t(`procedures.verdicts.${verdict}`)}</StatusMark>
      ),
    },
    {
      ...{ key: 'seen', title: t('procedures.found'), width: 180 },
      render: ({ seen }) => seen ?? '–',
    },
    {
      ...{ key: 'expected', title: t('procedures.expected'), width: 180 },
      render: ({ expected }) => expected ?? '–',
    },
  ];
}
