import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { ReadinessSheet } from './api';

/** The fewest matters that lift the unit's verdict, each with its owner and day. */
export function WayPanel({ sheet }: { sheet: ReadinessSheet }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const format = useFormat();
  const { way, rules } = sheet;
  if (!way || way.to === 'red' || way.steps.length === 0) return null;
  const steps = way.steps.flatMap((key) => rules.filter((rule) => rule.key === key));
  return (
    <section className="panel" aria-labelledby="viec-con-lai">
      <h2 id="viec-con-lai">{t('unitSheet.way')}</h2>
      <p>{t(`unitSheet.wayTo.${way.to}`, { n: steps.length })}</p>
      <ol className="way-steps">
        {steps.map(({ key, name, owner, dueOn, late, toDo, toMinimum, limits }) => (
          <li key={key}>
            <strong>{inLanguage(name)}</strong>{' '}
            <span className="panel-hint">
              {t('unitSheet.owner', { owner })}. {t('unitSheet.due', { day: format.day(dueOn) })}
              {late && ` (${t('unitSheet.late')})`}
            </span>
            <ul>
              {toDo.slice(0, 5).map((line, index) => (
                <li key={`${line.code} ${index}`}>{inLanguage(line)}</li>
              ))}
            </ul>
            {toMinimum !== null && limits && (
              <p className="panel-hint">
                {t('unitSheet.toMinimum', {
                  n: format.number(toMinimum),
                  percent: limits.yellowFrom,
                })}
              </p>
            )}
          </li>
        ))}
      </ol>
      <p className="panel-hint">{t('unitSheet.wayNote')}</p>
    </section>
  );
}
