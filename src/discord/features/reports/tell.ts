import { noticeCard } from '#discord/cards/card.ts';
import { type Announcer, announce } from '#discord/router/announce.ts';
import type { Report, Snowflake, Store } from '#store/types.ts';
import { words } from './words.ts';

export interface ReportTeller extends Announcer {
  readonly store: Pick<Store, 'settingsOf' | 'takeUntold'>;
}

/** Tells a server's log channel of the reports that it has not heard of: several in one line, and not at every moment. */
export async function tellOfReports(guild: Snowflake, now: number, teller: ReportTeller): Promise<void> {
  const [first, ...others] = await teller.store.takeUntold(guild, now);
  if (first === undefined) return;
  const sentence = others.length === 0 ? sentenceOf(first) : words.toldMany(others.length + 1);
  await announce(guild, noticeCard(sentence), teller);
}

function sentenceOf({ guild, channel, message, reporter, fault }: Report): string {
  const link = `https://discord.com/channels/${guild}/${channel}/${message}`;
  return words.told(`<@${reporter}>`, words.faults[fault], link);
}
