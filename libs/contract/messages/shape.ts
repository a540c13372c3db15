/** A catalogue's keys without its words: what another language must fill in. A missing key does not compile. */
export type CatalogueShape<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : CatalogueShape<Catalogue[Key]>;
};
