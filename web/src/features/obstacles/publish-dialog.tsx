import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { answersApi } from './api';
import { useCatalogue } from './use-catalogue';
import { useObstacleAct } from './use-obstacle-act';

/** Publishes an answer for every unit of the round. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const id = useId();
  const { categories, categoryName } = useCatalogue();
  const [category, setCategory] = useState('');
  const [texts, setTexts] = useState({ question: '', answer: '', number: '', link: '' });
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const act = useObstacleAct(t('knownAnswer.published'), onClose);
  const said = (key: keyof typeof texts) => texts[key].trim();
  const lacks =
    !said('question') || !said('answer')
      ? t('knownAnswer.missing')
      : (said('number') === '') !== (day === '') || unclearDay(day)
        ? t('knownAnswer.documentHalf')
        : said('link') && !said('link').startsWith('https://')
          ? t('knownAnswer.linkWrong')
          : null;
  const publish = () => {
    setTried(true);
    if (lacks) return;
    act.mutate(() =>
      answersApi.publish(round.id, {
        category: category || (categories[0]?.value ?? ''),
        ...{ question: said('question'), answer: said('answer'), link: said('link') || null },
        document: day ? { number: said('number'), day } : null,
      }),
    );
  };
  const field = (key: keyof typeof texts, label: string, most: number, rows = 0) => (
    <div className="field">
      <label htmlFor={`${id}-${key}`}>{label}</label>
      {rows > 0 ? (
        <Input.TextArea
          id={`${id}-${key}`}
          rows={rows}
          maxLength={most}
          value={texts[key]}
          onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
        />
      ) : (
        <Input
          id={`${id}-${key}`}
          maxLength={most}
          value={texts[key]}
          onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
        />
      )}
    </div>
  );
  return (
    <ActDialog
      title={t('knownAnswer.publish')}
      okText={t('knownAnswer.publish')}
      missing={tried ? lacks : null}
      busy={act.isPending}
      onOk={publish}
      onCancel={onClose}
    >
      <div className="field">
        <label htmlFor={`${id}-category`}>{t('obstacles.category')}</label>
        <select
          id={`${id}-category`}
          className="native-select"
          value={category}
          onChange={(event) => setCategory(event.target.value)}
        >
          {categories.map(({ value }) => (
            <option key={value} value={value}>
              {categoryName(value)}
            </option>
          ))}
        </select>
      </div>
      {field('question', t('knownAnswer.question'), 500, 2)}
      {field('answer', t('knownAnswer.answer'), 4000, 5)}
      {field('number', t('knownAnswer.documentNumber'), 100)}
      <DayField
        id={`${id}-day`}
        label={t('knownAnswer.documentDay')}
        hint={t('knownAnswer.documentHint')}
        value={day}
        onChange={setDay}
      />
      {field('link', t('knownAnswer.link'), 500)}
    </ActDialog>
  );
}
