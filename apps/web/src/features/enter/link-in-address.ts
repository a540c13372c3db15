/** What stands behind the # of a sign-in link's address: the key, and the sheet that the mail is about. */
export interface LinkInAddress {
  readonly token: string;
  readonly sheetId: string | undefined;
}

export function linkIn(hash: string): LinkInAddress {
  const [token = '', sheetId] = hash.split('/');
  return { token: token.slice(0, 200), sheetId: sheetId || undefined };
}
