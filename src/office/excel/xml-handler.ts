/** What a part of the workbook does with its XML. Names come without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  /**
   * Takes an empty element without its attributes being laid out; true where that is enough. Only what is
   * plain is offered, so a handler must do the same in `open` and `close`.
   * @param attributes as they stand in the file.
   */
  passOver?(name: string, attributes: string): boolean;
  /**
   * Takes many such elements behind one another at once; true where the last of them is enough to know.
   * @param attributes of the last, as they stand in the file.
   */
  passOverTo?(name: string, attributes: string): boolean;
  /** Name of the elements that `takeWhole` may be offered. */
  readonly wholeElements?: string;
  /**
   * Takes an element with all that stands in it; true where it is understood wholly. Otherwise nothing may have
   * been taken of it: it comes piece by piece.
   * @param content as it stands in the file.
   */
  takeWhole?(attributes: Readonly<Record<string, string>>, content: string): boolean;
  /** May come in several pieces. */
  text?(text: string): void;
}

/** The attribute of that local name under any prefix: `r:id` for `id`. */
export function prefixedAttribute(
  attributes: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** XML's flags: `1`, `true` and `on` say yes. */
export function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true' || attribute === 'on';
}
