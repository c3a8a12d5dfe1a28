import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('uk');

export const verify: Messages['verify'] = {
  description: 'Перевіряє цитати поширеної картки, слово в слово',
  card: 'Короткий ID картки з її останнього рядка',
  title: 'Цитати цієї картки, перевірені слово в слово',
  fromLedger: 'Самої картки я не бачу, тож цитати перевірено за моєю базою даних.',
  quote: (paragraph) => `¶${paragraph}`,
  somewhere: 'Цитата',
  named: {
    there: (revision) => `точна у версії \`${revision}\``,
    missing: '**немає у версії, яку цитує картка**',
    unknown: 'версії, яку цитує картка, в мене вже немає',
  },
  today: {
    same: 'сьогодні та сама',
    moved: (paragraph) => `сьогодні та сама, тепер у ¶${paragraph}`,
    marks: (paragraph) => `ті самі слова сьогодні у ¶${paragraph}, з іншими лапками чи пробілами`,
    changed: '**немає в сьогоднішньому тексті**',
    none: 'статті тут уже немає',
  },
  more: (count) => `і ще ${number(count)}`,
  errors: {
    noSuchCard:
      'Я не знайшов на цьому сервері поширеної картки з таким ID. ID стоїть на картці останнім, наприклад `1a2b3c4d`.',
    notMine: 'Це не моя картка. Що цитують інші повідомлення, перевіряє **Check wording**.',
    noQuotes: 'На цій картці немає цитат.',
    notKept: 'У мене вже немає тексту, який цитує ця картка.',
  },
};
