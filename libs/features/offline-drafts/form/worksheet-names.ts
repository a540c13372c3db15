/** What spreadsheets allow. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu;

/** A worksheet's name for each item's number: as printed where that is possible, and unlike any other or those taken. */
export function worksheetNames(numbers: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map(same));
  return numbers.map((number) => {
    // A quotation mark may not stand at the edge.
    const plain = number.replace(FORBIDDEN, '_').replace(/^'|'$/g, '_').trim() || '_';
    const candidates = Array.from({ length: numbers.length + taken.length + 1 }, (_, index) => {
      const ending = index === 0 ? '' : `(${index + 1})`;
      return `${[...plain].slice(0, LONGEST - ending.length).join('').slice(0, LONGEST - ending.length)}${ending}`;
    });
    const name = candidates.find((candidate) => !used.has(same(candidate)))!;
    used.add(same(name));
    return name;
  });
}

/** Spreadsheets do not tell capital letters from small ones, nor wide ones from narrow ones. */
function same(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
