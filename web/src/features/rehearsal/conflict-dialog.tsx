import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import type { Result } from './api';
import { toneOfResult } from './result-choice';
import type { Conflict } from './use-record-result';

interface ConflictDialogProps {
  code: string;
  conflict: Conflict;
  onKeepTheirs: () => void;
  onKeepMine: () => void;
}

/** Somebody else saved first: both answers side by side, the person chooses. */
export function ConflictDialog({ code, conflict, onKeepTheirs, onKeepMine }: ConflictDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { mine, theirs } = conflict;
  const side = (title: string, result: Result | null, note: string | null, who?: string) => (
    <section className="conflict-side">
      <h3>{title}</h3>
      {result ? (
        <StatusMark tone={toneOfResult(result)}>{t(`result.${result}`)}</StatusMark>
      ) : (
        <StatusMark tone="grey">{t('rehearsal.notEvaluated')}</StatusMark>
      )}
      <p>{note}</p>
      {who && <p className="panel-hint">{who}</p>}
    </section>
  );
  return (
    <Modal
      open
      title={t('rehearsal.conflictTitle', { code })}
      onCancel={onKeepTheirs}
      footer={[
        <Button key="mine" onClick={onKeepMine}>
          {t('rehearsal.keepMine')}
        </Button>,
        <Button key="theirs" type="primary" onClick={onKeepTheirs}>
          {t('rehearsal.keepTheirs')}
        </Button>,
      ]}
    >
      <p>{t('rehearsal.conflictLead')}</p>
      <div className="conflict">
        {side(
          t('rehearsal.conflictTheirs'),
          theirs.result,
          theirs.note,
          t('rehearsal.by', { name: theirs.evaluator ?? '', day: format.day(theirs.evaluatedOn) }),
        )}
        {side(t('rehearsal.conflictMine'), mine.result, mine.note ?? null)}
      </div>
    </Modal>
  );
}
