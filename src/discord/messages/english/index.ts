/**
 * All that the bot says, in English, a file for each feature. Where a value is Markdown, foreign text comes into it
 * escaped; names of articles, questions and users are escaped by the cards.
 */
export { articles } from './articles.ts';
export { ask } from './ask.ts';
export { buttons } from './buttons.ts';
export { cards } from './cards.ts';
export { compare } from './compare.ts';
export { context } from './context.ts';
export { conversation } from './conversation.ts';
export { corrections } from './corrections.ts';
export { errors } from './errors.ts';
export { explanation } from './explanation.ts';
export { faults } from './faults.ts';
export { find } from './find.ts';
export { help } from './help.ts';
export { joining } from './joining.ts';
export { leftOut } from './left-out.ts';
export { numbers } from './numbers.ts';
export { permissions } from './permissions.ts';
export { privacy } from './privacy.ts';
export { reports } from './reports.ts';
export { said } from './said.ts';
export { settings } from './settings.ts';
export { setup } from './setup.ts';
export { sharing } from './sharing.ts';
export { source } from './source.ts';
export { speakers } from './speakers.ts';
export { summary } from './summary.ts';
export { terminal } from './terminal.ts';
export { terminalFaults } from './terminal-faults.ts';
export { timeline } from './timeline.ts';
export { verify } from './verify.ts';
export { warnings } from './warnings.ts';
export { watching } from './watching.ts';
export { wording } from './wording.ts';
