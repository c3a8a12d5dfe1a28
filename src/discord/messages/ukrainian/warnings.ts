import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('uk');

export const warnings: Messages['warnings'] = {
  author_guessed: ({ name }) =>
    `У властивостях документа автором зазначено ${name}. Перевірте, чи це правильно.`,
  broken_signs: ({ count }) =>
    plural(count, {
      one: `${number(count)} знак пошкоджено, замість нього \uFFFD.`,
      few: `${number(count)} знаки пошкоджено, замість них \uFFFD.`,
      many: `${number(count)} знаків пошкоджено, замість них \uFFFD.`,
      other: `${number(count)} знака пошкоджено, замість них \uFFFD.`,
    }),
  broken_signs_in: ({ encoding }) => `Кодування: ${encoding}. Деякі знаки пошкоджено, замість них \uFFFD.`,
  chapters_missing: ({ missing, all }) =>
    `Книжка називає розділів: ${number(all)}. У файлі бракує: ${number(missing)}. Перевірте, чи текст повний.`,
  decoded_twice: ({ letters }) =>
    `Деякі літери, схоже, неправильні, наприклад ${letters}: текст колись зберегли в хибному кодуванні. Перевірте літери або збережіть його ще раз.`,
  encoding_contradicted: ({ said, encoding }) =>
    `Зазначено кодування ${said}, але текст схожий на ${encoding}. Перевірте, чи правильні літери.`,
  encoding_guessed: ({ encoding }) =>
    `Кодування не зазначено, тож я припустив, що це ${encoding}. Перевірте, чи правильні літери.`,
  for_programs:
    'Сама сторінка тексту не показує, тож я взяв той, який вона дає програмам. Перевірте, чи це та стаття.',
  for_subscribers: 'Без передплати ця сторінка показує лише частину тексту. Перевірте, чи текст повний.',
  marks_piled: ({ count }) =>
    plural(count, {
      one: `Я прибрав ${number(count)} діакритичний знак, бо на одній літері їх було забагато.`,
      few: `Я прибрав ${number(count)} діакритичні знаки, бо на одній літері їх було забагато.`,
      many: `Я прибрав ${number(count)} діакритичних знаків, бо на одній літері їх було забагато.`,
      other: `Я прибрав ${number(count)} діакритичного знака, бо на одній літері їх було забагато.`,
    }),
  no_scripts: 'Цей текст сторінка показує лише браузерам без скриптів. Перевірте, чи це та стаття.',
  pdf_paragraphs: 'PDF не каже, де починаються його абзаци. Перевірте, чи вони правильні.',
  pdf_words_joined: ({ words }) => `Я з’єднав слова, перенесені в кінці рядка (${words.join(', ')}).`,
  several_articles: ({ heading }) =>
    `Схоже, на цій сторінці більше ніж одна стаття: посеред тексту починається «${heading}». Перевірте, де вона закінчується.`,
  signs_taken({ count, place }) {
    const where = place.at === 'words' ? `перед «${place.words}»` : 'у кінці';
    const taken = plural(count, {
      one: `Я прибрав ${number(count)} невидимий знак, що може змінити порядок літер.`,
      few: `Я прибрав ${number(count)} невидимі знаки, що можуть змінити порядок літер.`,
      many: `Я прибрав ${number(count)} невидимих знаків, що можуть змінити порядок літер.`,
      other: `Я прибрав ${number(count)} невидимого знака, що можуть змінити порядок літер.`,
    });
    return `${taken} ${count === 1 ? 'Він стояв' : 'Перший стояв'} ${where}.`;
  },
  unused_entries: ({ names, more }) =>
    `На початку файлу є поля, яких я не використав: ${names.join(', ')}${more > 0 ? ` і ще ${number(more)}` : ''}.`,
  words_joined: ({ words }) =>
    `Я з’єднав слова, перенесені в кінці рядка (${words.join(', ')}). Перевірте дефіси в них.`,
};
