import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { History } from '../../audit/history';
import { ActDialog } from '../../handover/act-dialog';
import { testsApi, type TestSubmission } from './api';
import { draftOf, entryOf, lacksOf } from './test-draft';
import { TestFields } from './test-fields';
import { useTestAct } from './use-test-act';

/** Further steps of a test, or what was written wrongly. */
export function ChangeDialog({ row, onClose }: { row: TestSubmission; onClose: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(draftOf(row));
  const [tried, setTried] = useState(false);
  const act = useTestAct(() => testsApi.change(row, entryOf(draft)), t('findings.followed'));
  const lacks = lacksOf(draft);
  return (
    <ActDialog
      title={t('tests.changeOne', { code: row.dossierCode })}
      okText={t('findings.save')}
      missing={tried && lacks ? t(`tests.${lacks}`) : null}
      busy={act.isPending}
      onOk={() => {
        setTried(true);
        if (!lacks) act.mutate(undefined, { onSuccess: onClose });
      }}
      onCancel={onClose}
    >
      <TestFields draft={draft} onChange={setDraft} />
      <History type="test_submission" id={row.id} />
    </ActDialog>
  );
}
