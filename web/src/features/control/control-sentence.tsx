import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { ControlLine } from './api';
import { useAmountWords } from './control-amounts';

const MEASURES = ['rows', 'quantity', 'money'] as const;

/** What is wrong between declared and control, and what to do; nothing where nothing is. */
export function ControlSentence({ line }: { line: ControlLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const words = useAmountWords();
  if (line.status === 'unmatched' && line.rows) {
    const { open, onlySource, onlyList } = line.rows;
    const counts = {
      ...{ n: format.number(open), onlySource: format.number(onlySource) },
      onlyList: format.number(onlyList),
    };
    const of = { source: inLanguage(line.sourceWords), day: format.day(line.asOf) };
    return <Notice tone="red">{t('control.say.unmatched', { ...counts, ...of })}</Notice>;
  }
  if (line.status !== 'differs' && line.status !== 'contradicted') return null;
  const of = { source: inLanguage(line.sourceWords), day: format.day(line.asOf) };
  if (line.status === 'contradicted') {
    const figure = words(line.control);
    return <Notice tone="red">{t('control.say.contradicted', { figure, ...of })}</Notice>;
  }
  const part = (sign: 1 | -1) =>
    words(
      Object.fromEntries(
        MEASURES.map((measure) => {
          const difference = (line.differences?.[measure] ?? 0) * sign;
          return [measure, difference > 0 ? difference : null];
        }),
      ) as ControlLine['control'],
    );
  const [less, more] = [part(-1), part(1)];
  return (
    <Notice tone="yellow">
      {less && t('control.say.less', { n: less, ...of })}{' '}
      {more && t('control.say.more', { n: more, ...of })}
    </Notice>
  );
}
