import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { unanswered, wasStopped } from '../../components/api-problem';
import { FormTrouble } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { isRepeated } from './use-upload';

interface UploadTroubleProps {
  error: unknown;
  /** Sends the same file once more although it came before. */
  onAgain: () => void;
}

/** Why a file was not taken: stopped, sent before, refused, or the line was cut. */
export function UploadTrouble({ error, onAgain }: UploadTroubleProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  if (wasStopped(error)) return <FormTrouble tone="yellow">{t('imports.stopped')}</FormTrouble>;
  if (isRepeated(error)) {
    return (
      <FormTrouble tone="yellow">
        <strong>{t('imports.alreadyTitle')}.</strong> {problemText(error)}{' '}
        <Button size="small" onClick={onAgain}>
          {t('imports.again')}
        </Button>
      </FormTrouble>
    );
  }
  const title = unanswered(error) ? 'imports.notSent' : 'imports.refusedTitle';
  return (
    <FormTrouble tone="red">
      <strong>{t(title)}.</strong> {problemText(error)}
    </FormTrouble>
  );
}
