import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { History } from '../features/audit/history';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { useFilters } from '../components/use-filters';
import { useNarrow } from '../components/use-narrow';
import type { BatchState, ImportBatchDetail } from '../features/imports/api';
import { BatchView, useBatch } from '../features/imports/batch-view';
import { ChooseStep } from '../features/imports/choose-step';
import { ImportHistory } from '../features/imports/import-history';
import '../features/imports/imports.css';
import { useImportedKinds } from '../features/imports/use-imported-kinds';
import { useRound } from '../features/units/round-context';

const STEP_OF: Record<BatchState, number> = {
  uploaded: 1,
  reading: 1,
  refused: 0,
  discarded: 0,
  planned: 2,
  applying: 2,
  applied: 3,
};

/** A table that was not recognised waits for its columns to be matched. */
const stepOf = ({ state, problem }: ImportBatchDetail): number =>
  state === 'planned' && problem !== null ? 1 : STEP_OF[state];

function ImportSteps({ current }: { current: number }) {
  const { t } = useTranslation();
  const narrow = useNarrow(700);
  const titles = [t('imports.step1'), t('imports.step2'), t('imports.step3'), t('imports.step4')];
  if (narrow) {
    return (
      <p className="import-steps">
        <strong>
          {current + 1}/{titles.length} {titles[current]}
        </strong>
      </p>
    );
  }
  return (
    <Steps
      className="import-steps"
      size="small"
      current={current}
      items={titles.map((title) => ({ title }))}
    />
  );
}

function OneImport({ importId }: { importId: string }) {
  const batch = useBatch(importId);
  const { nameOf } = useImportedKinds();
  return (
    <>
      <ImportSteps current={batch.data ? stepOf(batch.data) : 1} />
      {batch.data && (
        <p className="import-steps">
          <strong>{batch.data.fileName}</strong>
          {` · ${nameOf(batch.data.listType)} · ${batch.data.giver.name}`}
        </p>
      )}
      <BatchView importId={importId} />
      <History type="import_batch" id={importId} />
    </>
  );
}

export default function ImportPage() {
  const { t } = useTranslation();
  const { importId } = useParams();
  const round = useRound();
  const navigate = useNavigate();
  const [chosen, choose] = useFilters({ 'ben-giao': '', loai: '' });
  return (
    <>
      <PageHeader
        title={t('imports.title')}
        above={[{ to: paths.handover(round.code), title: t('handover.title') }]}
      />
      {importId ? (
        <OneImport key={importId} importId={importId} />
      ) : (
        <>
          <ImportSteps current={0} />
          <p className="import-steps">
            <Link to={paths.importSets(round.code)}>{t('sets.link')}</Link>
          </p>
          <ChooseStep
            giver={chosen['ben-giao']}
            listType={chosen.loai}
            onChange={({ giver, listType }) =>
              choose({
                ...(giver !== undefined && { 'ben-giao': giver }),
                ...(listType !== undefined && { loai: listType }),
              })
            }
            onUploaded={(id) => void navigate(paths.importBatch(round.code, id))}
          />
          <ImportHistory />
        </>
      )}
    </>
  );
}
