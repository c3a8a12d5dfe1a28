import type { APIMessage } from 'discord.js';
import { type LocalDiscord, type Person, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { pasteArticle } from './pasting.ts';
import { openStage } from './setup.ts';

export const MANAGER = { permissions: ['ManageGuild', 'ManageMessages'] } as const;
export const QUESTION = 'How many people were on the ferry?';
export const FIRST = {
  title: 'Ferry aground',
  publication: 'The Harbour Post',
  url: '',
  published: '2026-01-31',
  text: 'A ferry ran aground near Porto on Sunday.\n\nThere were 120 people on the ferry, the harbour master said.\n\nThe ferry was towed to the docks.',
};
const SECOND = FIRST.text
  .replace('120 people', '135 people')
  .replace('\n\nThe ferry was towed to the docks.', '');

/** A stage with an article that a manager has added, and may replace. */
export async function openCorrecting() {
  const store = openSqlite(IN_MEMORY);
  const stage = await openStage({ store });
  const eve = stage.discord.user('eve', MANAGER);
  const preview = await pasteArticle(eve, stage.discord, FIRST);
  await eve.click(preview.message, 'Add');
  return { ...stage, store, eve };
}

/** Asks and shares the answer, and gives the shared card. */
export async function share(discord: LocalDiscord, eve: Person, question = QUESTION): Promise<APIMessage> {
  const asked = await eve.slash(discord.general, 'ask', {
    question,
    private: true,
    article: 'ferry-aground',
  });
  const confirm = await eve.click(asked.message, 'Share');
  const done = await eve.click(confirm.message, 'Share now');
  await done.until(({ message }) => textOf(message).includes('Shared:'));
  const shared = discord.messages(discord.general).findLast((each) => textOf(each).includes('Shared by'));
  if (!shared) throw new Error('nothing was shared');
  return shared;
}

/** Gives the article another text, and presses Replace if the bot offers that. */
export async function refresh(discord: LocalDiscord, eve: Person, text = SECOND) {
  const form = await eve.slash(discord.general, 'articles refresh', { article: 'ferry-aground' });
  const preview = await eve.submit(form, discord.general, { title: FIRST.title, text });
  const shown = textOf(preview.message);
  if (!shown.includes('Is this the new text?')) return { preview, shown };
  return { preview, shown, done: await eve.click(preview.message, 'Replace') };
}

/** Marks the cards that quote what has changed, waits until that is done, and says what is left in the list's place. */
export async function markAll(discord: LocalDiscord, eve: Person, label = 'Mark it as corrected') {
  const listed = await eve.slash(discord.general, 'shares affected');
  const marked = await eve.click(listed.message, label);
  await marked.until(({ message }) => /now marked|I could not change/.test(textOf(message)));
  return marked.message;
}

/** A message as it is now. */
export const now = (discord: LocalDiscord, message: APIMessage): APIMessage =>
  discord.find(message.id) ?? message;
