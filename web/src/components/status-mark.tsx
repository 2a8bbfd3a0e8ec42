import './status-mark.css';

export type Tone = 'green' | 'yellow' | 'red' | 'grey' | 'blue';

const SHAPES: Record<Tone, string> = {
  green: 'M3.2 8.6l3 3 6.6-7',
  yellow: 'M8 3v6.2M8 12.2v.6',
  red: 'M4 4l8 8M12 4l-8 8',
  grey: 'M3.5 8h9',
  blue: 'M3 8h9.5M9 4.5 12.5 8 9 11.5',
};

/** ✓ ! ✕ – →: the shape that goes with a colour, so that the colour is never alone. */
export function StatusIcon({ tone }: { tone: Tone }) {
  return (
    <svg className={`status-icon status-icon-${tone}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[tone]} />
    </svg>
  );
}

/** A state as a word with its icon and colour. */
export function StatusMark({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  return (
    <span className={`status-mark status-${tone}`}>
      <StatusIcon tone={tone} />
      {children}
    </span>
  );
}
