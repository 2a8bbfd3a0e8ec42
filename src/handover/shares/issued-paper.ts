import { In, type EntityManager } from 'typeorm';
import { StoredFile } from '../../platform/files/stored-file.entity';
import { CompletionCertificate } from '../completion/unit-closing.entity';
import { MinutesPart } from '../minutes/minutes-part.entity';
import { Minutes } from '../minutes/minutes.entity';

/**
 * Whether a file of this digest is minutes or a certificate as the program made it: a paper that nobody has signed
 * since, for a signature on paper or in the file changes its bytes.
 */
export async function isIssuedPaper(manager: EntityManager, sha256: string): Promise<boolean> {
  const files = await manager.findBy(StoredFile, { sha256 });
  if (files.length === 0) return false;
  const pdfFileId = In(files.map(({ id }) => id));
  return (
    (await manager.existsBy(Minutes, { pdfFileId })) ||
    (await manager.existsBy(MinutesPart, { pdfFileId })) ||
    (await manager.existsBy(CompletionCertificate, { pdfFileId }))
  );
}
