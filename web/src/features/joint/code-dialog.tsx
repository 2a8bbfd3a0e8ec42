import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../../components/use-focus-back';
import { useFormat } from '../../components/use-format';
import { jointApi, type JointAcceptance, type JointSide } from './api';
import { useJointAct } from './use-joint-act';

interface CodeDialogProps {
  joint: JointAcceptance;
  side: JointSide;
  onClose: () => void;
}

/** A code to be typed on the device of the other side; shown once. */
export function CodeDialog({ joint, side, onClose }: CodeDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  useFocusBack();
  const make = useJointAct(
    () => jointApi.code(joint, side),
    () => undefined,
  );
  return (
    <Modal
      open
      title={t('joint.codeTitle', { side: t(`joint.side.${side}`) })}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('action.close')}</Button>}
    >
      <div className="stack">
        <p>{t('joint.codeLead')}</p>
        {make.data ? (
          <div role="status" className="stack">
            <strong className="joint-code">{make.data.code}</strong>
            <span>{t('joint.codeUntil', { time: format.moment(make.data.expiresAt) })}</span>
          </div>
        ) : (
          <div>
            <Button type="primary" loading={make.isPending} onClick={() => make.mutate(undefined)}>
              {t('joint.makeCode')}
            </Button>
          </div>
        )}
      </div>
    </Modal>
  );
}
