import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../components/use-debounced';
import { useRound } from '../units/round-context';
import { AnswerText } from './answer-text';
import { answersApi, OBSTACLES_KEY } from './api';

/** Letters from which a search makes sense. */
const ENOUGH = 6;
const SHOWN = 5;

/** Answers that come near to what is being reported, found while somebody types. */
export function LikelyAnswers({ text, onHelped }: { text: string; onHelped: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const wanted = useDebounced(text, 400).trim();
  const query = useQuery({
    queryKey: [OBSTACLES_KEY, round.id, 'answers', wanted],
    queryFn: () => answersApi.search(round.id, { text: wanted }),
    enabled: wanted.length >= ENOUGH,
  });
  const found = wanted.length >= ENOUGH ? (query.data?.rows.slice(0, SHOWN) ?? []) : [];
  return (
    <section aria-label={t('obstacles.maybeAnswered')} aria-live="polite">
      {found.length > 0 && (
        <>
          <h2>{t('obstacles.maybeAnswered')}</h2>
          <ul className="known-answers">
            {found.map((answer) => (
              <li key={answer.id}>
                <details>
                  <summary>{answer.question}</summary>
                  <AnswerText answer={answer} />
                  <Button onClick={onHelped}>{t('obstacles.helps')}</Button>
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
