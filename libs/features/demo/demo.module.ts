import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module.js';
import { LoadDemo } from './load-demo.js';

/** Part of the program in demo mode only. */
@Module({ imports: [ImportsModule], providers: [LoadDemo], exports: [LoadDemo] })
export class DemoModule {}
