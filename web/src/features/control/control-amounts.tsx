import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { ControlLine } from './api';
import './control.css';

const MEASURES = ['rows', 'quantity', 'money'] as const;

/** Declared, control and difference under each other, for what the source says. */
export function ControlAmounts({
  line,
}: {
  line: Pick<ControlLine, 'control' | 'declared' | 'differences'>;
}) {
  const { t } = useTranslation();
  const figure = useFigure();
  const said = MEASURES.filter((measure) => line.control[measure] !== null);
  return (
    <table className="control-amounts">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('control.declared')}</th>
          <th scope="col">{t('control.figure')}</th>
          <th scope="col">{t('control.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {said.map((measure) => {
          const difference = line.differences?.[measure] ?? null;
          return (
            <tr key={measure}>
              <th scope="row">{t(`control.${measure}`)}</th>
              <td>
                {line.declared
                  ? figure(measure, line.declared[measure])
                  : t('control.nothingDeclared')}
              </td>
              <td>{figure(measure, line.control[measure] ?? 0)}</td>
              <td className={difference ? 'control-differs' : undefined}>
                {difference === null ? '–' : figure(measure, difference, true)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A figure of one measure in the reader's language; with its sign where it is a difference. */
export function useFigure() {
  const format = useFormat();
  return (measure: (typeof MEASURES)[number], value: number, signed = false): string => {
    const text = measure === 'quantity' ? format.quantity(value) : format.number(value);
    return signed && value > 0 ? `+${text}` : text;
  };
}

/** “12 dòng; 1.500.000 đồng”: the amounts that are there, in words. */
export function useAmountWords() {
  const { t } = useTranslation();
  const figure = useFigure();
  return (amounts: ControlLine['control']): string =>
    MEASURES.flatMap((measure) => {
      const value = amounts[measure];
      return value === null ? [] : t(`control.unit.${measure}`, { n: figure(measure, value) });
    }).join('; ');
}
