import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import type { Answers } from './use-answers';

/** What was not sent yet; silent while everything is there. */
export function UnsentBar({ answers }: { answers: Answers }) {
  const { t } = useTranslation();
  const { unsent, sending, queue } = answers;
  return (
    <div role="status" className="unsent-bar">
      {unsent.length > 0 && (
        <>
          <Notice tone="yellow">{t('rehearsal.unsent', { n: unsent.length })}</Notice>
          {!sending && <Button onClick={() => void queue.flush()}>{t('rehearsal.sendNow')}</Button>}
        </>
      )}
    </div>
  );
}
