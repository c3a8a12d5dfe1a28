import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('uk');

export const said: Messages['said'] = {
  said: {
    description: 'Показує все, що хтось каже у статті',
    speaker: 'Хто говорить, так, як його називає стаття',
  },
  claims: { description: 'Перелічує, кого й скільки разів цитовано у статті' },
  article: 'Стаття; якщо не вказати, стаття каналу або найновіша',
  private: 'Показати результат лише вам',
  title: (speaker) => `${speaker}: слова, які цитує стаття`,
  nothing: (speaker) => `${speaker}: у статті нічого не знайдено.`,
  several: 'Це ім’я підходить кільком людям у статті. Кого ви маєте на увазі?',
  speakers: 'Кого цитує стаття',
  openSpeaker: 'Що хтось каже',
  nobody: 'У цій статті я не знайшов нікого, кого б цитували.',
  counts: {
    whole: (count) => `у лапках ${number(count)}`,
    part: (count) => `частково в лапках ${number(count)}`,
    none: (count) => `непрямою мовою ${number(count)}`,
    set_off: (count) => `цитат без лапок ${number(count)}`,
  },
  stopped: (most) =>
    `Більше висловлювань, ніж ${number(most)}, я не шукаю: тих, що далі у статті, тут може не бути.`,
  unlisted: (places) => `Я шукав висловлювання не в усьому тексті ${places}: деяких тут може не бути.`,
  more: (count) => `і ще ${number(count)}`,
  method:
    'Хто говорить, я визначаю автоматично, а неясне пропускаю. Прочитайте, будь ласка, і текст довкола цитати.',
};
