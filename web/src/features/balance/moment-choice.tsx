import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterDay } from '../../components/filter-day';

interface MomentChoiceProps {
  /** `YYYY-MM-DD` or empty for now; `HH:MM`, Việt Nam. */
  day: string;
  time: string;
  onChange: (change: { day?: string; time?: string }) => void;
}

/** For which moment the figures are: a day and a time of it, or now. */
export function MomentChoice({ day, time, onChange }: MomentChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <FilterDay
        label={t('conservation.sheet.day')}
        value={day}
        onChange={(chosen) => onChange({ day: chosen })}
      />
      {day && (
        <span className="filter-day">
          <label htmlFor={id}>{t('conservation.sheet.time')}</label>
          <Input
            id={id}
            type="time"
            value={time}
            onChange={(event) => onChange({ time: event.target.value })}
          />
        </span>
      )}
    </>
  );
}
