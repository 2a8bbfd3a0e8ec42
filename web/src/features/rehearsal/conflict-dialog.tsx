import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { RecordResult, RehearsalItem, Result, Word } from './api';
import { ResultMark } from './result-choice';

interface ConflictDialogProps {
  code: string;
  mine: RecordResult;
  theirs: RehearsalItem;
  word: Word;
  onKeepTheirs: () => void;
  onKeepMine: () => void;
}

/** Somebody else saved first: both answers side by side, the person chooses. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { code, mine, theirs, word, onKeepTheirs, onKeepMine } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const there =
    word === 'own'
      ? { ...theirs.own, who: theirs.own?.by, day: theirs.own?.on }
      : { ...theirs, who: theirs.evaluator, day: theirs.evaluatedOn };
  const side = (title: string, result: Result | null, note: string | null, who?: string) => (
    <section className="conflict-side">
      <h3>{title}</h3>
      <ResultMark result={result} />
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
          there.result ?? null,
          there.note ?? null,
          t('rehearsal.by', { name: there.who ?? '', day: format.day(there.day ?? null) }),
        )}
        {side(t('rehearsal.conflictMine'), mine.result, mine.note ?? null)}
      </div>
    </Modal>
  );
}
