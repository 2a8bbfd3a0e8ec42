export type Library = typeof import('@e965/xlsx');

let loaded: Promise<Library> | undefined;
let heard: (() => void) | undefined;

/** SheetJS, loaded when a file first asks for it: that takes longer than reading most files does. */
export function loadLibrary(): Promise<Library> {
  loaded ??= import('@e965/xlsx').then((library) => {
    heard?.();
    return library;
  });
  return loaded;
}

/** Calls once, when the library has been loaded. */
export function onLibraryLoaded(call: () => void): void {
  heard = call;
}
