import { Input, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountEntry } from './types';

interface SurplusFormProps {
  /** What was looked for and is in no row. */
  name: string;
  onCount: (entry: CountEntry) => void;
  onCancel: () => void;
}

/** A thing that is there and stands in no row: recorded on the spot as surplus. */
export function SurplusForm({ name: asked, onCount, onCancel }: SurplusFormProps) {
  const { t } = useTranslation();
  const ids = useId();
  const [surplusKey] = useState(() => crypto.randomUUID());
  const [name, setName] = useState(asked);
  const [quantity, setQuantity] = useState(1);
  const [place, setPlace] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const record = () => {
    setTried(true);
    if (!name.trim()) return;
    onCount({
      ...{ key: crypto.randomUUID(), itemId: null, surplusKey, seen: 0, result: 'surplus' },
      ...{ quantity: Math.round(quantity * 1000), condition: 'usable', name: name.trim() },
      ...{ place: place.trim() || null, note: note.trim() || null },
    });
  };
  const text = (
    id: string,
    label: string,
    value: string,
    set: (text: string) => void,
    most: number,
  ) => (
    <div className="field">
      <label htmlFor={`${ids}-${id}`}>{label}</label>
      <Input
        id={`${ids}-${id}`}
        maxLength={most}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </div>
  );
  return (
    <section className="count-card stack" aria-labelledby={`${ids}-title`}>
      <h2 id={`${ids}-title`}>{t('counting.surplusTitle')}</h2>
      <p>{t('counting.surplusLead')}</p>
      {tried && !name.trim() && <p role="alert">{t('counting.surplusNameMissing')}</p>}
      {text('name', t('counting.surplusName'), name, setName, 500)}
      <div className="field">
        <label htmlFor={`${ids}-quantity`}>{t('counting.quantity')}</label>
        <InputNumber
          id={`${ids}-quantity`}
          min={0}
          max={1_000_000_000}
          decimalSeparator=","
          inputMode="decimal"
          value={quantity}
          onChange={(value) => setQuantity(value ?? 0)}
        />
      </div>
      {text('place', t('counting.foundAt'), place, setPlace, 200)}
      {text('note', t('handover.note'), note, setNote, 1000)}
      <div className="count-answers">
        <button type="button" className="big-button big-amber" onClick={record}>
          ! {t('counting.answers.surplus')}
        </button>
        <button type="button" className="big-button" onClick={onCancel}>
          {t('action.cancel')}
        </button>
      </div>
    </section>
  );
}
