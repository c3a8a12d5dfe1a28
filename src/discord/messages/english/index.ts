import { articles } from './articles.ts';
import { ask } from './ask.ts';
import { buttons } from './buttons.ts';
import { cards } from './cards.ts';
import { compare } from './compare.ts';
import { context } from './context.ts';
import { corrections } from './corrections.ts';
import { errors } from './errors.ts';
import { explanation } from './explanation.ts';
import { find } from './find.ts';
import { help } from './help.ts';
import { numbers } from './numbers.ts';
import { privacy } from './privacy.ts';
import { reports } from './reports.ts';
import { said } from './said.ts';
import { settings } from './settings.ts';
import { sharing } from './sharing.ts';
import { source } from './source.ts';
import { summary } from './summary.ts';
import { terminal } from './terminal.ts';
import { timeline } from './timeline.ts';
import { verify } from './verify.ts';
import { voices } from './voices.ts';
import { wording } from './wording.ts';

/**
 * All that the bot says, in English, a file for each feature. Where a value is Markdown, foreign text comes into it
 * escaped; names of articles, questions and users are escaped by the cards.
 */
export const english = {
  articles,
  ask,
  buttons,
  cards,
  compare,
  context,
  corrections,
  errors,
  explanation,
  find,
  help,
  numbers,
  privacy,
  reports,
  said,
  settings,
  sharing,
  source,
  summary,
  terminal,
  timeline,
  verify,
  voices,
  wording,
};
