import { useId, type ReactNode } from 'react';
import './conflict.css';

/** One thing that two people see differently. */
export interface BothValues {
  key: string;
  name: ReactNode;
  left: ReactNode;
  right: ReactNode;
}

interface BothSidesProps {
  /** What the table shows, for those who do not see it. */
  label: string;
  heads: { name: string; left: string; right: string };
  rows: readonly BothValues[];
}

/** Two values of each thing side by side, for a person who has to choose between them. */
export function BothSides({ label, heads, rows }: BothSidesProps) {
  const id = useId();
  return (
    <div className="data-table-box" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="data-table both-sides">
        <caption id={id} className="visually-hidden">
          {label}
        </caption>
        <thead>
          <tr>
            <th scope="col">{heads.name}</th>
            <th scope="col">{heads.left}</th>
            <th scope="col">{heads.right}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, left, right }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{left}</td>
              <td>{right}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
