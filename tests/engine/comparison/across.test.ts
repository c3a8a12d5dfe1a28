import { expect, it, onTestFinished } from 'vitest';
import { openEncoder } from '#app/encoder/open.ts';
import { compareOn } from '#engine/comparison/comparison.ts';
import { createEngine } from '#engine/engine.ts';
import { createArticle } from '#engine/text/article.ts';

const articleOf = (id: string, ...paragraphs: readonly string[]) =>
  createArticle(id, { title: id, publication: 'P' }, paragraphs.join('\n\n'));

it('says of no article in another language than the topic that it has nothing on it', async () => {
  const encoder = openEncoder({ warn: (sentence) => expect.fail(sentence) });
  onTestFinished(() => encoder.close());
  const articles = [
    articleOf(
      'aground',
      'A passenger ferry ran aground outside Hallsund on Tuesday.',
      'All 212 people aboard were brought ashore, the coastguard said.',
      'The weather was calm.',
      'The captain was questioned by police for three hours.',
    ),
    articleOf(
      'sandbank',
      'The ferry Aurora hit a sandbank near Hallsund.',
      'Some 198 passengers were rescued by boats.',
      'Nobody was hurt.',
      'Police questioned the captain.',
    ),
    articleOf(
      'library',
      'The town of Brim opened a library.',
      'It cost four million.',
      'Children read there.',
      'The mayor was glad.',
    ),
  ];
  const engine = createEngine(articles, { encoder });
  const { sides, silent, apart } = await compareOn(engine, 'combien de passagers');
  const idsOf = (each: readonly { readonly id: string }[]) => each.map(({ id }) => id);
  expect({
    sides: sides.map(({ article, status }) => `${article.id}: ${status}`),
    silent: idsOf(silent),
    apart: idsOf(apart),
  }).toMatchInlineSnapshot(`
    {
      "apart": [
        "library",
      ],
      "sides": [
        "sandbank: answered",
        "aground: answered",
      ],
      "silent": [],
    }
  `);
});

it('reads a topic in the language of the article', async () => {
  const article = articleOf(
    'rathaus',
    'Die Gemeinderätin Berta Moser eröffnete am Montag das renovierte Rathaus der kleinen Stadt.',
    'Die Kosten des Umbaus trugen das Land und die Stadt je zur Hälfte.',
    'Nach der Feier gab es für alle Kinder einen Kuchen.',
  );
  const engine = createEngine([article]);
  const found: string[] = [];
  for (const topic of ['Kosten eines Umbaus', 'Kuchen für das Kind', 'Kosten des Flughafens']) {
    const { sides } = await compareOn(engine, topic);
    found.push(`${topic}: ${sides.map(({ status }) => status).join() || 'nothing'}`);
  }
  expect(found).toMatchInlineSnapshot(`
    [
      "Kosten eines Umbaus: related",
      "Kuchen für das Kind: related",
      "Kosten des Flughafens: nothing",
    ]
  `);
});
