import type { SealedValue } from '../platform/secrets/personal-value';
import type { ListExport } from './list-export.entity';
import type { ListType } from './list-types/list-type';

/** What stands around the lines of an exported list. */
export interface ExportFrame {
  exported: Pick<
    ListExport,
    | 'number'
    | 'kind'
    | 'layout'
    | 'bucket'
    | 'requestedByName'
    | 'receivers'
    | 'receiverOrganisationId'
  >;
  type: ListType;
  giver: string;
  round: { name: string; cutOff: string; demonstration: boolean };
  made: Date;
  lines: number;
  /** Whether rows stand under captions of groups. */
  grouped: boolean;
  /** Names of organisations by id. */
  names: ReadonlyMap<string, string>;
  /** What is written for a sealed value: the value itself, or its mask. */
  shown: (sealed: SealedValue) => string;
}
