import type { ListedPerson } from '#libs/contract/listed-person.js';

/** 山田 直樹 <yamada@…>: nobody shares an address. */
export function personWords({ name, email }: ListedPerson): string {
  return `${name} <${email}>`;
}

/** Whom the words mean: those offered, an address, or a name that only one person has. */
export function findPerson(people: readonly ListedPerson[], typed: string): ListedPerson | undefined {
  const words = typed.trim();
  const exact = people.find((person) => personWords(person) === words || person.email === words.toLowerCase());
  if (exact) return exact;
  const [only, ...others] = people.filter(({ name }) => plain(name) === plain(words));
  return others.length === 0 ? only : undefined;
}

function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '');
}
