import './indicators.css';

interface TrendLineProps {
  /** Read out in place of the line. */
  label: string;
  /** From the earliest to the latest; null where nothing is known: the line is interrupted. */
  values: readonly (number | null)[];
  target: number | null;
}

const WIDTH = 220;
const HEIGHT = 56;
const EDGE = 5;

/** How an indicator went, with the line that it has to reach. */
export function TrendLine({ label, values, target }: TrendLineProps) {
  const known = [...values, target].filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const span = most - least || 1;
  const x = (at: number) => EDGE + (at * (WIDTH - 2 * EDGE)) / Math.max(1, values.length - 1);
  const y = (value: number) => HEIGHT - EDGE - ((value - least) / span) * (HEIGHT - 2 * EDGE);
  const parts = values.map((value, at) =>
    value === null
      ? ''
      : `${at > 0 && values[at - 1] !== null ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`,
  );
  return (
    <svg className="trend-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {target !== null && (
        <line className="trend-target" x1={EDGE} x2={WIDTH - EDGE} y1={y(target)} y2={y(target)} />
      )}
      <path className="trend-path" d={parts.join('')} />
      {values.map(
        (value, at) =>
          // Nothing else tells one period from another.
          // oxlint-disable-next-line react/no-array-index-key
          value !== null && (
            <circle key={at} className="trend-point" cx={x(at)} cy={y(value)} r={2.5} />
          ),
      )}
    </svg>
  );
}
