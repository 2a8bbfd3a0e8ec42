import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../components/use-format';
import { DayField } from '../../account-administration/day-field';
import { unclearDay } from '../../account-administration/duty-draft';
import { ActDialog } from '../../handover/act-dialog';
import { useRound } from '../../units/round-context';
import { testsApi, type TestSubmission } from './api';
import { useTestAct } from './use-test-act';

interface ProofDialogProps {
  title: string;
  children: ReactNode;
  run: (proof: { purgedOn: string; systems: string; proof: string }) => Promise<unknown>;
  done: string;
  onClose: () => void;
}

/** That tests are gone: when, from which systems, and what proves it. */
function ProofDialog({ title, children, run, done, onClose }: ProofDialogProps) {
  const { t } = useTranslation();
  const [purgedOn, setPurgedOn] = useState('');
  const [systems, setSystems] = useState('');
  const [proof, setProof] = useState('');
  const [tried, setTried] = useState(false);
  const act = useTestAct(
    () => run({ purgedOn, systems: systems.trim(), proof: proof.trim() }),
    done,
  );
  const lacks =
    purgedOn === '' || unclearDay(purgedOn) || systems.trim() === '' || proof.trim() === '';
  return (
    <ActDialog
      title={title}
      okText={t('tests.purgeOk')}
      missing={tried && lacks ? t('tests.purgeLacks') : null}
      busy={act.isPending}
      onOk={() => {
        setTried(true);
        if (!lacks) act.mutate(undefined, { onSuccess: onClose });
      }}
      onCancel={onClose}
    >
      {children}
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

/** That one test is gone. */
export function PurgeDialog({ row, onClose }: { row: TestSubmission; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <ProofDialog
      title={t('tests.purge', { code: row.dossierCode })}
      run={(proof) => testsApi.purge(row, proof)}
      done={t('tests.purgeDone')}
      onClose={onClose}
    >
      <p className="panel-hint">{t('tests.purgeHint')}</p>
    </ProofDialog>
  );
}

interface PurgeManyDialogProps {
  /** What one act takes of those that wait. */
  rows: readonly TestSubmission[];
  /** How many wait, of those that the filters leave. */
  total: number;
  onClose: () => void;
}

/** That many tests are gone, as one record of the system proves it. */
export function PurgeManyDialog({ rows, total, onClose }: PurgeManyDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const n = format.number(rows.length);
  return (
    <ProofDialog
      title={t('tests.purgeMany', { n })}
      run={(proof) => testsApi.purgeMany(round.id, rows, proof)}
      done={t('tests.purgeManyDone', { n })}
      onClose={onClose}
    >
      <p className="panel-hint">
        {t('tests.purgeManyHint', { n })}
        {total > rows.length && ` ${t('tests.purgeManyPart', { total: format.number(total), n })}`}
      </p>
    </ProofDialog>
  );
}
