import { unprintableCharacters } from '#libs/domain/check/printable.js';
import { mergedOrder } from '#libs/domain/register/merged-order.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { localizedWords } from './messages/localized-words.js';
import type { PrintedFact } from './printed-facts.js';
import { factsOfRows, factsOfSection } from './printed-facts.js';
import type { Report, ReportChange } from './report.js';
import { titleOf } from './row-facts.js';
import { sectionPlaces } from './section-paths.js';

/** A section or a row, with everything that is printed of it. */
interface Entry extends Pick<ReportChange, 'itemKey' | 'sectionKey' | 'number' | 'title'> {
  /** The headings above it. */
  readonly place: string;
  readonly facts: readonly PrintedFact[];
}

/**
 * What a version says otherwise than the one before it, in printed order: what is gone stands where it stood. Every cell
 * that is printed otherwise is named once; what follows from the cells, like totals, is not.
 */
export function reportChanges(before: Report, after: Report): ReportChange[] {
  const [earlier, later] = [entriesOf(before), entriesOf(after)];
  return mergedOrder([...earlier.keys()], [...later.keys()]).flatMap((key): ReportChange[] => {
    const [from, to] = [earlier.get(key), later.get(key)];
    if (!to) return [{ kind: 'removed', ...named(from!), fields: [] }];
    if (!from) return [{ kind: 'added', ...named(to), fields: [] }];
    const fields = [...moves(from, to), ...differences(from.facts, to.facts)];
    return fields.length > 0 ? [{ kind: 'changed', ...named(to), fields }] : [];
  });
}

/** The same report, with what it changes of the one that it replaces. */
export function withChanges(report: Report, before: Report): Report {
  return { ...report, changes: reportChanges(before, report) };
}

function entriesOf(report: Report): ReadonlyMap<string, Entry> {
  const places = sectionPlaces(report.sections);
  return new Map(
    report.sections.flatMap((section): [string, Entry][] => {
      const { key: sectionKey, label: number, title } = section;
      const place = places.get(sectionKey)!;
      const facts = factsOfRows(report, section);
      return [
        [`section ${sectionKey}`, { itemKey: null, sectionKey, place, number, title, facts: factsOfSection(section) }],
        ...section.rows.map(({ itemKey, ...row }, index): [string, Entry] => [
          `item ${itemKey}`,
          { itemKey, sectionKey, place, number: row.number, title: titleOf(row), facts: facts[index]! },
        ]),
      ];
    }),
  );
}

function named({ itemKey, sectionKey, number, title }: Entry): Omit<ReportChange, 'kind' | 'fields'> {
  return { itemKey, sectionKey, number: withGeta(number), title: withGeta(title) };
}

/** Only what stands in another section: one that is called otherwise is named itself. */
function moves(from: Entry, to: Entry): ReportChange['fields'] {
  if (from.sectionKey === to.sectionKey) return [];
  return [{ label: localizedWords((words) => words.correction.place), before: withGeta(from.place), after: to.place }];
}

function differences(before: readonly PrintedFact[], after: readonly PrintedFact[]): ReportChange['fields'] {
  const [earlier, later] = [byKey(before), byKey(after)];
  return mergedOrder([...earlier.keys()], [...later.keys()]).flatMap((key) => {
    const [from, to] = [earlier.get(key), later.get(key)];
    const [was, is] = [from?.text ?? '', to?.text ?? ''];
    return was === is ? [] : [{ label: to?.label ?? labelWithGeta(from!.label), before: withGeta(was), after: is }];
  });
}

function byKey(facts: readonly PrintedFact[]): ReadonlyMap<string, PrintedFact> {
  return new Map(facts.map((fact) => [fact.key, fact]));
}

function labelWithGeta({ ja, en }: LocalizedText): LocalizedText {
  return { ja: withGeta(ja), ...(en !== undefined && { en: withGeta(en) }) };
}

/** 〓 (ゲタ) stands for what cannot be set: a correction of such a character must not hold it again. */
function withGeta(text: string): string {
  return unprintableCharacters(text).reduce((printed, character) => printed.replaceAll(character, '〓'), text);
}
