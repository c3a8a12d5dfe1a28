import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { readRendered } from '../page.ts';
import type { Reading } from '../reading.ts';
import { propertiesIn, withProperties } from './properties.ts';
import { type Archive, brokenDocument, textOf } from './unpacked.ts';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Heading 1'] => h2:fresh",
  "p[style-name='Heading 2'] => h3:fresh",
  "p[style-name='Heading 3'] => h4:fresh",
  "p[style-name='Heading 4'] => h5:fresh",
  "p[style-name='Heading 5'] => h6:fresh",
  "p[style-name='Heading 6'] => h6:fresh",
  'strike => s',
  'comment-reference => !',
];

/** Reads a Word document: what was inserted while changes were tracked is in, what was deleted and its comments are out. */
export async function readDocx(files: Archive): Promise<Reading> {
  const html = await htmlOf(files);
  const properties = propertiesIn(textOf(files, 'docProps/core.xml'));
  const title = /<h1\b/.test(html) ? undefined : properties.title;
  return withProperties(
    readRendered(() => html, title),
    properties,
  );
}

async function htmlOf(files: Archive): Promise<string> {
  try {
    const buffer = Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }));
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return value;
  } catch (error) {
    throw brokenDocument('.docx', error);
  }
}
