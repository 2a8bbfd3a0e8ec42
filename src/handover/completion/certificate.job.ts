import { defineJob } from '../../platform/jobs/job-definition';

/** Which closing the certificate is of. */
export type CertificateJob = { closingId: string };

export const drawCertificateJob = defineJob<CertificateJob>('handover.draw-certificate');
