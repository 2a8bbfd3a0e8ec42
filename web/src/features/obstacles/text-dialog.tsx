import { Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { ActDialog } from '../handover/act-dialog';

interface TextDialogProps {
  title: string;
  okText: string;
  label: string;
  /** Said when the text is missing. */
  missing: string;
  most?: number;
  busy: boolean;
  onOk: (text: string) => void;
  onCancel: () => void;
  children?: ReactNode;
}

/** An act that takes one text: a reason, what is waited for, how it was settled. */
export function TextDialog(props: TextDialogProps) {
  const { label, missing, most = 1000, onOk, children, ...dialog } = props;
  const id = useId();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = () => {
    setTried(true);
    if (text.trim()) onOk(text.trim());
  };
  return (
    <ActDialog {...dialog} missing={tried && !text.trim() ? missing : null} onOk={confirm}>
      {children}
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <Input.TextArea
          id={id}
          rows={3}
          maxLength={most}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
