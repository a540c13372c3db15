/** The control in which what stands at a path of the rules is put right (libs/domain/template/form-problems.ts). */
export function controlOf(path: string): string {
  return `rule-${controlPath(path).replaceAll('.', '-')}`;
}

function controlPath(path: string): string {
  return path
    .replace(/(\.(?:required|carryOver|actor))\..*$/, '$1')
    .replace(/(\.options\.\d+)\.key$/, '$1.label.ja')
    .replace(/^(template\.fields\.\d+)\.(?:key|kind)$/, '$1.label.ja')
    .replace(/^(route\.\d+)\.stage$/, '$1.actor');
}

/** The place of the field in whose form that control stands; null for what is not about one field. */
export function fieldPlaceOf(path: string): number | null {
  const place = /^template\.fields\.(\d+)\./.exec(path)?.[1];
  return place === undefined ? null : Number(place);
}
