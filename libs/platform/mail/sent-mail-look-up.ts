/** sent: the server has taken it. notSent: it has not. cannotTell: there is nothing that could be asked. */
export type SentMailAnswer = 'sent' | 'notSent' | 'cannotTell';

/** Asks afterwards whether a mail has left the program, when the mark that says so was lost. */
export abstract class SentMailLookUp {
  /**
   * `messageId` with its angle brackets; `since`: not handed over before this moment. Throws when whoever knows cannot be
   * reached now: it is asked again later.
   */
  abstract find(messageId: string, since: Date): Promise<SentMailAnswer>;
}

/** No journal is set: a person decides. */
export class NoJournal extends SentMailLookUp {
  override find(): Promise<SentMailAnswer> {
    return Promise.resolve('cannotTell');
  }
}
