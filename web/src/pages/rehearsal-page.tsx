import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { useBilingual } from '../components/use-bilingual';
import { useFormat } from '../components/use-format';
import { History } from '../features/audit/history';
import { TrialObstacles } from '../features/obstacles/trial-obstacles';
import { UnitDossiers } from '../features/dossiers/unit-dossiers';
import { Checklist } from '../features/rehearsal/checklist';
import { ExcelSheet } from '../features/rehearsal/excel-sheet';
import { useRehearsal } from '../features/rehearsal/use-rehearsal';
import { useRound } from '../features/units/round-context';
import { useUnitName } from '../features/units/use-unit-name';

export default function RehearsalPage() {
  const { t } = useTranslation();
  const { rehearsalId } = useParams();
  const round = useRound();
  const format = useFormat();
  const inLanguage = useBilingual();
  const sheet = useRehearsal(rehearsalId);
  const unitName = useUnitName(sheet.data?.unitId);
  return (
    <>
      <PageHeader
        title={unitName || t('rehearsal.title')}
        above={[{ to: paths.rehearsals(round.code), title: t('rehearsal.title') }]}
      >
        {sheet.data &&
          [
            t('rehearsal.number', { n: sheet.data.number }),
            inLanguage(sheet.data.template.name),
            `${t('rehearsal.startedOn')} ${format.day(sheet.data.startedOn)}`,
          ].join(' · ')}
      </PageHeader>
      <QueryView query={sheet} what={t('rehearsal.checklistWhat')}>
        {(data) => (
          <div className="stack">
            <TrialObstacles sheet={data} />
            <Checklist sheet={data} />
            <ExcelSheet sheet={data} />
            {data.trial && <UnitDossiers rehearsalId={data.id} />}
            <History type="rehearsal" id={data.id} />
          </div>
        )}
      </QueryView>
    </>
  );
}
