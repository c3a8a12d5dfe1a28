import articles from '#commands/articles.ts';
import ask from '#commands/ask.ts';
import checkWording from '#commands/check-wording.ts';
import claims from '#commands/claims.ts';
import compare from '#commands/compare.ts';
import context from '#commands/context.ts';
import find from '#commands/find.ts';
import findContext from '#commands/find-context.ts';
import help from '#commands/help.ts';
import numbers from '#commands/numbers.ts';
import privacy from '#commands/privacy.ts';
import reports from '#commands/reports.ts';
import said from '#commands/said.ts';
import settings from '#commands/settings.ts';
import setup from '#commands/setup.ts';
import shares from '#commands/shares.ts';
import source from '#commands/source.ts';
import summary from '#commands/summary.ts';
import timeline from '#commands/timeline.ts';
import verify from '#commands/verify.ts';
import verifyQuote from '#commands/verify-quote.ts';
import type { Command } from '#discord/router/command.ts';

/** The list of commands: Discord learns of these, and of no others. */
export const commands: readonly Command[] = [
  ask,
  summary,
  source,
  help,
  find,
  said,
  claims,
  numbers,
  timeline,
  compare,
  findContext,
  checkWording,
  verifyQuote,
  context,
  articles,
  shares,
  verify,
  reports,
  settings,
  setup,
  privacy,
];
