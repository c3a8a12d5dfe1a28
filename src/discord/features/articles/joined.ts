import type { Seam } from '#articles/pasted.ts';
import { withoutSigns } from '#articles/signs.ts';
import type { Messages } from '#discord/messages/messages.ts';

/** Where the text of the two fields was joined. */
export function joinedAt({ kind, before, after }: Seam, { articles, cards }: Messages): string {
  const { joined } = articles.form;
  const [end, start] = [withoutSigns(before).text, withoutSigns(after).text];
  if (kind === 'word') return joined.word(cards.quoted(`${end}${start}`));
  return joined[kind](cards.quoted(end), cards.quoted(start));
}
