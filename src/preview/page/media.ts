import { element } from './dom.ts';
import { drawIcon } from './icon.ts';
import { kinds } from './kinds.ts';
import { type AnyComponent, textOf } from './loose-component.ts';
import { cover } from './spoiler.ts';

interface MediaItem {
  readonly description?: unknown;
  readonly spoiler?: unknown;
  readonly media?: { readonly url?: unknown } | undefined;
}

/** Draws a gallery, thumbnail or file. They are named and not fetched: the page asks nothing of any other host. */
export function drawMedia(component: AnyComponent): HTMLElement {
  switch (component.type) {
    case kinds.mediaGallery:
      return drawGallery(component);
    case kinds.thumbnail:
      return drawPicture(component as MediaItem, 'thumbnail');
    case kinds.file:
      return drawFileComponent(component);
    default:
      return element('div', { class: 'media' }, `A component of type ${component.type}`);
  }
}

/** Draws a picture that a message shows by its address. */
export function drawPicture(picture: MediaItem, as: 'thumbnail' | 'picture'): HTMLElement {
  const said = textOf(picture.description) || lastPartOf(textOf(picture.media?.url)) || 'no description';
  const given = { class: `media ${as}`, role: 'img', 'aria-label': `Picture: ${said}`, title: said };
  const drawn = element('div', given, drawIcon('picture'), element('span', { class: 'media-label' }, said));
  return picture.spoiler === true ? cover(drawn) : drawn;
}

/** Draws a file with its name and size. */
export function drawFile(name: string, size: number | undefined): HTMLElement {
  return element(
    'div',
    { class: 'attachment' },
    drawIcon('file'),
    element(
      'div',
      { class: 'attachment-text' },
      element('div', { class: 'attachment-name' }, name),
      size !== undefined && element('div', { class: 'attachment-size' }, sizeOf(size)),
    ),
  );
}

function drawGallery({ items }: AnyComponent): HTMLElement {
  const pictures: readonly MediaItem[] = Array.isArray(items) ? items : [];
  const columns = pictures.length === 1 ? 1 : pictures.length % 3 === 0 ? 3 : 2;
  return element(
    'div',
    { class: `gallery columns-${columns}` },
    ...pictures.map((picture) => drawPicture(picture, 'picture')),
  );
}

function drawFileComponent({ file, name, size, spoiler }: AnyComponent): HTMLElement {
  const url = textOf((file as { readonly url?: unknown } | undefined)?.url);
  const shown = textOf(name) || lastPartOf(url) || 'a file without a name';
  const drawn = drawFile(shown, typeof size === 'number' ? size : undefined);
  return spoiler === true ? cover(drawn) : drawn;
}

function lastPartOf(url: string): string {
  return url.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
}

/** As Discord writes it: 512 bytes, 12.34 KB. */
function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ['KB', 'MB', 'GB'];
  const power = Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), units.length);
  return `${(bytes / 1024 ** power).toFixed(2)} ${units[power - 1]}`;
}
