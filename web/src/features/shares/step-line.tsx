import { Steps } from 'antd';
import { useNarrow } from '../../components/use-narrow';

interface StepLineProps {
  /** What the line is about, for screen readers. */
  label: string;
  titles: string[];
  /** How many are done; all of them where nothing is left. */
  done: number;
  problem?: boolean;
}

/** Steps of a state table; on a narrow screen the present one with its number. */
export function StepLine({ label, titles, done, problem = false }: StepLineProps) {
  const narrow = useNarrow(700);
  const last = titles.length - 1;
  if (narrow) {
    const at = Math.min(done, last);
    return (
      <p className="shares-narrow" aria-label={label}>
        <strong>
          {Math.min(done + 1, titles.length)}/{titles.length} {titles[at]}
        </strong>
      </p>
    );
  }
  return (
    <div role="group" aria-label={label}>
      <Steps
        size="small"
        current={done}
        status={problem ? 'error' : undefined}
        items={titles.map((title) => ({ title }))}
      />
    </div>
  );
}
