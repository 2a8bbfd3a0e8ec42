import type { ImportTarget } from '../../src/imports/import-target';
import type { ImportTargetSource } from '../../src/imports/import-targets';

/** A single list type with a single version. */
export const oneTarget = (target: ImportTarget): ImportTargetSource => ({
  codes: () => [target.code],
  target: () => target,
  refresh: () => Promise.resolve(),
  versionFor: () => Promise.resolve(target.declaration.version),
});
