import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One file of a publication. */
@Entity('artefacts')
export class Artefact {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'publication_id' })
  publicationId!: string;

  @PrimaryColumn('text')
  format!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text')
  sha256!: string;

  @Column('bytea')
  body!: Buffer;
}
