import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One file of a publication. */
@Entity('artefacts')
export class Artefact {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'publication_id' })
  publicationId!: string;

  /** Of what is offered for download, and of the front page; null for other pages and the style sheet. */
  @Column('text', { nullable: true })
  format!: string | null;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  /** Its path below the publication's address: report.pdf, items/12/index.html. */
  @PrimaryColumn('text', { name: 'file_name' })
  fileName!: string;

  @Column('text')
  sha256!: string;

  @Column('bytea')
  body!: Buffer;
}
