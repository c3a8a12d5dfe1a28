import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { LeftOut, Reading } from '../reading.ts';
import { readRendered } from '../rendered.ts';
import { propertiesIn, withProperties } from './properties.ts';
import { type Archive, brokenDocument, textOf } from './unpacked.ts';
import { headingStyles } from './word-styles.ts';
import { wordXmlOf } from './word-xml.ts';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name^='toc '] => p.toc:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  'strike => s',
  'comment-reference => !',
];
/** The parts of a document that have its words. */
const TEXTS = /^word\/(?:document|footnotes|endnotes)\.xml$/;

/** Reads a Word document: what was inserted while changes were tracked is in, what was deleted and its comments are out. */
export async function readDocx(files: Archive): Promise<Reading> {
  const { texts, hidden } = readableTexts(files);
  const html = await htmlOf(new Map([...files, ...texts]));
  const properties = propertiesIn(textOf(files, 'docProps/core.xml'));
  const title = /<h1\b/.test(html) ? undefined : properties.title;
  const reading = withProperties(
    readRendered(() => html, title),
    properties,
  );
  return { ...reading, leftOut: [...reading.leftOut, ...hidden] };
}

function readableTexts(files: Archive): { readonly texts: Archive; readonly hidden: readonly LeftOut[] } {
  const texts = new Map<string, Uint8Array>();
  const hidden: LeftOut[] = [];
  for (const path of [...files.keys()].filter((each) => TEXTS.test(each))) {
    const read = wordXmlOf(textOf(files, path) ?? '');
    texts.set(path, strToU8(read.xml));
    for (const text of read.hidden) hidden.push({ why: 'not_shown', text, at: 0 });
  }
  return { texts, hidden };
}

async function htmlOf(files: Archive): Promise<string> {
  try {
    const buffer = Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }));
    const styleMap = [...STYLES, ...headingStyles(textOf(files, 'word/styles.xml'))];
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return value;
  } catch (error) {
    throw brokenDocument('.docx', error);
  }
}
