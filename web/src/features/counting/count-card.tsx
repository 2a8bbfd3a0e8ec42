import { Input, InputNumber } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { PhotoButton } from '../evidence/photo-button';
import { UploadList } from '../evidence/upload-list';
import { useUploads } from '../evidence/use-uploads';
import { CONDITIONS, type Condition, type CountEntry, type ExpectedRow } from './types';

interface CountCardProps {
  row: ExpectedRow;
  mayCount: boolean;
  onCount: (entry: CountEntry) => void;
  onClose: () => void;
}

const THOUSAND = 1000;

/** One row in the hand: how many, in what state, and three large answers. */
export function CountCard({ row, mayCount, onCount, onClose }: CountCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const ids = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { line } = row;
  const [quantity, setQuantity] = useState(
    line && line.result !== 'missing' ? line.quantity : row.bookQuantity,
  );
  const [condition, setCondition] = useState<Condition>(line?.condition ?? 'usable');
  const [place, setPlace] = useState(line?.place ?? '');
  const [note, setNote] = useState(line?.note ?? '');
  const [placeMissing, setPlaceMissing] = useState(false);
  const subject = { kind: 'item', id: row.itemId };
  const uploads = useUploads(subject);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    // With the answers in sight: on a telephone the card stands far below the search.
    title.current?.scrollIntoView({ block: 'start' });
  }, [row.itemId]);
  const count = (result: 'found' | 'missing' | 'misplaced') => {
    if (result === 'misplaced' && !place.trim()) {
      setPlaceMissing(true);
      document.getElementById(`${ids}-place`)?.focus();
      return;
    }
    const missing = result === 'missing';
    onCount({
      ...{ key: crypto.randomUUID(), itemId: row.itemId, surplusKey: null, name: null, result },
      ...{ seen: line?.version ?? 0, quantity: missing ? 0 : quantity },
      condition: missing ? null : condition,
      place: missing ? null : place.trim() || null,
      note: note.trim() || null,
    });
  };
  const step = (by: number) => setQuantity(Math.max(0, quantity + by * THOUSAND));
  return (
    <section className="count-card stack" aria-labelledby={`${ids}-title`}>
      <h2 id={`${ids}-title`} ref={title} tabIndex={-1}>
        {row.name}
      </h2>
      <p>
        {[...new Set([row.rowCode, ...row.codes, row.place])].filter(Boolean).join(' · ')}
        <br />
        {t('counting.book')}: <strong>{format.quantity(row.bookQuantity)}</strong>
        {line && (
          <>
            <br />
            {t('counting.countedAs', {
              result: t(`counting.results.${line.result}`),
              quantity: format.quantity(line.quantity),
              name: line.countedBy,
              time: format.moment(line.countedAt),
            })}
          </>
        )}
      </p>
      {mayCount && (
        <>
          <div className="field">
            <label htmlFor={`${ids}-quantity`}>{t('counting.quantity')}</label>
            <div className="count-steps">
              <button
                type="button"
                className="big-button"
                aria-label={t('counting.less')}
                onClick={() => step(-1)}
              >
                −
              </button>
              <InputNumber
                id={`${ids}-quantity`}
                min={0}
                max={1_000_000_000}
                decimalSeparator=","
                controls={false}
                inputMode="decimal"
                value={quantity / THOUSAND}
                onChange={(value) => setQuantity(Math.round((value ?? 0) * THOUSAND))}
              />
              <button
                type="button"
                className="big-button"
                aria-label={t('counting.more')}
                onClick={() => step(1)}
              >
                +
              </button>
            </div>
          </div>
          <div className="field">
            <label htmlFor={`${ids}-condition`}>{t('counting.condition')}</label>
            <select
              id={`${ids}-condition`}
              className="native-select count-select"
              value={condition}
              onChange={(event) => setCondition(event.target.value as Condition)}
            >
              {CONDITIONS.map((each) => (
                <option key={each} value={each}>
                  {t(`counting.conditions.${each}`)}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${ids}-place`}>{t('counting.foundAt')}</label>
            <Input
              id={`${ids}-place`}
              maxLength={200}
              value={place}
              status={placeMissing ? 'error' : undefined}
              aria-invalid={placeMissing}
              aria-describedby={`${ids}-place-hint`}
              onChange={(event) => {
                setPlace(event.target.value);
                setPlaceMissing(false);
              }}
            />
            <span
              id={`${ids}-place-hint`}
              className="field-hint"
              role={placeMissing ? 'alert' : undefined}
            >
              {t('counting.foundAtHint')}
            </span>
          </div>
          <div className="field">
            <label htmlFor={`${ids}-note`}>{t('handover.note')}</label>
            <Input
              id={`${ids}-note`}
              maxLength={1000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
          <div className="count-answers">
            <button type="button" className="big-button big-green" onClick={() => count('found')}>
              ✓ {t('counting.answers.found')}
            </button>
            <button type="button" className="big-button big-red" onClick={() => count('missing')}>
              ✕ {t('counting.answers.missing')}
            </button>
            <button
              type="button"
              className="big-button big-amber"
              onClick={() => count('misplaced')}
            >
              ! {t('counting.answers.misplaced')}
            </button>
          </div>
          <div className="count-answers">
            <PhotoButton subject={subject} of={row.name} large />
            <button type="button" className="big-button" onClick={onClose}>
              {t('action.close')}
            </button>
          </div>
          <UploadList uploads={uploads} />
        </>
      )}
    </section>
  );
}
