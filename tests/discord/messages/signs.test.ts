import { expect, it } from 'vitest';
import { languages } from '#app/languages.ts';
import { signWarnings, withoutSigns } from '#articles/signs.ts';
import { inWords } from '#discord/messages/by-code.ts';
import type { Messages } from '#discord/messages/messages.ts';

const PASTED = [
  'One \u202Esign before these words.',
  `At the end, with an e\u0301\u0301\u0301\u0301\u0301\u0301:\u202E`,
  `${'\u2066'.repeat(21)}Many signs, and ${`a${'\u0301'.repeat(7)}`}.`,
];
const WARNINGS = PASTED.flatMap((text) => signWarnings(withoutSigns(text)));

it('says in every language what was taken out of a pasted text, and where', () => {
  const said = Object.entries<Messages>(languages).map(([tag, messages]) =>
    [tag, ...WARNINGS.map((warning) => inWords(messages.warnings, warning))].join('\n'),
  );
  expect(said.join('\n\n')).toMatchInlineSnapshot(`
    "en-US
    I took out an invisible character that can change the order of letters. It was before “sign before these words”.
    I took out an invisible character that can change the order of letters. It was at the end.
    I took out an accent that was piled on a letter.
    I took out 21 invisible characters that can change the order of letters. The first was before “Many signs, and”.
    I took out 2 accents that were piled on single letters.

    de
    Ich habe 1 unsichtbares Zeichen entfernt, das die Reihenfolge der Buchstaben ändern kann. Es stand vor „sign before these words“.
    Ich habe 1 unsichtbares Zeichen entfernt, das die Reihenfolge der Buchstaben ändern kann. Es stand am Ende.
    Ich habe 1 Akzent entfernt, weil sich auf einem Buchstaben zu viele häuften.
    Ich habe 21 unsichtbare Zeichen entfernt, die die Reihenfolge der Buchstaben ändern können. Das erste stand vor „Many signs, and“.
    Ich habe 2 Akzente entfernt, weil sich auf einzelnen Buchstaben zu viele häuften.

    es-ES
    Quité 1 carácter invisible que puede cambiar el orden de las letras. Estaba antes de «sign before these words».
    Quité 1 carácter invisible que puede cambiar el orden de las letras. Estaba al final.
    Quité 1 acento, porque una misma letra llevaba demasiados.
    Quité 21 caracteres invisibles que pueden cambiar el orden de las letras. El primero estaba antes de «Many signs, and».
    Quité 2 acentos, porque una misma letra llevaba demasiados.

    es-419
    Quité 1 carácter invisible que puede cambiar el orden de las letras. Estaba antes de «sign before these words».
    Quité 1 carácter invisible que puede cambiar el orden de las letras. Estaba al final.
    Quité 1 acento, porque una misma letra llevaba demasiados.
    Quité 21 caracteres invisibles que pueden cambiar el orden de las letras. El primero estaba antes de «Many signs, and».
    Quité 2 acentos, porque una misma letra llevaba demasiados.

    fr
    J’ai retiré 1 caractère invisible qui peut changer l’ordre des lettres. Il se trouvait avant « sign before these words ».
    J’ai retiré 1 caractère invisible qui peut changer l’ordre des lettres. Il se trouvait à la fin.
    J’ai retiré 1 accent, car une même lettre en portait trop.
    J’ai retiré 21 caractères invisibles qui peuvent changer l’ordre des lettres. Le premier se trouvait avant « Many signs, and ».
    J’ai retiré 2 accents, car une même lettre en portait trop.

    pt-BR
    Retirei 1 caractere invisível que pode mudar a ordem das letras. Ele estava antes de “sign before these words”.
    Retirei 1 caractere invisível que pode mudar a ordem das letras. Ele estava no final.
    Retirei 1 acento, porque a mesma letra tinha acentos demais.
    Retirei 21 caracteres invisíveis que podem mudar a ordem das letras. O primeiro estava antes de “Many signs, and”.
    Retirei 2 acentos, porque a mesma letra tinha acentos demais.

    uk
    Я прибрав 1 невидимий знак, що може змінити порядок літер. Він стояв перед «sign before these words».
    Я прибрав 1 невидимий знак, що може змінити порядок літер. Він стояв у кінці.
    Я прибрав 1 діакритичний знак, бо на одній літері їх було забагато.
    Я прибрав 21 невидимий знак, що може змінити порядок літер. Перший стояв перед «Many signs, and».
    Я прибрав 2 діакритичні знаки, бо на одній літері їх було забагато.

    tr
    Harflerin sırasını değiştirebilen 1 görünmez karakteri çıkardım. Bu, “sign before these words” sözlerinden önceydi.
    Harflerin sırasını değiştirebilen 1 görünmez karakteri çıkardım. Bu, metnin sonundaydı.
    Tek bir harfin üzerinde çok fazla işaret vardı; 1 tanesini çıkardım.
    Harflerin sırasını değiştirebilen 21 görünmez karakteri çıkardım. İlki, “Many signs, and” sözlerinden önceydi.
    Tek bir harfin üzerinde çok fazla işaret vardı; 2 tanesini çıkardım.

    ja
    文字の並び順を変えうる見えない文字を1個取り除きました。「sign before these words」の前にありました。
    文字の並び順を変えうる見えない文字を1個取り除きました。末尾にありました。
    一つの文字に重なりすぎていた記号を1個取り除きました。
    文字の並び順を変えうる見えない文字を21個取り除きました。最初の1個は「Many signs, and」の前にありました。
    一つの文字に重なりすぎていた記号を2個取り除きました。"
  `);
});
