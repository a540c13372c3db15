/** A field of one version in words. */
export interface ReadableField {
  readonly key: string;
  readonly title: string;
  readonly cells: readonly ReadableCell[];
}

export interface ReadableCell {
  /** What pairs it with the other version's. Of a year that is reviewed: its place among them, not the year. */
  readonly key: string;
  /** What of the field it is about, where there are several: an indicator. */
  readonly of?: string;
  /** null: the field has this one cell. */
  readonly label: string | null;
  /** Empty: nothing is written there. */
  readonly text: string;
  /** Sentences, to be compared word by word; a value is another one as a whole. */
  readonly prose: boolean;
}

/** A field of two versions. null: that version's template does not have it. */
export interface PairedField {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly changed: readonly PairedCell[];
  readonly unchanged: readonly PairedCell[];
}

export interface PairedCell {
  readonly key: string;
  readonly before: ReadableCell | null;
  readonly after: ReadableCell | null;
}

/** As the later version prints its fields; behind them those that only the earlier one has. */
export function pairedFields(before: readonly ReadableField[], after: readonly ReadableField[]): PairedField[] {
  return paired(before, after).map(({ key, before: earlier, after: later }) => {
    const cells = paired(earlier?.cells ?? [], later?.cells ?? []);
    const written = cells.filter((cell) => textOf(cell.before) !== '' || textOf(cell.after) !== '');
    return {
      key,
      before: earlier?.title ?? null,
      after: later?.title ?? null,
      changed: written.filter((cell) => textOf(cell.before) !== textOf(cell.after)),
      unchanged: written.filter((cell) => textOf(cell.before) === textOf(cell.after)),
    };
  });
}

export function textOf(cell: ReadableCell | null): string {
  return cell?.text ?? '';
}

function paired<Part extends { readonly key: string }>(before: readonly Part[], after: readonly Part[]) {
  const [earlier, later] = [byKey(before), byKey(after)];
  return [...new Set([...later.keys(), ...earlier.keys()])].map((key) => ({
    key,
    before: earlier.get(key) ?? null,
    after: later.get(key) ?? null,
  }));
}

function byKey<Part extends { readonly key: string }>(parts: readonly Part[]): Map<string, Part> {
  return new Map(parts.map((part) => [part.key, part]));
}
