import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const require = createRequire(import.meta.url);

/** The publication's fonts, which also the check of characters knows (libs/domain/check/printable.ts). */
const FONTS = ['biz-udpgothic', 'noto-sans-jp'];
const WEIGHTS = ['400Regular', '700Bold'];

/** A folder that is not there: a source reads the data beside it and nothing of this machine. */
const WORKSPACE = path.resolve('/nendo-typesetting');
const DATA = 'data.json';

/**
 * Sets documents in type. A source finds its data with json("/data.json") and must name its fonts and its date: the
 * same source and data give the same bytes. Blocks its thread; call it from a worker. Throws when the source does not
 * compile, or when the document cannot be tagged (PDF/UA-1).
 */
export function createTypesetter(): (source: string, data: object) => Buffer {
  let compiler: NodeCompiler | undefined;
  return (source, data) => {
    // The fonts given here win over those of the same name that the machine may have.
    compiler ??= NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontPaths: fontFolders() }] });
    compiler.mapShadow(path.join(WORKSPACE, DATA), Buffer.from(JSON.stringify(data)));
    try {
      return compiler.pdf({ mainFileContent: source, resetRead: true }, { pdfStandard: 'ua-1' });
    } finally {
      compiler.resetShadow();
      // What one document left behind helps no other one.
      compiler.evictCache(0);
    }
  };
}

function fontFolders(): string[] {
  return FONTS.flatMap((font) => {
    const folder = path.dirname(require.resolve(`@expo-google-fonts/${font}/package.json`));
    return WEIGHTS.map((weight) => path.join(folder, weight));
  });
}
