import { createArticle } from '#engine/text/article.ts';

/** News of a town, with groups that fear, doubt and hope. */
export const school = createArticle(
  'school',
  {
    title: 'Parents fight plan to close Harrow Lane school',
    publication: 'The Millbrook Courier',
    byline: 'Dana Whitlock',
    published: '2025-03-13',
  },
  `Parents fear that their children will have to walk three miles a day if Harrow Lane Primary closes, and hundreds of them marched to the town hall on Tuesday to say so.

The council voted 7 to 4 last week to begin a consultation on closing the school, which has 112 pupils, down from 240 in 2010. It would save £480,000 a year, according to a report by the finance office.

“This is about empty desks, not about money,” said council leader Priya Nair. She insisted that no final decision had been taken.

Teachers doubt that the savings are real. Headteacher Tom Ashby called the figures “fiction” and pointed out that buses for the pupils would cost the council at least £90,000.

The consultation runs until 30 April. Residents can send their views by email or hand them in at the library on Mill Street, which is open from Monday to Friday.

Not everyone agrees. Local businesses worry about the traffic that parents bring every morning, and some neighbours believe the site would be better used for housing.

A petition against the closure has 3,150 signatures. Police estimated that about 400 people took part in Tuesday’s march; the organisers said it was 700.`,
);

/** An interview with labels before its turns. */
export const interview = createArticle(
  'bees',
  {
    title: '“The bees don’t need us”: an hour with Marta Keller',
    publication: 'Field and Hedge',
    byline: 'Simon Orde',
    published: '2024-06-02',
  },
  `Marta Keller has kept bees on the roof of a bus depot in Graz for nineteen years. She looks after 31 hives and sells 600 jars of honey a year, most of them to the drivers.

Field and Hedge: Do city bees live better than those in the country?

Keller: They do, and that should frighten us. In the city there is something in flower from March until October. Out there you have three weeks of rapeseed and then a desert.

Field and Hedge: Should everybody keep a hive?

Keller: Please don’t. The wild bees have to eat too, and honeybees are cattle. If you want to help, plant a lime tree or leave your lawn alone.

Field and Hedge: What do you do against mites?

Keller: I treat with oxalic acid in December, when there is no brood. Some colleagues swear by letting them fight it out alone. I have tried that, and I buried nine colonies.`,
);
