import { open } from 'node:fs/promises';
import { serveFiles } from '../excel/serve-files';
import type { Label } from './label';
import { labelSheets } from './label-sheets';

/** What the thread is told, once for each file. */
export interface LabelMessage {
  title: string;
  at: string;
  labels: readonly Label[];
}

serveFiles<LabelMessage>((path) => async (message) => {
  const bytes = await labelSheets(message);
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return 'written';
});
