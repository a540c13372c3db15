/**
 * What asking the journal came to. sent, notSent: it has the mail, or not. cannotTell: there is no journal. unreachable: it
 * could not be asked now.
 */
export const LOOK_UPS = ['sent', 'notSent', 'cannotTell', 'unreachable'] as const;
export type LookUp = (typeof LOOK_UPS)[number];

/** A mail of which nobody knows whether it was sent. */
export interface UncertainMark {
  readonly since: Date;
  /** Whether the program may send it again by itself: it does so once, and while an attempt is left. */
  readonly resendable: boolean;
}

export type AfterLookUp =
  | { readonly then: 'sent' | 'resend' | 'personDecides' }
  | { readonly then: 'askAgain'; readonly at: Date };

/** A journal that could not be asked for so long is no help any more. */
const ASKED_FOR_MS = 3 * 24 * 60 * 60_000;

/** What becomes of it. `delayMs`: how long a copy may be on its way to the journal. */
export function afterLookUp(lookUp: LookUp, { since, resendable }: UncertainMark, now: Date, delayMs: number): AfterLookUp {
  switch (lookUp) {
    case 'sent':
      return { then: 'sent' };
    case 'notSent': {
      const at = new Date(since.getTime() + delayMs);
      if (now < at) return { then: 'askAgain', at };
      return { then: resendable ? 'resend' : 'personDecides' };
    }
    case 'cannotTell':
      return { then: 'personDecides' };
    case 'unreachable': {
      const over = now.getTime() - since.getTime() >= ASKED_FOR_MS;
      return over ? { then: 'personDecides' } : { then: 'askAgain', at: new Date(now.getTime() + delayMs) };
    }
  }
}
