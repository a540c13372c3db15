/**
 * Whether an account a is not on leave on a day. The deputy is told instead; where the deputy has gone, there is nobody
 * else to tell.
 */
export const notAway = (day: string) => `NOT EXISTS (SELECT FROM absences b
  JOIN accounts deputy ON deputy.municipality_id = b.municipality_id AND deputy.id = b.deputy_id AND deputy.active
  WHERE b.municipality_id = a.municipality_id AND b.account_id = a.id AND b.from_on <= ${day} AND b.to_on >= ${day})`;
