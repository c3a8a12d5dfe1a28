import type { APIEmbed } from 'discord-api-types/v10';
import { element } from './dom.ts';
import { drawMarkdown } from './draw-markdown.ts';
import type { Names } from './names.ts';
import { whenIn } from './when.ts';

/** Draws an embed; its pictures are left out, since the page fetches nothing. */
export function drawEmbed(embed: APIEmbed, names: Names): HTMLElement {
  const { author, title, url, description, fields = [], footer, timestamp, color } = embed;
  const time = timestamp && whenIn(new Date(timestamp), 's');
  const foot = [footer?.text, time].filter((part) => part !== undefined && part !== '').join(' • ');
  const drawn = element(
    'article',
    { class: 'embed', 'aria-label': 'Embed' },
    author && element('div', { class: 'embed-author' }, author.name),
    title !== undefined && element('div', { class: 'embed-title' }, drawTitle(title, url, names)),
    description !== undefined && element('div', { class: 'markup' }, drawMarkdown(description, names)),
    fields.length > 0 &&
      element('div', { class: 'embed-fields' }, ...fields.map((each) => drawField(each, names))),
    foot !== '' && element('div', { class: 'embed-footer' }, foot),
  );
  if (color !== undefined) drawn.style.setProperty('--accent', `#${color.toString(16).padStart(6, '0')}`);
  return drawn;
}

function drawTitle(title: string, url: string | undefined, names: Names): Node {
  const drawn = drawMarkdown(title, names);
  if (url === undefined || !/^https?:/.test(url)) return drawn;
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer nofollow' }, drawn);
}

function drawField(
  { name, value, inline = false }: NonNullable<APIEmbed['fields']>[number],
  names: Names,
): HTMLElement {
  return element(
    'div',
    { class: inline ? 'embed-field inline' : 'embed-field' },
    element('div', { class: 'embed-field-name' }, drawMarkdown(name, names)),
    element('div', { class: 'markup' }, drawMarkdown(value, names)),
  );
}
