import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import './work-progress.css';

interface SendingProps {
  percent: number;
  onStop: () => void;
}

/** A file on its way to the server, in per cent, and the button that stops it. */
export function Sending({ percent, onStop }: SendingProps) {
  const { t } = useTranslation();
  return (
    <div className="work-progress" role="status">
      <strong>{t('sending.what')}</strong>
      <Progress
        percent={percent}
        status="active"
        aria-label={t('sending.what')}
        format={(value) => `${value}\u00a0%`}
      />
      <span className="work-progress-note">
        {t(percent < 100 ? 'sending.stay' : 'sending.read')}
      </span>
      <Button size="small" onClick={onStop}>
        {t('sending.stop')}
      </Button>
    </div>
  );
}
