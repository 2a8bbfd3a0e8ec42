import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url';

/**
 * The code in a picture taken with the camera: QR or bar code. The reader comes from our own server, once.
 * @returns undefined where none can be read.
 */
export async function readCode(picture: Blob): Promise<string | undefined> {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  prepareZXingModule({ overrides: { locateFile: () => wasmAddress } });
  const found = await readBarcodes(picture, {
    ...{ tryHarder: true, maxNumberOfSymbols: 4 },
    formats: ['QRCode', 'DataMatrix', 'Code128', 'Code39', 'EAN-13'],
  });
  return found.find(({ isValid, text }) => isValid && text.trim() !== '')?.text.trim();
}
