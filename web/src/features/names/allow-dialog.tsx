import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../components/format';
import { Notice } from '../../components/notice';
import { ActDialog } from '../handover/act-dialog';

/** The decision on which names are taken in. */
interface Basis {
  decidedBy: string;
  decisionNumber: string;
  decisionDate: string;
}

interface AllowDialogProps {
  title: string;
  busy: boolean;
  problem: string | null;
  onOk: (basis: Basis) => void;
  onCancel: () => void;
}

const FIELDS = ['decidedBy', 'decisionNumber', 'decisionDate'] as const;
const LONGEST = { decidedBy: 200, decisionNumber: 100, decisionDate: 12 } as const;

/** Asks who allowed the names, by which paper of which day. */
export function AllowDialog({ title, busy, problem, onOk, onCancel }: AllowDialogProps) {
  const { t } = useTranslation();
  const [basis, setBasis] = useState<Basis>({
    decidedBy: '',
    decisionNumber: '',
    decisionDate: '',
  });
  const [tried, setTried] = useState(false);
  const day = parseDay(basis.decisionDate);
  const lacks = basis.decidedBy.trim().length < 2 || basis.decisionNumber.trim().length < 2 || !day;
  const confirm = () => {
    setTried(true);
    if (lacks) return;
    const { decidedBy, decisionNumber } = basis;
    onOk({
      decidedBy: decidedBy.trim(),
      decisionNumber: decisionNumber.trim(),
      decisionDate: day,
    });
  };
  return (
    <ActDialog
      title={title}
      okText={t('names.allow')}
      missing={tried && lacks ? t('names.missing') : null}
      busy={busy}
      onOk={confirm}
      onCancel={onCancel}
    >
      {problem && <Notice tone="red">{problem}</Notice>}
      <p className="panel-hint">{t('names.allowHint')}</p>
      {FIELDS.map((field) => (
        <div key={field} className="field">
          <label htmlFor={`names-${field}`}>{t(`names.${field}`)}</label>
          <Input
            id={`names-${field}`}
            inputMode={field === 'decisionDate' ? 'numeric' : undefined}
            placeholder={field === 'decisionDate' ? 'dd/mm/yyyy' : undefined}
            maxLength={LONGEST[field]}
            value={basis[field]}
            onChange={(event) => setBasis({ ...basis, [field]: event.target.value })}
          />
        </div>
      ))}
    </ActDialog>
  );
}
