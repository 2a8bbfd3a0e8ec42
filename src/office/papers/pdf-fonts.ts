import path from 'node:path';
import pdfmake from 'pdfmake';

export const FONT = 'Tinos';

let ready = false;

/** Gives the library its font, which lies in its package; nothing else is read from disk, nothing from a network. */
export function prepareFonts(): void {
  if (ready) return;
  const folder = path.dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
  const file = (style: string) => path.join(folder, style, `Tinos_${style}.ttf`);
  pdfmake.addFonts({
    [FONT]: {
      ...{ normal: file('400Regular'), bold: file('700Bold') },
      ...{ italics: file('400Regular_Italic'), bolditalics: file('700Bold_Italic') },
    },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((asked: string) => asked.startsWith(folder));
  ready = true;
}
