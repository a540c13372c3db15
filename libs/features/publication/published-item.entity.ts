import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What of an item the public can find in one publication. */
@Entity('published_items')
export class PublishedItem {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'publication_id' })
  publicationId!: string;

  @PrimaryColumn('text', { name: 'item_key' })
  itemKey!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  number!: string;

  @Column('text')
  title!: string;

  /** The headings above it, from the first level down. */
  @Column('text')
  section!: string;

  @Column('text')
  content!: string;

  /** content as it is searched; the database makes it. */
  @Column({ type: 'text', insert: false, update: false, generatedType: 'STORED', asExpression: 'searchable(content)' })
  words!: string;
}
