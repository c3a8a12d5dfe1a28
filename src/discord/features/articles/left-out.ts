import type { CardAction } from '#discord/cards/components.ts';
import { clipForEscape, escapeMarkdown } from '#discord/cards/markdown.ts';
import { fitting } from '#discord/cards/text.ts';
import { inWords } from '#discord/messages/by-code.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Draft } from './draft.ts';
import { leftOutIds } from './ids.ts';
import { joinedAt } from './joined.ts';

/** So many parts are shown at once, each with a button that takes it in. */
const MOST_PARTS = 4;
/** In characters, once they are escaped: of one part, and of all of them. */
const [LONGEST_PART, ROOM] = [1200, 1500];
/** In characters, once they are escaped: of one warning, and of all of them. */
const [LONGEST_WARNING, ROOM_FOR_WARNINGS] = [300, 1000];
const MOST_WARNINGS = 6;

/** Some of a preview. */
export interface PreviewPart {
  readonly blocks: readonly string[];
  readonly actions: readonly CardAction[];
}

/** What a person should look at before an article is kept. */
export function warningsPart({ warnings, seam }: Draft, messages: Messages): string {
  const sentences = [
    ...(seam ? [joinedAt(seam, messages)] : []),
    ...warnings.map((warning) => inWords(messages.warnings, warning)),
  ];
  const lines = sentences.map((sentence) => `- ${escapeMarkdown(clipForEscape(sentence, LONGEST_WARNING))}`);
  return fitting(lines, ROOM_FOR_WARNINGS, (line) => line.length + 1, MOST_WARNINGS).join('\n');
}

/** What was left out of a draft, in full, from the `from`th part on: each may be taken back in. */
export function leftOutPart(
  { leftOut }: Draft,
  from: number,
  token: string,
  messages: Messages,
): PreviewPart {
  const { cards } = messages;
  const { preview, buttons } = messages.articles;
  if (leftOut.length === 0) return { blocks: [], actions: [] };
  const due = leftOut.slice(from, from + MOST_PARTS).map(({ why, text }, at) => {
    const words = cards.quoted(clipForEscape(text.replaceAll('\n', ' / '), LONGEST_PART));
    return `-# ${from + at + 1}. ${escapeMarkdown(cards.entry(messages.leftOut[why], words))}`;
  });
  // The first is shown however long it is.
  const first = due.slice(0, 1);
  const lines = [...first, ...fitting(due.slice(1), ROOM - first.join().length, (line) => line.length)];
  const next = from + lines.length < leftOut.length ? from + lines.length : 0;
  const takes = lines.map((_, at) => ({
    label: buttons.takeIn(from + at + 1),
    id: leftOutIds.takeIn.write({ token, at: from + at }),
    minor: true as const,
  }));
  const isAll = lines.length === leftOut.length;
  const further = isAll
    ? []
    : [{ label: buttons.otherParts, id: leftOutIds.show.write({ token, at: next }), minor: true as const }];
  return {
    blocks: [`${preview.leftOut(leftOut.length)}\n${lines.join('\n')}`],
    actions: [...takes, ...further],
  };
}
