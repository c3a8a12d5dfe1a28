import { greetingHandler } from '#discord/features/conversation/greeting.ts';
import { conversationMessage } from '#discord/features/conversation/message.ts';
import { settleCorrections } from '#discord/features/corrections/correct.ts';
import { tellOfChanges } from '#discord/features/corrections/tell.ts';
import { dismissHandler } from '#discord/features/dismissal/dismiss.ts';
import { greet } from '#discord/features/joining/greet.ts';
import { passageHandlers } from '#discord/features/passages/handlers.ts';
import { reportHandlers } from '#discord/features/reports/report.ts';
import { tellAllOfReports } from '#discord/features/reports/tell.ts';
import { retractHandler } from '#discord/features/sharing/retract.ts';
import { settleShares } from '#discord/features/sharing/settle.ts';
import { shareHandlers } from '#discord/features/sharing/share.ts';
import { visitWatched } from '#discord/features/watching/chore.ts';
import type { BotParts } from '#discord/gateway/bot.ts';
import { commands } from './commands.ts';
import { languages } from './languages.ts';

/** What the bot is made of: what it says, and who answers what. */
export const parts: BotParts = {
  languages,
  commands,
  messageHandler: conversationMessage,
  handlers: [
    greetingHandler,
    ...passageHandlers,
    ...reportHandlers,
    ...shareHandlers,
    retractHandler,
    dismissHandler,
  ],
  chores: [
    { name: 'shares', work: settleShares },
    { name: 'corrections', work: settleCorrections },
    { name: 'reports', work: tellAllOfReports },
    { name: 'watched pages and feeds', work: visitWatched },
  ],
  tellOfChanges,
  greet,
};
