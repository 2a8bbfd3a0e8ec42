import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import type { SheetFigures, SheetLine } from './api';

type Control = NonNullable<SheetLine['control']>;

/** What the sources say in a measure, and what the lists they speak of declare. */
export interface Said {
  control: number;
  declared: number;
}

/** Null where no source says anything of the measure. */
export function controlIn(line: Control, { measure }: SheetFigures): Said | null {
  if (measure !== 'rows' && measure !== 'quantity' && measure !== 'money') return null;
  const [control, declared] = [line.control[measure], line.declared[measure]];
  return control === null ? null : { control, declared: declared ?? 0 };
}

interface BesideControlProps {
  /** Of all lists of the line. */
  declared: number;
  said: Said | null;
  /** Lists that differ without an accepted reason. */
  open: number;
  write: (value: number) => string;
}

/** What was declared, with the control figure below it and how many lists still differ. */
export function BesideControl({ declared, said, open, write }: BesideControlProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const value = write(declared);
  if (said === null) return value;
  // A source seldom speaks of every list: what it says stands beside what those lists say.
  const partly = said.declared !== declared;
  return (
    <span className="data-table-two-lines">
      {value}
      <span className="data-table-second">
        {t(partly ? 'conservation.sheet.controlOf' : 'conservation.sheet.control', {
          value: write(said.control),
          declared: write(said.declared),
        })}
      </span>
      {open > 0 && (
        <span>
          <StatusMark tone="yellow">
            {t('conservation.sheet.controlOpen', { n: format.number(open) })}
          </StatusMark>
        </span>
      )}
    </span>
  );
}
