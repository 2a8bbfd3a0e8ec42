import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import './obstacles.css';

interface AnswerTextProps {
  answer: {
    answer: string;
    documentNumber: string | null;
    documentDay: string | null;
    link: string | null;
  };
}

/** What an answer says, by which paper, and where it is to be read. */
export function AnswerText({ answer }: AnswerTextProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div>
      <p className="obstacle-text">{answer.answer}</p>
      {answer.documentNumber && (
        <p>
          {t('obstacles.answerPaper', {
            number: answer.documentNumber,
            day: format.day(answer.documentDay),
          })}
        </p>
      )}
      {answer.link && (
        <p>
          <a className="obstacle-guidance" href={answer.link} target="_blank" rel="noreferrer">
            {t('obstacles.answerLink')}
          </a>
        </p>
      )}
    </div>
  );
}
