import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { FilterDay } from '../../components/filter-day';
import { PAGE_SIZE, pageNumber } from '../../components/paging';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useFilters } from '../../components/use-filters';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { REMINDERS_KEY, remindersApi, type ToldMessage } from './api';

const NAMED = 3;
const KINDS = [
  ...['request-sent', 'request-due', 'request-late', 'request-returned', 'request-reminded'],
  ...['request-standing', 'milestone-near', 'tasks-late', 'obstacles-late', 'discrepancies-open'],
  ...['discrepancies-late', 'findings-late', 'lists-missing', 'lists-waiting', 'entries-late'],
] as ToldMessage['kind'][];

/** The record of all reminders of a round: who was told what on which day, and what became of it. */
export function ReminderRecord() {
  const { t } = useTranslation();
  const round = useRound();
  const [filters, setFilters] = useFilters({ loai: '', ngay: '', trang: '1' });
  const page = pageNumber(filters.trang);
  const kind = KINDS.find((each) => each === filters.loai);
  const day = filters.ngay || undefined;
  const query = useQuery({
    queryKey: [REMINDERS_KEY, 'record', round.id, kind, day, page],
    queryFn: () => remindersApi.record(round.id, { kind, day, page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns();
  return (
    <div className="stack">
      <p className="panel-hint">{t('reminders.recordLead')}</p>
      <div className="toolbar">
        <select
          className="native-select"
          aria-label={t('reminders.kindOf')}
          value={kind ?? ''}
          onChange={(event) => setFilters({ loai: event.target.value })}
        >
          <option value="">{t('reminders.anyKind')}</option>
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`reminderKindName.${each}`)}
            </option>
          ))}
        </select>
        <FilterDay
          label={t('reminders.day')}
          value={filters.ngay}
          onChange={(ngay) => setFilters({ ngay })}
        />
      </div>
      <QueryView query={query} what={t('reminders.what')}>
        {({ rows, total, pageSize }) => (
          <DataTable
            caption={t('reminders.recordTab')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            refreshing={query.isPlaceholderData}
            paging={{
              ...{ page, pageSize, total },
              onPage: (next) => setFilters({ trang: String(next) }),
            }}
            empty={<EmptyState title={t('reminders.noneTold')} />}
          />
        )}
      </QueryView>
    </div>
  );
}

function useColumns(): Column<ToldMessage>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      ...{ key: 'day', title: t('reminders.day'), width: 110 },
      render: ({ day }) => format.day(day),
    },
    {
      ...{ key: 'person', title: t('reminders.person'), rowHeader: true, width: 180 },
      render: ({ person }) => person,
    },
    {
      ...{ key: 'about', title: t('reminders.about'), width: 320 },
      render: ({ kind, subjectName, matters, dueAt }) =>
        t(`reminderKind.${kind}`, {
          ...{ name: subjectName, n: format.number(matters) },
          due: dueAt.length > 10 ? format.moment(dueAt) : format.day(dueAt),
        }),
    },
    {
      ...{ key: 'units', title: t('reminders.unit'), width: 180 },
      render: ({ units }) => {
        const more = units.length - NAMED;
        const named = units.slice(0, NAMED).map(({ name }) => name);
        return `${named.join(', ')}${more > 0 ? ` ${t('reminders.moreUnits', { n: more })}` : ''}`;
      },
    },
    {
      ...{ key: 'state', title: t('reminders.state'), width: 220 },
      render: (message) => <State message={message} />,
    },
  ];
}

function State({ message }: { message: ToldMessage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { readAt, mailedAt, withdrawnAt } = message;
  return (
    <>
      {withdrawnAt ? (
        <StatusMark tone="green">
          {t('reminders.withdrawn', { at: format.moment(withdrawnAt) })}
        </StatusMark>
      ) : (
        <StatusMark tone={readAt ? 'blue' : 'grey'}>
          {readAt ? t('reminders.readAt', { at: format.moment(readAt) }) : t('reminders.notRead')}
        </StatusMark>
      )}
      {mailedAt && (
        <div className="panel-hint">{t('reminders.mailedAt', { at: format.moment(mailedAt) })}</div>
      )}
    </>
  );
}
