import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { StatusMark } from '../components/status-mark';
import { useBilingual } from '../components/use-bilingual';
import { History } from '../features/audit/history';
import { CHECKLISTS_KEY, checklistsApi, type Checklist } from '../features/checklists/api';
import { ChecklistActs } from '../features/checklists/checklist-acts';
import { ChecklistGroups } from '../features/checklists/checklist-groups';
import { STATE_TONES } from '../features/checklists/checklist-table';
import { ExcelActs } from '../features/checklists/excel-acts';
import { DiffList } from '../features/checklists/diff-list';
import { ScenarioList } from '../features/checklists/scenario-list';
import '../features/rehearsal/checklist.css';
import { useRound } from '../features/units/round-context';

export default function ChecklistPage() {
  const { t } = useTranslation();
  const { checklistId } = useParams();
  const round = useRound();
  const inLanguage = useBilingual();
  const query = useQuery({
    queryKey: [...CHECKLISTS_KEY, checklistId],
    queryFn: () => checklistsApi.one(checklistId ?? ''),
  });
  const checklist = query.data;
  return (
    <>
      <PageHeader
        title={checklist ? inLanguage(checklist.name) : t('checklists.title')}
        above={[{ to: paths.checklists(round.code), title: t('checklists.title') }]}
        actions={checklist && <ChecklistActs checklist={checklist} />}
      >
        {checklist && (
          <>
            <StatusMark tone={STATE_TONES[checklist.state]}>
              {t(`checklists.states.${checklist.state}`)}
            </StatusMark>{' '}
            {t('checklists.edition', { n: checklist.edition })} · {checklist.source}
          </>
        )}
      </PageHeader>
      <QueryView query={query} what={t('checklists.title')}>
        {(data) => (
          <div className="stack">
            <ExcelActs checklist={data} />
            {data.basedOn && <Differences checklist={data} from={data.basedOn.id} />}
            <ChecklistGroups checklist={data} />
            <ScenarioList checklist={data} />
            <History type="checklist_template" id={data.id} />
          </div>
        )}
      </QueryView>
    </>
  );
}

/** What a copy or a new edition changed. */
function Differences({ checklist, from }: { checklist: Checklist; from: string }) {
  const { t } = useTranslation();
  const diff = useQuery({
    queryKey: [...CHECKLISTS_KEY, 'diff', from, checklist.id, checklist.version],
    queryFn: () => checklistsApi.diff(from, checklist.id),
  });
  return (
    <details className="panel">
      <summary>
        {t('checklists.differsFrom', {
          code: checklist.basedOn?.code ?? '',
          n: checklist.basedOn?.edition ?? 0,
        })}
      </summary>
      <QueryView query={diff} what={t('checklists.diff')}>
        {(changes) => <DiffList changes={changes} />}
      </QueryView>
    </details>
  );
}
