import { noticeCard } from '#discord/cards/components.ts';
import { messageLink } from '#discord/cards/mentions.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { type Announcer, announce } from '#discord/router/announce.ts';
import type { Report, Snowflake, Store } from '#store/types.ts';

export interface ReportTeller extends Announcer {
  readonly store: Pick<Store, 'settingsOf' | 'takeUntold' | 'serversToTell'>;
  readonly publicMessages: Messages;
}

/** Tells a server's log channel of the reports that it has not heard of: several in one line, and not at every moment. */
export async function tellOfReports(guild: Snowflake, now: number, teller: ReportTeller): Promise<void> {
  const { store, publicMessages: messages } = teller;
  const [first, ...others] = await store.takeUntold(guild, now);
  if (first === undefined) return;
  const { toldMany } = messages.reports;
  const sentence = others.length === 0 ? sentenceOf(first, messages) : toldMany(others.length + 1);
  await announce(guild, noticeCard(sentence), teller);
}

/** The same for all servers that are waiting to be told. */
export async function tellAllOfReports(
  teller: Omit<ReportTeller, 'publicMessages'> & {
    readonly now: number;
    serves(guild: Snowflake): boolean;
    messagesIn(guild: Snowflake): Promise<Messages>;
  },
): Promise<void> {
  for (const guild of await teller.store.serversToTell()) {
    if (!teller.serves(guild)) continue;
    const publicMessages = await teller.messagesIn(guild);
    await tellOfReports(guild, teller.now, { ...teller, publicMessages });
  }
}

function sentenceOf(
  { guild, channel, message, reporter, fault }: Report,
  { reports: { told, faults } }: Messages,
): string {
  return told(`<@${reporter}>`, faults[fault], messageLink(guild, channel, message));
}
