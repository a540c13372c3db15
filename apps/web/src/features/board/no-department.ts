/** In addresses: sheets that no department leads. The contract's word for it, without its schemas. */
export const NO_DEPARTMENT = 'none';
