/** The municipality's documents are Japanese. */
export const PDF_LOCALE = 'ja';
