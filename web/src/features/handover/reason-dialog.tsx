import { Input } from 'antd';
import { useId, useState } from 'react';
import { ActDialog } from './act-dialog';

interface ReasonDialogProps {
  title: string;
  okText: string;
  label: string;
  /** What the act does, told above the field. */
  hint?: string;
  /** Said where nothing was written; left out where nothing need be. */
  missing?: string;
  /** Fewer characters count as nothing. */
  shortest?: number;
  /** Why the server did not do it. */
  problem?: unknown;
  busy: boolean;
  onOk: (note: string) => void;
  onCancel: () => void;
}

/** Asks for a few words that go with an act. */
export function ReasonDialog({
  label,
  hint,
  missing,
  shortest = 1,
  onOk,
  ...dialog
}: ReasonDialogProps) {
  const id = useId();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const lacks = missing !== undefined && note.trim().length < shortest;
  const confirm = () => {
    setTried(true);
    if (!lacks) onOk(note.trim());
  };
  return (
    <ActDialog {...dialog} missing={tried && lacks ? missing : null} onOk={confirm}>
      {hint && <p className="panel-hint">{hint}</p>}
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <Input.TextArea
          id={id}
          rows={3}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
