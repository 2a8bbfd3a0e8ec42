import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../account-administration/day-field';
import { unclearDay } from '../../account-administration/duty-draft';
import { ActDialog } from '../../handover/act-dialog';
import { testsApi, type TestSubmission } from './api';
import { useTestAct } from './use-test-act';

/** That a test is gone: when, from which systems, and what proves it. */
export function PurgeDialog({ row, onClose }: { row: TestSubmission; onClose: () => void }) {
  const { t } = useTranslation();
  const [purgedOn, setPurgedOn] = useState('');
  const [systems, setSystems] = useState('');
  const [proof, setProof] = useState('');
  const [tried, setTried] = useState(false);
  const act = useTestAct(
    () => testsApi.purge(row, { purgedOn, systems: systems.trim(), proof: proof.trim() }),
    t('tests.purgeDone'),
  );
  const lacks =
    purgedOn === '' || unclearDay(purgedOn) || systems.trim() === '' || proof.trim() === '';
  return (
    <ActDialog
      title={t('tests.purge', { code: row.dossierCode })}
      okText={t('tests.purgeOk')}
      missing={tried && lacks ? t('tests.purgeLacks') : null}
      busy={act.isPending}
      onOk={() => {
        setTried(true);
        if (!lacks) act.mutate(undefined, { onSuccess: onClose });
      }}
      onCancel={onClose}
    >
      <p className="panel-hint">{t('tests.purgeHint')}</p>
      <DayField
        id="purge-day"
        label={t('tests.purgedOn')}
        value={purgedOn}
        onChange={setPurgedOn}
      />
      <div className="field">
        <label htmlFor="purge-systems">{t('tests.purgeSystems')}</label>
        <Input
          id="purge-systems"
          maxLength={500}
          value={systems}
          onChange={(event) => setSystems(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="purge-proof">{t('tests.purgeProof')}</label>
        <Input
          id="purge-proof"
          maxLength={500}
          value={proof}
          onChange={(event) => setProof(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
