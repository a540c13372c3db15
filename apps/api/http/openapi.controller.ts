import { Controller, Get } from '@nestjs/common';
import { PublicPage } from './handle.js';
import { openApiDocument } from './openapi.js';

@Controller('api')
export class OpenApiController {
  private readonly document = openApiDocument();

  @Get('openapi.json')
  @PublicPage()
  read() {
    return this.document;
  }
}
