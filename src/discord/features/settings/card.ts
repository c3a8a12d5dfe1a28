import { type Card, colours, layOut } from '#discord/cards/components.ts';
import { foreign } from '#discord/cards/foreign.ts';
import { headOf } from '#discord/cards/head.ts';
import { fitting } from '#discord/cards/text.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Settings } from '#store/types.ts';
import { languageNamed } from './language-name.ts';

const LONGEST_LINE = 800;
const LONGEST_TITLE = 80;

/** What a server has decided; `titles` are those of the articles that everybody has, by id. */
export function settingsCard(
  settings: Settings,
  titles: ReadonlyMap<string, string>,
  messages: Messages,
): Card {
  const { settings: words, cards } = messages;
  const { shareRoles, logChannel, visibility, channelVisibility, hiddenArticles, language } = settings;
  const places = [...channelVisibility].map(([channel, value]) =>
    words.visibilityIn(`<#${channel}>`, words.visibilities[value]),
  );
  const hidden = hiddenArticles.map((id) => foreign(titles.get(id) ?? id, LONGEST_TITLE));
  const listed = (parts: readonly string[]) => cards.listed(fittingOnALine(parts));
  const lines = [
    words.shareRoles(listed(shareRoles.map((role) => `<@&${role}>`))),
    words.logChannel(logChannel === undefined ? words.noLogChannel : `<#${logChannel}>`),
    listed([words.visibility(words.visibilities[visibility]), ...places]),
    words.languageShown(language === undefined ? words.asInDiscord : languageNamed(language, messages)),
    hidden.length > 0 ? words.hidden(listed(hidden)) : '',
  ];
  const shown = lines.filter((line) => line !== '').map((line) => `- ${line}`);
  return layOut({ colour: colours.calm, blocks: [headOf(words.title), shown.join('\n')] });
}

/** As many as fit on a line. */
function fittingOnALine(parts: readonly string[]): readonly string[] {
  const shown = fitting(parts, LONGEST_LINE, (part) => part.length + 2);
  return [...shown, ...(shown.length < parts.length ? ['…'] : [])];
}
