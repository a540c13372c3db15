import { z } from 'zod';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import type { CycleOfMail } from '../mail-context.js';
import type { MailWords } from './mail-words.js';
import type { MailMatter } from './matter.js';

export interface PublicationFailed {
  readonly cycle: CycleOfMail;
  readonly version: number;
  readonly note: string;
  /** What the build found, as it is stored: each with a code and what that code speaks of. */
  readonly problems: readonly unknown[];
  /** The version that the public reads; null: none, or none any more. */
  readonly liveVersion: number | null;
}

const letters = z.union([z.string(), z.array(z.string()).transform((found) => found.join(''))]);
/** What can be said in words. Anything else is said in general. */
const problemSchema = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('unprintableCharacters'),
    number: z.string(),
    title: z.string(),
    label: z.union([z.string().transform((ja) => ({ ja })), z.object({ ja: z.string(), en: z.string().optional() })]),
    characters: letters,
  }),
  z.object({ code: z.literal('cycleReopened') }),
  z.object({ code: z.literal('buildOutOfTime') }),
  z.object({ code: z.literal('buildOutOfMemory') }),
  z.object({ code: z.literal('unexpected'), incident: z.string() }),
]);

/** More problems than this are counted, not listed: the screen lists them all. */
const LISTED_PROBLEMS = 20;

/** Whoever asked for a publication is told that it could not be built, why, and that nothing has changed for the public. */
export function publicationFailed(words: MailWords, failed: PublicationFailed): MailMatter {
  const { t } = words;
  const { cycle, version, note, liveVersion } = failed;
  const values = { ...words.planAndYear(cycle), version };
  return {
    subject: t('publicationFailed.subject', values),
    about: cycle,
    blocks: [
      [t('publicationFailed.what', values), ...(note === '' ? [] : [t('publicationFailed.note', { note })])].join('\n'),
      liveVersion === null ? t('publicationFailed.nothingLive') : t('publicationFailed.live', { version: liveVersion }),
      [t('publicationFailed.why'), ...reasonsOf(words, failed)].join('\n'),
      t('publicationFailed.again'),
      { kind: 'link', link: { label: t('publicationFailed.open'), url: words.page(`cycles/${cycle.id}/publish`) } },
    ],
  };
}

function reasonsOf(words: MailWords, { problems }: PublicationFailed): string[] {
  const { t } = words;
  const reasons = problems.flatMap((problem) => {
    const known = problemSchema.safeParse(problem);
    return known.success ? [reasonOf(words, known.data)] : [];
  });
  // One sentence in general stands for whatever has no sentence of its own.
  const unknown = problems.length === 0 || reasons.length < problems.length;
  const more = reasons.length - LISTED_PROBLEMS;
  return [
    ...reasons.slice(0, LISTED_PROBLEMS),
    ...(more > 0 ? [t('publicationFailed.more', { count: more })] : []),
    ...(unknown ? [t('publicationFailed.unknown')] : []),
  ];
}

function reasonOf(words: MailWords, problem: z.output<typeof problemSchema>): string {
  const { t } = words;
  switch (problem.code) {
    case 'unprintableCharacters': {
      const { number, title, label, characters } = problem;
      const sheet = t('sheet', { number: spokenNumber(number), title });
      return t('publicationFailed.unprintableCharacters', { sheet, field: words.text(label), characters: spelt(characters) });
    }
    case 'unexpected':
      return t('publicationFailed.unexpected', { incident: problem.incident });
    case 'cycleReopened':
    case 'buildOutOfTime':
    case 'buildOutOfMemory':
      return t(`publicationFailed.${problem.code}`);
  }
}

/** 𫝆 (U+2B746): a letter that cannot be printed may not be seen on its reader's screen either. */
function spelt(characters: string): string {
  const shown = [...characters].filter((character) => character.trim() !== '');
  return shown.map((character) => `${character} (U+${character.codePointAt(0)!.toString(16).toUpperCase()})`).join(' ');
}
