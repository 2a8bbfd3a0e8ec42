import type { CatalogueEntry } from '../../src/procedures/catalogue/catalogue-file';
import type { CatalogueFile } from '../../src/units/unit-catalogue';

/** Prefixes that differ from the code of the province. */
const PREFIXES: Record<string, string> = { '22': 'H49' };

/** Agencies of all communes of the country, as the stand-in for the portal calls them. */
export const countryAgencies = ({ newCommunes }: CatalogueFile): string[] =>
  newCommunes.map(([code, , province]) => `${PREFIXES[province] ?? `H${province}`}.${code}`);

/** So many procedures: the shipped ones, then made-up ones of the same form, for measuring. */
export function manyProcedures(shipped: CatalogueEntry[], wanted: number): CatalogueEntry[] {
  const made = Array.from({ length: Math.max(0, wanted - shipped.length) }, (_, at) => {
    const like = shipped[at % shipped.length]!;
    const code = `9.${String(at + 1).padStart(6, '0')}`;
    return { code, name: `${like.name} (mẫu ${at + 1})`, field: like.field };
  });
  return [...shipped.slice(0, wanted), ...made];
}
