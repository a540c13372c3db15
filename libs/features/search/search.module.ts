import { Module } from '@nestjs/common';
import { SearchSheets } from './search-sheets.js';

@Module({
  providers: [SearchSheets],
  exports: [SearchSheets],
})
export class SearchModule {}
