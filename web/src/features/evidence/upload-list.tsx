import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../components/problem-text';
import { StatusMark } from '../../components/status-mark';
import { uploadQueue, type Upload } from './upload-queue';

/** Files on their way: how far, what is wrong, try again. */
export function UploadList({ uploads }: { uploads: readonly Upload[] }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  if (uploads.length === 0) return null;
  return (
    <ul className="evidence-uploads" aria-label={t('evidence.onTheWay')}>
      {uploads.map(({ id, fields, share, state, problem }) => (
        <li key={id} className="evidence-upload">
          <span>{fields.title}</span>
          {state === 'sending' && (
            <Progress
              percent={Math.floor(share * 100)}
              size="small"
              status="active"
              aria-label={t('evidence.progress', { title: fields.title })}
            />
          )}
          {state === 'waiting' && (
            <>
              <StatusMark tone="yellow">
                {problem ? t('evidence.waitingForLine') : t('evidence.waiting')}
              </StatusMark>
              {problem !== null && (
                <Button onClick={() => uploadQueue.retry()}>{t('action.retry')}</Button>
              )}
            </>
          )}
          {state === 'refused' && (
            <>
              <StatusMark tone="red">{problemText(problem)}</StatusMark>
              <Button onClick={() => uploadQueue.retry(id)}>{t('action.retry')}</Button>
              <Button onClick={() => uploadQueue.drop(id)}>{t('evidence.drop')}</Button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
