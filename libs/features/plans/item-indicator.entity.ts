import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An indicator’s place in an item. relisted (再掲): it is entered on another item’s sheet. */
@Entity('item_indicators')
export class ItemIndicator {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId!: string;

  @PrimaryColumn('uuid', { name: 'indicator_id' })
  indicatorId!: string;

  @Column('integer')
  position!: number;

  @Column('boolean')
  relisted!: boolean;
}
