import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** The text for a Zalo group: figures and names of units, no person. */
export function MessagePanel({ text }: { text: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(t('readinessReport.copied'));
    } catch {
      // Without https a browser gives no clipboard: the text stands there to be marked by hand.
      void message.warning(t('readinessReport.copyByHand'), 8);
    }
  };
  return (
    <section className="panel" aria-labelledby="tin-nhan">
      <div className="panel-head">
        <h2 id="tin-nhan">{t('readinessReport.message')}</h2>
        <Button icon={<CopyOutlined aria-hidden="true" />} onClick={() => void copy()}>
          {t('readinessReport.copy')}
        </Button>
      </div>
      <p className="panel-hint">{t('readinessReport.messageHint')}</p>
      <pre className="report-message">{text}</pre>
    </section>
  );
}
