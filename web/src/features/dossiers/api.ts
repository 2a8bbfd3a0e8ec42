import {
  listRehearsalDossiers,
  listTrialDossiers,
  makeTestDossier,
  measureTestDossier,
  purgeTestDossiers,
  timeTestStep,
} from '../../api/sdk.gen';
import type { DossierMeasures, DossierStep, TestDossier } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type { DossierMeasures, Scenario, TestDossier, TestDossiers } from '../../api/types.gen';

export const DOSSIERS_KEY = ['trials', 'dossiers'];

type Seen = Pick<TestDossier, 'id' | 'version'>;

export const dossiersApi = {
  ofTrial: (id: string) => dataOf(listTrialDossiers({ path: { id } })),
  ofUnit: (id: string) => dataOf(listRehearsalDossiers({ path: { id } })),
  make: (id: string, scenarioCode: string, number: string) =>
    dataOf(makeTestDossier({ path: { id }, body: { scenarioCode, number } })),
  measure: ({ id, version }: Seen, body: DossierMeasures) =>
    dataOf(measureTestDossier({ path: { id }, headers: ifMatch(version), body })),
  time: ({ id, version }: Seen, position: number, body: DossierStep) =>
    dataOf(timeTestStep({ path: { id, position }, headers: ifMatch(version), body })),
  purge: (id: string, how: string) => dataOf(purgeTestDossiers({ path: { id }, body: { how } })),
};
