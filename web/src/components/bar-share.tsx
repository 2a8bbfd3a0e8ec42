import './bar-share.css';

export interface BarPart {
  key: string;
  value: number;
  /** Colour of the part: a class `bar-part-…`. */
  tone:
    | 'accepted'
    | 'disputed'
    | 'closed'
    | 'outstanding'
    | 'passed'
    | 'failed'
    | 'unverifiable'
    | 'pending';
}

/** A thin bar split into parts of a whole. Decoration only: the figures stand beside it as text. */
export function BarShare({ parts }: { parts: BarPart[] }) {
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  return (
    <span className="bar-share" aria-hidden="true">
      {whole > 0 &&
        parts
          .filter(({ value }) => value > 0)
          .map(({ key, value, tone }) => (
            <span key={key} className={`bar-part-${tone}`} style={{ flexGrow: value }} />
          ))}
    </span>
  );
}
