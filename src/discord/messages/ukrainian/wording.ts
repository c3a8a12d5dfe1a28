import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('uk');

export const wording: Messages['wording'] = {
  title: (articles) =>
    articles > 1
      ? `Порівняно з ${plural(articles, { one: `${number(articles)} статтею`, other: `${number(articles)} статтями` })}, що є тут:`
      : 'Порівняно зі статтею, що є тут:',
  quoted: 'Порівняно те, що в повідомленні взято в лапки.',
  wholeMessage: 'У повідомленні нічого не взято в лапки, тож порівняно кожне речення.',
  same: (wording) => `**Слово в слово:** «${wording}»`,
  differs: (wording) => `**Відрізняється** від найближчих слів: «${wording}»`,
  signsDiffer: (wording) => `**Ті самі слова**, з іншою пунктуацією: «${wording}»`,
  absent: (wording) => `**Не знайдено**, і нічого схожого теж: «${wording}»`,
  morePlaces: (places) =>
    plural(places, {
      one: `і ще в ${number(places)} місці`,
      other: `і ще в ${number(places)} місцях`,
    }),
  legend: '~~Закреслене~~: лише в повідомленні. **Жирне**: лише у статті.',
  limits: 'Я порівнюю слова. Я не суджу, що вони означають чи хто має рацію.',
  more: (wordings) => `і ще ${number(wordings)} (тут не вмістилося)`,
  nothing: 'У цьому повідомленні немає слів для порівняння.',
  noArticles: 'У мене тут немає статей, з якими порівняти.',
};
