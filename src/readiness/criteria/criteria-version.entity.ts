import { Check, Entity, Unique } from 'typeorm';
import { JsonColumn } from '../../platform/database/columns';
import { KeptVersion } from '../../units/kept-version';
import type { CriterionSettings } from './criterion';
import { CRITERIA_VERSION_CHECKS } from './criteria-version.checks';

/** One version of a round's criteria; before the first the shipped settings hold. */
@Entity('readiness_criteria_version')
@Unique(['roundId', 'number'])
@Check('ck_readiness_criteria_version_number', CRITERIA_VERSION_CHECKS.number)
export class CriteriaVersion extends KeptVersion {
  @JsonColumn() settings!: CriterionSettings[];
}
