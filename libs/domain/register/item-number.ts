/** An item's number in a sentence: No.5; one that says by itself what it is stays as printed: 1-①, 4②, 指標. */
export function spokenNumber(number: string): string {
  return /^\d+$/.test(number) ? `No.${number}` : number;
}
