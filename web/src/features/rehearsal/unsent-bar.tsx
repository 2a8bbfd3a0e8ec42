import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import type { Word } from './api';
import { ResultMark } from './result-choice';
import type { Answers } from './use-answers';

/** What was not sent yet; silent while everything is there. @param word that the rows of the page are about. */
export function UnsentBar({ answers, word }: { answers: Answers; word: Word | null }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { unsent, sending, queue, unfinished } = answers;
  return (
    <>
      <div role="status" className="unsent-bar">
        {unsent.length > 0 && (
          <>
            <Notice tone="yellow">{t('rehearsal.unsent', { n: unsent.length })}</Notice>
            {!sending && (
              <Button onClick={() => void queue.flush()}>{t('rehearsal.sendNow')}</Button>
            )}
          </>
        )}
      </div>
      {answers.refused
        .filter(({ answer }) => answer.word !== word)
        .map(({ answer, problem }) => (
          <div key={`${answer.word} ${answer.code}`} className="unsent-bar">
            <Notice tone="red">
              {answer.code}: {problemText(problem)}
            </Notice>
            <Button onClick={() => queue.drop(answer)}>{t('rehearsal.dropUnsent')}</Button>
          </div>
        ))}
      {unfinished.length > 0 && (
        <div className="unsent-bar">
          <Notice tone="yellow">{t('rehearsal.wordsLost', { n: unfinished.length })}</Notice>
          <ul className="unfinished">
            {unfinished.map((answer) => (
              <li key={`${answer.word} ${answer.code}`} className="toolbar">
                <strong>{answer.code}</strong>
                <ResultMark result={answer.body.result} />
                <Button
                  aria-label={`${t('rehearsal.sendWithout')}: ${answer.code}`}
                  onClick={() => queue.add(answer)}
                >
                  {t('rehearsal.sendWithout')}
                </Button>
                <Button
                  aria-label={`${t('rehearsal.dropUnsent')}: ${answer.code}`}
                  onClick={() => queue.drop(answer)}
                >
                  {t('rehearsal.dropUnsent')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
