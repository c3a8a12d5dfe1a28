import type { APIEmbed } from 'discord-api-types/v10';
import { colourOf } from './component.ts';
import { element } from './dom.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { linkTo } from './link.ts';
import { drawPicture } from './media.ts';
import type { Names } from './names.ts';
import { beside } from './when.ts';

type EmbedField = NonNullable<APIEmbed['fields']>[number];

/** Fields of an embed's width of twelve columns. */
const WIDTH = 12;
const MOST_IN_A_ROW = 3;

/** Draws an embed; its pictures are only named, since the page fetches nothing. */
export function drawEmbed(embed: APIEmbed, names: Names, now: Date): HTMLElement {
  const { author, title, url, description, fields = [], image, thumbnail, color } = embed;
  const drawn = element(
    'article',
    { class: 'embed', 'aria-label': 'Embed' },
    element(
      'div',
      { class: 'embed-text' },
      author && element('div', { class: 'embed-author' }, linked(author.name, author.url)),
      title !== undefined &&
        element('div', { class: 'embed-title' }, linked(drawMarkdown(title, names), url)),
      description !== undefined &&
        element('div', { class: 'embed-description markup' }, drawMarkdown(description, names)),
      fields.length > 0 && drawFields(fields, names),
    ),
    thumbnail && drawPicture({ media: thumbnail }, 'thumbnail'),
    image && drawPicture({ media: image }, 'picture'),
    drawFoot(embed, now),
  );
  const accent = colourOf(color);
  if (accent !== undefined) drawn.style.setProperty('--accent', accent);
  return drawn;
}

function drawFoot({ footer, timestamp }: APIEmbed, now: Date): HTMLElement | undefined {
  const time = timestamp === undefined ? '' : beside(new Date(timestamp), now);
  const foot = [footer?.text ?? '', time].filter((part) => part !== '').join(' • ');
  return foot === '' ? undefined : element('div', { class: 'embed-footer' }, foot);
}

function linked(shown: Node | string, address: string | undefined): Node | string {
  const link = linkTo(address ?? '');
  return link === undefined ? shown : element('a', link, shown);
}

function drawFields(fields: readonly EmbedField[], names: Names): HTMLElement {
  const drawn = rowsOf(fields).flatMap((row) =>
    row.map(({ name, value }) =>
      element(
        'div',
        { class: `embed-field span-${WIDTH / row.length}` },
        element('div', { class: 'embed-field-name' }, drawMarkdown(name, names)),
        element('div', { class: 'embed-field-value markup' }, drawMarkdown(value, names)),
      ),
    ),
  );
  return element('div', { class: 'embed-fields' }, ...drawn);
}

/** Inline fields are side by side, three in a row. */
function rowsOf(fields: readonly EmbedField[]): EmbedField[][] {
  const rows: EmbedField[][] = [];
  for (const field of fields) {
    const row = rows.at(-1);
    const fits = field.inline === true && row?.[0]?.inline === true && row.length < MOST_IN_A_ROW;
    if (fits) row?.push(field);
    else rows.push([field]);
  }
  return rows;
}
