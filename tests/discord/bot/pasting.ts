import type { FieldValues, LocalDiscord, Person, Reply } from '#local-discord/index.ts';

/** An article as a person pastes it, with what the form of its details asks for. */
export interface PastedArticle {
  readonly title: string;
  readonly publication: string;
  readonly url: string;
  readonly published: string;
  readonly text: string;
}

/** Pastes an article and fills in its link and date. Gives what is shown at the end, or the first refusal. */
export async function pasteArticle(
  person: Person,
  discord: LocalDiscord,
  { url, published, ...form }: PastedArticle,
): Promise<Reply> {
  const opened = await person.slash(discord.general, 'articles add');
  const preview = await person.submit(opened, discord.general, form);
  if (!JSON.stringify(preview.message.components).includes('edit~')) return preview;
  const details: FieldValues = { title: form.title, publication: form.publication, url, published };
  return person.submit(await person.click(preview.message, 'Details'), discord.general, details);
}

/** What a form that was opened has in its fields. */
export function writtenIn({ modal }: Reply): Record<string, string> {
  const fields = modal.components.map((each) => Object(Reflect.get(Object(each), 'component')));
  return Object.fromEntries(fields.map(({ custom_id: id, value = '' }) => [id, value]));
}
