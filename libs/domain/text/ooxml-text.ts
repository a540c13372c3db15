/**
 * OOXML writes what XML cannot hold as _xHHHH_, and so must we what looks like it. The first sign of an error's name
 * too: the library would take the text #N/A for the error itself.
 */
export function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/^#(?=[A-Z])/, '_x0023_')
    .replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
