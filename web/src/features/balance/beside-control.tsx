import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import type { SheetFigures, SheetLine } from './api';

type Control = NonNullable<SheetLine['control']>;

/** What the sources say in a measure; null where none of them says it. */
export function controlIn({ control }: Control, { measure }: SheetFigures): number | null {
  return measure === 'rows' || measure === 'quantity' || measure === 'money'
    ? control[measure]
    : null;
}

interface BesideControlProps {
  value: string;
  said: number | null;
  /** Lists that differ without an accepted reason. */
  open: number;
  write: (value: number) => string;
}

/** What was declared, with the control figure below it and how many lists still differ. */
export function BesideControl({ value, said, open, write }: BesideControlProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (said === null) return value;
  return (
    <span className="data-table-two-lines">
      {value}
      <span className="data-table-second">
        {t('conservation.sheet.control', { value: write(said) })}
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
