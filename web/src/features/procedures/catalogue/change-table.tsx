import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { EmptyState } from '../../../components/states';
import { StatusMark, type Tone } from '../../../components/status-mark';
import { useFormat } from '../../../components/use-format';
import type { CatalogueChange, ProcedureFacts } from './api';
import './catalogue.css';

const TONES: Record<CatalogueChange['change'], Tone> = {
  added: 'blue',
  amended: 'yellow',
  withdrawn: 'red',
  unchanged: 'grey',
};

/** What is told of a procedure that is new; its name and code stand beside. */
const FIRST_FACTS = [
  ...(['field', 'level', 'fee', 'timeLimit'] as const),
  ...(['decisionNumber', 'decisionDate', 'effectiveOn', 'controllingBody'] as const),
];

interface ChangeTableProps {
  caption: string;
  page: { rows: CatalogueChange[]; total: number; page: number; pageSize: number };
  refreshing: boolean;
  onPage: (page: number) => void;
}

/** What became of each code: added, amended with old and new values side by side, withdrawn. */
export function ChangeTable({ caption, page, refreshing, onPage }: ChangeTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = (facts: ProcedureFacts | null, key: keyof ProcedureFacts): string => {
    const value = facts?.[key];
    if (!value) return t('catalogue.notStated');
    if (key === 'level') return t(`catalogue.levels.${value as 'full'}`);
    return key === 'decisionDate' || key === 'effectiveOn' ? format.day(value) : value;
  };
  const columns: Column<CatalogueChange>[] = [
    {
      ...{ key: 'procedure', title: t('procedures.procedure'), rowHeader: true, width: 300 },
      render: ({ code, before, after }) => (
        <span className="data-table-two-lines">
          <span>{(after ?? before)?.name}</span>
          <span className="data-table-second">{code}</span>
        </span>
      ),
    },
    {
      ...{ key: 'change', title: t('catalogue.change'), width: 140 },
      render: ({ change }) => (
        <StatusMark tone={TONES[change]}>{t(`catalogue.changes.${change}`)}</StatusMark>
      ),
    },
    {
      ...{ key: 'facts', title: t('catalogue.whatChanged'), width: 380 },
      render: ({ change, facts, before, after }) =>
        change === 'added'
          ? FIRST_FACTS.filter((key) => after?.[key]).map((key) => (
              <p key={key} className="catalogue-change">
                {t(`catalogue.facts.${key}`)}: {told(after, key)}
              </p>
            ))
          : facts.map((key) => (
              <p key={key} className="catalogue-change">
                {t(`catalogue.facts.${key}`)}: <del>{told(before, key)}</del> →{' '}
                <ins>{told(after, key)}</ins>
              </p>
            )),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={page.rows}
      rowKey={({ code }) => code}
      refreshing={refreshing}
      paging={{ ...page, onPage }}
      empty={<EmptyState title={t('catalogue.noChange')} />}
    />
  );
}
