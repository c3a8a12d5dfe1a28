import { headOf } from '#discord/cards/answer-card.ts';
import { type Card, clip, colours, layOut } from '#discord/cards/components.ts';
import { escapeMarkdown } from '#discord/cards/markdown.ts';
import type { Settings } from '#store/types.ts';
import { words } from './words.ts';

const LONGEST_LINE = 800;
const LONGEST_TITLE = 80;

/** What a server has decided; `titles` are those of the articles that everybody has, by id. */
export function settingsCard(settings: Settings, titles: ReadonlyMap<string, string>): Card {
  const { shareRoles, logChannel, visibility, channelVisibility, hiddenArticles } = settings;
  const places = [...channelVisibility].map(([channel, value]) =>
    words.visibilityIn(`<#${channel}>`, words.visibilities[value]),
  );
  const hidden = hiddenArticles.map((id) => escapeMarkdown(clip(titles.get(id) ?? id, LONGEST_TITLE)));
  const lines = [
    words.shareRoles(listed(shareRoles.map((role) => `<@&${role}>`))),
    words.logChannel(logChannel === undefined ? words.noLogChannel : `<#${logChannel}>`),
    listed([words.visibility(words.visibilities[visibility]), ...places]),
    hidden.length > 0 ? words.hidden(listed(hidden)) : '',
  ];
  const shown = lines.filter((line) => line !== '').map((line) => `- ${line}`);
  return layOut({ colour: colours.calm, blocks: [headOf(words.title), shown.join('\n')] });
}

/** As many as fit on a line. */
function listed(parts: readonly string[]): string {
  let line = '';
  for (const part of parts) {
    if (line.length + part.length > LONGEST_LINE) return `${line}, …`;
    line += `${line && ', '}${part}`;
  }
  return line;
}
