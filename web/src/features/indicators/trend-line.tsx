import './indicators.css';

interface TrendLineProps {
  /** Read out in place of the line. */
  label: string;
  /** From the earliest to the latest; null where nothing is known: the line is interrupted. */
  values: readonly (number | null)[];
  /** What each of them has to reach. */
  targets: readonly (number | null)[];
}

const WIDTH = 220;
const HEIGHT = 56;
const EDGE = 5;

/** How an indicator went, with the line that it has to reach. */
export function TrendLine({ label, values, targets }: TrendLineProps) {
  const known = [...values, ...targets].filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const span = most - least || 1;
  const x = (at: number) => EDGE + (at * (WIDTH - 2 * EDGE)) / Math.max(1, values.length - 1);
  const y = (value: number) => HEIGHT - EDGE - ((value - least) / span) * (HEIGHT - 2 * EDGE);
  const line = values.map((value, at) =>
    value === null
      ? ''
      : `${at > 0 && values[at - 1] !== null ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`,
  );
  // A step for each period: of one month something else may be wanted than of the next.
  const half = (WIDTH - 2 * EDGE) / Math.max(1, values.length - 1) / 2;
  const steps = targets.map((target, at) => {
    if (target === null) return '';
    const [from, to] = [Math.max(EDGE, x(at) - half), Math.min(WIDTH - EDGE, x(at) + half)];
    const move = at > 0 && targets[at - 1] !== null ? 'L' : 'M';
    const level = y(target).toFixed(1);
    return `${move}${from.toFixed(1)} ${level}L${(values.length > 1 ? to : WIDTH - EDGE).toFixed(1)} ${level}`;
  });
  return (
    <svg className="trend-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path className="trend-target" d={steps.join('')} />
      <path className="trend-path" d={line.join('')} />
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
