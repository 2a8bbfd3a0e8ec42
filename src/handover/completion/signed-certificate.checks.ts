/** Conditions that the database holds, for entity and migration alike. */
export const SIGNED_CERTIFICATE_CHECKS = { file: 'length(file_sha256) = 64' } as const;
