import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('uk');

export const numbers: Messages['numbers'] = {
  description: 'Перелічує числа статті, кожне з реченням і тим, хто його наводить',
  article: 'Стаття; не потрібна, якщо вона одна',
  private: 'Показати список лише вам',
  title: 'Числа у статті',
  method:
    'Я показую кожне число так, як воно написане у статті, і що ним полічено, якщо з речення це зрозуміло.',
  none: 'Я не знайшов чисел у цій статті.',
  foreign: 'Числа я знаходжу лише в англійських текстах, а ця стаття іншою мовою.',
  stopped: (most) =>
    `Більше чисел, ніж ${number(most)}, я не шукаю: тих, що далі у статті, тут може не бути.`,
  more: (count) => `і ще ${number(count)}`,
};
