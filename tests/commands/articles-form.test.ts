import { describe, expect, it } from 'vitest';
import { languages } from '#app/languages.ts';
import { articleForm } from '#discord/features/articles/form.ts';
import { textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { docx, run, w } from '../articles/ingest/docx.ts';
import { writtenIn } from '../discord/bot/pasting.ts';
import { maskedText, openStage } from '../discord/bot/setup.ts';

const MANAGER = { permissions: ['ManageGuild'] } as const;
const NAMES = { title: 'The long voyage', publication: 'The Harbour Post' };
const SENTENCE = 'The ferry sailed on through the night, and nobody on board slept. ';
const END = ' and nobody. They left the har';
const LONG = SENTENCE.repeat(60).slice(0, -2);
const MINUTES = {
  name: 'minutes.docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  bytes: docx([
    w(run('Minutes of the Harbour Board'), 'Title'),
    w(run('The board met on 12 January 2026 in the custom house.')),
    w(run('It decided to sell the old crane to the museum of Skerry for one euro.')),
  ]),
};

async function openForm() {
  const { discord, ...stage } = await openStage({ store: openSqlite(IN_MEMORY) });
  const eve = discord.user('eve', MANAGER);
  const form = await eve.slash(discord.general, 'articles add');
  const submit = async (fields: Parameters<typeof eve.submit>[2]) => {
    const reply = await eve.submit(form, discord.general, fields);
    await reply.until(({ loading }) => !loading);
    return reply;
  };
  return { discord, eve, form, submit, ...stage };
}

describe('the form of /articles add', () => {
  it('tells its limits', async () => {
    const { form } = await openForm();
    const lines = form.modal.components.map((each) => {
      const { label, description } = Object(each);
      return `${label}: ${description}`;
    });
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "Title: The headline, word for word
      Publication: The newspaper or site. Link and date: press Details in the next step.
      Text: Blank line between paragraphs; ## starts a heading. Up to 4,000 characters.
      Rest of the text: What did not fit in the field above. Up to 4,000 more characters.
      Or a file: Instead of text: .md, .txt, .html, .pdf, .docx, .odt or .epub, up to 2 MB."
    `);
  });

  it.each(Object.entries(languages))('fits what Discord takes, in %s', (_, messages) => {
    const { title, components } = articleForm('paste', messages);
    expect(title.length).toBeLessThanOrEqual(45);
    expect(components).toHaveLength(5);
    for (const { label, description = '' } of components.map((each) => Object(each))) {
      expect(label.length).toBeLessThanOrEqual(45);
      expect(description.length).toBeLessThanOrEqual(100);
    }
  });

  it('takes an article of two fields, says where it joined them, and asks for its link', async () => {
    const { submit } = await openForm();
    const preview = await submit({
      ...NAMES,
      text: SENTENCE.repeat(70).slice(0, 4000 - END.length) + END,
      rest: 'bour was full.\n\nA tug was waiting there.',
    });
    expect(maskedText(preview.message)).toMatchInlineSnapshot(`
      "### Is this the article?
      -# **The Harbour Post** · The long voyage
      -# 2 paragraphs
      It begins:
      > The ferry sailed on through the night, and nobody on board slept. The ferry sailed on through the night, and nobody on board slept. The ferry sailed on through the night, and nobody on board slept. The ferry sailed on through the night, and nobody on board slept. The ferry sailed on through the night, and nobody on board slept. The ferry sailed on through the night, and nobody on board slept. The ferry sailed on through the night, and nobody on board slept. The ferry sailed on through the…
      It ends:
      > A tug was waiting there.
      - The first text field was full, so I joined the two fields inside a word\\: “and nobody. They left the harbour was full. A tug was”. Check that word.
      I know no link and no date. Press **Details** to add them.
      -# I keep nothing until you press **Add**."
    `);
  });

  it('answers from both fields', async () => {
    const { discord, eve, submit } = await openForm();
    const preview = await submit({
      ...NAMES,
      text: LONG,
      rest: ' at all. A tug was waiting in Porto at six.',
    });
    await eve.click(preview.message, 'Add');
    const answer = await eve.slash(discord.general, 'ask', { question: 'Where was a tug waiting?' });
    expect(maskedText(answer.message)).toMatchInlineSnapshot(`
      "### The article says
      -# Question: Where was a tug waiting?
      > A tug was waiting in **Porto** at six.
      -# ¶1
      -# **The Harbour Post** · The long voyage"
    `);
  });

  it('takes a file, as the command does, with what the file says of itself', async () => {
    const { discord, eve, submit } = await openForm();
    const preview = await submit({ publication: 'Harbour Board', file: [MINUTES] });
    expect(maskedText(preview.message)).toMatchInlineSnapshot(`
      "### Is this the article?
      -# **Harbour Board** · Minutes of the Harbour Board
      -# 2 paragraphs
      It begins:
      > The board met on 12 January 2026 in the custom house.
      It ends:
      > It decided to sell the old crane to the museum of Skerry for one euro.
      -# I keep nothing until you press **Add**."
    `);
    await eve.click(preview.message, 'Add');
    const answer = await eve.slash(discord.general, 'ask', { question: 'Who gets the old crane?' });
    expect(maskedText(answer.message)).toMatchInlineSnapshot(`
      "### This may answer it:
      -# Question: Who gets the old crane?
      > It decided to sell the old crane to the museum of **Skerry** for one euro.
      -# ¶2
      -# **Harbour Board** · Minutes of the Harbour Board
      > Lavrov flew out of Malaysian capital Kuala Lumpur on Friday following the ASEAN foreign ministers’ meeting, arriving the same day in Wonsan, North Korea, home to a newly opened seaside resort but also known for its missile and naval facilities.
      -# ¶2
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Lavrov%20flew%20out%20of,missile%20and%20naval%20facilities&text=Lavrov%20flew%20out%20of&text=missile%20and%20naval%20facilities)"
    `);
  });

  it('takes a file for a text that replaces another', async () => {
    const { discord, eve, submit } = await openForm();
    await eve.click((await submit({ ...NAMES, text: 'The ferry sank.' })).message, 'Add');
    const form = await eve.slash(discord.general, 'articles refresh', {
      article: 'the-long-voyage',
      paste: true,
    });
    const file = { name: 'a.txt', type: 'text/plain', bytes: Buffer.from('The ferry did not sink.') };
    const preview = await eve.submit(form, discord.general, { file: [file] });
    await preview.until(({ loading }) => !loading);
    expect(maskedText(preview.message)).toMatchInlineSnapshot(`
      "### Is this the new text?
      -# **The Harbour Post** · The long voyage
      -# 1 paragraph
      It begins:
      > The ferry did not sink.
      -# Paragraphs compared with the current text: 1 changed.
      -# I keep nothing until you press **Replace**."
    `);
  });

  it('says what is wrong, and gives back what was written', async () => {
    const { discord, eve, submit } = await openForm();
    const [text, rest] = ['The ferry sank.', 'Nobody was hurt.'];
    const picture = { name: 'a.png', type: 'image/png', bytes: Buffer.from('\x89PNG\r\n\x1a\n') };
    const refused = {
      nothing: await submit(NAMES),
      both: await submit({ ...NAMES, text, rest, file: [MINUTES] }),
      twice: await submit({ ...NAMES, text, rest: ` ${text}` }),
      'a picture': await submit({ ...NAMES, file: [picture] }),
    };
    const said = Object.entries(refused).map(([name, { message }]) => [name, textOf(message)]);
    expect(Object.fromEntries(said)).toMatchInlineSnapshot(`
      {
        "a picture": "I read files whose names end in .md, .txt, .html, .pdf, .docx, .odt or .epub. Attach one of these, or paste the text.
      I cannot put your file back into the form. Please choose it again there.",
        "both": "I take either the text or the file. Please remove one of them.
      I cannot put your file back into the form. Please choose it again there.",
        "nothing": "Please paste the text, or choose a file.",
        "twice": "Both text fields hold the same text. Please put the rest of the article into the second one, or empty it.",
      }
    `);
    const again = await eve.click(refused.both.message, 'Back to the form');
    expect(writtenIn(again)).toEqual({ ...NAMES, text, rest, file: '' });
    const preview = await eve.submit(again, discord.general, { ...NAMES, text, rest });
    expect(textOf(preview.message)).toContain('Is this the article?');
    discord.assertClean();
  });
});
