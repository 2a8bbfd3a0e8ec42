import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import type { Chosen } from '../rows/api';
import type { HandoverList } from './api';

/** What every dialog about chosen portions is given. */
export interface PortionsDialogProps {
  list: HandoverList;
  /** Chosen one by one, or all that match the filter. */
  portionIds: Chosen;
  onDone: () => void;
  onCancel: () => void;
}

interface ActDialogProps {
  title: string;
  okText: string;
  /** What is still missing, shown after a first try to confirm. */
  missing: string | null;
  busy: boolean;
  onOk: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** Frame of the dialogs of the bulk bar: fields, what is missing, and a button that names the act. */
export function ActDialog({
  title,
  okText,
  missing,
  busy,
  onOk,
  onCancel,
  children,
}: ActDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={t('action.cancel')}
      confirmLoading={busy}
      onOk={onOk}
      onCancel={onCancel}
    >
      <div className="stack">
        {missing && <Notice tone="red">{missing}</Notice>}
        {children}
      </div>
    </Modal>
  );
}
