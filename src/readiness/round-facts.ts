import type { Passage } from '../units/succession.law';
import type {
  ObstacleFacts,
  ProcedureFacts,
  RehearsalFacts,
  StageFacts,
  StatedFact,
} from './facts';

/** What was read of a round, each kind of fact for all units at once. */
export interface RoundFacts {
  asOf: string;
  newUnitIds: readonly string[];
  successions: readonly (Passage & { oldUnitId: string })[];
  /** Old units that owe lists, with the name of the body that files them. */
  givers: readonly { unitId: string; name: string }[];
  listTypes: readonly { code: string; name: { vi: string; en: string } }[];
  lists: readonly { giverUnitId: string; listType: string; state: 'filed' | 'empty' }[];
  /** How filed lists stand beside the control figures for them, the worst of each list. */
  control?: readonly {
    giverUnitId: string;
    listType: string;
    name: { vi: string; en: string };
    standing: 'agrees' | 'differs' | 'contradicted';
  }[];
  /** Items by the unit of their receiver and the bucket in which they count. */
  received: readonly {
    unitId: string;
    listType: string;
    bucket: 'outstanding' | 'disputed' | 'closed' | 'accepted';
    /** Gravest discrepancy of its disputed portions, also while the rest of the item is outstanding. */
    discrepancy: 'shortage' | 'other' | null;
    items: number;
  }[];
  /** Items without a receiver, by the giver's unit and the kind of list. */
  unassigned: readonly { giverUnitId: string; listType: string; items: number }[];
  rehearsals: readonly ({ unitId: string } & RehearsalFacts)[];
  procedures: readonly ({ unitId: string } & ProcedureFacts)[];
  /** Procedures of each unit by stage; left out where that could not be read. */
  stages?: ReadonlyMap<string, Readonly<Record<string, StageFacts>>>;
  /** Units with obstacles that are not settled; left out where that could not be read. */
  obstacles?: ReadonlyMap<string, ObstacleFacts>;
  /** To which group each kind of list belongs. */
  groups?: ReadonlyMap<string, string>;
  /** The latest statement on each criterion of a unit. */
  stated?: readonly ({ unitId: string; criterion: string } & StatedFact)[];
}

/** Whether lists of a type count for a new unit: who reads is shown only what their duties are about. */
export type Covers = (unitId: string, listType: string) => boolean;
