import { COUNT_CHECKS } from './import-counts.columns';

/**
 * The life of an import: uploaded → reading → planned → applying → applied; or refused (the file
 * cannot be used), or discarded (the person does not want it).
 */
export const batchStates = [
  'uploaded',
  'reading',
  'planned',
  'applying',
  'applied',
  'refused',
  'discarded',
] as const;
export type BatchState = (typeof batchStates)[number];

/** From which states each step may be taken. */
export const MAY_BE_READ: readonly BatchState[] = ['uploaded', 'reading'];
export const MAY_BE_DISCARDED: readonly BatchState[] = ['uploaded', 'reading', 'planned'];

export const BATCH_CHECKS = {
  state: `state IN (${batchStates.map((state) => `'${state}'`).join(', ')})`,
  ...COUNT_CHECKS,
};
