import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('fr');

export const joining: Messages['joining'] = {
  hello: (articles) =>
    articles === 0
      ? 'Merci de m’accueillir. Je réponds aux questions sur des articles avec leurs propres mots, et ce serveur n’a pas encore d’article.'
      : `Merci de m’accueillir. Je réponds aux questions sur ${articles === 1 ? 'un article' : `${number(articles)} articles`} avec les mots mêmes du texte : tape **/ask**, ou mentionne-moi avec une question.`,
  add: 'Les membres qui peuvent gérer le serveur commencent par **/setup** : on y voit ce qui me manque encore, et on y règle les logs, le partage et les articles. **/help** dit ce que je fais d’autre.',
  lacks: (permissions) => `Il me manque encore des permissions sur ce serveur : ${permissions}.`,
  nowhere: (server, permissions) =>
    `Sur ${server}, je n’ai le droit d’écrire dans aucun salon. Choisis celui où je dois répondre et donne-m’y ces permissions : ${permissions}.`,
};
