import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import '../features/imports/file-drop.css';
import '../features/imports/imports.css';
import { History } from '../features/audit/history';
import { ChooseFiles } from '../features/imports/sets/choose-files';
import { SetHistory } from '../features/imports/sets/set-history';
import { SetView } from '../features/imports/sets/set-view';
import { useRound } from '../features/units/round-context';

/** Lists of many units brought in at once. */
export default function ImportSetPage() {
  const { t } = useTranslation();
  const { setId } = useParams();
  const round = useRound();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title={t('sets.title')}
        above={[
          { to: paths.handover(round.code), title: t('handover.title') },
          { to: paths.importFile(round.code), title: t('imports.title') },
        ]}
      />
      {setId ? (
        <div className="stack">
          <SetView key={setId} setId={setId} />
          <History type="import_set" id={setId} />
        </div>
      ) : (
        <>
          <ChooseFiles onSent={(id) => void navigate(paths.importSet(round.code, id))} />
          <SetHistory />
        </>
      )}
    </>
  );
}
