import { useQuery } from '@tanstack/react-query';
import { Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { useDebounced } from '../../components/use-debounced';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { AnswerText } from './answer-text';
import { answersApi, OBSTACLES_KEY } from './api';
import './obstacles.css';

interface AnswerDialogProps {
  title: string;
  /** What is looked for at first. */
  text: string;
  busy: boolean;
  onOk: (answerId: string) => void;
  onCancel: () => void;
}

/** Chooses one of the known answers; those that come near to the obstacle are found at once. */
export function AnswerDialog({ text, onOk, ...dialog }: AnswerDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const id = useId();
  const [typed, setTyped] = useState(text);
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const wanted = useDebounced(typed).trim().slice(0, 300);
  const query = useQuery({
    queryKey: [OBSTACLES_KEY, round.id, 'answers', wanted],
    queryFn: () => answersApi.search(round.id, { text: wanted || undefined }),
  });
  const confirm = () => {
    setTried(true);
    if (chosen) onOk(chosen);
  };
  return (
    <ActDialog
      {...dialog}
      okText={t('obstacleAct.answer')}
      missing={tried && !chosen ? t('obstacleAct.answerMissing') : null}
      onOk={confirm}
    >
      <p className="panel-hint">{t('obstacleAct.answerHint')}</p>
      <div className="field">
        <label htmlFor={id}>{t('knownAnswer.search')}</label>
        <Input
          id={id}
          allowClear
          maxLength={300}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <QueryView query={query} what={t('knownAnswer.what')}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p role="status">{t('obstacles.noAnswerFound')}</p>
          ) : (
            <Radio.Group
              className="known-answers"
              aria-label={t('obstacles.answers')}
              value={chosen}
              onChange={(event) => setChosen(String(event.target.value))}
            >
              {rows.map((answer) => (
                <div key={answer.id}>
                  <Radio value={answer.id}>{answer.question}</Radio>
                  {chosen === answer.id && <AnswerText answer={answer} />}
                </div>
              ))}
            </Radio.Group>
          )
        }
      </QueryView>
    </ActDialog>
  );
}
