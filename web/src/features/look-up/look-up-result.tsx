import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { LookUpAnswer } from './api';
import { Passages } from './passages';

/** Whether nothing was found. */
export const nothingIn = ({ olds, districts, news, codes }: LookUpAnswer): boolean =>
  olds.length + districts.length + news.length + codes.length === 0;

/** Who took over what was looked for. */
export function LookUpResult({ answer, asked }: { answer: LookUpAnswer; asked: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const { olds, districts, news, codes, more, legalAct, effectiveDate } = answer;
  if (nothingIn(answer)) return <EmptyState title={t('lookUp.nothing', { asked })} />;
  return (
    <div className="stack">
      <p>
        {t('lookUp.asked', { asked })} <strong>{legalAct}</strong>,{' '}
        {t('lookUp.from', { day: format.day(effectiveDate) })}
      </p>
      {olds.length > 1 && <Notice tone="yellow">{t('lookUp.several')}</Notice>}
      {olds.map(({ unit, district, divided, goesTo }) => (
        <section key={unit.id} className="panel look-up-part">
          <h2>
            {unit.name}
            {district && `, ${district}`} ({t('lookUp.oldCode', { code: unit.code })})
          </h2>
          <p>{t('lookUp.goesTo')}</p>
          <Passages passages={goesTo} />
          {divided && <p className="panel-hint">{t('lookUp.divided')}</p>}
        </section>
      ))}
      {codes.map((row, at) => (
        <section key={`${row.listType} ${row.code} ${at}`} className="panel look-up-part">
          <h2>
            {inLanguage(row.column)}: {row.code}
          </h2>
          <p>{t('lookUp.declared', { giver: row.giver, list: inLanguage(row.listTypeName) })}</p>
          <ul>
            {row.portions.map((portion, number) => (
              <li key={number}>
                <strong>{portion.receiver ?? t('lookUp.noReceiver')}</strong>
                {portion.unit && ` (${portion.unit.name})`} – {t(`bucket.${portion.bucket}`)}
                {portion.minutes &&
                  ` – ${t('lookUp.minutes', {
                    number: portion.minutes.number,
                    day: format.day(portion.minutes.signedOn),
                  })}`}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {more && <Notice tone="yellow">{t('lookUp.more')}</Notice>}
      {districts.map(({ unit, communes }) => (
        <section key={unit.id} className="panel look-up-part">
          <h2>{t('lookUp.district', { name: unit.name })}</h2>
          <p>{t('lookUp.districtHint')}</p>
          {communes.map((commune) => (
            <div key={commune.unit.id}>
              <h3>{commune.unit.name}</h3>
              <Passages passages={commune.goesTo} />
            </div>
          ))}
        </section>
      ))}
      {news.map(({ unit, formedFrom }) => (
        <section key={unit.id} className="panel look-up-part">
          <h2>{t('lookUp.newUnit', { name: unit.name, code: unit.code })}</h2>
          <p>{t('lookUp.formedFrom')}</p>
          <Passages passages={formedFrom} />
        </section>
      ))}
    </div>
  );
}
